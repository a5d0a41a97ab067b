/** An image reference taken apart, registry mirrors and digest set aside. */
export interface BaseName {
  /** `node`, `gcr.io/distroless/nodejs`, `mcr.microsoft.com/dotnet/sdk`. */
  image: string;
  /** `20-alpine`; `latest` when none was written. */
  tag: string;
}

/** Under which Docker's official images are also served, Docker Hub itself, and the official images of one architecture. */
const OFFICIAL = [
  'docker.io/library/',
  'index.docker.io/library/',
  'registry-1.docker.io/library/',
  'registry.hub.docker.com/library/',
  'public.ecr.aws/docker/library/',
  'mirror.gcr.io/library/',
  'docker.io/',
  'index.docker.io/',
  'registry.hub.docker.com/',
  'mirror.gcr.io/',
  'library/',
  'amd64/',
  'arm64v8/',
  'arm32v7/',
  'i386/',
];

/**
 * Takes an image reference apart. Distroless images carry the version in their name; it is moved into the tag as
 * the catalog has it: `gcr.io/distroless/nodejs20-debian12` → `gcr.io/distroless/nodejs`, `20-debian12`.
 */
export function baseName(reference: string): BaseName {
  const undigested = (reference.split('@', 1)[0] ?? '').trim();
  const colon = undigested.lastIndexOf(':');
  const tagged = colon > undigested.lastIndexOf('/');
  const tag = (tagged && undigested.slice(colon + 1)) || 'latest';
  const image = withoutMirror((tagged ? undigested.slice(0, colon) : undigested).toLowerCase());
  const distroless = 'gcr.io/distroless/';
  return image.startsWith(distroless) ? distrolessName(image.slice(distroless.length), tag) : { image, tag };
}

function withoutMirror(image: string): string {
  const prefix = OFFICIAL.find((mirror) => image.startsWith(mirror));
  return prefix ? image.slice(prefix.length) : image;
}

function distrolessName(name: string, tag: string): BaseName {
  const [, image, release] = /^([a-z]+)-?((?:nossl-)?(?:\d.*|debian\d+.*))?$/.exec(name) ?? [];
  const full = `gcr.io/distroless/${image ?? name}`;
  if (!release) return { image: full, tag };
  return { image: full, tag: tag === 'latest' ? release : `${release}-${tag}` };
}
