import { resolve } from 'node:path/posix';
import type { CopyEdge } from '../../dockerfile/types';
import { isWholeContext } from '../../rules/whole-context';
import type { Judgement, Pair } from '.';
import { pathIn } from './stage-paths';

/** Is everything that is copied there to be copied: in its stage, or in the build context? */
export function copySourcesExist(pair: Pair): Judgement {
  const { after } = pair;
  const edges = after.graph.copies.filter(
    (edge) => after.graph.reachable.has(edge.into) && edge.via === 'copy',
  );
  const findings = [...edges.flatMap((edge) => fromStage(pair, edge)), ...fromContext(pair)];
  const worst = findings.find(({ ok }) => ok === false) ?? findings.find(({ ok }) => ok === null);
  if (worst) return { ok: worst.ok, detail: worst.what };
  return { ok: true, detail: findings.map(({ what }) => what).join(' ') };
}

function fromStage(
  { after, witness }: Pair,
  { stage, image, sources }: CopyEdge,
): { what: string; ok: boolean | null }[] {
  if (stage === null) {
    const plausible = image !== null && /[/:@.]/.test(image);
    return sources.map((source) => ({ what: `${image}:${source}`, ok: plausible ? null : false }));
  }
  return sources.map((source) => {
    const glob = source.search(/[*?[]/);
    const path = resolve('/', glob < 0 ? source : source.slice(0, source.lastIndexOf('/', glob) + 1));
    const { there } = pathIn(after, witness, stage, path);
    return {
      what: source,
      ok: glob >= 0 && there === true && !source.endsWith('package*.json') ? null : there,
    };
  });
}

/** Files of the context that the original didn't copy may not be there. */
function fromContext({ before, after, witness }: Pair): { what: string; ok: boolean | null }[] {
  const known = new Set(
    before.file.instructions
      .filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD')
      .flatMap(({ args }) => args.slice(0, -1).map(plain)),
  );
  return after.file.instructions
    .filter(
      (one) =>
        (one.keyword === 'COPY' || one.keyword === 'ADD') &&
        one.stage !== null &&
        after.graph.reachable.has(one.stage),
    )
    .filter(
      (one) =>
        !one.flags.some((flag) => flag.name === 'from') && !isWholeContext(one) && one.heredocs.length === 0,
    )
    .flatMap(({ args }) => args.slice(0, -1))
    .filter(
      (source) =>
        !known.has(plain(source)) &&
        !witness.context.has(plain(source)) &&
        !MANIFESTS.test(source) &&
        !source.endsWith('*'),
    )
    .map((source) => ({ what: source, ok: null }));
}

function plain(path: string): string {
  return path.replace(/^\.?\//, '').replace(/\/$/, '');
}

/** Lists that the original's own install or build reads. */
const MANIFESTS =
  /(^|\/)(package(-lock|\*)?\.json|go\.mod|yarn\.lock|pnpm-lock\.yaml|pom\.xml|Cargo\.toml|requirements\.txt|pyproject\.toml|Gemfile|composer\.json)$/;
