import type { Facts } from '../../../src/analyzer';
import type { Words } from '../../../src/bot/locales/words';
import type { Span, Text } from '../../../src/bot/reply/reply';
import * as plausible from './plausible';

export interface Said {
  /** `findings.runs-as-root 2 remedy`: the topic, the word, the how-manieth of its facts (0: none), the part. */
  at: string;
  topic: keyof Words;
  text: Text;
}

/** Everything a locale can say, said of plausible facts and, first, of none. */
export function everyWord(words: Words): Said[] {
  return [
    ...ofFacts(words, 'findings', plausible.findings),
    ...ofFacts(words, 'ledger', plausible.ledger),
    ...ofFacts(words, 'problems', plausible.problems),
    ...ofFacts(words, 'changes', plausible.changes),
    ...Object.entries(words.proof).map(([check, said]) => one('proof', check, said)),
    ...Object.entries(plausible.details).flatMap(([check, details]) =>
      details.map((detail, at) =>
        one('toCheck', `${check} ${at}`, words.toCheck[check as keyof Words['toCheck']](detail)),
      ),
    ),
    ...ofCalls(words, 'analysis', plausible.analysis),
    ...ofCalls(words, 'lessons', plausible.lessons),
    ...ofCalls(words, 'chat', plausible.chat),
    ...ofCalls(words, 'slack', plausible.slack),
    ...ofCalls(words, 'discord', plausible.discord),
  ];
}

/** As a learner reads it; code becomes a stand-in, so that only our own words are judged. */
export function proseOf(text: Text): string {
  return text
    .map((span) => (typeof span === 'string' ? span : 'code' in span ? 'X' : wordsIn(span)))
    .join('');
}

/** The code in a text, sorted: what a translation must not lose. */
export function codesOf(text: Text): string[] {
  return text.flatMap((span) => (typeof span !== 'string' && 'code' in span ? [span.code] : [])).toSorted();
}

function wordsIn(span: Exclude<Span, string>): string {
  return 'bold' in span ? span.bold : 'italic' in span ? span.italic : span.code;
}

type Topic = 'findings' | 'ledger' | 'problems' | 'changes';

function ofFacts(words: Words, topic: Topic, table: Record<string, Facts[]>): Said[] {
  const said = words[topic] as Record<string, (facts: Facts) => unknown>;
  return Object.entries(table).flatMap(([id, facts]) =>
    [{}, ...facts].flatMap((given, at) => parts(topic, `${id} ${at}`, said[id]?.(given))),
  );
}

type Called = 'analysis' | 'lessons' | 'chat' | 'slack' | 'discord';

function ofCalls(words: Words, topic: Called, table: Record<string, unknown[][]>): Said[] {
  return Object.entries(words[topic]).flatMap(([word, value]: [string, unknown]) =>
    typeof value === 'function'
      ? (table[word] ?? []).flatMap((given, at) => parts(topic, `${word} ${at}`, value(...given)))
      : parts(topic, word, value),
  );
}

function parts(topic: keyof Words, at: string, value: unknown): Said[] {
  if (isFinding(value)) return [one(topic, `${at} remedy`, value.remedy), one(topic, `${at} why`, value.why)];
  if (Array.isArray(value) && value.every((item) => Array.isArray(item)))
    return value.length === 0
      ? [one(topic, at, value)]
      : value.map((item, line) => one(topic, `${at} line ${line}`, item));
  return [one(topic, at, value)];
}

function isFinding(value: unknown): value is { remedy: Text; why: Text } {
  return typeof value === 'object' && value !== null && 'remedy' in value && 'why' in value;
}

function one(topic: keyof Words, at: string, value: unknown): Said {
  if (typeof value !== 'string' && !Array.isArray(value)) throw new Error(`${topic}.${at} is no sentence`);
  return { at: `${topic}.${at}`, topic, text: typeof value === 'string' ? [value] : (value as Text) };
}
