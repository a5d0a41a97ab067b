import type { Queue, Store } from '../../src/bot/ports';
import { openTalk, type Talk } from '../support/conversation';

const SINGLE_STAGE =
  'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npm", "start"]\n';

let talk: Talk;
afterEach(() => talk.close());

describe('a paste', () => {
  test('is answered in one message: a placeholder, edited once', async () => {
    talk = openTalk();
    const reply = await talk.say(SINGLE_STAGE);
    expect(talk.screen.messages).toHaveLength(1);
    expect(talk.screen.messages[0]?.edits).toBe(1);
    expect(reply).toMatchObject({ intent: 'analysis', language: 'en' });
    expect(talk.text()).toContain('node:20-alpine');
  });

  test('may stand in a fence between sentences', async () => {
    talk = openTalk();
    await talk.say(`please review this\n\`\`\`dockerfile\n${SINGLE_STAGE}\`\`\`\nthanks!`);
    expect(talk.screen.last.intent).toBe('analysis');
  });

  test('delivered twice is answered once', async () => {
    talk = openTalk();
    await talk.say(SINGLE_STAGE, { id: 'slack:T:C:1' });
    await talk.say(SINGLE_STAGE, { id: 'slack:T:C:1' });
    expect(talk.screen.messages).toHaveLength(1);
  });

  test('keeps its secrets out of the answer', async () => {
    talk = openTalk();
    await talk.say(`${SINGLE_STAGE}ENV API_KEY=hunter2hunter2\n`);
    expect(JSON.stringify(talk.screen.messages)).not.toContain('hunter2');
  });

  test('a package.json sent later belongs to it', async () => {
    talk = openTalk();
    await talk.say('', { pastes: [{ name: 'package.json', text: '{}' }] });
    expect(talk.screen.last.intent).toBe('refusal');
    await talk.say(SINGLE_STAGE);
    await talk.say('', { pastes: [{ name: 'package.json', text: '{"dependencies":{"express":"5"}}' }] });
    expect(talk.screen.last.intent).toBe('analysis');
  });

  test('its buttons lead to all findings and to the proof', async () => {
    talk = openTalk();
    await talk.say(SINGLE_STAGE);
    const actions = talk.screen.last.blocks.flatMap((block) =>
      block.type === 'buttons' ? block.buttons.map((button) => button.action) : [],
    );
    expect(actions).toEqual(expect.arrayContaining(['findings', 'proof']));
    await talk.press('findings');
    expect(talk.text()).toContain('All findings');
    await talk.press('proof');
    expect(talk.text()).toContain('Proof sheet');
  });
});

describe('bad input gets one friendly sentence', () => {
  test.each([
    ['no FROM', 'RUN npm ci\nCOPY . .\nCMD ["node", "x.js"]\n', /FROM/],
    ['5 MB of text', 'x '.repeat(2_500_000), /only the Dockerfile/],
    ['NUL bytes', 'FROM node\0\nRUN x\n', /plain text/],
    ['a stage that copies from itself', 'FROM node AS a\nCOPY --from=a /x /y\n', /Line 2.*earlier stage/],
  ])('%s', async (_name, text, sentence) => {
    talk = openTalk();
    await talk.say(text);
    expect(talk.text()).toMatch(sentence);
    expect(talk.screen.messages).toHaveLength(1);
  });

  test.each([
    ['not-text', /plain text/],
    ['too-large', /too large/],
    ['unreadable', /could not open/],
  ] as const)('a file that is %s', async (problem, sentence) => {
    talk = openTalk();
    const reply = await talk.say('', { pastes: [{ name: 'Dockerfile', problem }] });
    expect(reply.intent).toBe('refusal');
    expect(talk.text()).toMatch(sentence);
  });

  test('an empty message', async () => {
    talk = openTalk();
    expect((await talk.say('  ')).intent).toBe('help');
  });
});

describe('when our plumbing is away', () => {
  const broken = () => Promise.reject(new Error('connection refused'));

  test('without the queue this process does the job', async () => {
    const queue: Queue = {
      add: broken,
      work: () => async () => {},
      idle: async () => {},
      ready: () => false,
      close: async () => {},
    };
    talk = openTalk({ queue });
    await talk.say(SINGLE_STAGE);
    expect(talk.screen.messages).toMatchObject([{ edits: 1 }]);
    expect(talk.text()).toContain('node:20-alpine');
  });

  test('without the store a paste is answered, once', async () => {
    const store: Store = {
      get: broken,
      set: broken,
      claim: broken,
      update: broken,
      delete: broken,
      ready: () => false,
      close: async () => {},
    };
    talk = openTalk({ store });
    await talk.say(SINGLE_STAGE, { id: 'x' });
    await talk.say(SINGLE_STAGE, { id: 'x' });
    expect(talk.screen.messages).toHaveLength(1);
    expect(talk.screen.last.intent).toBe('analysis');
  });
});

describe('settings', () => {
  test('the language changes with a word, and stays', async () => {
    talk = openTalk();
    expect((await talk.say('language te')).language).toBe('te');
    expect((await talk.say('help')).language).toBe('te');
    expect((await talk.say('language klingon')).language).toBe('te');
    expect((await talk.press('language en')).language).toBe('en');
  });

  test('what is in no language is answered in the one spoken last', async () => {
    talk = openTalk();
    expect((await talk.say('COPY --from ante enti?')).language).toBe('te-Latn');
    expect((await talk.say('learn')).language).toBe('te-Latn');
    expect((await talk.say('what is a build stage?')).language).toBe('en');
    expect((await talk.say(SINGLE_STAGE)).language).toBe('en');
  });

  test('privacy says what is kept, and forgets', async () => {
    talk = openTalk();
    await talk.say('language te');
    expect((await talk.say('privacy')).intent).toBe('settings');
    await talk.press('privacy delete');
    expect((await talk.say('help')).language).toBe('en');
  });
});
