import { copied, remove, rewrite, type Files } from '../files';
import { posix } from 'node:path';
import { absolute, under } from '../paths';
import type { Shell, Tool } from '../shell';

/** rm: what this layer put there never reaches the image; what an earlier layer holds stays in that layer. */
export const rm: Tool = {
  names: ['rm', 'rmdir', 'unlink'],
  run: (shell) =>
    targets(shell).reduce((files, path) => (path === '/' ? files : remove(files, path)), shell.files),
};

/** chown and chmod: with -R every file of an earlier layer is stored a second time, and so is a single big file. */
export const chown: Tool = {
  names: ['chown', 'chmod', 'chgrp'],
  run: (shell) => {
    const [, ...paths] = shell.command.args.filter((arg) => !/^-[A-Za-z-]/.test(arg));
    return paths
      .map((path) => absolute(path, shell.cwd, shell.home))
      .reduce((files, path) => rewrite(files, path, shell.layer), shell.files);
  },
};

/** cp, mv and install: files of this stage at a second place. A moved file leaves its first place, but not its layer. */
export const cp: Tool = {
  names: ['cp', 'mv', 'install', 'rsync'],
  run(shell): Files {
    const paths = shell.command.args
      .filter((arg) => !arg.startsWith('-'))
      .map((arg) => absolute(arg, shell.cwd, shell.home));
    const to = paths.pop();
    if (to === undefined || paths.length === 0) return shell.files;
    const intoDirectory =
      (shell.command.args.at(-1) ?? '').endsWith('/') ||
      shell.files.some(({ path }) => path !== to && under(path, to));
    return paths.reduce<Files>((files, from) => {
      const target = intoDirectory && !from.endsWith('*') ? `${to}/${posix.basename(from)}` : to;
      const copies = copied(files, from, target, shell.layer);
      return [...(shell.command.name === 'mv' ? remove(files, from) : files), ...copies];
    }, shell.files);
  },
};

function targets({ command, cwd, home }: Shell): string[] {
  return command.args.filter((arg) => !arg.startsWith('-')).map((arg) => absolute(arg, cwd, home));
}

/** `find DIR … -delete`, `find DIR -exec rm`: takes an unknown part; only a whole cache directory is counted. */
export const find: Tool = {
  names: ['find'],
  run(shell) {
    const [directory = ''] = shell.command.args;
    const deletes = shell.command.args.includes('-delete') || shell.command.args.includes('rm');
    const path = absolute(directory, shell.cwd, shell.home);
    return deletes && /\/(cache|lists|tmp|\.npm)(\/|$)/.test(path) ? remove(shell.files, path) : shell.files;
  },
};
