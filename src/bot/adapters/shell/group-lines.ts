/**
 * Puts lines that came one by one back together: a Dockerfile or a fenced block is one message, any other line
 * is a message of its own. A block that no fence closes ends with `end()`, or where a word of command stands alone.
 */
const DOCKERFILE_START =
  /^\s*(?:#.*|(?:FROM|ARG|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)\s+\S.*)$/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const COMMAND =
  /^\/?(?:learn(?: [\w-]+)?|next|back|quiz|hint|cards|interview|progress|language [\w-]+|privacy|help|findings|proof|sizes|example|exit|quit|\d{1,2})$/;

export class LineGroups {
  private readonly emit: (text: string) => void;
  private lines: string[] = [];
  private fence: string | null = null;

  constructor(emit: (text: string) => void) {
    this.emit = emit;
  }

  /** Is a block under way that more lines may belong to? */
  get open(): boolean {
    return this.lines.length > 0;
  }

  push(line: string): void {
    if (this.fence !== null) {
      this.lines.push(line);
      if (line.trim().startsWith(this.fence)) this.end();
      return;
    }
    if (this.open) {
      if (COMMAND.test(line.trim())) {
        this.end();
        this.emit(line);
      } else {
        this.lines.push(line);
        this.fence = FENCE.exec(line)?.[1] ?? null;
      }
      return;
    }
    this.fence = FENCE.exec(line)?.[1] ?? null;
    if (this.fence !== null || DOCKERFILE_START.test(line)) this.lines.push(line);
    else this.emit(line);
  }

  /** Nothing more belongs to the block: it goes out. */
  end(): void {
    const text = this.lines.join('\n');
    this.lines = [];
    this.fence = null;
    if (text.trim() !== '') this.emit(text);
  }
}
