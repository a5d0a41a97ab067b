import type { Command } from '../dockerfile/types';
import type { Weighed } from '../inspection';
import { nodeScript, nodeTool } from '../stacks/node-commands';

export interface DevelopmentServer {
  /** What the script of `package.json` runs; null when no `package.json` was pasted, or no script is involved. */
  script: string | null;
  /** True when `package.json` has no such script, so that the container stops at once. */
  missing: boolean;
}

/** Null for a command that is fit for production, as far as can be told. */
export function developmentServer(command: Command, { stack, context }: Weighed): DevelopmentServer | null {
  const script = nodeScript(command);
  if (!script)
    return isDevelopmentTool(nodeTool(command)) || isDevelopmentTool(command)
      ? { script: null, missing: false }
      : null;
  const scripts = context.packageJson?.scripts;
  const body = scripts && Object.hasOwn(scripts, script.name) ? (scripts[script.name] ?? null) : null;
  if (scripts && body === null) return { script: null, missing: true };
  if (body !== null)
    return SCRIPT_BODY.test(body) || WATCHED.test(script.name) ? { script: body, missing: false } : null;
  const servesSite = stack?.id === 'node-static' && /^(start|serve|preview)$/.test(script.name);
  return servesSite || WATCHED.test(script.name) ? { script: null, missing: false } : null;
}

/** Scripts that by their name are for developing. */
const WATCHED = /^(dev|develop|watch|start:dev|start:debug|serve:dev|hot|storybook)$/;
/** Programs of a script that are for developing. */
const SCRIPT_BODY =
  /(^|[\s&/])(vite(?!\s+build)|react-scripts start|craco start|ng serve|vue-cli-service serve|next dev|nuxt dev|astro dev|gatsby develop|webpack(-dev-server| serve)|nodemon|ts-node-dev|tsx watch|parcel(?! build)|nest start --watch)(\s|$)/;

/** Program → what in its arguments makes it a development server; null for any arguments. */
const TOOLS = new Map<string, RegExp | null>([
  ['nodemon', null],
  ['ts-node-dev', null],
  ['webpack-dev-server', null],
  ['air', null],
  ['vite', /^(?!build\b)/],
  ['ng', /^(serve|s)\b/],
  ['react-scripts', /^start\b/],
  ['vue-cli-service', /^serve\b/],
  ['next', /^dev\b/],
  ['nuxt', /^dev\b/],
  ['astro', /^dev\b/],
  ['gatsby', /^develop\b/],
  ['webpack', /^serve\b/],
  ['nest', /--watch/],
  ['tsx', /^watch\b/],
  ['flask', /(^|\s)run\b/],
  ['manage.py', /^runserver\b/],
  ['python', /(^|\/)manage\.py runserver\b|^-m flask\b.*\brun\b/],
  ['python3', /(^|\/)manage\.py runserver\b|^-m flask\b.*\brun\b/],
  ['uvicorn', /--reload\b/],
  ['php', /(^|\s)artisan serve\b|^-S\b/],
  ['dotnet', /^watch\b/],
  ['go', /^run\b/],
  ['cargo', /^(run|watch)\b/],
  ['mvn', /spring-boot:run|quarkus:dev/],
  ['mvnw', /spring-boot:run|quarkus:dev/],
  ['gradle', /\bbootRun\b/],
  ['gradlew', /\bbootRun\b/],
]);

function isDevelopmentTool({ name, args }: { name: string; args: readonly string[] }): boolean {
  const pattern = TOOLS.get(name);
  return pattern === null || (pattern?.test(args.join(' ')) ?? false);
}

/** What to start instead, where one answer fits all; null where nginx or another server takes its place. */
export function productionCommand(command: Command, { stack }: Weighed): string | null {
  if (stack?.id === 'node-static') return null;
  const { name } = nodeTool(command);
  if (name === 'flask' || command.args.includes('flask')) return 'gunicorn';
  if (command.args.some((arg) => arg.endsWith('manage.py')) || name === 'manage.py') return 'gunicorn';
  if (name === 'next') return 'next start';
  return null;
}
