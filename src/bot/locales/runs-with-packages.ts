import type { Fact } from '../../analyzer';

/** Stacks whose build output runs only beside the packages it imports. */
const STACKS = new Set<Fact | undefined>(['node-server', 'next', 'python', 'php', 'ruby']);

export function runsWithPackages(stack: Fact | undefined): boolean {
  return STACKS.has(stack);
}
