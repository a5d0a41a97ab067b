import { own } from './own';
import type { BaseFacts } from './base-lookup';

/** WORKDIR that a base sets itself. Source: the Dockerfiles of docker-library and of the vendors. */
const WORKDIRS: Record<string, string> = {
  golang: '/go',
  'oven/bun': '/home/bun/app',
  composer: '/app',
  gradle: '/home/gradle',
  tomcat: '/usr/local/tomcat',
  wordpress: '/var/www/html',
  'public.ecr.aws/lambda/nodejs': '/var/task',
  'public.ecr.aws/lambda/python': '/var/task',
};

export function defaultWorkdir(base: BaseFacts | null): string {
  const image = base?.name.slice(0, base.name.lastIndexOf(':')) ?? '';
  if (image === 'php') return /apache|fpm/.test(base?.name ?? '') ? '/var/www/html' : '/';
  return own(WORKDIRS, image) ?? '/';
}
