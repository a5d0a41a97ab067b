import type { Command } from '../dockerfile/types';

export type PackageManager = 'npm' | 'yarn' | 'pnpm' | 'bun';

export interface NodeInstall {
  manager: PackageManager;
  /** Leaves development dependencies out. */
  production: boolean;
  /** Installs exactly what the lockfile says, and fails when it can't. */
  locked: boolean;
  /** Named packages: `npm install -g serve`. */
  packages: string[];
  global: boolean;
}

const MANAGERS = new Set<string>(['npm', 'yarn', 'pnpm', 'bun']);
const INSTALL_WORDS = new Set(['ci', 'clean-install', 'install', 'i', 'add', 'install-clean', 'isntall']);

/** Reads `npm ci`, `yarn`, `pnpm i --prod` and the like; null for any other command. */
export function nodeInstall(command: Command): NodeInstall | null {
  const manager = managerOf(command);
  if (!manager) return null;
  const { verb, rest, flags } = split(command.args);
  const bareYarn =
    manager === 'yarn' && verb === undefined && !flags.some((flag) => /^(-v|--version|--help)$/.test(flag));
  if (!bareYarn && (verb === undefined || !INSTALL_WORDS.has(verb))) return null;
  const has = (...names: string[]) => names.some((name) => command.args.includes(name));
  return {
    manager,
    production:
      has(
        '--omit=dev',
        '--production',
        '--production=true',
        '--prod',
        '--only=production',
        '--only=prod',
        '-P',
      ) ||
      pair(command.args, '--omit', 'dev') ||
      pair(command.args, '--only', 'production') ||
      command.env['NODE_ENV'] === 'production',
    locked:
      (manager === 'npm' && verb !== undefined && ['ci', 'clean-install', 'install-clean'].includes(verb)) ||
      has('--frozen-lockfile', '--immutable', '--frozen-lockfile=true') ||
      (manager === 'bun' && verb === 'ci'),
    packages: rest,
    global: has('-g', '--global', '--location=global'),
  };
}

export interface NodeScript {
  manager: PackageManager;
  /** Name of the script in `package.json`: `build`, `start`. */
  name: string;
}

const NPM_SHORTHANDS: Record<string, string> = { start: 'start', test: 'test', t: 'test', stop: 'stop' };
/** Words of yarn, pnpm and bun that are commands of their own, so no script of the project. */
const OWN_WORDS = new Set(
  'add audit bin cache config create dedupe dlx exec fetch global help import info init install i link list node outdated pack patch prune publish remove run set store unlink up update upgrade version why workspace workspaces x ci pm build-binaries deploy env rebuild root setup'.split(
    ' ',
  ),
);

/** Reads `npm run build`, `yarn build`, `pnpm start`; null for any other command. */
export function nodeScript(command: Command): NodeScript | null {
  const manager = managerOf(command);
  if (!manager) return null;
  const { verb, rest } = split(command.args);
  if (verb === undefined) return null;
  if (['run', 'run-script', 'rum', 'urn'].includes(verb))
    return rest[0] === undefined ? null : { manager, name: rest[0] };
  if (manager === 'npm') {
    const name = Object.hasOwn(NPM_SHORTHANDS, verb) ? NPM_SHORTHANDS[verb] : undefined;
    return name === undefined ? null : { manager, name };
  }
  return OWN_WORDS.has(verb) ? null : { manager, name: verb };
}

/** The program itself, with `npx`, `yarn exec`, `pnpm dlx`, `bunx` and `node_modules/.bin` set aside. */
export function nodeTool(command: Command): { name: string; args: string[] } {
  const args = command.args;
  if (command.name === 'npx' || command.name === 'bunx') return tool(args);
  if (MANAGERS.has(command.name) && ['exec', 'x', 'dlx'].includes(args[0] ?? '')) return tool(args.slice(1));
  if (
    (command.name === 'yarn' || command.name === 'pnpm' || command.name === 'bun') &&
    args[0] !== undefined
  ) {
    return { name: args[0], args: args.slice(1) }; // `yarn vite build` runs the binary when there is no such script
  }
  return { name: command.name, args };
}

function tool(args: string[]): { name: string; args: string[] } {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  if (at < 0) return { name: '', args: [] };
  const [name = '', ...rest] = args.slice(at);
  return { name: unversioned(name), args: rest };
}

/** `@angular/cli@17` → `@angular/cli`. */
function unversioned(name: string): string {
  const at = name.indexOf('@', 1);
  return at < 0 ? name : name.slice(0, at);
}

function managerOf(command: Command): PackageManager | null {
  return MANAGERS.has(command.name) ? (command.name as PackageManager) : null;
}

/** Flags of the package managers that take their value as the next word. */
const VALUE_FLAGS = new Set([
  '--prefix',
  '-C',
  '--dir',
  '--cwd',
  '--filter',
  '-F',
  '--workspace',
  '-w',
  '--omit',
  '--only',
  '--registry',
  '--cache',
  '--loglevel',
  '--network-timeout',
  '--cache-folder',
  '--fetch-timeout',
  '--store-dir',
]);

function split(args: string[]): { verb: string | undefined; rest: string[]; flags: string[] } {
  const words: string[] = [];
  const flags: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') break;
    if (!arg.startsWith('-')) words.push(arg);
    else {
      flags.push(arg);
      if (VALUE_FLAGS.has(arg)) i++;
    }
  }
  return { verb: words[0], rest: words.slice(1), flags };
}

function pair(args: string[], flag: string, value: string): boolean {
  return args.some((arg, i) => arg === flag && args[i + 1] === value);
}
