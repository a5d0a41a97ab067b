import type { Stage } from '../dockerfile/types';
import { traitsOf } from '../image/base-traits';
import { imageSettings } from '../image/image-settings';
import { STATIC_BINARY_BASE } from '../image/runtime-variant';
import type { Weighed } from '../inspection';
import { apkAdds, aptInstalls } from '../rules/package-managers';
import { isGoBuild } from '../stacks/go';
import { asList } from '../rules/shell-form-command';
import { isBuildPackage } from './system-step';
import { written } from './written';

export interface GoRuntime {
  base: string;
  /** Is the binary free of the C library? */
  static: boolean;
  /** User that the base runs as; null for root. */
  user: string | null;
  /** RUNs that bring what the program needs from the system. */
  lines: string[];
}

/**
 * The smallest base on which the Go program of this stage runs: distroless without a libc; with one when cgo is wanted;
 * the builder's own system when the program needs packages, a shell or a health check. Null when that can't be told.
 */
export function goRuntime(weighed: Weighed, stage: Stage): GoRuntime | null {
  const { file, commandsOf } = weighed;
  const { ports, volumes, healthcheck, user, entrypoint, cmd } = imageSettings(weighed, stage.index);
  const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN');
  const commands = runs.flatMap((run) => commandsOf(run));
  const cgo = wantsCgo(weighed, stage);
  const packages = runs.filter((run) =>
    commandsOf(run).some((command) =>
      (aptInstalls(command) ?? apkAdds(command) ?? []).some(
        (name) => !isBuildPackage(name) && !IN_DISTROLESS.has(name),
      ),
    ),
  );
  const start = entrypoint ?? cmd;
  const needsShell = start !== null && start.form === 'shell' && asList(weighed, start) === null;
  if (commands.some(({ name }) => !UNDERSTOOD.has(name))) return null;
  if (healthcheck && commandsOf(healthcheck).some(({ name }) => name !== 'wget' && name !== 'exit'))
    return null;
  if (user !== null && !/^\d+(:\d+)?$/.test(user)) return null;
  const root =
    user === null && (volumes.length > 0 || ports.some((port) => Number.parseInt(port, 10) < 1024));
  if (packages.length > 0 || needsShell || healthcheck) {
    const system = systemOf(stage.from.image);
    if (system === null || (healthcheck && !system.startsWith('alpine'))) return null; // Debian's slim image has no wget
    const as = user ?? (root ? null : 'nobody');
    const lines = [...packages.map((run) => written(file, run)), ...(as === null ? [] : [`USER ${as}`])];
    return { base: system, static: !cgo, user: as, lines };
  }
  const base = cgo ? glibcBase(stage.from.image) : STATIC_BINARY_BASE;
  if (base === null) return null;
  return {
    base: root ? base.replace(':nonroot', '') : base,
    static: !cgo,
    user: root ? null : (user ?? 'nonroot'),
    lines: user === null ? [] : [`USER ${user}`],
  };
}

/** Commands whose effect on the program is known. Anything else may make a file that it reads. */
const UNDERSTOOD = new Set([
  'go',
  'apk',
  'apt-get',
  'apt',
  'rm',
  'mkdir',
  'set',
  'echo',
  'true',
  'chmod',
  'gofmt',
  'upx',
  'strip',
  'ls',
]);
const IN_DISTROLESS = new Set(['ca-certificates', 'tzdata', 'bash', 'git', 'curl', 'wget']);

/** Is cgo on by choice: said so, or a C compiler brought in for it, or a module known to need it? */
function wantsCgo({ commandsOf, context }: Weighed, stage: Stage): boolean {
  return (
    stage.instructions.some(
      (instruction) =>
        (instruction.keyword === 'ENV' && /\bCGO_ENABLED[= ]"?1/.test(instruction.text)) ||
        commandsOf(instruction).some(
          (command) =>
            (isGoBuild(command) && command.env['CGO_ENABLED'] === '1') ||
            (aptInstalls(command) ?? apkAdds(command) ?? []).some((name) =>
              /^(gcc|g\+\+|build-base|build-essential|musl-dev|lib.*-dev)$/.test(name),
            ),
        ),
    ) ||
    context.files.some(
      ({ name, text }) =>
        name.endsWith('go.mod') && /mattn\/go-sqlite3|confluent-kafka-go|h2non\/bimg/.test(text),
    )
  );
}

/** distroless/base of the builder's own Debian; null on Alpine and where the release isn't named. */
function glibcBase(builder: string): string | null {
  const release = { 236: 'debian12', 241: 'debian13' }[traitsOf(builder).glibc ?? 0];
  return release === undefined ? null : `gcr.io/distroless/base-${release}:nonroot`;
}

/** The plain system of the builder's image. */
function systemOf(builder: string): string | null {
  const { distro } = traitsOf(builder);
  const tag = builder.slice(builder.lastIndexOf(':') + 1);
  if (distro === 'alpine') return `alpine:${/alpine(\d+\.\d+)/.exec(tag)?.[1] ?? '3.23'}`;
  const release = ['bullseye', 'bookworm', 'trixie'].find((name) => tag.includes(name)) ?? 'trixie';
  return distro === 'debian' ? `debian:${release}-slim` : null;
}
