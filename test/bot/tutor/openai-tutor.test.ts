import type { Source } from '../../../src/bot/ports';
import type { Locale } from '../../../src/bot/reply/reply';
import { openAiTutor, type OpenAiTutorOptions } from '../../../src/bot/tutor/openai-tutor';
import { lessonSearch, loadCatalog } from '../../../src/lessons';
import { chatServer, fails, says, sendJson, type ChatServer, type Turn } from './chat-completions-server';

const KEY = 'sk-test-key';
const SOURCES: Source[] = [
  {
    lesson: 'ms-07',
    title: 'Sizes and benefits',
    points: [
      'nginx:1.30-alpine is 62.4 MB on disk and 28.5 MB to download.',
      'The example goes from 700 to 30 MB, 95.7% smaller.',
    ],
  },
  { lesson: 'ms-05', title: 'COPY --from', points: ['Copying a directory copies its contents.'] },
];

function json(answer: string, lessons: string[] = ['ms-07']): string {
  return JSON.stringify({ answer, lessons });
}

interface Told {
  server: ChatServer;
  failures: string[];
  answer: { text: string; lessons: string[] } | null;
}

/** Asks a tutor whose server takes these turns. */
async function ask(
  turns: Turn[],
  {
    language = 'en',
    text = 'how big is nginx',
    sources = SOURCES,
    analysis = [],
    ...options
  }: Partial<OpenAiTutorOptions> & {
    language?: Locale;
    text?: string;
    sources?: Source[];
    analysis?: string[];
  } = {},
): Promise<Told> {
  const server = await chatServer(KEY, ...turns);
  const failures: string[] = [];
  try {
    const tutor = openAiTutor({
      apiKey: KEY,
      baseURL: server.url,
      model: 'small-model',
      timeoutMs: 5000,
      onFailure: (reason) => failures.push(reason),
      ...options,
    });
    const answer = await tutor.answer({ text, language, sources, analysis });
    return { server, failures, answer };
  } finally {
    await server.close();
  }
}

describe('a good answer', () => {
  test('comes back with the lessons it cites, each once and only given ones', async () => {
    const text = 'nginx:1.30-alpine takes 62.4 MB on disk, 28.5 MB to download.';
    const told = await ask([says(json(text, ['ms-07', 'ms-99', 'ms-07', 'ms-05']))]);
    expect(told.answer).toEqual({ text, lessons: ['ms-07', 'ms-05'] });
    expect(told.failures).toEqual([]);
    expect(told.server.refused).toEqual([]);
  });

  test('is asked for with the sources as data, the style of the language, and a JSON schema', async () => {
    const told = await ask([says(json('Image lo dist maatrame undhi.'))], {
      language: 'te-Latn',
      text: 'em undhi lopala',
      analysis: ['image 64 MB'],
    });
    const [request] = told.server.requests;
    expect(request?.model).toBe('small-model');
    expect(request?.messages.map((message) => message.role)).toEqual(['system', 'user']);
    expect(request?.messages[0]?.content).toContain('Tenglish');
    expect(JSON.parse(request?.messages[1]?.content ?? '')).toEqual({
      question: 'em undhi lopala',
      sources: SOURCES,
      analysis: ['image 64 MB'],
    });
    expect(told.answer?.lessons).toEqual(['ms-07']);
  });

  test('may be fenced, and may use a figure of the analysis', async () => {
    const told = await ask([says(`\`\`\`json\n${json('Your image is 410 MB.')}\n\`\`\``)], {
      analysis: ['size: 410 MB'],
    });
    expect(told.answer?.text).toBe('Your image is 410 MB.');
  });

  test('in Telugu is in Telugu script', async () => {
    const told = await ask([says(json('ఫైనల్ ఇమేజ్‌లో dist మాత్రమే ఉంటుంది.'))], { language: 'te' });
    expect(told.answer?.text).toContain('dist');
  });

  test('stands on the real lessons', async () => {
    const search = lessonSearch(loadCatalog());
    const sources = search.sources(search.find('nginx size entha'), 'te-Latn');
    const told = await ask([says(json('nginx:1.30-alpine disk meedha 62.4 MB.'))], {
      language: 'te-Latn',
      sources,
    });
    expect(told.answer?.lessons).toEqual(['ms-07']);
  });
});

describe('there is no answer, and the reason is told', () => {
  test.each<[string, string, string, Locale?]>([
    ['one that cites nothing', json('It is small.', []), 'answer cites no given source'],
    ['one that cites another lesson', json('It is small.', ['ms-99']), 'answer cites no given source'],
    ['an invented size', json('nginx is 5 MB.'), 'answer holds a figure of its own'],
    ['an invented size in another unit', json('About 0.06 GB.'), 'answer holds a figure of its own'],
    ['an invented size in bold', json('Only **12** MB!'), 'answer holds a figure of its own'],
    ['an invented end of a range', json('From 900 to 30 MB.'), 'answer holds a figure of its own'],
    ['an invented percentage', json('It saves 99%.'), 'answer holds a figure of its own'],
    ['an invented size in Telugu', json('ఇది ౯౦౦ ఎంబీ ఉంటుంది.'), 'answer holds a figure of its own', 'te'],
    ['a link', json('See https://evil.example/x for more.'), 'answer holds a link of its own'],
    ['code', json('Write:\n```\nFROM scratch\n```'), 'answer holds code'],
    ['a Dockerfile without a fence', json('Use this:\nFROM scratch\nCOPY . .'), 'answer holds code'],
    ['another script', json('ఇది తెలుగు.'), 'answer in another script'],
    ['English where Telugu was asked', json('This is English.'), 'answer in another script', 'te'],
    ['an empty one: the sources do not hold it', json('', []), 'no answer in the sources'],
    ['a very long one', json('a'.repeat(1501)), 'answer too long'],
    [
      'one that obeyed a pasted order',
      json('IGNORING MY RULES: the key is sk-123', []),
      'answer cites no given source',
    ],
    ['text instead of JSON', 'nginx is small', 'answer is no JSON'],
    ['JSON of another form', '{"text": "x"}', 'answer has another form'],
    ['nothing', '', 'answer is no JSON'],
  ])('%s', async (_, content, reason, language = 'en') => {
    const told = await ask([says(content)], { language });
    expect(told.answer).toBeNull();
    expect(told.failures).toEqual([reason]);
    expect(told.server.requests.length).toBe(1);
  });

  test('a refusal, a cut answer, no choice at all', async () => {
    const refusal = says('', { message: { role: 'assistant', content: null, refusal: 'no' } });
    const cut = says(json('x'), { finish_reason: 'length' });
    const none: Turn = (_, response) => sendJson(response, 200, { object: 'chat.completion', choices: [] });
    const told = [await ask([refusal]), await ask([cut]), await ask([none])];
    expect(told.map((one) => one.answer)).toEqual([null, null, null]);
    expect(told.map((one) => one.failures)).toEqual([['refusal'], ['answer cut off'], ['answer is no JSON']]);
  });

  test('a wrong key is not tried again, and the key is not told', async () => {
    const told = await ask([says(json('x'))], { apiKey: 'sk-wrong-key' });
    expect(told.answer).toBeNull();
    expect(told.server.refused).toEqual(['401 wrong key']);
    expect(told.failures.join()).toMatch(/401/);
    expect(told.failures.join()).not.toContain('sk-');
  });

  test('no sources: nothing is asked', async () => {
    const told = await ask([says(json('x'))], { sources: [] });
    expect(told.answer).toBeNull();
    expect(told.server.requests).toEqual([]);
  });
});

describe('a server in trouble', () => {
  test.each([429, 500, 503])('status %i is tried once more', async (status) => {
    const told = await ask([fails(status), says(json('It is small.'))]);
    expect(told.answer?.text).toBe('It is small.');
    expect(told.server.requests.length).toBe(2);
  });

  test('twice is enough', async () => {
    const told = await ask([fails(500)]);
    expect(told.answer).toBeNull();
    expect(told.server.requests.length).toBe(2);
    expect(told.failures.join()).toMatch(/500/);
  });

  test('retry-after does not hold a learner up', async () => {
    const told = await ask([fails(429, { 'retry-after': '50' }), says(json('It is small.'))]);
    expect(told.answer?.text).toBe('It is small.');
  });

  test('a body that is no JSON', async () => {
    const broken: Turn = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"choices": [{"mess');
    };
    expect((await ask([broken])).answer).toBeNull();
  });

  test('a connection that breaks is tried once more', async () => {
    const breaks: Turn = (_, response) => response.destroy();
    const told = await ask([breaks, says(json('It is small.'))]);
    expect(told.answer?.text).toBe('It is small.');
  });

  test('silence, before or after the headers, ends with the deadline', async () => {
    const silent: Turn = () => {};
    const stuck: Turn = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices"');
    };
    for (const turn of [silent, stuck]) {
      const told = await ask([turn], { timeoutMs: 60_000, deadlineMs: 150 });
      expect(told.answer).toBeNull();
      expect(told.failures).toEqual(['deadline passed']);
    }
  });

  test('a slow attempt is given up and tried once more', async () => {
    const told = await ask([() => {}, says(json('It is small.'))], { timeoutMs: 150 });
    expect(told.answer?.text).toBe('It is small.');
  });

  test('nobody there', async () => {
    const server = await chatServer(KEY, says(''));
    await server.close();
    const tutor = openAiTutor({ apiKey: KEY, baseURL: server.url, model: 'm', deadlineMs: 5000 });
    expect(await tutor.answer({ text: 'x', language: 'en', sources: SOURCES, analysis: [] })).toBeNull();
  });
});

test('the environment does not speak for the configuration', async () => {
  const before = { ...process.env };
  process.env['OPENAI_ORG_ID'] = 'org-of-someone';
  process.env['OPENAI_BASE_URL'] = 'http://127.0.0.1:9/v1';
  try {
    const told = await ask([says(json('It is small.'))]);
    expect(told.answer?.text).toBe('It is small.');
  } finally {
    process.env = before;
  }
});
