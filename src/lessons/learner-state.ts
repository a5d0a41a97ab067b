import { z } from 'zod';

/** A moment, in milliseconds since 1970. */
const moment = z.number();

const openItem = z.strictObject({
  item: z.string(),
  /** What asked it: the way through the lesson, `quiz`, or the cards. */
  from: z.enum(['lesson', 'quiz', 'review']),
  /** The options or lines as they are shown: position → index in the content. */
  order: z.array(z.number()),
  /** Wrong answers so far. */
  tries: z.number(),
  hints: z.number(),
  askedAt: moment,
});
export type OpenItem = z.infer<typeof openItem>;

const itemRecord = z.strictObject({
  /** How often it was asked: each time the options stand in another order. */
  asked: z.number(),
  /** The best so far: 1, ½ or 0; null until it was answered or its solution shown. */
  score: z.number().nullable(),
  /** When it was first answered. */
  answeredAt: moment.nullable(),
  /** Right at the first try and fast, so many times running. */
  fastRun: z.number(),
  /** Was it right at a review three days or more after it was first answered? */
  held: z.boolean(),
});
export type ItemRecord = z.infer<typeof itemRecord>;

/** A card of ts-fsrs with its dates as text. */
const storedCard = z.strictObject({
  due: z.string(),
  stability: z.number(),
  difficulty: z.number(),
  elapsed_days: z.number(),
  scheduled_days: z.number(),
  learning_steps: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.number(),
  last_review: z.string().optional(),
});
export type StoredCard = z.infer<typeof storedCard>;

const learnerState = z.strictObject({
  version: z.literal(1),
  /** The page shown last; a page past the lesson's last one means that the course is finished. */
  at: z.strictObject({ lesson: z.string(), page: z.number() }).nullable(),
  open: openItem.nullable(),
  /** Lessons that were opened. */
  opened: z.array(z.string()),
  /** Questions left open, to come back later; the one left longest ago first. */
  skipped: z.array(z.string()),
  items: z.record(z.string(), itemRecord),
  cards: z.record(z.string(), storedCard),
  /** The reviews of one day (UTC), and the lessons of the last two. */
  today: z.strictObject({ date: z.string(), reviewed: z.number(), lessons: z.array(z.string()) }),
});

/** Where a learner stands, as plain JSON. */
export type LearnerState = z.infer<typeof learnerState>;

const NEW: LearnerState = {
  version: 1,
  at: null,
  open: null,
  opened: [],
  skipped: [],
  items: {},
  cards: {},
  today: { date: '', reviewed: 0, lessons: [] },
};

export const NEW_ITEM: ItemRecord = { asked: 0, score: null, answeredAt: null, fastRun: 0, held: false };

/** The state that was stored, or a new learner's where there is none or another version wrote it. Never throws. */
export function learnerStateOf(stored: unknown): LearnerState {
  const read = learnerState.safeParse(stored);
  return read.success ? read.data : NEW;
}
