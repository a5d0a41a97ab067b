import { baseName } from '../../size/base-name';
import { baseWorkdir } from '../base-workdir';
import { isUnder } from './file-event';

/** Top-level directories of the Filesystem Hierarchy Standard: where images and packages put their files. */
const SYSTEM = new Set(
  'bin boot dev etc home lib lib32 lib64 libx32 media mnt opt proc root run sbin srv sys tmp usr var'.split(
    ' ',
  ),
);

/** Directories that an image with a distribution in it has, or that its server makes. */
const USUAL = new Set(
  (
    '/ /bin /etc /etc/nginx /etc/nginx/conf.d /home /lib /opt /root /sbin /srv /tmp /usr /usr/bin /usr/lib ' +
    '/usr/local /usr/local/bin /usr/local/lib /usr/sbin /usr/share /usr/share/nginx/html /var /var/lib /var/log ' +
    '/var/www/html'
  ).split(' '),
);

export function isSystemPath(path: string): boolean {
  return path === '/' || SYSTEM.has(path.split('/', 2)[1] ?? '');
}

/** Is it surely a directory where it exists at all, so that a file copied there keeps its name? */
export function isUsualDirectory(path: string): boolean {
  return USUAL.has(path);
}

/**
 * May a base image hold this path by itself? `scratch` holds nothing; images that are known hold files where a
 * system has them, in their own working directory, and entry scripts at the root; of others nothing is known.
 */
export function baseMayHold(reference: string, path: string): boolean {
  const { image } = baseName(reference);
  if (image === 'scratch') return false;
  if (isSystemPath(path) || path.startsWith('/docker-')) return true;
  const workdir = baseWorkdir(reference);
  return workdir === null || (workdir !== '/' && isUnder(path, workdir));
}
