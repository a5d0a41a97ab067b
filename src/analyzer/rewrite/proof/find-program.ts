import { imageSettings } from '../../image/image-settings';
import { traitsOf } from '../../image/base-traits';
import { rootImage, stageChain } from '../../image/stage-chain';
import type { Weighed } from '../../inspection';
import { apkAdds, aptInstalls } from '../../rules/package-managers';
import { nodeInstall } from '../../stacks/node-commands';
import { pathIn } from './stage-paths';
import type { Witness } from './witness';

/** What any system with a shell brings. */
const SHELL_TOOLS = new Set([
  'sh',
  'echo',
  'sleep',
  'cat',
  'true',
  'false',
  'ls',
  'env',
  'test',
  'tail',
  'head',
  'mkdir',
  'rm',
  'cp',
  'mv',
  'chmod',
  'chown',
  'printf',
  'date',
  'id',
]);
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Programs that come with a language's own image, so that another known image doesn't have them. */
const OF_LANGUAGES = new Set([
  'node',
  'npm',
  'npx',
  'yarn',
  'corepack',
  'pnpm',
  'bun',
  'deno',
  'go',
  'cargo',
  'rustc',
  'java',
  'javac',
  'mvn',
  'gradle',
  'dotnet',
  'php',
  'php-fpm',
  'composer',
  'ruby',
  'gem',
  'bundle',
  'nginx',
  'caddy',
  'httpd',
  'python',
  'python3',
  'pip',
]);

/**
 * Is a program, named without a path, to be found in what a stage ships? False only where the base is known not to bring
 * it and nothing installs or copies it.
 */
export function findProgram(weighed: Weighed, witness: Witness, stage: number, name: string): boolean | null {
  const traits = traitsOf(rootImage(weighed, stage));
  if (traits.programs.includes(name) || (traits.hasShell === true && SHELL_TOOLS.has(name))) return true;
  const path = imageSettings(weighed, stage).env.get('PATH') ?? '';
  const folders = `${path}:${DEFAULT_PATH}`
    .split(':')
    .filter((folder) => folder.startsWith('/') && !folder.includes('$'));
  let copiedDirectory = false;
  for (const folder of new Set(folders)) {
    const found = pathIn(weighed, witness, stage, `${folder}/${name}`);
    if (found.there === true && found.kind !== 'directory') return true;
    copiedDirectory ||= found.there === true;
  }
  if (copiedDirectory) return false; // a folder of that name can't be started
  if (isInstalled(weighed, stage, name)) return true;
  const knownBase = traits.language !== null || traits.servesFiles || traits.distro !== null;
  if (!knownBase) return null;
  if (traits.distro === 'scratch') return false;
  return OF_LANGUAGES.has(name) && !bringsMore(weighed, stage) ? false : null;
}

/** A package of that name, or a global npm package, is installed in the stage. */
function isInstalled(weighed: Weighed, stage: number, name: string): boolean {
  return commandsIn(weighed, stage).some((command) => {
    const packages =
      aptInstalls(command) ??
      apkAdds(command) ??
      (nodeInstall(command)?.global ? nodeInstall(command)?.packages : null) ??
      [];
    return packages.some((one) => one.split(/[=@<>~]/, 1)[0] === name || PACKAGES[one] === name);
  });
}

const PACKAGES: Record<string, string | undefined> = {
  nodejs: 'node',
  'openjdk-17-jre-headless': 'java',
  'openjdk-21-jre-headless': 'java',
  'default-jre-headless': 'java',
  openjdk17: 'java',
  openjdk21: 'java',
  apache2: 'httpd',
};

/** `/usr/local`, `/opt/java`, `/`: not `/usr/share/nginx/html`. */
const PROGRAM_FOLDERS = /^\/((usr(\/local)?(\/(s?bin|lib)(\/.*)?)?|s?bin|(opt|nodejs)(\/.*)?)\/?)?$/;

/** Something in the stage may have brought it unseen: an install, a download, or a copy of a folder of programs. */
function bringsMore(weighed: Weighed, stage: number): boolean {
  const copiesPrograms = weighed.graph.copies.some(
    (edge) => edge.into === stage && PROGRAM_FOLDERS.test(edge.destination),
  );
  return (
    copiesPrograms ||
    commandsIn(weighed, stage).some(({ name }) =>
      /^(apt|apt-get|apk|yum|dnf|curl|wget|pip3?|npm|corepack|gem|bash|sh|make)$/.test(name),
    )
  );
}

function commandsIn(weighed: Weighed, stage: number) {
  return stageChain(weighed, stage).flatMap((one) =>
    one.instructions.filter(({ keyword }) => keyword === 'RUN').flatMap((run) => weighed.commandsOf(run)),
  );
}
