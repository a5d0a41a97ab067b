import type { Words } from '../locales/words';
import { text } from '../reply/build';
import { plainSpans } from '../reply/plain-text';
import type { Block, Intent, Reply, Text } from '../reply/reply';

/** A reply of one sentence. */
export function shortReply(intent: Intent, words: Words, said: Text, ...more: Block[]): Reply {
  return {
    intent,
    language: words.locale,
    summary: plainSpans(said),
    blocks: [text(...said), ...more],
    lessons: [],
  };
}
