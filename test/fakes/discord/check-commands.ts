import { invalidForm } from './api-error';
import { longer } from './check-message';
import { objects, string, type Json } from './json';

/** Discord's own pattern; of scripts with combining vowels it allows Devanagari and Thai only. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST: Record<number, number> = { 1: 100, 2: 15, 3: 15 };

/** Refuses a list of commands that Discord refuses. */
export function checkCommands(commands: Json[]): void {
  const faults = new Map<string, string>();
  const names = new Set<string>();
  const counts: Record<number, number> = {};
  for (const [at, command] of commands.entries()) {
    const type = Number(command.type ?? 1);
    const key = `${type}:${string(command.name)}`;
    if (names.has(key)) faults.set(`${at}`, 'Application command names must be unique');
    names.add(key);
    counts[type] = (counts[type] ?? 0) + 1;
    if (counts[type] > (MOST[type] ?? 0))
      faults.set(`${at}.type`, 'Maximum number of application commands reached');
    if (type === 1) checkChatInput(faults, `${at}`, command);
    else checkMenu(faults, `${at}`, command);
  }
  if (faults.size > 0) throw invalidForm(faults);
}

function checkChatInput(faults: Map<string, string>, path: string, command: Json): void {
  checkNamed(faults, path, command);
  const options = objects(command.options);
  if (options.length > 25) faults.set(`${path}.options`, 'Must be 25 or fewer in length.');
  let optional = false;
  let size = string(command.name).length + string(command.description).length;
  for (const [at, option] of options.entries()) {
    const where = `${path}.options.${at}`;
    checkNamed(faults, where, option);
    if (option.type !== 3 && option.type !== 11)
      faults.set(`${where}.type`, 'Only STRING and ATTACHMENT are faked');
    if (option.required && optional)
      faults.set(where, 'Required options must be placed before non-required options');
    optional ||= !option.required;
    const most = option.max_length;
    if (most !== undefined && (typeof most !== 'number' || most < 1 || most > 6000))
      faults.set(`${where}.max_length`, 'Out of range');
    size += string(option.name).length + string(option.description).length;
  }
  if (size > 8000) faults.set(path, 'Command exceeds maximum size (8000)');
}

function checkNamed(faults: Map<string, string>, path: string, named: Json): void {
  const name = string(named.name);
  if (!NAME.test(name) || name !== name.toLowerCase())
    faults.set(`${path}.name`, 'String value did not match validation regex.');
  longer(faults, `${path}.description`, named.description, 1, 100);
}

function checkMenu(faults: Map<string, string>, path: string, command: Json): void {
  longer(faults, `${path}.name`, command.name, 1, 32);
  if (string(command.description) !== '' || objects(command.options).length > 0) {
    faults.set(path, 'Context menu commands cannot have description or options');
  }
}

/** What Discord gives back: ids and the defaults of everything left out. */
export function registered(command: Json, id: string, application: string): Json {
  return {
    id,
    application_id: application,
    version: id,
    default_member_permissions: null,
    type: 1,
    description: '',
    description_localizations: null,
    name_localizations: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...command,
  };
}
