import { own } from './own';
import type { BaseName } from './base-name';
import { readTag } from './tag';

export type Libc = 'glibc' | 'musl' | 'none';
export type Distro = 'alpine' | 'debian' | 'ubuntu' | 'redhat' | 'wolfi' | 'busybox' | 'scratch';

/** What an image's name tells of its inside; null where it tells nothing. */
export interface BaseInside {
  libc: Libc | null;
  distro: Distro | null;
  hasShell: boolean | null;
  /** User its container runs as: `root`, `nonroot`, a number. */
  user: string | null;
  /** Program it starts when the Dockerfile names none. */
  entry: string | null;
  /** Programs it exists for: interpreters, servers, package managers of a language. */
  programs: readonly string[];
}

/** Name's last part → what the image is for. Source: the Dockerfiles of docker-library and of the vendors. */
const PURPOSES: Record<string, { entry: string | null; programs: readonly string[] }> = {
  node: { entry: 'node', programs: ['node', 'npm', 'npx', 'yarn', 'corepack'] },
  nodejs: { entry: 'node', programs: ['node'] },
  bun: { entry: 'bun', programs: ['bun', 'bunx'] },
  deno: { entry: 'deno', programs: ['deno'] },
  nginx: { entry: 'nginx', programs: ['nginx'] },
  'nginx-unprivileged': { entry: 'nginx', programs: ['nginx'] },
  httpd: { entry: 'httpd-foreground', programs: ['httpd', 'httpd-foreground'] },
  caddy: { entry: 'caddy', programs: ['caddy'] },
  python: { entry: 'python3', programs: ['python', 'python3', 'pip', 'pip3'] },
  golang: { entry: null, programs: ['go', 'gofmt'] },
  go: { entry: null, programs: ['go', 'gofmt'] },
  rust: { entry: null, programs: ['cargo', 'rustc', 'rustup'] },
  ruby: { entry: 'irb', programs: ['ruby', 'gem', 'bundle', 'bundler', 'irb'] },
  php: { entry: 'php', programs: ['php'] },
  composer: { entry: 'composer', programs: ['composer', 'php'] },
  'eclipse-temurin': { entry: null, programs: ['java'] },
  openjdk: { entry: null, programs: ['java'] },
  amazoncorretto: { entry: null, programs: ['java'] },
  java: { entry: 'java', programs: ['java'] },
  jre: { entry: 'java', programs: ['java'] },
  jdk: { entry: null, programs: ['java', 'javac'] },
  tomcat: { entry: 'catalina.sh', programs: ['java', 'catalina.sh'] },
  maven: { entry: null, programs: ['mvn', 'java', 'javac'] },
  gradle: { entry: null, programs: ['gradle', 'java', 'javac'] },
  sdk: { entry: null, programs: ['dotnet'] },
  aspnet: { entry: null, programs: ['dotnet'] },
  runtime: { entry: null, programs: ['dotnet'] },
};

/** Images that are built on Alpine although their name doesn't say so. */
const ALPINE_IMAGES = new Set([
  'alpine',
  'composer',
  'docker',
  'caddy',
  'traefik',
  'hashicorp/terraform',
  'alpine/git',
]);
const UBUNTU = ['trusty', 'xenial', 'bionic', 'focal', 'jammy', 'noble', 'chiseled', 'ubuntu'];
const REDHAT = [
  'centos',
  'fedora',
  'rockylinux',
  'almalinux',
  'amazonlinux',
  'oraclelinux',
  'ubi',
  'azurelinux',
  'mariner',
];
/** Official images whose plain tag is Debian's. */
const DEBIAN_IMAGES = new Set(
  'debian buildpack-deps node python golang rust ruby php perl gcc nginx httpd redis postgres mariadb mongo wordpress elixir erlang haskell swipl openjdk nginxinc/nginx-unprivileged oven/bun denoland/deno tomcat julia r-base bitnami/node'.split(
    ' ',
  ),
);

export function insideOf(name: BaseName): BaseInside {
  const tag = readTag(name.tag);
  const words = [...tag.flavour, ...tag.codenames];
  const last = name.image.slice(name.image.lastIndexOf('/') + 1);
  const purpose = own(PURPOSES, last) ?? { entry: null, programs: [] };
  const distro = distroOf(name, words, last);
  const java = purpose.programs.includes('java') && words.includes('jdk') ? ['javac'] : [];
  return {
    libc: libcOf(name, distro, last),
    distro,
    hasShell: shellOf(name, distro, words),
    user: userOf(name, last, distro),
    entry: words.includes('fpm') ? 'php-fpm' : purpose.entry,
    programs: [...purpose.programs, ...java],
  };
}

function distroOf(name: BaseName, words: readonly string[], last: string): Distro | null {
  const says = (mark: string) =>
    words.includes(mark) || last.startsWith(mark) || name.image.includes(`/${mark}`);
  if (name.image === 'scratch') return 'scratch';
  if (last === 'busybox') return 'busybox';
  if (words.includes('alpine') || ALPINE_IMAGES.has(name.image)) return 'alpine';
  if (name.image.startsWith('gcr.io/distroless/')) return 'debian';
  if (name.image.includes('chainguard/') || last.startsWith('wolfi')) return 'wolfi';
  if (REDHAT.some(says) || name.image.startsWith('public.ecr.aws/lambda/')) return 'redhat';
  if (UBUNTU.some(says) || /^(eclipse-temurin|maven|gradle)$/.test(name.image)) return 'ubuntu';
  if (DEBIAN_IMAGES.has(name.image) || name.image.startsWith('mcr.microsoft.com/dotnet/')) return 'debian';
  return null;
}

function libcOf(name: BaseName, distro: Distro | null, last: string): Libc | null {
  if (distro === 'scratch' || (last === 'static' && distro !== null)) return 'none';
  if (distro === 'alpine' || (distro === 'busybox' && name.tag.includes('musl'))) return 'musl';
  return distro === null || distro === 'busybox' ? null : 'glibc';
}

function shellOf(name: BaseName, distro: Distro | null, words: readonly string[]): boolean | null {
  if (distro === 'scratch') return false;
  if (name.image.startsWith('gcr.io/distroless/')) return name.tag.includes('debug');
  if (distro === 'wolfi') return words.includes('dev') || name.image.endsWith('wolfi-base');
  if (words.includes('chiseled') || words.includes('distroless')) return false;
  return distro === null ? null : true;
}

function userOf(name: BaseName, last: string, distro: Distro | null): string | null {
  if (name.tag.includes('nonroot')) return 'nonroot';
  if (last === 'nginx-unprivileged') return '101';
  if (name.image.includes('chainguard/')) return last === 'wolfi-base' ? 'root' : '65532';
  if (distro === null) return null;
  return last === 'gradle' || !name.tag.includes('chiseled') ? 'root' : '1654';
}
