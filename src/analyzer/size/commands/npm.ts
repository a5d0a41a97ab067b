import { nodeInstall, nodeScript, nodeTool } from '../../stacks/node-commands';
import { at, remove, type Files } from '../files';
import { buildNode } from '../node-build';
import { installNode } from '../node-install';
import { nodeModules } from '../node-modules';
import { absolute } from '../paths';
import { range } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

/** npm, yarn, pnpm and bun: installs, builds, prunes, cleaned caches. */
export const npm: Tool = {
  names: ['npm', 'yarn', 'pnpm', 'bun'],
  run(shell) {
    const { command } = shell;
    const verb = command.args.find((arg) => !arg.startsWith('-')) ?? '';
    if (verb === 'cache') return command.args.includes('clean') ? withoutCaches(shell) : shell.files;
    if (verb === 'store') return command.args.includes('prune') ? withoutCaches(shell) : shell.files;
    if (verb === 'prune')
      return pruned(
        shell,
        command.args.some((arg) => /dev|prod/.test(arg)),
      );
    if (verb === 'workspaces')
      return installNode(shell, { ...YARN_FOCUS, production: command.args.includes('--production') });
    if (verb === 'global')
      return installNode(shell, { ...YARN_FOCUS, packages: command.args.slice(2), global: true });
    const install = nodeInstall(command);
    if (install) return installNode(shell, { ...install, ...projectIn(shell) });
    const script = nodeScript(command);
    if (script) return runScript(shell, script.name);
    return ['exec', 'x', 'dlx'].includes(verb) ? runNodeTool(shell) : shell.files;
  },
};

const YARN_FOCUS = { manager: 'yarn', production: false, locked: true, packages: [], global: false } as const;

/** `npx ng build`, `vite build`, `tsc`: tools of the project called by their own names. */
export const npx: Tool = {
  names: [
    'npx',
    'bunx',
    'ng',
    'vite',
    'next',
    'tsc',
    'nest',
    'webpack',
    'react-scripts',
    'vue-cli-service',
    'nuxt',
    'astro',
    'gatsby',
  ],
  run: runNodeTool,
};

function runNodeTool(shell: Shell): Files {
  const { name, args } = nodeTool(shell.command);
  if (
    name === 'tsc' ||
    name === 'webpack' ||
    args[0] === 'build' ||
    args[0] === 'generate' ||
    args[0] === 'export'
  )
    return name === 'prisma' ? withPrismaEngines(shell) : buildNode(shell);
  if (name === 'playwright' && args[0] === 'install') return withBrowsers(shell);
  return shell.files;
}

function runScript(shell: Shell, name: string): Files {
  if (/build|compile|bundle|generate|export|dist|prod/.test(name)) return buildNode(shell);
  if (/test|lint|format|check|typecheck|start|serve|dev|audit/.test(name)) return shell.files;
  const weight = weightOf(
    range(0, 0, 5e6),
    'text',
    'build-output',
    typical(`files that the script ${name} leaves`),
  );
  return [...shell.files, heapAt(shell, '.', weight)];
}

function withoutCaches(shell: Shell): Files {
  return ['~/.npm', '/usr/local/share/.cache/yarn', '~/.bun/install/cache', '~/.cache'].reduce(
    (files, path) => remove(files, absolute(path, shell.cwd, shell.home)),
    shell.files,
  );
}

/** `npm prune --omit=dev`: what stays of node_modules. Saves bytes only when the same layer installed it. */
function pruned(shell: Shell, production: boolean): Files {
  if (!production) return shell.files;
  const path = absolute('node_modules', shell.cwd, shell.home);
  const before = at(shell.files, path).find((heap) => heap.path === path);
  if (!before) return shell.files;
  const smaller = { ...before, ...nodeModules(shell.inspection, true), layer: before.layer };
  return shell.files.map((heap) => (heap === before ? smaller : heap));
}

function projectIn({ command, cwd, home }: Shell): { directory?: string } {
  const named = /^(--prefix|--cwd|--dir|-C)(=|$)/;
  const i = command.args.findIndex((arg) => named.test(arg));
  if (i < 0) return {};
  const arg = command.args[i] ?? '';
  const value = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : command.args[i + 1];
  return value ? { directory: absolute(value, cwd, home) } : {};
}

function withPrismaEngines(shell: Shell): Files {
  const known = typical('query engine and client that Prisma generates');
  const weight = weightOf(range(5e6, 25e6, 80e6), 'mixed', 'language-packages', known, {
    packages: 'prisma',
  });
  return [...shell.files, heapAt(shell, 'node_modules/.prisma', weight)];
}

function withBrowsers(shell: Shell): Files {
  const known = typical('browsers that Playwright downloads');
  const weight = weightOf(range(300e6, 700e6, 1600e6), 'mixed', 'download-url', known, {
    packages: 'playwright',
  });
  return [...shell.files, heapAt(shell, '~/.cache/ms-playwright', weight)];
}
