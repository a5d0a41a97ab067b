import type { Words } from '../locales/words';
import type { Reply } from '../reply/reply';
import { shortReply } from './short';

/** The placeholder that the worker's answer replaces. */
export function readingReply(words: Words): Reply {
  return shortReply('analysis', words, ['🍳 ', words.analysis.reading]);
}
