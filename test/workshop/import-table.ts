/**
 * Who may import whom. The first room whose `files` begins a module's path is its room; what a room does not
 * list it may not import. `values` may be imported freely, `types` only as types; an entry that ends in `/`
 * is a folder, any other one module. A folder's name without its `/` is its door, `index.ts`.
 */
export interface Room {
  files: string;
  values: string[];
  types?: string[];
  /** Packages and Node's own modules it is held to; absent: any, save those that `homes` keep elsewhere. */
  packages?: string[];
}

const anything = ['src/', 'worker/'];
const leaves = ['src/bot/reply/', 'src/bot/message', 'src/bot/job', 'src/bot/text-of-bytes', 'src/log'];
const pure = ['node:path', 'node:path/posix'];

export const rooms: Room[] = [
  // Composition: the only places where things are built.
  { files: 'src/main.ts', values: anything },
  { files: 'src/assemble.ts', values: anything },
  { files: 'src/cli/', values: anything },
  { files: 'worker/main.ts', values: anything },
  { files: 'src/healthcheck.ts', values: ['src/config'] },
  { files: 'src/health.ts', values: ['src/log'] },

  { files: 'src/config.ts', values: ['src/log', 'src/bot/reply/reply'] },
  { files: 'src/log.ts', values: [] },

  { files: 'src/analyzer/', values: ['src/analyzer/'], packages: [...pure, 'unbash'] },
  { files: 'src/lessons/', values: ['src/lessons/'] },

  // The conversation, from its leaves to the places that meet the world.
  { files: 'src/bot/reply/', values: ['src/bot/reply/'], packages: pure },
  { files: 'src/bot/message.ts', values: [], types: ['src/bot/reply/reply'], packages: [] },
  { files: 'src/bot/text-of-bytes.ts', values: [], packages: [] },
  {
    files: 'src/bot/job.ts',
    values: [],
    types: ['src/analyzer', 'src/bot/message', 'src/bot/reply/reply'],
    packages: ['node:crypto'],
  },
  {
    files: 'src/bot/ports.ts',
    values: [],
    types: ['src/bot/job', 'src/bot/message', 'src/bot/reply/reply'],
    packages: [],
  },
  {
    files: 'src/bot/locales/',
    values: ['src/bot/locales/', 'src/bot/reply/'],
    // An adapter says which sentences its platform needs; the locales hold them like all others.
    types: ['src/analyzer', 'src/bot/adapters/slack/words', 'src/bot/adapters/discord/words'],
    packages: pure,
  },
  {
    files: 'src/bot/views/',
    values: ['src/bot/views/', 'src/bot/locales/', 'src/bot/reply/', 'src/lessons'],
    types: ['src/analyzer', 'src/bot/message'],
    packages: pure,
  },
  {
    files: 'src/bot/adapters/shell/',
    values: ['src/bot/adapters/shell/', ...leaves, 'src/bot/locales'],
    types: ['src/bot/ports'],
  },
  {
    files: 'src/bot/adapters/slack/',
    values: ['src/bot/adapters/slack/', ...leaves, 'src/bot/locales'],
    types: ['src/bot/ports'],
  },
  {
    files: 'src/bot/adapters/discord/',
    values: ['src/bot/adapters/discord/', ...leaves, 'src/bot/locales'],
    types: ['src/bot/ports'],
  },
  {
    files: 'src/bot/tutor/',
    values: ['src/bot/tutor/', ...leaves],
    types: ['src/bot/ports', 'src/config'],
  },
  { files: 'src/bot/redis/', values: ['src/bot/redis/', 'src/log'] },
  {
    files: 'src/bot/queue/',
    values: ['src/bot/queue/', 'src/bot/redis/', ...leaves],
    types: ['src/bot/ports'],
  },
  {
    files: 'src/bot/store/',
    values: ['src/bot/store/', 'src/bot/redis/', ...leaves],
    types: ['src/bot/ports'],
  },
  {
    files: 'src/bot/handlers/',
    values: ['src/bot/', 'src/analyzer', 'src/lessons'],
    types: ['src/log'],
    packages: [...pure, 'node:crypto'],
  },
  { files: 'src/bot/', values: ['src/bot/', 'src/analyzer', 'src/lessons', 'src/log'] },
  { files: 'worker/', values: ['worker/', 'src/bot/', 'src/analyzer', 'src/lessons', 'src/log'] },
];

/** Never imported by these, although the room above would allow it. */
export const closed: { files: string; to: string[] }[] = [
  {
    files: 'src/bot/handlers/',
    to: ['src/bot/conversation', 'src/bot/adapters/', 'src/bot/queue/', 'src/bot/store/', 'src/bot/tutor/'],
  },
  {
    files: 'src/bot/conversation.ts',
    to: ['src/bot/adapters/', 'src/bot/queue/', 'src/bot/store/', 'src/bot/tutor/'],
  },
  {
    files: 'worker/analysis-job.ts',
    to: ['src/bot/adapters/', 'src/bot/queue/', 'src/bot/store/', 'src/bot/tutor/'],
  },
];

/** The one place of each package that is a door to something large. */
export const homes: { packages: RegExp; folders: string[] }[] = [
  { packages: /^@slack\//, folders: ['src/bot/adapters/slack/'] },
  { packages: /^(discord\.js|@discordjs\/.*|discord-api-types.*)$/, folders: ['src/bot/adapters/discord/'] },
  { packages: /^openai(\/|$)/, folders: ['src/bot/tutor/'] },
  { packages: /^bullmq(\/|$)/, folders: ['src/bot/queue/'] },
  { packages: /^ioredis(\/|$)/, folders: ['src/bot/redis/', 'src/bot/queue/', 'src/bot/store/'] },
  { packages: /^lmdb(\/|$)/, folders: ['src/bot/store/'] },
  { packages: /^(minisearch|ts-fsrs)$/, folders: ['src/lessons/'] },
  { packages: /^unbash$/, folders: ['src/analyzer/dockerfile/'] },
];

/** Where the environment is read and the terminal is written to. */
export const edges = ['src/config.ts', 'src/main.ts', 'src/healthcheck.ts', 'src/cli/', 'worker/main.ts'];
