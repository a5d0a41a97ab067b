import { deliverAll, type Deliver, type Delivered, type Envelope } from './delivery';
import { eventsApi } from './events-api';
import { openFront } from './http-front';
import { people } from './person';
import { socketMode } from './socket-mode';
import { visibleText } from './visible-text';
import { webApi } from './web-api';
import { Workspace, type FakeMessage } from './workspace';

export type { Delivered } from './delivery';
export type { FakeFile, FakeMessage } from './workspace';
export { sign } from './events-api';

export interface FakeSlackOptions {
  /** How long an acknowledgement may take, in ms. Slack's 3 s by default. */
  ackMs?: number;
}

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/**
 * Slack on loopback, over real sockets and as strict: Socket Mode or signed HTTP, Web API, files, response_urls.
 * It keeps what a person would see; `calls` keeps what the app asked for.
 */
export async function startFakeSlack({ ackMs = 3_000 }: FakeSlackOptions = {}) {
  const workspace = new Workspace();
  let ticket = () => '';
  const front = await openFront(workspace, (origin) => webApi(workspace, origin, () => ticket()));
  const socket = socketMode(front.server, front.origin, ackMs);
  ticket = () => socket.url();
  let deliver: Deliver = (...sent) => socket.deliver(...sent);

  const sendOff = (envelope: Envelope, id = workspace.next('E')): Promise<Delivered> =>
    deliverAll(deliver, envelope, id);

  return {
    workspace,
    ...people(workspace, front.origin, sendOff),
    /** For the app's configuration. */
    apiUrl: `${front.origin}/api/`,
    calls: front.calls,
    fail: (...fault: Parameters<typeof front.fail>) => front.fail(...fault),
    socket,
    /** From now on events go to this address; null: over the socket, as at first. */
    sendTo(appUrl: string | null): void {
      deliver = appUrl
        ? eventsApi(appUrl, workspace.signingSecret, ackMs)
        : (...sent) => socket.deliver(...sent);
    },
    /** The bot's messages of a channel that this person sees, oldest first. */
    seenBy(user: string, channel: string): FakeMessage[] {
      return workspace.messages.filter(
        (message) =>
          message.channel === channel &&
          message.user === workspace.botUser &&
          (message.onlyFor === null || message.onlyFor === user),
      );
    },
    read: visibleText,
    async close(): Promise<void> {
      socket.close();
      front.server.closeAllConnections();
      await new Promise((resolve) => front.server.close(resolve));
    },
  };
}
