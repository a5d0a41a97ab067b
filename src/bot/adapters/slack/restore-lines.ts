const KEYWORDS =
  'ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR';
const BEFORE_KEYWORD = new RegExp(`\\s(?=(?:${KEYWORDS})\\s)`);

/**
 * A Dockerfile whose line breaks were lost, as Slack's one-line command input loses them: its lines as a guess, for
 * the person to check. Null when the text has line breaks or is not several instructions in a row.
 */
export function restoreLines(text: string): string | null {
  if (text.includes('\n') || !/^(?:FROM|ARG)\s/.test(text)) return null;
  const lines: string[] = [];
  for (const part of text.split(BEFORE_KEYWORD)) {
    const line = lines.at(-1);
    if (line !== undefined && belongsTo(line, part)) lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(part);
  }
  return lines.length > 1 ? lines.map(restoreContinuations).join('\n') : null;
}

/** `ONBUILD RUN …` and `HEALTHCHECK … CMD …` are one instruction each. */
function belongsTo(line: string, part: string): boolean {
  if (line === 'ONBUILD') return true;
  return line.startsWith('HEALTHCHECK') && part.startsWith('CMD') && !line.includes(' CMD ');
}

/** A backslash that ended a line now stands before a space. */
function restoreContinuations(line: string): string {
  return line.trimEnd().replaceAll(' \\ ', ' \\\n    ');
}
