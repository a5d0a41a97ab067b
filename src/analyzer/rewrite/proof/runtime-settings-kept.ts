import type { ImageSettings } from '../../image/image-settings';
import { imageSettings } from '../../image/image-settings';
import { traitsOf } from '../../image/base-traits';
import { rootImage } from '../../image/stage-chain';
import { isSecretName } from '../../rules/secrets';
import type { Judgement, Pair } from '.';

interface Difference {
  what: string;
  ok: boolean | null;
}

/**
 * Does the container run with the settings it had? A change that makes it better, or that can't matter to what runs, is
 * named and accepted; a loss is not.
 */
export function runtimeSettingsKept({ before, after, target }: Pair): Judgement {
  if (before.graph.target === null) return { ok: null, detail: '' };
  const [was, is] = [imageSettings(before, before.graph.target), imageSettings(after, target)];
  const servesFiles = traitsOf(rootImage(after, target)).servesFiles;
  const rootUser = traitsOf(rootImage(before, before.graph.target)).user;
  const userNow = is.user ?? traitsOf(rootImage(after, target)).user;
  const differences = [
    ...(servesFiles ? [] : environment(was, is)),
    ...ports(was, is),
    ...lost('LABEL', [...was.labels], [...is.labels], servesFiles),
    ...lost('VOLUME', was.volumes.map(pair), is.volumes.map(pair), servesFiles),
    ...(servesFiles ? [] : workdir(was, is)),
    ...user(was.user ?? rootUser, userNow),
    ...healthcheck(was, is),
    ...(was.stopSignal !== is.stopSignal && was.stopSignal !== null && !servesFiles
      ? [{ what: 'STOPSIGNAL', ok: false }]
      : []),
  ];
  const worst = differences.some(({ ok }) => ok === false)
    ? false
    : differences.some(({ ok }) => ok === null)
      ? null
      : true;
  const shown = differences.filter(({ ok }) => ok === worst);
  return { ok: worst, detail: shown.map(({ what }) => what).join(' · ') || '=' };
}

const pair = (value: string): [string, string] => [value, ''];

/** Variables that only the tools of a build read. */
const BUILD_ONLY =
  /^(CGO_ENABLED|GO\w*|DEBIAN_FRONTEND|CI|NPM_CONFIG_\w*|npm_config_\w*|PNPM_HOME|PIP_\w*|UV_\w*|POETRY_\w*|CARGO_\w*|RUSTFLAGS|MAVEN_\w*|GRADLE_\w*|NUGET_\w*|COREPACK_\w*|YARN_\w*|NEXT_TELEMETRY_DISABLED|HUSKY|PATH)$/;

function environment(was: ImageSettings, is: ImageSettings): Difference[] {
  const differences: Difference[] = [];
  for (const [name, value] of was.env) {
    if (!is.env.has(name)) differences.push({ what: `− ENV ${name}`, ok: BUILD_ONLY.test(name) });
    else if (is.env.get(name) !== value) differences.push({ what: `ENV ${name}`, ok: null });
    // Kept as it stood, and still in the history; in the chat its value is masked, so that the file would not run as it is.
    else if (isSecretName(name, value)) differences.push({ what: `ENV ${name}=…`, ok: null });
  }
  for (const name of is.env.keys())
    if (!was.env.has(name)) differences.push({ what: `+ ENV ${name}`, ok: true });
  return differences;
}

/** EXPOSE documents: another port is a change to name, none at all is a loss. */
function ports(was: ImageSettings, is: ImageSettings): Difference[] {
  const same = was.ports.length === is.ports.length && was.ports.every((port) => is.ports.includes(port));
  if (same) return [];
  return [
    { what: `EXPOSE ${was.ports.join(' ') || '-'} → ${is.ports.join(' ') || '-'}`, ok: is.ports.length > 0 },
  ];
}

function lost(
  keyword: string,
  was: [string, string][],
  is: [string, string][],
  accepted: boolean,
): Difference[] {
  const now = new Map(is);
  return was
    .filter(([name, value]) => now.get(name) !== value)
    .map(([name]) => ({ what: `− ${keyword} ${name}`, ok: accepted }));
}

function workdir(was: ImageSettings, is: ImageSettings): Difference[] {
  if (was.workdir === is.workdir) return [];
  return [{ what: `WORKDIR ${was.workdir ?? '?'} → ${is.workdir ?? '?'}`, ok: null }];
}

function user(was: string | null, is: string | null): Difference[] {
  if (was === is) return [];
  const what = `USER ${was ?? '?'} → ${is ?? '?'}`;
  if (was === null || is === null) return [{ what, ok: null }];
  return [{ what, ok: !/^(root|0)(:|$)/.test(is) }];
}

function healthcheck(was: ImageSettings, is: ImageSettings): Difference[] {
  if (!was.healthcheck || was.healthcheck.raw === is.healthcheck?.raw) return [];
  return [{ what: is.healthcheck ? 'HEALTHCHECK' : '− HEALTHCHECK', ok: is.healthcheck !== null }];
}
