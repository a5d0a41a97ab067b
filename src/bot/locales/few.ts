import type { Fact } from '../../analyzer';

/**
 * The first names of a list (or of words with spaces between), then how many more: `curl, git, make +2`. At most
 * `most` names, and no more than `within` characters of them; one at least.
 */
export function few(fact: Fact | undefined, { most = 3, within = Infinity } = {}): string {
  const names = Array.isArray(fact)
    ? fact
    : String(fact ?? '')
        .split(' ')
        .filter((name) => name !== '');
  let shown = Math.min(most, names.length);
  while (shown > 1 && names.slice(0, shown).join(', ').length > within) shown--;
  const first = names.slice(0, shown).join(', ');
  return names.length > shown ? `${first} +${names.length - shown}` : first;
}
