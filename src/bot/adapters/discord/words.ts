import type { Locale } from '../../reply/reply';

/** What only Discord has to say; the sentences themselves live with the locales and are handed in. */
export interface DiscordWords {
  /** What each command does, and what goes into its options: 1 to 100 characters. */
  dockerfileCommand: string;
  dockerfileFile: string;
  dockerfileText: string;
  learnCommand: string;
  learnLesson: string;
  askCommand: string;
  askQuestion: string;
  /** Name of the command in the menu of a message, at most 32 characters. */
  reviewCommand: string;
  /** Title and labels of the modal, at most 45 characters each. */
  modalTitle: string;
  modalPaste: string;
  modalFile: string;
  /** Said where an answer was too long for a message: the whole of it is in the attached file. */
  shortened(file: string): string;
  /** The same where files may not be attached: the rest can't be shown here. */
  shortenedWithoutFile: string;
}

export type DiscordWordsByLocale = Record<Locale, DiscordWords>;
