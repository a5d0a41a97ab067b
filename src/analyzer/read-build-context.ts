import { basename } from 'node:path/posix';
import type { BuildContext, PackageJson } from './inspection';
import type { ContextFile } from './types';

/** Reads the files pasted along with a Dockerfile. Never throws: a broken `package.json` counts as absent. */
export function readBuildContext(files: ContextFile[]): BuildContext {
  const named = (name: string) => files.find((file) => basename(file.name) === name)?.text ?? null;
  return {
    files,
    packageJson: readPackageJson(named('package.json')),
    dockerignore: patterns(named('.dockerignore')),
  };
}

function readPackageJson(text: string | null): PackageJson | null {
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? wellTyped(json) : null;
  } catch {
    return null; // half a paste: the analysis goes on without it
  }
}

/** A pasted file may hold anything: what is not of its type is left out. Other fields stay as they are. */
function wellTyped(json: Record<string, unknown>): PackageJson {
  const cleaned: Record<string, unknown> = { ...json };
  for (const field of ['name', 'main']) if (typeof json[field] !== 'string') delete cleaned[field];
  for (const field of ['scripts', 'dependencies', 'devDependencies']) {
    const value = json[field];
    const pairs = isRecord(value)
      ? Object.entries(value).filter(([, text]) => typeof text === 'string')
      : null;
    if (pairs) cleaned[field] = Object.fromEntries(pairs);
    else delete cleaned[field];
  }
  return cleaned;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function patterns(text: string | null): string[] | null {
  if (text === null) return null;
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
