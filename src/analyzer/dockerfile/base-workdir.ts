import { baseName } from '../size/base-name';

/**
 * Where images start when nothing sets WORKDIR, as their own Dockerfiles have it (docker-library official images,
 * oven-sh/bun, GoogleContainerTools/distroless; read 2026-11). Official images that are not named here and are in
 * `ROOTED` start in `/`.
 */
const WORKDIRS: Readonly<Record<string, string>> = {
  composer: '/app',
  golang: '/go',
  gradle: '/home/gradle',
  httpd: '/usr/local/apache2',
  'oven/bun': '/home/bun/app',
  redis: '/data',
  tomcat: '/usr/local/tomcat',
};

const ROOTED = new Set(
  (
    'scratch alpine amazoncorretto busybox buildpack-deps caddy centos debian eclipse-temurin fedora maven mongo ' +
    'mysql nginx node openjdk postgres python ruby rust ubuntu'
  ).split(' '),
);

/** The working directory of a base image, null when it is not known. */
export function baseWorkdir(reference: string): string | null {
  const { image, tag } = baseName(reference);
  if (image === 'php') return tag.includes('apache') || tag.includes('fpm') ? '/var/www/html' : '/';
  if (Object.hasOwn(WORKDIRS, image)) return WORKDIRS[image] ?? null;
  return ROOTED.has(image) ? '/' : null;
}

/** Images whose RUN goes to cmd.exe unless SHELL says otherwise. */
export function isWindowsBase(reference: string): boolean {
  return /windows|nanoserver|servercore/i.test(reference);
}
