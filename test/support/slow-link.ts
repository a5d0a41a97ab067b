import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a Redis on which commands can be held up, as in the socket of a server that hangs. */
export interface SlowLink {
  url: string;
  /** From the first chunk on that holds `word`, nothing of that connection reaches Redis until `release`. */
  holdFrom(word: string): void;
  /** Is something held? */
  holds(): boolean;
  release(): void;
  close(): Promise<void>;
}

export async function slowLinkTo(redisUrl: string): Promise<SlowLink> {
  const { hostname, port, pathname } = new URL(redisUrl);
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let word: string | null = null;

  const server = createServer((client) => {
    const redis = connect(Number(port || 6379), hostname);
    let holding = false;
    client.on('data', (chunk) => {
      holding = word !== null && (holding || chunk.toString('latin1').toLowerCase().includes(word));
      if (holding) held.push(() => redis.write(chunk));
      else redis.write(chunk);
    });
    redis.pipe(client);
    for (const socket of [client, redis]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()); // its other end went away
      socket.on('close', () => sockets.delete(socket));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as { port: number };

  return {
    url: `redis://127.0.0.1:${address.port}${pathname}`,
    holdFrom: (from) => {
      word = from.toLowerCase();
    },
    holds: () => held.length > 0,
    release: () => {
      word = null;
      for (const send of held.splice(0)) send();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
