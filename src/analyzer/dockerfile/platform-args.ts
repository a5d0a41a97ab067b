/**
 * The ARGs that BuildKit sets by itself, for a build on and for linux/amd64 (the platform all our figures are for).
 * Global scope has them at once; a stage must declare them with ARG.
 */
export const PLATFORM_ARGS: Readonly<Record<string, string>> = Object.assign(
  Object.create(null) as Record<string, string>,
  {
    BUILDPLATFORM: 'linux/amd64',
    BUILDOS: 'linux',
    BUILDARCH: 'amd64',
    BUILDVARIANT: '',
    TARGETPLATFORM: 'linux/amd64',
    TARGETOS: 'linux',
    TARGETARCH: 'amd64',
    TARGETVARIANT: '',
  },
);
