import { fence } from './fence';

/**
 * The text of a message from Slack's mrkdwn: links and mentions as they were typed, `&lt;` as `<`, code as fences.
 * Each encoding is undone once: the links first, because a typed `<` arrives as `&lt;` and is never one of theirs.
 */
export function decodeText(mrkdwn: string, ownUserId: string): string {
  return mrkdwn
    .split('```')
    .map((part, at, parts) => {
      const text = unescape(unlink(part, ownUserId));
      // Odd parts lie between two fences; the last one only if its fence was closed.
      if (at % 2 === 0) return text;
      return at < parts.length - 1 ? `\n${fence(withoutEdgeBreaks(text))}\n` : `\`\`\`${text}`;
    })
    .join('');
}

/** `<http://a.b|a.b>` → `a.b`, `<@U1>` → `@U1`, and nothing for the bot's own mention. */
function unlink(text: string, ownUserId: string): string {
  return text.replace(/<([^<>]*)>/g, (whole, inside: string) => {
    const bar = inside.indexOf('|');
    const target = bar < 0 ? inside : inside.slice(0, bar);
    const label = bar < 0 ? '' : inside.slice(bar + 1);
    switch (target[0]) {
      case '@':
        return target === `@${ownUserId}` ? '' : label ? `@${label}` : target;
      case '#':
        return label ? `#${label}` : target;
      case '!':
        return label || `@${target.slice(1)}`;
      case undefined:
        return whole;
      default:
        return label || target;
    }
  });
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

function withoutEdgeBreaks(code: string): string {
  return code.replace(/^\n/, '').replace(/\n$/, '');
}
