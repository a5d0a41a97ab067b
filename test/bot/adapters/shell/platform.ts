import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { shellAdapter } from '../../../../src/bot/adapters/shell';
import type { Message } from '../../../../src/bot/message';
import type { AdapterUnderTest, PlatformUnderTest } from '../../../contracts/adapter-contract';

/** The terminal in a pipe: what is typed goes in by line, what is written comes out in pieces. */
async function open(receive: (message: Message) => Promise<void>): Promise<AdapterUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'vantillu-shell-'));
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const written: string[] = [];
  output.on('data', (piece: string) => written.push(piece));
  const adapter = shellAdapter({
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    learner: 'shell:asha',
    onEnd: () => {},
  });
  await adapter.start(receive);
  const type = async (line: string) => void input.write(`${line}\n`);
  return {
    adapter,
    say: type,
    pasteFile(name, bytes) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return type(path);
    },
    press(label) {
      const buttons = [...written.join('').matchAll(/\[(\d+)\] (.+?)(?= {3}\[|\n)/g)];
      const number = buttons.find(([, , shown]) => shown === label)?.[1];
      if (number === undefined) throw new Error(`no number for ${label} in: ${written.join('')}`);
      return type(number);
    },
    redeliver: null,
    saidByBot: null,
    visible: () => written.map((text) => ({ text: text.trim(), edits: 0 })),
    // oxlint-disable-next-line no-control-regex -- they are what drives a terminal
    alive: () => written.join('').match(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g) ?? [],
    connected: () => input.listenerCount('data') > 0,
    async close() {
      await adapter.stop();
      input.destroy();
      output.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const platform: PlatformUnderTest = { open, isChat: false, shortened: null };
