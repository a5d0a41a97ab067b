import type { Instruction, ParsedDockerfile, Stage } from '../dockerfile/types';

/** An instruction as it stands in the file, with the comment lines right above it. */
export function written(file: ParsedDockerfile, instruction: Instruction): string {
  return [...commentsAbove(file, instruction.line), instruction.raw.trimEnd()].join('\n');
}

/** What stands before the first FROM: parser directives, comments, and global ARGs. Ends with an empty line if any. */
export function heading(file: ParsedDockerfile): string[] {
  const directives = Object.entries(file.directives).map(([name, value]) => `# ${name}=${value}`);
  const before = file.instructions.filter(({ stage }) => stage === null).map((one) => written(file, one));
  const lines = [...directives, ...before];
  return lines.length > 0 ? [...lines, ''] : [];
}

/** The FROM of a stage under a name of its own, flags and comments kept. A comment that calls it the only stage is not. */
export function namedFrom(file: ParsedDockerfile, stage: Stage, name: string): string {
  const from = stage.instructions[0];
  const comments = commentsAbove(file, stage.line).filter((comment) => !/single[\s-]*stage/i.test(comment));
  const flags = (from?.flags ?? []).map(
    (flag) => `--${flag.name}${flag.value === null ? '' : `=${flag.value}`} `,
  );
  return [...comments, `FROM ${flags.join('')}${stage.from.raw} AS ${name}`].join('\n');
}

function commentsAbove({ comments }: ParsedDockerfile, line: number): string[] {
  const byLine = new Map(comments.map((comment) => [comment.line, comment.text]));
  const above: string[] = [];
  for (let at = line - 1; byLine.has(at); at--) above.unshift(`# ${(byLine.get(at) ?? '').trim()}`);
  return above;
}
