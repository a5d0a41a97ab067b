import { ApiError } from './api-error';
import { contentOf } from './chat-methods';
import { isObject, string, type Wire } from './wire';
import type { Workspace } from './workspace';

/**
 * An answer at a response_url: at most five in 30 minutes, for one person unless it says otherwise. The one of a
 * button can replace the button's message; that of a slash command replaces nothing (slackapi/bolt-js#2287).
 */
export function takeResponse(
  workspace: Workspace,
  id: string,
  body: string,
): { status: number; body: string } {
  const url = workspace.responseUrls.get(id);
  if (!url || url.expired) return { status: 404, body: 'expired_url' };
  if (url.uses >= 5) return { status: 404, body: 'used_url' };
  const answer = JSON.parse(body) as unknown;
  if (!isObject(answer)) return { status: 400, body: 'invalid_payload' };
  try {
    const content = contentOf(answer, 40_000);
    url.uses += 1;
    if (answer.replace_original === true && url.kind === 'action' && url.message) {
      Object.assign(url.message, content, { edits: url.message.edits + 1 });
    } else {
      post(answer, content);
    }
    return { status: 200, body: 'ok' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: 400, body: error.message };
  }

  function post(answer: Wire, content: ReturnType<typeof contentOf>): void {
    if (!url) return;
    workspace.add({
      channel: url.channel,
      user: workspace.botUser,
      thread_ts: string(answer.thread_ts) || null,
      onlyFor: answer.response_type === 'in_channel' ? null : url.user,
      ...content,
    });
  }
}
