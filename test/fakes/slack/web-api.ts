import { chatMethods } from './chat-methods';
import { fileMethods } from './file-methods';
import { ApiError } from './api-error';
import type { Workspace } from './workspace';
import { object, type Wire } from './wire';
import { checkView } from './check-view';

export type Args = Record<string, string>;
export type Method = (args: Args) => Wire;

/** The methods of the Web API that the bot may call, each as strict as Slack. They throw ApiError. */
export function webApi(
  workspace: Workspace,
  origin: string,
  socketUrl: () => string,
): Record<string, Method> {
  return {
    ...chatMethods(workspace),
    ...fileMethods(workspace, origin),
    'auth.test': () => ({
      url: origin,
      team: 'Fake',
      team_id: workspace.team,
      user: 'vantillu',
      user_id: workspace.botUser,
      bot_id: workspace.botId,
    }),
    'apps.connections.open': () => ({ url: socketUrl() }),
    'users.info': ({ user = '' }) => ({ user: { id: user, name: user, locale: 'en-IN' } }),
    'conversations.open': ({ users = '' }) => ({ channel: { id: workspace.direct(users).id } }),
    'views.open': ({ trigger_id = '', view = '' }) =>
      openView(workspace, trigger_id, object(JSON.parse(view))),
  };
}

function openView(workspace: Workspace, triggerId: string, view: Wire): Wire {
  const trigger = workspace.triggers.get(triggerId);
  if (!trigger) throw new ApiError('invalid_trigger_id');
  if (trigger.used) throw new ApiError('exchanged_trigger_id');
  if (Date.now() - trigger.at > 3_000) throw new ApiError('expired_trigger_id');
  const fault = checkView(view);
  if (fault) throw new ApiError('invalid_arguments', fault);
  if (JSON.stringify(view).length > 250_000) throw new ApiError('view_too_large');
  trigger.used = true;
  const opened = { id: workspace.next('V'), user: trigger.user, view, open: true };
  workspace.views.push(opened);
  return { view: { ...view, id: opened.id } };
}
