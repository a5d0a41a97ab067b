import { nearest } from '../dockerfile';
import type { CopyEdge, Stage } from '../dockerfile/types';
import type { Rule } from '../inspection';

/** `--from` names no stage: Docker then tries to pull an image of that name. */
export const unknownCopySourceStage: Rule = {
  id: 'unknown-copy-source-stage',
  kind: 'essential',
  lesson: 'ms-05',
  check: ({ file, graph }) =>
    graph.copies.flatMap((edge) => {
      const suggestion = meantStage(edge, file.stages);
      if (suggestion === undefined) return [];
      const { instruction, into, image } = edge;
      return [{ line: instruction.line, stage: into, facts: { name: image, suggestion } }];
    }),
};

/** Names that people give to stages; an image of such a name is nobody's. */
const STAGE_WORDS =
  /^(build(er)?|base|deps|dependencies|compile(r)?|install(er)?|final|runner|runtime|prod|production|release|dev|development|test|vendor|frontend|backend|assets|stage-?\d+)$/;

/** The stage that was meant; null when there is none to offer; undefined when the reference is a plausible image. */
function meantStage({ stage, image, into }: CopyEdge, stages: readonly Stage[]): string | null | undefined {
  if (stage !== null || image === null) return undefined;
  if (/[/:@.$]/.test(image)) return undefined; // a registry, tag, digest or a variable nobody set
  const names = stages.slice(0, into).flatMap(({ name }) => name ?? []);
  const close = nearest(image.toLowerCase(), names);
  if (close !== null && !KNOWN_IMAGES.has(image)) return close;
  if (/^\d+$/.test(image)) return names.at(-1) ?? null;
  if (!STAGE_WORDS.test(image.toLowerCase())) return undefined;
  const only = names.length === 1 ? names[0] : undefined;
  return only ?? (into === 0 ? null : String(into - 1));
}

/** Images that files are copied from, and that a stage's name may be near to. */
const KNOWN_IMAGES = new Set([
  'composer',
  'golang',
  'node',
  'nginx',
  'alpine',
  'busybox',
  'docker',
  'python',
  'rust',
  'ruby',
  'php',
  'debian',
  'ubuntu',
  'caddy',
  'maven',
  'gradle',
  'hugo',
  'deno',
  'bun',
  'uv',
  'tini',
]);
