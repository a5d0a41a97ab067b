import type { Fact } from '../../analyzer';

/** What only a build needs: `Node.js, npm, node_modules`. Without the source, which of an interpreted program is the program. */
export function buildTools(tools: Fact | undefined): string {
  return (Array.isArray(tools) ? tools : []).filter((tool) => tool !== 'source').join(', ');
}
