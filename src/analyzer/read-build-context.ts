import { basename } from 'node:path/posix';
import type { BuildContext, PackageJson } from './inspection';
import type { ContextFile } from './types';

/** Reads the files pasted along with a Dockerfile. Never throws: a broken `package.json` counts as absent. */
export function readBuildContext(files: ContextFile[]): BuildContext {
  const named = (name: string) => files.find((file) => basename(file.name) === name)?.text ?? null;
  return { files, packageJson: readPackageJson(named('package.json')), dockerignore: patterns(named('.dockerignore')) };
}

function readPackageJson(text: string | null): PackageJson | null {
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text);
    return json !== null && typeof json === 'object' && !Array.isArray(json) ? json : null;
  } catch {
    return null; // half a paste: the analysis goes on without it
  }
}

function patterns(text: string | null): string[] | null {
  if (text === null) return null;
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
