import { openTalk, type Talk } from '../../support/conversation';

let talk: Talk;
beforeEach(() => (talk = openTalk()));
afterEach(() => talk.close());

test.each([
  ['help!', 'help'],
  ['/Help', 'help'],
  ['LEARN ms-02', 'lesson'],
  ['learn 2', 'lesson'],
  ['next.', 'lesson'],
  ['hint?', 'quiz'],
  ['learn how stages work', 'answer'],
  ['what is a build stage', 'answer'],
])('%s is %s', async (said, intent) => {
  expect((await talk.say(said)).intent).toBe(intent);
});

test('all findings name only lessons that can be opened', async () => {
  await talk.say(
    'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npm", "start"]\n',
  );
  const { lessons } = await talk.press('findings');
  expect(lessons.length).toBeGreaterThan(0);
  for (const lesson of lessons) {
    await talk.say(`learn ${lesson}`);
    expect(talk.screen.last.lessons).toEqual([lesson]);
  }
});

test('a package.json pasted as text belongs to the Dockerfile before it', async () => {
  await talk.say('FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "x.js"]\n');
  const before = talk.text();
  expect((await talk.say('{\n  "dependencies": { "express": "4.18.2" }\n}')).intent).toBe('analysis');
  expect(talk.text()).not.toBe(before);
});

test('a token that is masked is still reported', async () => {
  await talk.say(`FROM node:24-slim\nRUN echo ghp_${'a1'.repeat(18)} > /t\nUSER node\n`);
  await talk.press('findings');
  expect(talk.text()).toContain('GitHub token');
  expect(JSON.stringify(talk.screen.messages)).not.toContain('a1a1');
});
