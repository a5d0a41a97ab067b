import type { Locale } from '../../reply/reply';

/** What only Slack has to say; the sentences themselves live with the locales and are handed in. */
export interface SlackWords {
  /** Title of the modal, at most 24 characters. */
  modalTitle: string;
  /** Labels of the modal's two inputs. */
  modalPaste: string;
  modalFile: string;
  /** Buttons of the modal, at most 24 characters each. */
  modalSubmit: string;
  modalClose: string;
  /** Under the first input, when the modal came back with nothing in it. */
  modalEmpty: string;
  /** Said where an answer had to be cut to fit: characters shown, characters there were. */
  shortened(shown: number, of: number): string;
  /** Said where a file was too long for the message and follows as an upload. */
  fileFollows(name: string): string;
}

export type SlackWordsByLocale = Record<Locale, SlackWords>;
