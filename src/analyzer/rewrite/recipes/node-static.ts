import { basename } from 'node:path/posix';
import type { Instruction } from '../../dockerfile/types';
import { imageSettings } from '../../image/image-settings';
import { startCommand } from '../../image/start-command';
import type { Draft, Weighed } from '../../inspection';
import { nodeInstall, nodeTool } from '../../stacks/node-commands';
import { STATIC_RUNTIME } from '../../stacks/node-static';
import type { RewriteChange } from '../../types';
import { dependenciesFirst } from '../dependencies-first';
import { dockerignoreFor, NEVER_IN_A_BUILD } from '../dockerignore';
import { installsFromListAlone, nodeInstallStep } from '../node-install-step';
import { heading, namedFrom, written } from '../written';

/** The output folder, where the framework makes all of it; by hand or with webpack, a page in it may be the project's own. */
function emptied({ stack }: Weighed): string[] {
  if (!stack?.output || stack.framework === null || stack.framework === 'webpack') return [];
  return [basename(stack.output)];
}

/** Belongs to the program that runs, which is no longer Node's. */
const RUN_TIME = new Set(['CMD', 'ENTRYPOINT', 'EXPOSE', 'HEALTHCHECK', 'STOPSIGNAL', 'LABEL', 'VOLUME']);
/** Spoke to Node: nginx stops on a signal of its own and keeps no data. */
const LEFT = new Set(['STOPSIGNAL', 'VOLUME']);
const WEB_ROOT = '/usr/share/nginx/html';

/** A site built by Node and served by nginx as a non-root user. Null without a build whose output has a place. */
export function nodeStaticRecipe(weighed: Weighed): Draft | null {
  const { file, stack } = weighed;
  const stage = stack && file.stages[stack.buildStage];
  const from = stage?.instructions[0];
  if (!stack?.output || !stage || !from || stage.from.stage !== null) return null;
  const own = stage.instructions.slice(1);
  const kept = own.filter((one) => !RUN_TIME.has(one.keyword) && !installsFileServer(weighed, one));
  const server = startCommand(weighed, stage.index)?.main?.name ?? '';
  if (!kept.some(({ keyword }) => keyword === 'RUN') || OWN_SERVERS.has(server)) return null;
  const install = nodeInstallStep(weighed, kept);
  const order = dependenciesFirst(
    weighed,
    kept,
    install && installsFromListAlone(weighed.context, install) ? install : null,
  );
  const name = stage.nameAsWritten ?? 'builder';
  const final = finalStage(weighed, stage.index, name, own);
  const ignore = dockerignoreFor(weighed, ['node_modules', ...emptied(weighed), ...NEVER_IN_A_BUILD]);
  return {
    dockerfile: [...heading(file), namedFrom(file, stage, name), ...order.lines, '', ...final.lines, ''].join(
      '\n',
    ),
    dockerignore: ignore.text,
    changes: [
      { id: 'final-stage-added', line: stage.line, facts: { base: STATIC_RUNTIME } },
      { id: 'only-output-copied', line: null, facts: { path: stack.output } },
      ...(order.change ? [order.change] : []),
      ...(stage.name === null ? [{ id: 'stage-named', line: stage.line, facts: { name } } as const] : []),
      ...final.changes,
      ...(ignore.change ? [ignore.change] : []),
    ],
  };
}

/** Web servers with a configuration of their own, which this recipe would lose. */
const OWN_SERVERS = new Set(['nginx', 'caddy', 'httpd', 'httpd-foreground', 'lighttpd', 'apache2ctl']);

/** `RUN npm install -g serve`, which nginx replaces. */
function installsFileServer({ commandsOf }: Weighed, instruction: Instruction): boolean {
  const commands = commandsOf(instruction);
  return (
    commands.length > 0 &&
    commands.every((command) => {
      const install = nodeInstall(command);
      return (
        install?.global === true && install.packages.every((name) => /^(serve|http-server)(@|$)/.test(name))
      );
    })
  );
}

function finalStage(weighed: Weighed, stage: number, builder: string, own: readonly Instruction[]) {
  const { file, stack } = weighed;
  const { healthcheck, entrypoint, cmd } = imageSettings(weighed, stage);
  const labels = own.filter(({ keyword, text }) => keyword === 'LABEL' && !text.includes('$'));
  const dropped = own.filter(
    (one) => LEFT.has(one.keyword) || (one.keyword === 'LABEL' && !labels.includes(one)),
  );
  const { port, before } = servedPort(weighed, stage);
  const singlePage = answersEveryPath(weighed, stage);
  const lines = [
    `FROM ${STATIC_RUNTIME} AS final`,
    ...labels.map((label) => written(file, label)),
    ...serverConfiguration(port, singlePage),
    `COPY --from=${builder} ${stack?.output} ${WEB_ROOT}`,
    `EXPOSE ${port}`,
  ];
  const changes: RewriteChange[] = singlePage ? [{ id: 'spa-fallback', line: null, facts: {} }] : [];
  if (before !== port) changes.push({ id: 'port-changed', line: null, facts: { from: before, to: port } });
  const command = entrypoint ?? cmd;
  if (command) {
    changes.push({
      id: 'command-replaced',
      line: command.line,
      facts: { from: commandText(command), to: 'nginx -g daemon off;' },
    });
  }
  if (healthcheck?.args[0]?.toUpperCase() === 'CMD') {
    const check = `HEALTHCHECK ${optionsOf(healthcheck)}CMD wget -q -O /dev/null http://127.0.0.1:${port}/ || exit 1`;
    lines.push(check);
    changes.push({
      id: 'command-replaced',
      line: healthcheck.line,
      facts: { from: healthcheck.text, to: check },
    });
  }
  if (labels.length > 0) {
    changes.push({ id: 'settings-moved', line: labels[0]?.line ?? null, facts: { settings: ['LABEL'] } });
  }
  for (const { line, keyword, text } of dropped) {
    changes.push({ id: 'settings-dropped', line, facts: { settings: [`${keyword} ${text}`] } });
  }
  changes.push({ id: 'non-root-user', line: null, facts: { user: '101' } });
  return { lines, changes };
}

/**
 * nginx on this port. A path that is no file answers with index.html, or not at all where the original's server did so;
 * `/about` is about.html, as `serve` has it; a redirect keeps the port that was asked. nginx documentation, try_files.
 */
function serverConfiguration(port: number, singlePage: boolean): string[] {
  return [
    "RUN printf '%s\\n' \\",
    "    'server {' \\",
    `    '  listen ${port};' \\`,
    `    '  root ${WEB_ROOT};' \\`,
    "    '  absolute_redirect off;' \\",
    `    '  location / { try_files $uri $uri.html $uri/ ${singlePage ? '/index.html' : '=404'}; }' \\`,
    "    '}' > /etc/nginx/conf.d/default.conf",
  ];
}

/** `serve` without `-s` and `http-server` answer 404 to a path that is no file; development servers answer index.html. */
function answersEveryPath(weighed: Weighed, stage: number): boolean {
  const main = startCommand(weighed, stage)?.main;
  const tool = main && nodeTool(main);
  if (tool?.name !== 'serve' && tool?.name !== 'http-server') return true;
  return tool.name === 'serve' && tool.args.some((arg) => arg === '-s' || arg === '--single');
}

/** The port that was served, where a non-root user may open it; else 8080. */
function servedPort(weighed: Weighed, stage: number): { port: number; before: number | null } {
  const { ports } = imageSettings(weighed, stage);
  const exposed = ports.length === 1 ? Number.parseInt(ports[0] ?? '', 10) : Number.NaN;
  const before = Number.isNaN(exposed) ? portOfCommand(weighed, stage) : exposed;
  return { before, port: before !== null && before >= 1024 && before <= 65_535 ? before : 8080 };
}

/** `serve -s build -l 3000`, `vite preview --port 4173`. */
function portOfCommand(weighed: Weighed, stage: number): number | null {
  const args = startCommand(weighed, stage)?.main?.args ?? [];
  const at = args.findIndex((arg) => /^(-l|-p|--listen|--port)$/.test(arg));
  const value = at < 0 ? args.find((arg) => arg.startsWith('--port='))?.slice(7) : args[at + 1];
  return value !== undefined && /^\d{2,5}$/.test(value) ? Number(value) : null;
}

function commandText({ form, args, text }: Instruction): string {
  return form === 'exec' ? args.join(' ') : text;
}

/** `--interval=30s --timeout=3s `. */
function optionsOf({ flags }: Instruction): string {
  return flags.map((flag) => `--${flag.name}${flag.value === null ? '' : `=${flag.value}`} `).join('');
}
