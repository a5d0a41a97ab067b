import type { Facts } from '../../analyzer';
import { has, said } from './fact';
import { few } from './few';
import { shortPath } from './short-path';

interface Words {
  packages: string;
  cache: string;
}

/** The cell of what a package manager brought: `node_modules (vite) + cache`, `pip: flask, redis`, `maven packages`. */
export function languagePackages(facts: Facts, words: Words): string {
  const manager = said(facts['manager']);
  if (has(facts['path'])) return kept(manager, facts['path'], words);
  const cache = CACHES_APART.has(manager) && Number(facts['leftover'] ?? 0) >= WORTH_SAYING;
  return `${packages(facts, manager, words.packages)}${cache ? ` + ${words.cache}` : ''}`;
}

/** Downloads that lie at a path of their own; a virtual environment names no manager. */
function kept(manager: string, path: Facts[string] | undefined, words: Words): string {
  if (manager === '') return shortPath(path);
  return `${manager} ${NODE.has(manager) ? words.cache : words.packages}`;
}

function packages({ packages: named, framework, production }: Facts, manager: string, word: string): string {
  if (has(named)) return `${manager ? `${manager}: ` : ''}${few(named, { within: 22 })}`;
  if (!NODE.has(manager)) return manager ? `${manager} ${word}` : word;
  const about = [
    said(framework).replace('create-react-app', 'CRA'),
    production === true ? 'prod' : '',
  ].filter((part) => part !== '');
  return about.length > 0 ? `node_modules (${about.join(', ')})` : 'node_modules';
}

const NODE = new Set(['npm', 'yarn', 'pnpm', 'bun']);
/** Of these, what the ledger calls left over is a second copy; of others it is the packages themselves. */
const CACHES_APART = new Set(['npm', 'yarn', 'bun', 'pip', 'uv', 'poetry', 'pipenv', 'composer']);
/** Bytes. */
const WORTH_SAYING = 1_000_000;
