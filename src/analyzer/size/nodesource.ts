import type { Shell } from './shell';
import { range, sumIndependent } from './range';
import { debianInstall } from './debian-install';
import { typical, weightOf, type Weight } from './weight';

/**
 * `apt-get install nodejs` after NodeSource's set-up script: one package with npm, not Debian's nodejs. Null when this
 * stage has not run the script or installs no nodejs. Source of the figure: BretFisher/nodejs-rocks-in-docker (2023-10),
 * ubuntu:22.04 77.9 MB with curl, gnupg and NodeSource's Node 18 weighs 263 MB.
 */
export function nodesourceInstall(shell: Shell, packages: readonly string[]): Weight | null {
  if (
    !packages.includes('nodejs') ||
    !shell.files.some((heap) => heap.path.startsWith('/etc/apt/sources.list.d'))
  )
    return null;
  const others = packages.filter((name) => name !== 'nodejs' && name !== 'npm');
  const rest = debianInstall(others, { recommends: false, present: [], base: shell.base?.name ?? '' });
  const bytes = sumIndependent([range(140e6, 170e6, 210e6), rest.bytes]);
  return weightOf(bytes, 'os-packages', 'os-packages', typical('Node.js with npm from NodeSource'), {
    manager: 'apt',
    packages: packages.join(' '),
    recommends: false,
  });
}
