/**
 * Puts lines that came one by one back together: a Dockerfile, a fenced block or a JSON file is one message, any other
 * line is a message of its own. A block that nothing closes ends with `end()`, where a word of command stands alone, or
 * where a question follows an empty line.
 */
const INSTRUCTION =
  /^\s*(?:#.*|(?:FROM|ARG|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)\s+\S.*)$/;
/** How a whole Dockerfile begins; any other instruction may as well be talk about it. */
const BEGINNING = /^\s*(?:#|ARG\s+\S+\s*$|FROM\s+(?:--\S+\s+){0,3}\S+(?:\s+[Aa][Ss]\s+\S+)?\s*$)/;
const QUESTION = /\?\s*$/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const COMMAND =
  /^\/?(?:learn(?: [\w-]+)?|next|back|quiz|hint|cards|interview|progress|language [\w-]+|privacy|help|findings|proof|sizes|example|exit|quit|\d{1,2})$/;

export class LineGroups {
  private readonly emit: (text: string) => void;
  private lines: string[] = [];
  /** What closes the block, where its beginning says so. */
  private closing: ((line: string) => boolean) | null = null;

  constructor(emit: (text: string) => void) {
    this.emit = emit;
  }

  /** Is a block under way that more lines may belong to? */
  get open(): boolean {
    return this.lines.length > 0;
  }

  /** Did the block begin as only a Dockerfile or a file begins, so that whoever types it is sure to go on? */
  get certain(): boolean {
    return this.closing !== null || BEGINNING.test(this.lines[0] ?? '');
  }

  push(line: string): void {
    if (!this.open) return this.begin(line);
    if (this.closing !== null) {
      this.lines.push(line);
      if (this.closing(line)) this.end();
      return;
    }
    if (COMMAND.test(line.trim()) || this.asksAfterwards(line)) {
      this.end();
      return this.emit(line);
    }
    this.lines.push(line);
    this.closing = closingOf(line);
  }

  /** A message that came whole, after what was begun. */
  whole(text: string): void {
    this.end();
    this.emit(text);
  }

  /** Nothing more belongs to the block: it goes out. */
  end(): void {
    const text = this.lines.join('\n');
    this.drop();
    if (text.trim() !== '') this.emit(text);
  }

  /** Forgets the block. */
  drop(): void {
    this.lines = [];
    this.closing = null;
  }

  private begin(line: string): void {
    this.closing = closingOf(line) ?? (line.trim() === '{' ? (last) => last.trimEnd() === '}' : null);
    if (this.closing !== null || (INSTRUCTION.test(line) && !QUESTION.test(line))) this.lines.push(line);
    else this.emit(line);
  }

  private asksAfterwards(line: string): boolean {
    return this.lines.at(-1)?.trim() === '' && QUESTION.test(line) && !INSTRUCTION.test(line);
  }
}

function closingOf(line: string): ((line: string) => boolean) | null {
  const fence = FENCE.exec(line)?.[1];
  return fence === undefined ? null : (last) => last.trim().startsWith(fence);
}
