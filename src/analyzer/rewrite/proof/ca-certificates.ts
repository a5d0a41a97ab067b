import { traitsOf } from '../../image/base-traits';
import { rootImage, stageChain } from '../../image/stage-chain';
import { apkAdds, aptInstalls } from '../../rules/package-managers';
import type { Judgement, Pair } from '.';

/** Can the program check the certificates of servers it calls? A web server of files calls none; Node brings its own list. */
export function caCertificates({ before, after, target }: Pair): Judgement {
  const image = rootImage(after, target);
  const traits = traitsOf(image);
  if (traits.certificates === true) return { ok: true, detail: image };
  if (after.stack?.id === 'node-static' && traits.servesFiles) return { ok: true, detail: image };
  const copied = after.graph.copies.some(
    (edge) =>
      edge.into === target && edge.sources.some((source) => /certs|ca-certificates|\/ssl/.test(source)),
  );
  const installed = stageChain(after, target)
    .flatMap((stage) => stage.instructions.flatMap((one) => after.commandsOf(one)))
    .some((command) => (aptInstalls(command) ?? apkAdds(command) ?? []).includes('ca-certificates'));
  if (copied || installed) return { ok: true, detail: copied ? 'COPY' : 'ca-certificates' };
  const beforeTarget = before.graph.target;
  const had = beforeTarget === null ? null : traitsOf(rootImage(before, beforeTarget)).certificates;
  return { ok: had === false && traits.certificates === false ? true : null, detail: image };
}
