/** The beginning of a text, at most `limit` characters, ending with a whole line or word where one is near. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, Math.max(0, limit));
  for (const end of ['\n', ' ']) {
    const near = head.lastIndexOf(end);
    if (near > head.length / 2) return head.slice(0, near);
  }
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}
