import { plainSpans } from '../../reply/plain-text';
import type { Span, Text } from '../../reply/reply';
import { cut } from './cut';

/** Breaks up what Discord would read as markup; readers don't see it. */
const ZERO_WIDTH = '\u200b';

/** Long enough for any sentence, short enough to fit into every part of a message. */
export const PIECE = 1_000;

/**
 * Running text as Discord's Markdown, in pieces that may go to different parts of a message. What the text itself
 * holds stays text: it can't format, ping, link or start a list.
 */
export function inline(spans: Text): string[] {
  const short = spans.flatMap(shortSpans).filter((span) => plainSpans([span]) !== '');
  return short.flatMap((span, at) => {
    const next = short[at + 1];
    return next !== undefined && clash(span, next) ? pieces(span).concat(ZERO_WIDTH) : pieces(span);
  });
}

function pieces(span: Span): string[] {
  return typeof span === 'string' ? cut(escape(span), PIECE) : [marked(span)];
}

/** A long span as several; escaping can double each. */
function shortSpans(span: Span): Span[] {
  if (typeof span === 'string') return [span];
  if ('code' in span) return cut(span.code, PIECE / 2).map((code) => ({ code }));
  if ('bold' in span) return cut(span.bold, PIECE / 2).map((bold) => ({ bold }));
  return cut(span.italic, PIECE / 2).map((italic) => ({ italic }));
}

function marked(span: Exclude<Span, string>): string {
  if ('code' in span) return codeSpan(span.code);
  const [mark, text] = 'bold' in span ? ['**', span.bold] : ['_', span.italic];
  return text.trim() === '' ? text : mark + escape(text) + mark;
}

/** `**a****b**` is not bold twice, `_a_b` not italic, and a backtick before code makes its fence longer. */
function clash(span: Span, next: Span): boolean {
  if (typeof span === 'string') return span.endsWith('`') && typeof next !== 'string' && 'code' in next;
  if (typeof next === 'string') return 'italic' in span && /^\w/.test(next);
  return Object.keys(span)[0] === Object.keys(next)[0];
}

/**
 * The text with everything escaped that means something to Discord, and nothing else. Links die at their `//`,
 * invitations at their `.gg/`.
 */
export function escape(text: string): string {
  return text
    .replace(/[\\*_`[<]/g, '\\$&')
    .replace(/~{2,}|\|{2,}/g, (run) => `\\${run.split('').join('\\')}`)
    .replace(/@(?=everyone|here)/g, '\\@')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/(\.gg|\.com)\//gi, '$1\\/')
    .replace(/^([ \t]{0,8})([-+#>])/gm, '$1\\$2')
    .replace(/^([ \t]{0,8}\d{1,9})\.(?=\s)/gm, '$1\\.');
}

/** Code within a line. Backticks of its own get company, so that no run of them is as long as the fence. */
export function codeSpan(code: string): string {
  const line = code.replace(/\s/g, ' ');
  if (line.trim() === '') return line;
  if (!line.includes('`')) return `\`${line}\``;
  return `\`\`${ZERO_WIDTH}${line.replaceAll('`', `\`${ZERO_WIDTH}`)}\`\``;
}

/** The opening of a code block; a language that is no plain word would be taken for code. */
export function openFence(language: string): string {
  return `\`\`\`${/^[a-z0-9+-]{1,20}$/i.test(language) ? language : ''}\n`;
}

/** Code whose own fences can't close the block it stands in. */
export function fenceSafe(code: string): string {
  return code.replace(/`{3,}/g, (ticks) => ticks.split('').join(ZERO_WIDTH));
}
