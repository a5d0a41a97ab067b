import type { Facts } from '../../analyzer';
import { has, said } from './fact';
import { few } from './few';

/** The cell of system packages: `apt: curl, git +3`; an index that stayed has a path, an upgrade has neither. */
export function osPackages(facts: Facts, words: { lists: string; upgraded: string }): string {
  if (has(facts['packages'])) {
    const manager = said(facts['manager']);
    return `${manager ? `${manager}: ` : ''}${few(facts['packages'], { within: 22 })}`;
  }
  return has(facts['path']) ? words.lists : words.upgraded;
}
