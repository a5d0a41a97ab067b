import { put } from '../files';
import { range } from '../range';
import { heapAt, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

/** make, cmake and the compilers: an unknown program with its objects. */
export const make: Tool = {
  names: ['make', 'cmake', 'ninja', 'meson', 'bazel', 'scons', 'gcc', 'g++', 'cc', 'clang', 'clang++'],
  run(shell) {
    const verb = shell.command.args.find((arg) => !arg.startsWith('-'));
    if (verb === 'clean' || verb === 'distclean') return shell.files;
    const configures =
      shell.command.name === 'cmake' &&
      !shell.command.args.some((arg) => arg === '--build' || arg === '--install');
    const bytes = configures ? range(0, 0.2e6, 10e6) : range(50e3, 8e6, 150e6);
    const known = typical(`what ${shell.command.name} builds`);
    return put(
      shell.files,
      heapAt(shell, '.', weightOf(bytes, 'mixed', 'build-output', known, { command: shell.command.name })),
    );
  },
};

/** Any program that no other file knows: often nothing, sometimes an installer. */
export const unknown: Tool = {
  names: [],
  run(shell) {
    const { name } = shell.command;
    const known = typical(`what ${name} leaves behind is not known`);
    const weight = weightOf(range(0, 0, 20e6), 'mixed', 'unknown-command', known, { command: name });
    return put(shell.files, heapAt(shell, '.', weight));
  },
};

/** Programs that leave nothing worth counting: they print, test, make directories and links, or add users. */
export const harmless: Tool = {
  names: [
    ...'echo printf true false test [ [[ : set unset export cd pwd exit ls cat head tail grep egrep sed awk cut sort uniq wc tr tee'.split(
      ' ',
    ),
    ...'mkdir touch ln sleep date env which command type hash read sync id whoami uname hostname stat du df diff cmp'.split(
      ' ',
    ),
    ...'useradd adduser groupadd addgroup usermod groupmod passwd chpasswd userdel deluser chsh getent'.split(
      ' ',
    ),
    ...'gpg apt-key apt-mark apt-config apt-cache add-apt-repository dpkg-reconfigure debconf-set-selections update-ca-certificates'.split(
      ' ',
    ),
    ...'sha256sum sha512sum sha1sum md5sum openssl ldconfig locale-gen update-alternatives dpkg-query dpkg-architecture nproc'.split(
      ' ',
    ),
    ...'ssh-keyscan ssh-keygen xargs basename dirname realpath readlink mktemp umask ulimit trap source . eval let local return shift'.split(
      ' ',
    ),
    ...'corepack systemctl service a2enmod a2dissite a2ensite setcap getcap strip upx kill wait rustup java node deno php ruby nginx'.split(
      ' ',
    ),
  ],
  run: (shell) => shell.files,
};
