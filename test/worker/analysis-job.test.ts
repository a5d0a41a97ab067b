import type { Analysis } from '../../src/analyzer';
import type { SentReply } from '../../src/bot/message';
import type { Sender } from '../../src/bot/ports';
import { InProcessQueue } from '../../src/bot/queue/in-process';
import { text } from '../../src/bot/reply/build';
import { plainText } from '../../src/bot/reply/plain-text';
import type { Reply } from '../../src/bot/reply/reply';
import { createLog } from '../../src/log';
import { analysisJob } from '../../worker/analysis-job';
import { jobOf } from '../support/job';

const log = createLog('silent');

const reply = (intent: Reply['intent'], said: string): Reply => ({
  intent,
  language: 'en',
  summary: said,
  blocks: [text(said)],
  lessons: [],
});

/** A platform with one message, which can refuse. */
class OneMessage implements Sender {
  shown = 'reading…';
  edits = 0;
  refusals = 0;

  async send(): Promise<SentReply> {
    throw new Error('a worker edits, it does not send');
  }

  async edit(sent: SentReply, answer: Reply): Promise<void> {
    expect(sent).toEqual(jobOf('').answerIn);
    if (this.refusals > 0) {
      this.refusals -= 1;
      throw new Error('the platform refused');
    }
    this.edits += 1;
    this.shown = plainText(answer);
  }
}

function jobOn(
  sender: Sender | undefined,
  render = (analysis: Analysis) => `${analysis.stages.length} stages`,
) {
  return analysisJob({
    senders: sender ? { slack: sender } : {},
    render: (analysis, job) => reply('analysis', `${job.locale}: ${render(analysis)}`),
    failure: (job) => reply('failure', `${job.locale}: paste it again`),
    log,
  });
}

const MULTI_STAGE =
  'FROM node:20 AS build\nRUN npm ci\nFROM nginx:alpine\nCOPY --from=build /app /usr/share\n';
const job = jobOf('analysis-a', { source: MULTI_STAGE });

test('the answer takes the place of the placeholder', async () => {
  const message = new OneMessage();
  await jobOn(message)(job, { lastAttempt: false });
  expect(message).toMatchObject({ shown: 'te-Latn: 2 stages', edits: 1 });
});

test('twice leaves the same one message', async () => {
  const message = new OneMessage();
  const run = jobOn(message);
  await run(job, { lastAttempt: false });
  const once = message.shown;
  await run(job, { lastAttempt: false });
  expect(message.shown).toBe(once);
});

test('a failure is thrown for the next attempt and not shown', async () => {
  const message = new OneMessage();
  message.refusals = 1;
  await expect(jobOn(message)(job, { lastAttempt: false })).rejects.toThrow('refused');
  expect(message).toMatchObject({ shown: 'reading…', edits: 0 });
});

test('on the last attempt the learner is told, and the job fails', async () => {
  const message = new OneMessage();
  message.refusals = 1;
  await expect(jobOn(message)(job, { lastAttempt: true })).rejects.toThrow('refused');
  expect(message).toMatchObject({ shown: 'te-Latn: paste it again', edits: 1 });
});

test('a fault of ours is told, too', async () => {
  const message = new OneMessage();
  const broken = jobOn(message, () => {
    throw new RangeError('a bug in a view');
  });
  await expect(broken(job, { lastAttempt: true })).rejects.toThrow(RangeError);
  expect(message.shown).toBe('te-Latn: paste it again');
});

test('a platform this worker does not speak on fails the job and says which', async () => {
  await expect(jobOn(undefined)(job, { lastAttempt: true })).rejects.toThrow('slack');
});

test.each([
  ['one refusal', 1, 'te-Latn: 2 stages'],
  ['two', 2, 'te-Latn: 2 stages'],
  ['three', 3, 'te-Latn: paste it again'],
  ['the failure refused as well', 4, 'reading…'],
])('through the queue, %s', async (_what, refusals, shown) => {
  const message = new OneMessage();
  message.refusals = refusals;
  const queue = new InProcessQueue(log, { retryDelayMs: 1 });
  queue.work(jobOn(message), { concurrency: 1 });
  await queue.add(job);
  await queue.idle();
  expect(message.shown).toBe(shown);
  await queue.close();
});
