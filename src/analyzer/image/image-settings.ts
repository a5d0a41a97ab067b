import { environmentOf, expansionOf, pairsOf, workdirOf } from '../dockerfile';
import type { Instruction } from '../dockerfile/types';
import type { Inspection } from '../inspection';
import { stageChain } from './stage-chain';

/** What an image says of its containers: all that the file sets, none of what the base image sets. */
export interface ImageSettings {
  /** Values with variables put in; null where one can't be known. */
  env: ReadonlyMap<string, string | null>;
  labels: ReadonlyMap<string, string>;
  /** `3000/tcp`, as written where a variable can't be known. */
  ports: readonly string[];
  volumes: readonly string[];
  workdir: string | null;
  /** A name or number, with or without a group; as written where a variable can't be known. Null when never set. */
  user: string | null;
  stopSignal: string | null;
  healthcheck: Instruction | null;
  /** Null when the file sets none, or when a later stage cleared it. */
  entrypoint: Instruction | null;
  cmd: Instruction | null;
  shell: readonly string[];
}

/** Reads the settings that a stage's image has, those of the stages it is built FROM included. Never throws. */
export function imageSettings({ file }: Pick<Inspection, 'file'>, index: number): ImageSettings {
  const chain = stageChain({ file }, index).toReversed();
  const last = chain.at(-1);
  const found = {
    env: new Map<string, string | null>(),
    user: null as string | null,
    shell: DEFAULT_SHELL as readonly string[],
    labels: new Map<string, string>(),
    ports: [] as string[],
    volumes: [] as string[],
    stopSignal: null as string | null,
    healthcheck: null as Instruction | null,
    entrypoint: null as Instruction | null,
    cmd: null as Instruction | null,
  };
  for (const stage of chain) {
    const environment = environmentOf(stage, file);
    const value = (text: string) => {
      const expansion = expansionOf(text, environment, file.escape);
      return expansion.known ? expansion.value : text;
    };
    let ownCmd = false;
    for (const instruction of stage.instructions) {
      switch (instruction.keyword) {
        case 'ENV':
          for (const { name } of pairsOf(instruction)) found.env.set(name, environment[name] ?? null);
          break;
        case 'USER':
          found.user = value(instruction.text);
          break;
        case 'SHELL':
          if (instruction.form === 'exec') found.shell = instruction.args;
          break;
        case 'LABEL':
          for (const pair of pairsOf(instruction))
            found.labels.set(value(pair.name), value(pair.value ?? ''));
          break;
        case 'EXPOSE':
          for (const port of instruction.args.map(value).flatMap((text) => text.split(' '))) {
            const full = port.includes('/') ? port.toLowerCase() : `${port}/tcp`;
            if (port !== '' && !found.ports.includes(full)) found.ports.push(full);
          }
          break;
        case 'VOLUME':
          found.volumes.push(...instruction.args.map(value));
          break;
        case 'STOPSIGNAL':
          found.stopSignal = value(instruction.text);
          break;
        case 'HEALTHCHECK':
          found.healthcheck = instruction;
          break;
        case 'ENTRYPOINT':
          found.entrypoint = instruction;
          if (!ownCmd) found.cmd = null; // BuildKit's dispatchEntrypoint: a new ENTRYPOINT clears the inherited CMD
          break;
        case 'CMD':
          found.cmd = instruction;
          ownCmd = true;
          break;
        default:
      }
    }
  }
  return { ...found, workdir: last ? workdirOf(last, file) : null };
}

const DEFAULT_SHELL = ['/bin/sh', '-c'];
