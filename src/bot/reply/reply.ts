/**
 * What goes out, as plain data: every adapter draws these blocks, none interprets strings.
 * Serialises to JSON, so it travels through queue and store.
 */
export type Locale = 'te-Latn' | 'te' | 'en';
export const LOCALES: readonly Locale[] = ['te-Latn', 'te', 'en'];

/** A piece of running text. A bare string is plain text and is escaped by every adapter. */
export type Span = string | { bold: string } | { italic: string } | { code: string };
export type Text = Span[];

/** What a press sends back; the same words a learner may type. */
export interface Button {
  label: string;
  /** e.g. `learn ms-02`, `next`, `2`; at most 80 characters. */
  action: string;
  style?: 'primary' | 'plain';
}

export interface TableColumn {
  title: string;
  align: 'left' | 'right';
}

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'text'; spans: Text }
  | { type: 'list'; ordered: boolean; items: Text[] }
  | { type: 'table'; columns: TableColumn[]; rows: Text[][] }
  | { type: 'code'; language: string; text: string }
  /** A file to save, shown as an attachment where the platform has them, else as code under its name. */
  | { type: 'file'; name: string; language: string; text: string }
  /** A picture; `alt` says in words all that it shows. `png` is base64. */
  | { type: 'picture'; alt: string; png: string }
  | { type: 'buttons'; buttons: Button[] }
  /** Small print. */
  | { type: 'note'; spans: Text };

/** What the answer was about; one of the contract's words. */
export type Intent =
  'analysis' | 'lesson' | 'quiz' | 'review' | 'answer' | 'refusal' | 'help' | 'settings' | 'failure';

export interface Reply {
  intent: Intent;
  language: Locale;
  /** One full sentence for notifications and screen readers. */
  summary: string;
  blocks: Block[];
  /** Lessons that it is taken from, best first. */
  lessons: string[];
}
