import { z } from 'zod';
import { LOCALES } from '../bot/reply/reply';

const LINE = z
  .object({
    id: z.union([z.string(), z.number()]).nullish(),
    learner: z.string().min(1).nullish(),
    lang: z.enum(LOCALES).nullish(),
    text: z.string().nullish(),
    action: z.string().nullish(),
  })
  .refine(({ text, action }) => typeof (action ?? text) === 'string', 'give a text or an action');

/** One message of a batch. What a script leaves out it may also give as null. */
export type BatchLine = z.infer<typeof LINE>;

export type ReadLine = { id: string | number | null } & ({ line: BatchLine } | { fault: string });

/** The message of a line, or what is wrong with it, for the writer of the script; its id where it has one. */
export function readBatchLine(text: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { id: null, fault: 'it is not JSON' };
  }
  const { data, error } = LINE.safeParse(value);
  if (data) return { id: data.id ?? null, line: data };
  const named = z.object({ id: LINE.shape.id }).safeParse(value).data;
  return {
    id: named?.id ?? null,
    fault: error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; '),
  };
}
