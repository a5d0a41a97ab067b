import { imageSettings } from '../image/image-settings';
import type { Instruction } from '../dockerfile/types';
import type { Rule, Weighed } from '../inspection';

/** In shell form the shell is process 1 and swallows the stop signal. */
export const shellFormCommand: Rule = {
  id: 'shell-form-command',
  kind: 'informative',
  lesson: 'ad-06',
  check(weighed) {
    const { target } = weighed.graph;
    if (target === null) return [];
    const { entrypoint, cmd } = imageSettings(weighed, target);
    const instruction = entrypoint ?? cmd;
    const words = instruction && asList(weighed, instruction);
    if (!instruction || !words) return [];
    const suggestion = `${instruction.keyword} [${words.map((word) => JSON.stringify(word)).join(', ')}]`;
    return [
      { line: instruction.line, stage: instruction.stage, facts: { command: instruction.text, suggestion } },
    ];
  },
};

/** The same command as a list; null when it is one, or when only a shell can run it as it is written. */
export function asList(
  { commandsOf }: Pick<Weighed, 'commandsOf'>,
  instruction: Instruction,
): string[] | null {
  if (instruction.form !== 'shell') return null;
  const [command, ...more] = commandsOf(instruction);
  if (!command || more.length > 0 || command.writes.length > 0 || Object.keys(command.env).length > 0)
    return null;
  const unquoted = instruction.text.replace(/"[^"$`\\]*"|'[^']*'/g, '');
  if (/[$&|;<>()`*?~"'\\\n]|^(exec|cd|export|sudo|env|nohup|time)\s/.test(unquoted)) return null;
  return [instruction.text.trim().split(/\s/, 1)[0] ?? command.name, ...command.args];
}
