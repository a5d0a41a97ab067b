/**
 * Debian packages that official images bring: installing them again adds nothing. Source: buildpack-deps'
 * Dockerfiles (`-curl`, `-scm` and the full variant) and which official images are built on them.
 */
export const ALREADY_IN: readonly { bases: RegExp; packages: readonly string[] }[] = [
  {
    // buildpack-deps:*-curl and all built on it
    bases:
      /^(buildpack-deps|node|python|ruby|rust|golang|openjdk|gcc|perl|erlang|elixir):(?!.*(slim|alpine))/,
    packages: ['ca-certificates', 'curl', 'gnupg', 'netbase', 'sq', 'wget', 'tzdata'],
  },
  {
    // buildpack-deps:*-scm
    bases: /^(buildpack-deps|node|python|ruby|rust|golang|gcc|perl|erlang|elixir):(?!.*(slim|alpine|-curl))/,
    packages: ['git', 'mercurial', 'openssh-client', 'subversion', 'procps'],
  },
  {
    // the full buildpack-deps
    bases: /^(buildpack-deps|node|python|ruby|rust|gcc|perl|erlang|elixir):(?!.*(slim|alpine|-curl|-scm))/,
    packages:
      'autoconf automake bzip2 default-libmysqlclient-dev dpkg-dev file g++ gcc make imagemagick libbz2-dev libc6-dev libcurl4-openssl-dev libdb-dev libevent-dev libffi-dev libgdbm-dev libglib2.0-dev libgmp-dev libjpeg-dev libkrb5-dev liblzma-dev libpng-dev libmagickcore-dev libmagickwand-dev libmaxminddb-dev libncurses5-dev libncursesw5-dev libpq-dev libreadline-dev libsqlite3-dev libssl-dev libtool libwebp-dev libxml2-dev libxslt-dev libxslt1-dev libyaml-dev patch unzip xz-utils zlib1g-dev build-essential pkg-config python3'.split(
        ' ',
      ),
  },
  { bases: /^golang:(?!.*alpine)/, packages: ['g++', 'gcc', 'libc6-dev', 'make', 'pkg-config'] },
  { bases: /^rust:.*slim/, packages: ['ca-certificates', 'gcc', 'libc6-dev'] },
  { bases: /^(python|node|ruby|php|perl):.*slim/, packages: ['ca-certificates', 'tzdata', 'netbase'] },
  {
    bases: /^php:(?!.*alpine)/,
    packages:
      'autoconf dpkg-dev file g++ gcc libc-dev make pkg-config re2c ca-certificates curl xz-utils'.split(' '),
  },
  { bases: /^nginx:(?!.*alpine)/, packages: ['ca-certificates', 'curl', 'gettext-base', 'tzdata'] },
  {
    bases: /./,
    packages: ['tar', 'gzip', 'bash', 'coreutils', 'perl-base', 'sed', 'grep', 'findutils', 'apt'],
  },
];
