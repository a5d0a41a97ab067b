import type { Command } from '../dockerfile/types';
import { spotLanguage } from './language-sighting';
import { runtimeVariant } from '../image/runtime-variant';
import type { Stack } from './stack';

const STARTERS = new Set([
  'python',
  'python3',
  'gunicorn',
  'uvicorn',
  'flask',
  'celery',
  'django-admin',
  'hypercorn',
  'streamlit',
  'fastapi',
  'daphne',
  'waitress-serve',
  'jupyter',
  'uv',
  'poetry',
  'pipenv',
]);

/** Python: the interpreter and the installed packages ship; compilers for wheels don't have to. */
export const python: Stack = {
  id: 'python',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'python',
      builds: () => false,
      installs: pythonInstall,
      starts: ({ name }) => STARTERS.has(name),
      framework: ({ start }) =>
        start?.main && ['flask', 'uvicorn', 'streamlit', 'fastapi'].includes(start.main.name)
          ? start.main.name
          : null,
    }),
  builds: () => false,
  buildOnly: ['gcc', 'header files', 'pip cache'],
  runtimeBase: runtimeVariant,
  needsDependencies: true,
};

/** Name of the tool when the command installs Python packages. */
export function pythonInstall({ name, args }: Command): string | null {
  const verb = args.find((arg) => !arg.startsWith('-'));
  if (/^pip[\d.]*$/.test(name) && verb === 'install') return 'pip';
  if (/^python[\d.]*$/.test(name) && args[0] === '-m' && args[1] === 'pip' && args[2] === 'install')
    return 'pip';
  if (name === 'uv' && (verb === 'sync' || (verb === 'pip' && args.includes('install')))) return 'uv';
  if (name === 'poetry' && verb === 'install') return 'poetry';
  if (name === 'pipenv' && (verb === 'install' || verb === 'sync')) return 'pipenv';
  if (
    (name === 'conda' || name === 'mamba' || name === 'micromamba') &&
    (verb === 'install' || verb === 'env')
  )
    return 'conda';
  return null;
}
