import { isDeepStrictEqual } from 'node:util';
import { Routes, type REST } from 'discord.js';
import type { Command } from './commands';

interface Listed {
  type?: number;
  name?: string;
  description?: string;
  options?: Listed[];
  required?: boolean;
  max_length?: number;
}

/**
 * Makes Discord know exactly these commands. Writes only when they differ, since creating is limited to 200 a day.
 * Says whether it wrote.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  commands: Command[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  const known = (await rest.get(route)) as Listed[];
  if (isDeepStrictEqual(known.map(gist).sort(byName), commands.map(gist).sort(byName))) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** What we say of a command; Discord adds ids, versions and defaults of its own. */
function gist({ type, name, description, options, required, max_length }: Listed): Listed {
  return {
    type: type ?? 1,
    name,
    description: description ?? '',
    options: (options ?? []).map(gist),
    required: required ?? false,
    max_length,
  };
}

const byName = (a: Listed, b: Listed) => (a.name ?? '').localeCompare(b.name ?? '');
