import { plainSpans } from '../../reply/plain-text';
import { shownBlocks } from '../../reply/shown-blocks';
import type { Block, Button, Reply, Span, TableColumn, Text } from '../../reply/reply';
import { displayWidth, padEnd, padStart, wrap } from './text-width';

export interface TerminalStyle {
  color: boolean;
  /** Columns. */
  width: number;
}

/** Columns of a table that can't be narrower, and of a button that may share its line. */
const NARROWEST = 6;
const SHORT_BUTTON = 28;

/** A reply as a terminal shows it: colour where there is one, plain and readable in a pipe. */
export function renderTerminal(reply: Reply, style: TerminalStyle): string {
  return `${shownBlocks(reply)
    .map((block) => renderBlock(block, reply, style))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

/**
 * Actions that a typed number stands for, first is 1. While a question is open only its options are numbered: there
 * a number is an answer.
 */
export function numberedActions(reply: Reply): string[] {
  const actions = buttonsOf(reply).map((button) => button.action);
  return asks(reply) ? actions.filter((action) => /^\d+$/.test(action)) : actions;
}

/** Does the reply wait for an answer? Then it offers a hint. */
export function asks(reply: Reply): boolean {
  return buttonsOf(reply).some((button) => button.action === 'hint');
}

function buttonsOf(reply: Reply): Button[] {
  return reply.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []));
}

function renderBlock(block: Block, reply: Reply, style: TerminalStyle): string {
  switch (block.type) {
    case 'heading':
      return wrap(paint(block.text, '1;36', style), style.width);
    case 'text':
      return wrap(spans(block.spans, style), style.width);
    case 'note':
      return wrap(paint(plainSpans(block.spans), '2', style), style.width);
    case 'list':
      return block.items
        .map((item, at) => listItem(item, block.ordered ? `${at + 1}. ` : '• ', style))
        .join('\n');
    case 'table':
      return renderTable(block.columns, block.rows, style);
    case 'code':
      return indent(paint(block.text.trimEnd(), '33', style));
    case 'file':
      return `${paint(`── ${block.name} ──`, '1', style)}\n${indent(paint(block.text.trimEnd(), '33', style))}`;
    case 'picture':
      return wrap(clean(block.alt), style.width);
    case 'buttons':
      return renderButtons(block.buttons, reply, style);
  }
}

function listItem(item: Text, marker: string, style: TerminalStyle): string {
  return hanging(spans(item, style), marker, style);
}

/** A text after its marker; further lines stand under the first. */
function hanging(text: string, marker: string, { width }: TerminalStyle): string {
  const indentation = displayWidth(marker);
  const [first = '', ...rest] = wrap(text, width - indentation).split('\n');
  return [marker + first, ...rest.map((line) => ' '.repeat(indentation) + line)].join('\n');
}

/** Short ones stand side by side where the window has the room, longer ones under one another. */
function renderButtons(buttons: Button[], reply: Reply, style: TerminalStyle): string {
  const numbered = numberedActions(reply);
  const drawn = buttons.map(({ action, label }) => {
    const at = numbered.indexOf(action);
    const mark = paint(`[${at < 0 ? action : at + 1}]`, '1;32', style);
    return { mark: `${mark} `, label: clean(label), width: displayWidth(`${mark} ${label}`) };
  });
  const inLine = drawn.map(({ mark, label }) => mark + label).join('   ');
  return drawn.every(({ width }) => width <= SHORT_BUTTON) && displayWidth(inLine) <= style.width
    ? inLine
    : drawn.map(({ mark, label }) => hanging(label, mark, style)).join('\n');
}

/** Columns are as wide as their cells; the widest give way when the line would not fit. */
function renderTable(columns: TableColumn[], rows: Text[][], style: TerminalStyle): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plainSpans))].map((row) =>
    row.map(clean),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => displayWidth(row[at] ?? ''))));
  let over = widths.reduce((sum, width) => sum + width, 0) + 2 * (columns.length - 1) - style.width;
  for (; over > 0 && Math.max(...widths) > NARROWEST; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return cells
    .flatMap((row, at) => {
      const wrapped = row.map((cell, column) =>
        wrap(cell, widths[column] ?? 1, { inCell: true }).split('\n'),
      );
      const height = Math.max(...wrapped.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) => {
        const text = wrapped
          .map((lines, column) =>
            (columns[column]?.align === 'right' ? padStart : padEnd)(lines[line] ?? '', widths[column] ?? 1),
          )
          .join('  ')
          .trimEnd();
        return at === 0 ? paint(text, '2', style) : text;
      });
    })
    .join('\n');
}

function spans(text: Text, style: TerminalStyle): string {
  return text.map((span) => renderSpan(span, style)).join('');
}

function renderSpan(span: Span, style: TerminalStyle): string {
  if (typeof span === 'string') return clean(span);
  if ('bold' in span) return paint(span.bold, '1', style);
  if ('italic' in span) return paint(span.italic, '3', style);
  return style.color ? paint(span.code, '33', style) : `\`${clean(span.code)}\``;
}

function paint(text: string, code: string, style: TerminalStyle): string {
  if (!style.color) return clean(text);
  // Line by line, so that a pager or a wrapped line never leaves the colour on.
  return clean(text)
    .split('\n')
    .map((line) => (line === '' ? '' : `\u001B[${code}m${line}\u001B[0m`))
    .join('\n');
}

/** Pasted text must not move the cursor or change the title of the learner's terminal. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
