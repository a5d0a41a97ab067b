import type { Span, Text } from '../reply/reply';

/** The proof's way to say that there is nothing to name. */
const NOTHING = new Set(['', '-', '=']);

/** What a line of the proof is about, as code; `otherwise` where it names nothing. */
export function detailOf(detail: string, otherwise: Span): Span {
  return NOTHING.has(detail) ? otherwise : { code: detail };
}

/** `: USER root → 101.` behind a sentence, or only its full stop. */
export function detailAfter(detail: string): Text {
  return NOTHING.has(detail) ? ['.'] : [': ', { code: detail }, '.'];
}

/** Is this the folder of a site's build, whose name depends on the framework? */
export function isBuildFolder(path: string): boolean {
  return /\/(dist|build|out|browser)\/?$/.test(path);
}
