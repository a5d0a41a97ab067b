import { keepLastPaste, readLastPaste, type LastPaste } from '../learner';
import { bringsPaste, pastedIn, type Pasted } from '../pasted';
import { readingReply } from '../views/reading';
import { shortReply } from '../views/short';
import type { Handler, Outcome, Turn } from './handler';

/** Far above what the analyzer reads: not worth storing or queueing, the answer is known. */
const LARGEST_SOURCE = 256 * 1024;

/** A pasted or attached Dockerfile, alone or with files of its build context: to the worker. */
export const paste: Handler = {
  accepts: (turn) => bringsPaste(turn.message),
  async answer(turn) {
    const { message, services, words, locale } = turn;
    const pasted = pastedIn(message);
    const source = await completed(turn, pasted);
    if (!source) return { reply: shortReply('refusal', words, whatIsMissing(turn, pasted)) };
    if (source.source.length > LARGEST_SOURCE)
      return { reply: shortReply('refusal', words, words.problems['too-large']({})) };
    await keepLastPaste(services.store, message.learner, source).catch((error: unknown) => {
      services.log.error({ error }, 'the last paste was not kept: its buttons will ask for it again');
    });
    const outcome: Outcome = { reply: readingReply(words), work: { ...source, locale } };
    return outcome;
  },
};

/** A `package.json` sent alone belongs to the Dockerfile sent before. */
async function completed(
  { message, services }: Turn,
  { dockerfile, files }: Pasted,
): Promise<LastPaste | null> {
  if (dockerfile !== null) return { source: dockerfile, files };
  if (files.length === 0) return null;
  const last = await readLastPaste(services.store, message.learner);
  if (!last) return null;
  const kept = last.files.filter((file) => !files.some((newer) => newer.name === file.name));
  return { source: last.source, files: [...kept, ...files] };
}

function whatIsMissing({ words: { chat } }: Turn, { files, unread }: Pasted) {
  const [problem] = unread;
  if (problem) {
    const said = {
      'too-large': chat.pasteTooLarge(problem.name),
      'not-text': chat.pasteNotText(problem.name),
      unreadable: chat.pasteUnreadable(problem.name),
    };
    return said[problem.problem];
  }
  if (files.length > 0) return chat.contextWithoutDockerfile(files.map((file) => file.name).join(', '));
  return chat.notADockerfile;
}
