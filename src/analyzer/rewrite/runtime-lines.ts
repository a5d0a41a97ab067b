import type { Instruction } from '../dockerfile/types';
import type { Weighed } from '../inspection';
import { asList } from '../rules/shell-form-command';
import type { RewriteChange } from '../types';
import { written } from './written';

/** Settings of the running container, which move to the final stage as they stand. */
const SETTINGS = new Set(['ENV', 'ARG', 'LABEL', 'EXPOSE', 'VOLUME', 'STOPSIGNAL', 'SHELL', 'HEALTHCHECK']);

/** Instructions that say how the container runs, which the building stage does without. */
export const RUN_TIME: ReadonlySet<string> = new Set([
  'CMD',
  'ENTRYPOINT',
  'EXPOSE',
  'HEALTHCHECK',
  'STOPSIGNAL',
  'LABEL',
  'VOLUME',
  'USER',
]);

/** The lines of these instructions that say how the container runs, its command left out. */
export function settingLines(
  { file }: Weighed,
  instructions: readonly Instruction[],
  skip: ReadonlySet<string> = NONE,
): string[] {
  const readsVariables = instructions.some(
    ({ keyword, text }) => keyword !== 'ARG' && SETTINGS.has(keyword) && text.includes('$'),
  );
  return instructions
    .filter(
      ({ keyword }) => SETTINGS.has(keyword) && !skip.has(keyword) && (keyword !== 'ARG' || readsVariables),
    )
    .map((instruction) => written(file, instruction));
}

const NONE: ReadonlySet<string> = new Set();

/** ENTRYPOINT and CMD, as a list where that means the same. */
export function commandLines(
  weighed: Weighed,
  commands: readonly (Instruction | null)[],
): { lines: string[]; changes: RewriteChange[] } {
  const lines: string[] = [];
  const changes: RewriteChange[] = [];
  for (const instruction of commands) {
    if (!instruction) continue;
    const list = asList(weighed, instruction);
    const line = list && `${instruction.keyword} [${list.map((word) => JSON.stringify(word)).join(', ')}]`;
    lines.push(line ?? written(weighed.file, instruction));
    if (line) changes.push({ id: 'command-as-list', line: instruction.line, facts: { to: line } });
  }
  return { lines, changes };
}
