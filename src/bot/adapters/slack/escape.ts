/** Text for Slack's mrkdwn fields: `<!channel>`, `<@U1>` and links in what a learner wrote stay plain text. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
