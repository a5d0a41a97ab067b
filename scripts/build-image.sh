#!/usr/bin/env bash
# Builds the image and tries both of its commands; ends with 0 only when all of it works.
# With Docker: as anyone builds it. Without, as root with buildah and debootstrap on Debian: where the base image
# can't be pulled, on a stand-in of the same name (scripts/image/stand-in.sh).
set -euo pipefail
cd "$(dirname "$0")/.."
base=$(sed -n 's/^FROM \(node:[^ ]*\).*/\1/p' Dockerfile | sort -u)
cache=$PWD/.cache/image

if docker info >/dev/null 2>&1; then
  docker build --tag vantillu .
  runner=(docker run --rm --init --network host --read-only --tmpfs /tmp --cap-drop ALL vantillu)
  image() { docker image inspect --format "$1" vantillu; }
  user=$(image '{{.Config.User}}') check=$(image '{{.Config.Healthcheck.Test}}') size=$(image '{{.Size}}')
elif command -v buildah >/dev/null && command -v debootstrap >/dev/null && [[ $(id -u) == 0 ]]; then
  buildah=(buildah --root "$cache/images" --runroot "$cache/run" --storage-driver overlay)
  "${buildah[@]}" inspect --type image "docker.io/library/$base" >/dev/null 2>&1 ||
    "${buildah[@]}" pull --quiet "docker.io/library/$base" 2>/dev/null ||
    bash scripts/image/stand-in.sh "$base" "$cache" "${buildah[@]}"
  "${buildah[@]}" bud --quiet --format docker --isolation chroot --pull-never --layers --tag vantillu . >/dev/null
  container=$("${buildah[@]}" from --pull-never vantillu)
  trap '"${buildah[@]}" rm "$container" >/dev/null' EXIT
  runner=("${buildah[@]}" run --isolation chroot "$container" --)
  image() { "${buildah[@]}" inspect --type image --format "$1" vantillu; }
  user=$(image '{{.Docker.Config.User}}') check=$(image '{{.Docker.Config.Healthcheck.Test}}')
  size=$("${buildah[@]}" images --json vantillu | node -p 'JSON.parse(require("fs").readFileSync(0)).map((i) => i.size).join()')
else
  echo 'Needs Docker, or root with buildah and debootstrap (Debian: apt-get install buildah debootstrap).' >&2
  exit 1
fi

echo "Image: $size; user $user; healthcheck $check"
[[ $user == node && $check == *healthcheck.js* ]]
"${runner[@]}" sh -c '[ "$(id -u)" != 0 ] && [ ! -w /app ] && touch /data/written && rm /data/written'
"${runner[@]}" node dist/src/cli/say.js --lang en help | grep -q Dockerfile
node scripts/setup.mjs # the trial itself runs here, with the packages of the tests
node --require ./test/support/run-ts.cjs test/workshop/smoke.ts "${runner[@]}"
echo 'Both commands of the image work.'
