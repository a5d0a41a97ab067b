import type { Weighed } from '../../inspection';
import type { ProofCheck, ProofCheckId } from '../../types';
import { caCertificates } from './ca-certificates';
import { commandExists } from './command-exists';
import { copySourcesExist } from './copy-sources-exist';
import { interpreterPresent } from './interpreter-present';
import { libcMatches } from './libc-matches';
import { nothingLeftBehind } from './nothing-left-behind';
import { parses } from './parses';
import { portNotPrivileged } from './port-not-privileged';
import { runtimeSettingsKept } from './runtime-settings-kept';
import { sizeNotLarger } from './size-not-larger';
import type { Witness } from './witness';
import { witnessOf } from './witness';

/** An original, its rewrite, and what the original's working tells. */
export interface Pair {
  before: Weighed;
  after: Weighed;
  witness: Witness;
  /** Target of the rewrite. */
  target: number;
}

export type Judgement = Pick<ProofCheck, 'ok' | 'detail'>;

const checks: readonly (readonly [ProofCheckId, (pair: Pair) => Judgement])[] = [
  ['command-exists', commandExists],
  ['copy-sources-exist', copySourcesExist],
  ['nothing-left-behind', nothingLeftBehind],
  ['interpreter-present', interpreterPresent],
  ['libc-matches', libcMatches],
  ['runtime-settings-kept', runtimeSettingsKept],
  ['port-not-privileged', portNotPrivileged],
  ['ca-certificates', caCertificates],
  ['size-not-larger', sizeNotLarger],
];

/**
 * Judges a file as a rewrite of another: will it build, start and behave as the original, supposed that that one does?
 * A check is true or false only where the text decides it, and null where it can't be told. Never throws.
 */
export function prove(before: Weighed, after: Weighed): ProofCheck[] {
  const first: ProofCheck = { check: 'parses', ...parses(after) };
  const { target } = after.graph;
  if (target === null) return [first];
  const pair: Pair = { before, after, witness: witnessOf(before), target };
  const rest = checks.map(([check, judge]): ProofCheck => {
    const { ok, detail } = judge(pair);
    return { check, ok, detail };
  });
  return [first, ...rest];
}
