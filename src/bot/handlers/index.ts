import { answerQuiz } from './answer-quiz';
import { back } from './back';
import { cards } from './cards';
import { details } from './details';
import { empty } from './empty';
import { example } from './example';
import type { Handler } from './handler';
import { help } from './help';
import { hint } from './hint';
import { interview } from './interview';
import { language } from './language';
import { learn } from './learn';
import { next } from './next';
import { paste } from './paste';
import { privacy } from './privacy';
import { progress } from './progress';
import { question } from './question';
import { quiz } from './quiz';

/** In the order they are asked: words of command, an answer that was asked for, a paste, then any question. */
export const HANDLERS: readonly Handler[] = [
  help,
  language,
  privacy,
  learn,
  next,
  back,
  quiz,
  hint,
  cards,
  interview,
  progress,
  details,
  example,
  answerQuiz,
  paste,
  empty,
  question,
];
