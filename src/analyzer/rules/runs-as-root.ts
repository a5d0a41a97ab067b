import { traitsOf } from '../image/base-traits';
import { imageSettings } from '../image/image-settings';
import { stageChain } from '../image/stage-chain';
import { startCommand } from '../image/start-command';
import type { Rule, Weighed } from '../inspection';
import { baseName } from '../size/base-name';
import { floats, supported } from './releases';

/** The image that ships starts its program as root: no USER, or USER root, on a base whose own user is root. */
export const runsAsRoot: Rule = {
  id: 'runs-as-root',
  kind: 'actionable',
  lesson: 'se-02',
  check(weighed) {
    const { target } = weighed.graph;
    if (target === null) return [];
    const { user } = imageSettings(weighed, target);
    const root = stageChain(weighed, target).at(-1);
    const traits = traitsOf(root?.from.image ?? '');
    if (!isRoot(user ?? traits.user) || dropsPrivileges(weighed, target)) return [];
    const setting = stageChain(weighed, target)
      .flatMap((stage) => stage.instructions.filter(({ keyword }) => keyword === 'USER').slice(-1))
      .at(0);
    return [
      {
        line: setting?.line ?? weighed.file.stages[target]?.line ?? 1,
        stage: target,
        facts: {
          image: root?.from.image ?? null,
          suggestion: USERS.get(traits.image) ?? '1000',
          base: unprivilegedTwin(root?.from.image ?? ''),
        },
      },
    ];
  },
};

/** Users that the images bring for this: their own documentation. */
const USERS = new Map([
  ['node', 'node'],
  ['oven/bun', 'bun'],
  ['php', 'www-data'],
  ['mcr.microsoft.com/dotnet/aspnet', 'app'],
  ['mcr.microsoft.com/dotnet/runtime', 'app'],
]);

/**
 * The image to start from instead, where a USER line alone stops the program: nginx writes its pid file and opens port 80
 * as root (README of nginxinc/docker-nginx-unprivileged). Null where USER is enough.
 */
function unprivilegedTwin(image: string): string | null {
  if (baseName(image).image !== 'nginx') return null;
  const { tag } = baseName(floats(image) ? (supported(image) ?? image) : image);
  return `nginxinc/nginx-unprivileged:${tag}`;
}

function isRoot(user: string | null): boolean {
  return user !== null && /^(root|0)(:|$)/.test(user);
}

/** `gosu app`, `su-exec app` and `setpriv` start as root to become someone else. */
function dropsPrivileges(weighed: Weighed, target: number): boolean {
  return (
    startCommand(weighed, target)?.argv.some((word) =>
      /(^|\/)(gosu|su-exec|setpriv|chpst)(\s|$)/.test(word),
    ) ?? false
  );
}
