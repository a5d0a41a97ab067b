import { z } from 'zod';
import type { Address } from '../../message';

const interaction = z.object({
  kind: z.literal('interaction'),
  /** What is answered; names the answer, so that a repeated send leaves one message. */
  event: z.string(),
  application: z.string(),
  /** A secret: whoever has it can speak as the bot for 15 minutes. */
  token: z.string(),
  /** `@original`, the id of a message sent later, or `new` for a further message. */
  message: z.string(),
  /** The id of that message where it is known: it can be edited without the token too, unless it is ephemeral. */
  own: z.string().nullable(),
  channel: z.string().nullable(),
  user: z.string(),
  /** Only the one who asked sees it. */
  ephemeral: z.boolean(),
});

/** A learner's message, to be replied to. */
const question = z.object({ kind: z.literal('question'), channel: z.string(), message: z.string() });

/** A message of the bot's own. */
const own = z.object({ kind: z.literal('own'), channel: z.string(), message: z.string() });

const place = z.discriminatedUnion('kind', [interaction, question, own]);

/** Where to speak in Discord: the inside of an Address. */
export type Place = z.infer<typeof place>;
export type InteractionPlace = z.infer<typeof interaction>;
export type QuestionPlace = z.infer<typeof question>;
export type OwnPlace = z.infer<typeof own>;

export function address(place: Place): Address {
  return { platform: 'discord', place: { ...place } };
}

/** @throws for an address of another platform, or one that leads nowhere. */
export function placeOf(address: Address): Place {
  if (address.platform !== 'discord')
    throw new TypeError(`an address of ${address.platform} came to Discord`);
  return place.parse(address.place);
}
