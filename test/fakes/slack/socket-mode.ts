import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Deliver } from './delivery';
import { isObject, object, type Wire } from './wire';

export interface SocketMode {
  deliver: Deliver;
  /** A ticket for one connection, as apps.connections.open gives it. */
  url(): string;
  connections(): number;
  /** Asks every client to come back, as Slack does every few hours, and closes. */
  refresh(): void;
  /** Cuts every connection without a word. */
  cut(): void;
  close(): void;
}

/** Slack's end of Socket Mode: each envelope goes to one connection, which has `ackMs` to acknowledge it. */
export function socketMode(server: Server, origin: string, ackMs: number): SocketMode {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open: WebSocket[] = [];
  const waiting = new Map<string, (payload: Wire) => void>();
  let count = 0;

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', origin).searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      open.push(connection);
      connection.on('message', (data: Buffer) => receive(data.toString()));
      connection.on('close', () => open.splice(open.indexOf(connection), 1));
      connection.send(
        JSON.stringify({
          type: 'hello',
          num_connections: open.length,
          connection_info: { app_id: 'A0FAKE' },
        }),
      );
    });
  });

  function receive(data: string): void {
    const ack: unknown = JSON.parse(data);
    if (!isObject(ack) || typeof ack.envelope_id !== 'string')
      throw new Error(`not an acknowledgement: ${data}`);
    waiting.get(ack.envelope_id)?.(object(ack.payload));
  }

  return {
    deliver(envelope, { retry, reason, id }) {
      count += 1;
      const connection = open[count % Math.max(1, open.length)];
      if (!connection) return Promise.resolve(null);
      return new Promise((resolve) => {
        const timer = setTimeout(settle, ackMs, null);
        function settle(payload: Wire | null): void {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(payload);
        }
        waiting.set(id, settle);
        connection.send(
          JSON.stringify({
            ...envelope,
            envelope_id: id,
            accepts_response_payload: envelope.type !== 'events_api',
            ...(envelope.type === 'events_api' ? { retry_attempt: retry, retry_reason: reason } : {}),
          }),
        );
      });
    },
    url() {
      count += 1;
      const ticket = `ticket-${count}`;
      tickets.add(ticket);
      return `${origin.replace('http', 'ws')}/link?ticket=${ticket}`;
    },
    connections: () => open.length,
    refresh() {
      for (const connection of open) {
        connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    cut() {
      for (const connection of open) connection.terminate();
    },
    close() {
      for (const connection of open) connection.terminate();
      sockets.close();
    },
  };
}
