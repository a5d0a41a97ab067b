/** One-line makers of blocks, so that a view reads like the message it makes. */
import type { Block, Button, TableColumn, Text } from './reply';

export const heading = (text: string): Block => ({ type: 'heading', text });
export const text = (...spans: Text): Block => ({ type: 'text', spans });
export const note = (...spans: Text): Block => ({ type: 'note', spans });
export const list = (items: Text[], ordered = false): Block => ({ type: 'list', ordered, items });
export const table = (columns: TableColumn[], rows: Text[][]): Block => ({ type: 'table', columns, rows });
export const code = (source: string, language = ''): Block => ({ type: 'code', language, text: source });
export const file = (name: string, source: string, language = ''): Block => ({
  type: 'file',
  name,
  language,
  text: source,
});
export const buttons = (...made: (Button | null)[]): Block => ({
  type: 'buttons',
  buttons: made.filter((button) => button !== null),
});
export const button = (label: string, action: string, style: Button['style'] = 'plain'): Button => ({
  label,
  action,
  style,
});
export const bold = (value: string) => ({ bold: value });
export const mono = (value: string) => ({ code: value });
