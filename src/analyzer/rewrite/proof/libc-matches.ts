import { variableOf } from '../../dockerfile';
import type { Command, CopyEdge, Instruction } from '../../dockerfile/types';
import { traitsOf } from '../../image/base-traits';
import { rootImage, stageChain } from '../../image/stage-chain';
import type { Weighed } from '../../inspection';
import { apkAdds, aptInstalls } from '../../rules/package-managers';
import { isGoBuild } from '../../stacks/go';
import type { Judgement, Pair } from '.';

/** How what was built depends on a C library. */
type Linkage = 'none' | 'perhaps' | 'dynamic';

/** Does what is copied into the image run on the C library it finds there? */
export function libcMatches(pair: Pair): Judgement {
  const { after, target } = pair;
  if (losesCgo(pair)) return { ok: null, detail: 'CGO_ENABLED=0 · go.mod' };
  const judged = after.graph.copies
    .filter((edge) => edge.via === 'copy' && edge.stage !== null && after.graph.ships.includes(edge.into))
    .map((edge) => judge(after, edge, target));
  const worst = judged.find(({ ok }) => ok === false) ?? judged.find(({ ok }) => ok === null) ?? judged[0];
  return worst ?? { ok: true, detail: '-' };
}

/**
 * Is cgo off where it was on, with no go.mod to say whether a module needs it? go-sqlite3 and its like compile without
 * cgo and fail when they are opened. Beside a C compiler, which golang's Debian images have, cgo is on by default.
 */
function losesCgo({ before, after }: Pair): boolean {
  const { target } = before.graph;
  if (target === null || traitsOf(rootImage(before, target)).libc !== 'glibc') return false;
  if (before.context.files.some(({ name }) => /(^|\/)go\.mod$/.test(name))) return false;
  const was = goBuilds(before);
  const is = goBuilds(after);
  return was.length > 0 && is.length > 0 && !cgoIsOff(before, was) && cgoIsOff(after, is);
}

function goBuilds(weighed: Weighed): Run[] {
  return weighed.file.instructions
    .filter(({ keyword }) => keyword === 'RUN')
    .flatMap((instruction) => weighed.commandsOf(instruction).map((command) => ({ instruction, command })))
    .filter(({ command }) => isGoBuild(command));
}

interface Run {
  instruction: Instruction;
  command: Command;
}

function cgoIsOff({ file }: Weighed, builds: readonly Run[]): boolean {
  return builds.every(
    ({ instruction, command }) =>
      (command.env['CGO_ENABLED'] ?? variableOf('CGO_ENABLED', instruction, file)) === '0',
  );
}

function judge(weighed: Weighed, edge: CopyEdge, target: number): Judgement {
  const from = edge.stage ?? 0;
  const [builderImage, runtimeImage] = [rootImage(weighed, from), rootImage(weighed, target)];
  const [builder, runtime] = [traitsOf(builderImage), traitsOf(runtimeImage)];
  const linkage = linkageOf(weighed, edge, from);
  const detail = `${builderImage} (${builder.libc ?? '?'}) → ${runtimeImage} (${runtime.libc ?? '?'})`;
  if (linkage === 'none') return { ok: true, detail };
  if (builderImage === runtimeImage) return { ok: true, detail };
  if (builder.libc === null || runtime.libc === null) return { ok: null, detail };
  const doubt = linkage === 'dynamic' ? false : null;
  if (builder.libc !== runtime.libc) return { ok: doubt, detail };
  if (builder.libc === 'musl') return { ok: true, detail };
  if (builder.glibc !== null && runtime.glibc !== null)
    return { ok: runtime.glibc >= builder.glibc ? true : doubt, detail };
  // The plain and the slim tag of one release are made from the same Debian.
  return {
    ok: builder.image === runtime.image && sameRelease(builderImage, runtimeImage) ? true : null,
    detail,
  };
}

function sameRelease(a: string, b: string): boolean {
  const release = (image: string) => image.replace(/-?slim/, '').replace(/:$/, '');
  return release(a) === release(b);
}

function linkageOf(weighed: Weighed, edge: CopyEdge, from: number): Linkage {
  const commands = stageChain(weighed, from).flatMap((stage) =>
    stage.instructions
      .filter(({ keyword }) => keyword === 'RUN')
      .flatMap((instruction) => weighed.commandsOf(instruction).map((command) => ({ instruction, command }))),
  );
  const { libc, language } = traitsOf(rootImage(weighed, from));
  const { stack } = weighed;
  if (edge.sources.every((source) => PLAIN.test(source))) return 'none';
  const go = commands.filter(({ command }) => isGoBuild(command));
  if (go.length > 0) {
    if (
      cgoIsOff(weighed, go) ||
      go.every(({ command }) =>
        command.args.some((arg) => arg.includes('-extldflags') && arg.includes('-static')),
      )
    )
      return 'none';
    const compiler = commands.some(({ command }) =>
      (aptInstalls(command) ?? apkAdds(command) ?? []).some((name) =>
        /^(gcc|build-base|build-essential|musl-dev)$/.test(name),
      ),
    );
    if (libc === 'musl') return compiler ? 'dynamic' : 'none'; // golang:alpine has no C compiler, so cgo is off
    return 'perhaps'; // with gcc about, net and os/user link to glibc
  }
  if (commands.some(({ command }) => command.name === 'cargo')) {
    const musl = commands.some(({ command }) => command.args.some((arg) => arg.includes('-musl')));
    return musl || libc === 'musl' ? 'none' : 'dynamic';
  }
  const native = commands.filter(({ command }) =>
    /^(gcc|g\+\+|cc|clang|clang\+\+|c\+\+)$/.test(command.name),
  );
  if (native.length > 0)
    return native.every(({ command }) => command.args.includes('-static')) ? 'none' : 'dynamic';
  if (stack?.id === 'node-static' && stack.buildStage === from) return 'none';
  if (language === 'java' || stack?.id === 'java') return 'none';
  return 'perhaps';
}

/** Files that no machine code is in, by their names. */
const PLAIN =
  /\.(js|mjs|cjs|json|css|html|jar|war|dll|txt|pem|crt|conf|ya?ml|toml)$|\/(dist|build|public|static|assets|certs)\/?$|\/etc\/(passwd|group|ssl\/certs)|\/zoneinfo/;
