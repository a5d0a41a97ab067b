import type { RichTextBlock, RichTextElement, RichTextPreformatted, RichTextSection } from '@slack/types';
import type { Span, Text } from '../../reply/reply';
import { cut } from './cut';

export type RichTextPart = RichTextBlock['elements'][number];

/**
 * Running text as rich text, which Slack draws as it stands: no mrkdwn, no mentions, no links in what a learner wrote.
 * An empty one has no elements and must not be sent.
 */
export function section(spans: Text): RichTextSection {
  return {
    type: 'rich_text_section',
    elements: spans.map(element).filter((one) => one.type !== 'text' || one.text !== ''),
  };
}

/** Code, or anything that has to keep its columns. Slack refuses an empty one. */
export function preformatted(text: string): RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: text || ' ' }] };
}

export function listPart(items: Text[], ordered: boolean): RichTextPart {
  return { type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements: items.map(section) };
}

function element(span: Span): RichTextElement {
  if (typeof span === 'string') return { type: 'text', text: span };
  if ('bold' in span) return { type: 'text', text: span.bold, style: { bold: true } };
  if ('italic' in span) return { type: 'text', text: span.italic, style: { italic: true } };
  return { type: 'text', text: span.code, style: { code: true } };
}

/** The first spans up to so many characters, the last one cut. */
export function cutSpans(spans: Text, limit: number): Text {
  const kept: Text = [];
  let left = limit;
  for (const span of spans) {
    const shorter = cutSpan(span, left);
    kept.push(shorter);
    left -= spanText(shorter).length;
    if (spanText(shorter) !== spanText(span)) break;
  }
  return kept;
}

function cutSpan(span: Span, limit: number): Span {
  if (typeof span === 'string') return cut(span, limit);
  if ('bold' in span) return { bold: cut(span.bold, limit) };
  if ('italic' in span) return { italic: cut(span.italic, limit) };
  return { code: cut(span.code, limit) };
}

function spanText(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  return 'italic' in span ? span.italic : span.code;
}

export function spansText(spans: Text): string {
  return spans.map(spanText).join('');
}
