import type { Wire } from './wire';

const ADDRESS = /https?:\/\/[^\s<>|]+|www\.[^\s<>|]+/g;

/**
 * What Slack makes of what a person typed: `text` escaped and with addresses as links, `blocks` with the code of each
 * fence preformatted, where addresses have become links too (wee-slack#550).
 */
export function encodeTyped(typed: string, mention: string | null = null): { text: string; blocks: Wire[] } {
  const parts = typed.split('```');
  const elements: Wire[] = [];
  const lead: Wire[] = mention
    ? [
        { type: 'user', user_id: mention },
        { type: 'text', text: ' ' },
      ]
    : [];
  parts.forEach((part, at) => {
    const isCode = at % 2 === 1;
    const inside = [...(at === 0 ? lead : []), ...inline(isCode ? part.replace(/^\n|\n$/g, '') : part)];
    if (inside.length > 0) {
      elements.push({ type: isCode ? 'rich_text_preformatted' : 'rich_text_section', elements: inside });
    }
  });
  const text = parts.map(mrkdwn).join('```');
  return {
    text: mention ? `<@${mention}> ${text}` : text,
    blocks: elements.length > 0 ? [{ type: 'rich_text', block_id: 'b1', elements }] : [],
  };
}

function inline(text: string): Wire[] {
  return pieces(text).map(({ words, url }) => {
    if (!url) return { type: 'text', text: words };
    return url === words ? { type: 'link', url } : { type: 'link', url, text: words };
  });
}

function mrkdwn(text: string): string {
  return pieces(text)
    .map(({ words, url }) => {
      if (!url) return escape(words);
      return url === words ? `<${escape(url)}>` : `<${escape(url)}|${escape(words)}>`;
    })
    .join('');
}

function pieces(text: string): { words: string; url: string | null }[] {
  const found: { words: string; url: string | null }[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > at) found.push({ words: text.slice(at, match.index), url: null });
    found.push({ words: match[0], url: match[0].startsWith('www.') ? `http://${match[0]}` : match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ words: text.slice(at), url: null });
  return found;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
