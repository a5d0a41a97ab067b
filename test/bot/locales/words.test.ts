import { wordsOf } from '../../../src/bot/locales';
import type { Words } from '../../../src/bot/locales/words';
import { plainSpans } from '../../../src/bot/reply/plain-text';
import { LOCALES, type Locale } from '../../../src/bot/reply/reply';
import { codesOf, everyWord, proseOf, type Said } from './every-word';

/** The places whose sentence fails, with the sentence: a failure then names what to mend. */
function faults(locale: Locale, isFault: (said: Said, prose: string) => boolean): string[] {
  return everyWord(wordsOf(locale))
    .filter((said) => isFault(said, proseOf(said.text)))
    .map(({ at, text }) => `${at}: ${plainSpans(text)}`);
}

const isPraisesWhy = (at: string) => /^findings\.real-multi-stage \d why$/.test(at);

describe.each(LOCALES)('every sentence in %s', (locale) => {
  test('is there, and there are many', () => {
    expect(everyWord(wordsOf(locale)).length).toBeGreaterThan(300);
    expect(faults(locale, ({ at, text }) => plainSpans(text).trim() === '' && !isPraisesWhy(at))).toEqual([]);
  });

  test('has no hole where a fact is absent', () => {
    expect(
      faults(
        locale,
        ({ text }, prose) =>
          /undefined|null|NaN|\[object| {2}|: \.| [,;:]|\( ?\)/.test(plainSpans(text)) ||
          / \.( |$)/.test(prose) ||
          text.some((span) => typeof span !== 'string' && plainSpans([span]).trim() === ''),
      ),
    ).toEqual([]);
  });

  test('ends as the view that joins it expects', () => {
    expect(
      faults(locale, ({ at, topic }, prose) => {
        if (topic === 'problems' || topic === 'toCheck') return !prose.endsWith('.');
        if (topic !== 'findings' || isPraisesWhy(at)) return false;
        return at.endsWith('remedy') ? /[.!?]$/.test(prose) : !prose.endsWith('.');
      }),
    ).toEqual([]);
  });

  test('belittles nobody', () => {
    const belittling = {
      en: /\b(just|simply|obviously|clearly|merely|easy|easily|trivial|of course)\b/i,
      'te-Latn': /\b(anthe|anthele|easy|easily|simple ga|sulabham|sulabhanga|just)\b/i,
      te: /అంతే|సులభ|సులువు|తేలిక|సింపుల్/,
    };
    expect(faults(locale, (_, prose) => belittling[locale].test(prose))).toEqual([]);
  });
});

/** Cells may hold nothing but names: `apt: curl, git +2`. */
const isTalk = ({ topic }: Said, prose: string) => topic !== 'ledger' && prose.split(/\s+/).length > 3;
const TELUGU = /[\u0C00-\u0C7F]/;

test('Telugu is written in its script', () => {
  expect(faults('te', (said, prose) => isTalk(said, prose) && !TELUGU.test(prose))).toEqual([]);
});

test.each(['te-Latn', 'en'] as const)('%s is written in Latin letters', (locale) => {
  expect(faults(locale, ({ text }) => TELUGU.test(plainSpans(text)))).toEqual([]);
});

test('Tenglish says nuvvu, Telugu says meeru', () => {
  expect(faults('te-Latn', (_, prose) => /\b(meeru|mee|meeku|\w+andi)\b/i.test(prose))).toEqual([]);
  expect(faults('te', (_, prose) => /(^|\s)(నువ్వు|నీ|నీకు|నిన్ను)(\s|$)/.test(prose))).toEqual([]);
});

test('Tenglish spells a word as the lessons do', () => {
  const otherwise =
    /\b(\w*ledhu|kaavali|kaavala\w*|kaavalsi\w*|kaavalante|theliy\w*|dhagg\w*|dhaanni|dhaaniki|kooda|chey|anthaa|andulo|kotta|ikada|matrame|ledha|gurunchi)\b/i;
  expect(faults('te-Latn', (_, prose) => otherwise.test(prose))).toEqual([]);
});

describe('the languages say the same', () => {
  const shapeOf = (words: Words) =>
    everyWord(words).map(({ at, text }) => `${at}${text.length === 0 ? ' (nothing)' : ''}`);

  test.each(['te-Latn', 'te'] as const)('%s has the sentences of English', (locale) => {
    expect(shapeOf(wordsOf(locale))).toEqual(shapeOf(wordsOf('en')));
  });

  test.each(['te-Latn', 'te'] as const)('%s has the code of English in each of them', (locale) => {
    const isExample = (at: string) => /^chat\.help line 3$/.test(at); // a question, in the learner's own words
    const codes = (words: Words) =>
      everyWord(words)
        .filter(({ at }) => !isExample(at))
        .map(({ at, text }) => `${at}: ${codesOf(text).join(' | ')}`);
    expect(codes(wordsOf(locale))).toEqual(codes(wordsOf('en')));
  });
});

describe.each(LOCALES)('the limits of the places in %s', (locale) => {
  const { slack, discord, analysis, lessons, chat } = wordsOf(locale);

  test('Slack: a modal’s title and buttons hold 24 characters', () => {
    for (const label of [slack.modalTitle, slack.modalSubmit, slack.modalClose])
      expect(label.length).toBeLessThanOrEqual(24);
  });

  test('Discord: descriptions hold 1 to 100 characters, a command’s name 32, a modal’s labels 45', () => {
    const { reviewCommand, modalTitle, modalPaste, modalFile } = discord;
    const descriptions = Object.entries(discord).flatMap(([word, said]) =>
      typeof said === 'string' && /^(dockerfile|learn|ask)/.test(word) ? [said] : [],
    );
    expect(descriptions).toHaveLength(7);
    for (const description of descriptions) expect(description.length).toBeLessThanOrEqual(100);
    expect(reviewCommand.length).toBeLessThanOrEqual(32);
    for (const label of [modalTitle, modalPaste, modalFile]) expect(label.length).toBeLessThanOrEqual(45);
  });

  test('a phone: buttons are short', () => {
    const labels = Object.entries({ ...analysis, ...lessons, ...chat }).flatMap(([word, said]) =>
      typeof said === 'string' && /(Button|^next|^back)$/.test(word) ? [said] : [],
    );
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.filter((label) => lettersIn(label) > 24)).toEqual([]);
  });

  test('a phone: what a line of the ledger is fits its cell', () => {
    // A base image's own name may take three more: it is what a learner looks for.
    expect(
      faults(locale, ({ at, topic, text }) => {
        const most = at.startsWith('ledger.base-image') ? 37 : 34;
        return topic === 'ledger' && lettersIn(plainSpans(text)) > most;
      }),
    ).toEqual([]);
  });
});

/** As the eye counts: a Telugu letter with its vowel sign is one. */
function lettersIn(text: string): number {
  return [...new Intl.Segmenter('te', { granularity: 'grapheme' }).segment(text)].length;
}
