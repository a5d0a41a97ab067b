import type { Command } from '../types';
import { commandKind } from './command-kind';
import { downloadTargets, lastSegment } from './download-target';
import type { FileEvent } from './file-event';
import type { Kind } from './kinds';
import { type Lookup, scriptPath } from '../shell/script-path';

/**
 * What a command of a RUN does to files, as far as its name and arguments tell. `except` are the targets of the
 * RUN's mounts: what lies there does not last.
 */
export function commandEvents(command: Command, lookup: Lookup, except: readonly string[]): FileEvent[] {
  const actions = new Actions(command, lookup, except);
  const redirected = command.writes.map((word) => actions.put(word, 'file'));
  return [...redirected, ...ownEvents(command, actions)];
}

function ownEvents(command: Command, actions: Actions): FileEvent[] {
  const { args } = command;
  switch (commandKind(command)) {
    case 'quiet':
      return [];
    case 'mkdir':
      return operands(args, ['-m', '--mode']).map((word) => actions.put(word, 'directory'));
    case 'touch':
      return operands(args, ['-d', '-r', '-t']).map((word) => actions.put(word, 'file'));
    case 'packages':
      return [actions.fillSystem()];
    case 'project':
      return [actions.fill('.'), actions.fillSystem()];
    case 'compiler':
      return compiled(args, actions);
    case 'download':
      return downloadTargets(command).map((word) => actions.put(word, 'file'));
    case 'remove':
      return operands(args, []).flatMap((word) => actions.remove(word));
    case 'move':
      return moved(operands(args, ['-S']), actions, true);
    case 'copy':
      if (args.includes('-d')) return operands(args, OWNERS).map((word) => actions.put(word, 'directory'));
      return moved(operands(args, OWNERS), actions, false);
    case 'link':
      return moved(operands(args, []), actions, false);
    case 'clone':
      return cloned(operands(args, ['-b', '--branch', '--depth', '-c', '--origin', '-o']), actions);
    case 'unpack':
      return [actions.fill(optionValue(args, ['-C', '--directory', '-d']) ?? '.')];
    default:
      return [actions.fill('/')];
  }
}

const OWNERS = ['-m', '--mode', '-o', '--owner', '-g', '--group', '-t', '-S'];

function compiled(args: readonly string[], actions: Actions): FileEvent[] {
  const output = optionValue(args, ['-o', '--output']);
  const cache = actions.fillSystem();
  if (output === null) return [actions.fill('.'), cache];
  if (output.endsWith('/')) return [actions.put(output, 'directory'), actions.fill(output), cache];
  return [actions.put(output, 'file'), cache];
}

/** The target may be a directory that the sources go into. */
function moved(words: readonly string[], actions: Actions, takesAway: boolean): FileEvent[] {
  const target = words.at(-1);
  if (target === undefined || words.length < 2) return [actions.fill('.')];
  const gone = takesAway ? words.slice(0, -1).flatMap((word) => actions.remove(word)) : [];
  return [...gone, actions.put(target, 'unknown'), actions.fill(target)];
}

function cloned(words: readonly string[], actions: Actions): FileEvent[] {
  const [, repository = '', directory] = words;
  const target = directory ?? lastSegment(repository).replace(/\.git$/, '');
  return target === '' ? [actions.fill('/')] : [actions.put(target, 'directory'), actions.fill(target)];
}

/** The events of one command. A path that can't be told may be any. */
class Actions {
  private readonly command: Command;
  private readonly lookup: Lookup;
  private readonly except: readonly string[];

  constructor(command: Command, lookup: Lookup, except: readonly string[]) {
    this.command = command;
    this.lookup = lookup;
    this.except = except;
  }

  put(word: string, kind: Kind): FileEvent {
    const path = this.path(word);
    if (path === null || path !== literalPart(path)) return this.fill(word);
    const { line, conditional } = this.command;
    return { does: 'put', path, kind, certain: !conditional, line };
  }

  fill(word: string): FileEvent {
    const { line } = this.command;
    return { does: 'may-fill', path: literalPart(this.path(word) ?? '/'), except: this.except, line };
  }

  fillSystem(): FileEvent {
    return { does: 'may-fill', path: null, except: this.except, line: this.command.line };
  }

  remove(word: string): FileEvent[] {
    const contents = word.endsWith('/*');
    const path = this.path(contents ? word.slice(0, -2) || '/' : word);
    if (path === null || path === '/' || path !== literalPart(path)) return [];
    const { line, conditional } = this.command;
    return [{ does: 'remove', path, what: contents ? 'contents' : 'all', certain: !conditional, line }];
  }

  private path(word: string): string | null {
    return scriptPath(word, this.command.cwd, this.lookup);
  }
}

/** The directory above the first part of a path with a glob or braces in it; the path itself when it has none. */
function literalPart(path: string): string {
  const at = path.search(/[*?[\]{}]/);
  return at < 0 ? path : path.slice(0, Math.max(1, path.lastIndexOf('/', at)));
}

/** The words that are neither options nor the values of options. */
function operands(args: readonly string[], valued: readonly string[]): string[] {
  return args.filter((word, index) => {
    return !word.startsWith('-') && !valued.includes(args[index - 1] ?? '');
  });
}

function optionValue(args: readonly string[], names: readonly string[]): string | null {
  for (const [index, word] of args.entries()) {
    if (names.includes(word)) return args[index + 1] ?? null;
    const name = names.find((name) => name.startsWith('--') && word.startsWith(`${name}=`));
    if (name) return word.slice(name.length + 1);
    if (names.includes('-o') && word.length > 2 && word.startsWith('-o')) return word.slice(2);
  }
  return null;
}
