import { replace, type Files } from '../files';
import { readArguments } from '../arguments';
import { range } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

/** dotnet: NuGet packages of a restore, what build and publish write. */
export const dotnet: Tool = {
  names: ['dotnet'],
  run(shell) {
    const [verb = ''] = shell.command.args;
    if (verb === 'restore') return restored(shell);
    if (verb === 'build' || verb === 'test') return output(restored(shell), shell, 'bin');
    return verb === 'publish' ? output(output(restored(shell), shell, 'bin'), shell, 'publish') : shell.files;
  },
};

const PACKAGES = '~/.nuget/packages';

function restored(shell: Shell): Files {
  const known = typical('NuGet packages');
  const weight = weightOf(range(0, 40e6, 250e6), 'mixed', 'language-packages', known, { manager: 'nuget' });
  const heap = heapAt(shell, PACKAGES, weight, { leftover: true });
  return shell.files.some(({ path }) => path === heap.path) ? shell.files : replace(shell.files, heap);
}

/** Self-contained output holds the runtime, native AOT is one binary. Framework-dependent web apps: 9 MB in size-cases.jsonl. */
function output(files: Files, shell: Shell, kind: 'bin' | 'publish'): Files {
  const { options } = readArguments(shell.command.args, [
    'o',
    'output',
    'c',
    'configuration',
    'r',
    'runtime',
    'f',
    'a',
  ]);
  const contained = shell.command.args.some((arg) =>
    /^(--self-contained|--sc|-p:PublishAot=true|-p:SelfContained=true)/i.test(arg),
  );
  const path =
    (kind === 'publish' && (options.get('o') ?? options.get('output'))) ||
    (kind === 'publish' ? 'bin/publish' : 'bin/build');
  const bytes = contained ? range(12e6, 70e6, 130e6) : range(200e3, 8e6, 60e6);
  const known = typical(contained ? 'published app with the .NET runtime' : 'assemblies of the app');
  return replace(files, heapAt(shell, path, weightOf(bytes, 'mixed', 'build-output', known, { path })));
}
