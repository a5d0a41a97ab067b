import type { Tool } from '../shell';
import { apk } from './apk';
import { apt } from './apt';
import { archive, git } from './archive';
import { cargo } from './cargo';
import { dotnet } from './dotnet';
import { download } from './download';
import { chown, cp, find, rm } from './files';
import { go } from './go';
import { gradle, maven } from './java';
import { npm, npx } from './npm';
import { bundler, composer, phpExtension } from './php-ruby';
import { pip, poetry, python, virtualenv } from './pip';
import { rpm } from './rpm';
import { harmless, make, unknown } from './unknown';

/** Every program whose effect on the files is known. */
const tools: readonly Tool[] = [
  apt,
  apk,
  rpm,
  npm,
  npx,
  pip,
  python,
  virtualenv,
  poetry,
  go,
  cargo,
  maven,
  gradle,
  dotnet,
  composer,
  phpExtension,
  bundler,
  download,
  archive,
  git,
  make,
  rm,
  chown,
  cp,
  find,
  harmless,
];

const byName = new Map(tools.flatMap((tool) => tool.names.map((name): [string, Tool] => [name, tool])));

/** The tool that a command runs; the unknown one when nobody knows it. */
export function toolOf(name: string): Tool {
  return byName.get(name) ?? unknown;
}
