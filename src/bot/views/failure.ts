import type { Words } from '../locales/words';
import type { Reply } from '../reply/reply';
import { shortReply } from './short';

/** Something broke on our side: what to do, and a reference for the owner's log. */
export function failureReply(words: Words, reference: string): Reply {
  return shortReply('failure', words, words.chat.failure(reference));
}

/** The analysis could not be finished; edited into the placeholder on the last attempt. */
export function analysisFailureReply(words: Words): Reply {
  return shortReply('failure', words, words.chat.analysisFailure);
}
