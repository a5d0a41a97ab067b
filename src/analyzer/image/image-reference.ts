/** An image name taken apart: `docker.io/library/node:20-alpine@sha256:…`. */
export interface ImageReference {
  /** Without Docker Hub's own prefixes: `node`, `nginxinc/nginx-unprivileged`, `gcr.io/distroless/static`. */
  repository: string;
  /** Null when none is written. */
  tag: string | null;
  digest: string | null;
}

/** Takes an image name apart as Docker does: the tag is after the last colon that is behind the last slash. */
export function readImageReference(image: string): ImageReference {
  const [name = '', digest = null] = image.split('@', 2);
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const repository = colon < 0 ? name : name.slice(0, colon);
  return {
    repository: withoutHub(repository.toLowerCase()),
    tag: colon < 0 ? null : name.slice(colon + 1),
    digest,
  };
}

const HUB_PREFIXES = ['index.docker.io/', 'docker.io/', 'library/'];

function withoutHub(repository: string): string {
  let name = repository;
  for (const prefix of HUB_PREFIXES) if (name.startsWith(prefix)) name = name.slice(prefix.length);
  return name;
}
