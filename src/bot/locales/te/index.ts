import type { Words } from '../words';
import { analysis } from './analysis';
import { changes } from './changes';
import { chat } from './chat';
import { findings } from './findings';
import { ledger } from './ledger';
import { lessons } from './lessons';
import { discord, slack } from './platforms';
import { problems } from './problems';
import { proof } from './proof';
import { toCheck } from './to-check';

export const te: Words = {
  locale: 'te',
  analysis,
  ledger,
  findings,
  problems,
  proof,
  toCheck,
  changes,
  lessons,
  chat,
  slack,
  discord,
};
