import { join } from 'node:path/posix';
import { imageSettings } from '../../image/image-settings';
import { startCommand } from '../../image/start-command';
import { nodeScript } from '../../stacks/node-commands';
import type { Judgement, Pair } from '.';
import { findProgram } from './find-program';
import { pathIn } from './stage-paths';
import { startedFiles, startedModule } from './witness';

/** Is what the container starts in the image, and a file: the program, and the script it is told to run? */
export function commandExists({ after, target, witness }: Pair): Judgement {
  const start = startCommand(after, target);
  if (!start?.main) return { ok: null, detail: start ? start.argv.join(' ') : '-' };
  const { main } = start;
  const files = startedFiles(after, target);
  const findings: { what: string; ok: boolean | null }[] = files.map((path) => {
    const { there, kind } = pathIn(after, witness, target, path);
    return { what: path, ok: there === true && kind === 'directory' ? false : there };
  });
  if (start.instruction === null) return { ok: true, detail: start.argv.join(' ') }; // the base's own command
  if (!start.program?.includes('/'))
    findings.push({ what: main.name, ok: findProgram(after, witness, target, main.name) });
  findings.push(...projectFiles({ after, target, witness }, main));
  const worst =
    findings.find(({ ok }) => ok === false) ?? findings.find(({ ok }) => ok === null) ?? findings[0];
  return {
    ok: worst?.ok ?? null,
    detail: worst?.ok === true ? findings.map(({ what }) => what).join(' ') : (worst?.what ?? ''),
  };
}

/** What a package manager, or a script given by name only, reads from the working directory. */
function projectFiles(
  { after, target, witness }: Pick<Pair, 'after' | 'target' | 'witness'>,
  main: { name: string; args: readonly string[] },
) {
  const { workdir } = imageSettings(after, target);
  const script = nodeScript({
    ...main,
    args: [...main.args],
    env: {},
    line: 0,
    cwd: null,
    conditional: false,
    writes: [],
    pipedTo: null,
  });
  if (script) {
    const manifest = workdir === null ? null : join(workdir, 'package.json');
    const scripts = after.context.packageJson?.scripts;
    const named = scripts === undefined ? null : Object.hasOwn(scripts, script.name);
    const there = manifest === null ? null : pathIn(after, witness, target, manifest).there;
    return [
      { what: manifest ?? 'package.json', ok: there },
      { what: `scripts.${script.name}`, ok: named },
    ];
  }
  const path = startedModule(after, target);
  if (path === null) return [];
  const named = pathIn(after, witness, target, `${path}.js`).there === true;
  return [{ what: path, ok: named ? true : pathIn(after, witness, target, path).there }];
}
