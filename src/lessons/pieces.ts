/** Running text. A bare string is plain; every reader escapes it for its own platform. */
export type Span = string | { bold: string } | { code: string };

/** A part of a message, free of any platform. */
export type Piece =
  | { type: 'text'; spans: Span[] }
  | { type: 'list'; ordered: boolean; items: Span[][] }
  | { type: 'code'; language: string; text: string };

const FENCE = '```';
/** What a fence without a language holds: a picture drawn with characters. */
export const DIAGRAM = 'text';

/** What is being read and not yet a piece. */
interface Open {
  paragraph: string[];
  list: { ordered: boolean; items: string[] } | null;
}

/**
 * Cuts the Markdown of our own content into pieces: paragraphs, lists, fenced code; inside them `**bold**` and
 * `` `code` `` and nothing else. Line ends inside a paragraph are kept.
 */
export function piecesOf(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = markdown.split('\n');
  const open: Open = { paragraph: [], list: null };
  const close = () => {
    const { paragraph, list } = open;
    if (paragraph.length > 0) pieces.push({ type: 'text', spans: spansOf(paragraph.join('\n')) });
    if (list) pieces.push({ type: 'list', ordered: list.ordered, items: list.items.map(spansOf) });
    open.paragraph = [];
    open.list = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const item = itemOf(line);
    if (line.startsWith(FENCE)) {
      close();
      const end = lines.indexOf(FENCE, at + 1);
      const last = end === -1 ? lines.length : end;
      pieces.push({
        type: 'code',
        language: line.slice(FENCE.length).trim() || DIAGRAM,
        text: lines.slice(at + 1, last).join('\n'),
      });
      at = last;
    } else if (line.trim() === '') {
      close();
    } else if (item) {
      if (open.list?.ordered !== item.ordered) close();
      open.list ??= { ordered: item.ordered, items: [] };
      open.list.items.push(item.text);
    } else {
      if (open.list) close();
      open.paragraph.push(line);
    }
  }
  close();
  return pieces;
}

function itemOf(line: string): { ordered: boolean; text: string } | null {
  if (line.startsWith('- ')) return { ordered: false, text: line.slice(2) };
  const numbered = /^\d{1,2}\. /.exec(line);
  return numbered ? { ordered: true, text: line.slice(numbered[0].length) } : null;
}

/** The spans of one run of text. A mark that is not closed stays as it is written. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const mark = text.startsWith('**', at) ? '**' : text[at] === '`' ? '`' : null;
    const end = mark ? text.indexOf(mark, at + mark.length) : -1;
    if (!mark || end === -1) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) spans.push(plain);
    plain = '';
    const inner = text.slice(at + mark.length, end);
    spans.push(mark === '**' ? { bold: inner } : { code: inner });
    at = end + mark.length;
  }
  if (plain) spans.push(plain);
  return spans;
}

/** The spans without their marks, as a learner reads them. */
export function plainOf(spans: readonly Span[]): string {
  return spans
    .map((span) => (typeof span === 'string' ? span : 'bold' in span ? span.bold : span.code))
    .join('');
}
