import type { Instruction } from '../dockerfile/types';

/** `COPY . .` and its like: the whole build context, from no other stage. */
export function isWholeContext({ keyword, args, flags }: Instruction): boolean {
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  if (flags.some((flag) => flag.name === 'from')) return false;
  return args.slice(0, -1).some((source) => /^(\.|\.\/|\/|\*|\.\/\*)$/.test(source));
}
