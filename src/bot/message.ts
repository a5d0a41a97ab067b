/** What comes in, free of any platform: the adapter has undone its platform's encoding, exactly once. */
import type { Locale } from './reply/reply';

export type Platform = 'shell' | 'slack' | 'discord';

/** Where to speak. Only the adapter that made it looks inside `place`; it is plain JSON and may hold secrets. */
export interface Address {
  platform: Platform;
  place: Record<string, string | number | boolean | null>;
}

/** A message already sent, so that it can be edited. */
export type SentReply = Address;

/** A file or an attachment, or why it could not be read. */
export type Paste =
  { name: string; text: string } | { name: string; problem: 'too-large' | 'not-text' | 'unreadable' };

export interface Message {
  /** The same for a redelivery, different for another message: the key against double answers. */
  id: string;
  /** `<platform>:<workspace>:<user>`, the key of the learner's state. */
  learner: string;
  text: string;
  pastes: Paste[];
  /** What a button sends; then `text` is empty. */
  action: string | null;
  /** Where a new answer goes. */
  replyTo: Address;
  /** The message whose button was pressed, to be edited where the answer takes its place. */
  pressedOn: SentReply | null;
  /** The platform's own hint of the language, null where it gives none. */
  localeHint: Locale | null;
  /** The language asked for with this very message (`say --lang`); else the learner's own. */
  language?: Locale;
}
