import type { Rule, Weighed } from '../inspection';
import { stackOf } from '../stacks';
import { bytesOf, orNull } from './saving';
import { shippedInstructions } from './runs';
import { isWholeContext } from './whole-context';

/** `COPY . .` in a stage that ships: source, local files and, without a `.dockerignore`, `.git` and `.env` too. */
export const wholeContextCopied: Rule = {
  id: 'whole-context-copied',
  kind: 'actionable',
  lesson: 'cx-02',
  check(weighed) {
    const missing = missingPatterns(weighed);
    const sourceIsProgram = isInterpreted(weighed);
    if (sourceIsProgram && missing.length === 0) return [];
    return shippedInstructions(weighed, 'COPY', 'ADD')
      .filter(isWholeContext)
      .map((instruction) => ({
        line: instruction.line,
        stage: instruction.stage,
        facts: { dockerignore: weighed.context.dockerignore !== null, missing },
        saves: sourceIsProgram ? null : orNull(bytesOf(weighed, instruction)),
      }));
  },
};

/** Does the program run from its source, so that the source has to ship? An unknown stack is taken to. */
function isInterpreted({ stack }: Weighed): boolean {
  return stack === null || stackOf(stack.id).needsDependencies;
}

/** What a `.dockerignore` should keep out and this one doesn't. Without a pasted one, nothing is known to be kept out. */
function missingPatterns({ context: { dockerignore }, stack }: Weighed): string[] {
  const usual = ['.git', '.env', ...(stack?.packageManager && NODE.test(stack.id) ? ['node_modules'] : [])];
  if (dockerignore === null) return usual;
  if (dockerignore.some((pattern) => pattern === '*' || pattern === '**')) return [];
  const bare = new Set(
    dockerignore.map((pattern) => pattern.replace(/^(\*\*\/|\/)+/, '').replace(/(\/|\/\*+|\*)$/, '')),
  );
  return usual.filter((name) => !bare.has(name));
}

const NODE = /^(node-|next$)/;
