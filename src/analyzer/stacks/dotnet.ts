import { resolve } from 'node:path/posix';
import type { Command } from '../dockerfile/types';
import { runtimeVariant } from '../image/runtime-variant';
import { spotLanguage } from './language-sighting';
import type { Stack } from './stack';

/** .NET: the published folder runs on the ASP.NET runtime; the SDK is for building. */
export const dotnet: Stack = {
  id: 'dotnet',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'dotnet',
      builds: ({ command }) => isDotnetBuild(command),
      installs: ({ name, args }) => (name === 'dotnet' && args[0] === 'restore' ? 'dotnet' : null),
      starts: ({ name, args }) => name === 'dotnet' || (args[0] ?? '').endsWith('.dll'),
      output: ({ command }) => {
        const at = command.args.findIndex((arg) => arg === '-o' || arg === '--output');
        const folder = at < 0 ? undefined : command.args[at + 1];
        if (folder === undefined || folder.includes('$') || (!folder.startsWith('/') && command.cwd === null))
          return null;
        return resolve(command.cwd ?? '/', folder);
      },
    }),
  builds: isDotnetBuild,
  buildOnly: ['.NET SDK', 'NuGet packages', 'source', 'obj'],
  runtimeBase: (builder) => runtimeVariant(builder) ?? 'mcr.microsoft.com/dotnet/aspnet:8.0',
  needsDependencies: false,
};

function isDotnetBuild({ name, args }: Command): boolean {
  return name === 'dotnet' && ['publish', 'build'].includes(args[0] ?? '');
}
