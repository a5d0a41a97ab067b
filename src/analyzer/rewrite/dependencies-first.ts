import { basename } from 'node:path/posix';
import type { Instruction, ParsedDockerfile } from '../dockerfile/types';
import type { Weighed } from '../inspection';
import { isWholeContext } from '../rules/whole-context';
import type { RewriteChange } from '../types';
import { written } from './written';

export interface Order {
  lines: string[];
  /** Null when the order stayed. */
  change: RewriteChange | null;
}

export interface Install {
  instruction: Instruction;
  /** Position of the command that installs among the commands of its RUN. */
  at: number;
  /** As written: `npm ci`. */
  command: string;
  /** Sources of the COPY that brings the dependency list. */
  manifests: string[];
}

/**
 * The lines of a builder with its dependencies installed before the source is copied, so that an edit of the source
 * doesn't install them again. The order stays where something between the two may need the source.
 */
export function dependenciesFirst(
  { file, commandsOf }: Weighed,
  instructions: readonly Instruction[],
  install: Install | null,
): Order {
  const copy = instructions.findIndex(isWholeContext);
  const run = install ? instructions.indexOf(install.instruction) : -1;
  const asIs = { lines: instructions.map((one) => written(file, one)), change: null };
  const source = instructions[copy];
  if (!install || !source || run < copy) return asIs;
  const between = instructions.slice(copy + 1, run);
  if (between.some(({ keyword }) => keyword !== 'ENV' && keyword !== 'ARG' && keyword !== 'LABEL'))
    return asIs;
  const halves = splitRun(file, install, commandsOf(install.instruction).length);
  if (!halves) return asIs;
  const [installing, rest] = halves;
  return {
    lines: [
      ...instructions.slice(0, copy).map((one) => written(file, one)),
      ...between.map((one) => written(file, one)),
      ...(bringsManifests(instructions.slice(0, copy), install)
        ? []
        : [`COPY ${install.manifests.join(' ')} ./`]),
      installing,
      written(file, source),
      ...rest,
      ...instructions.slice(run + 1).map((one) => written(file, one)),
    ],
    change: {
      id: 'dependencies-first',
      line: source.line,
      facts: { files: install.manifests, command: install.command },
    },
  };
}

/** Was the dependency list copied on its own already, before the whole source? */
function bringsManifests(before: readonly Instruction[], { manifests: [first = ''] }: Install): boolean {
  const stem = basename(first).split(/[.*]/)[0] ?? '';
  return before.some(
    ({ keyword, flags, args }) =>
      keyword === 'COPY' &&
      !flags.some((flag) => flag.name === 'from') &&
      args.slice(0, -1).some((source) => basename(source).startsWith(stem)),
  );
}

/** The RUN cut behind the install: `npm ci && npm run build` becomes two. Null when it is no plain chain of `&&`. */
function splitRun(file: ParsedDockerfile, install: Install, count: number): [string, string[]] | null {
  const { instruction, at } = install;
  if (at === count - 1) return [written(file, instruction), []];
  const { text, flags, form, heredocs } = instruction;
  if (form !== 'shell' || heredocs.length > 0 || /[;|(){}<>`'"\n]|\bcd\b|[^&]&[^&]/.test(text)) return null;
  const parts = text.split('&&').map((part) => part.trim());
  if (parts.length !== count) return null;
  const options = flags
    .map((flag) => `--${flag.name}${flag.value === null ? '' : `=${flag.value}`} `)
    .join('');
  const run = (commands: string[]) => `RUN ${options}${commands.join(' && ')}`;
  return [run(parts.slice(0, at + 1)), [run(parts.slice(at + 1))]];
}
