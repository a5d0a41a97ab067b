import { runtimeVariant } from '../image/runtime-variant';
import { spotLanguage } from './language-sighting';
import type { Stack } from './stack';

/** Ruby: the interpreter and the gems ship; compilers of native gems don't have to. */
export const ruby: Stack = {
  id: 'ruby',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'ruby',
      builds: () => false,
      installs: ({ name, args }) =>
        (name === 'bundle' || name === 'bundler') && (args.length === 0 || args[0] === 'install')
          ? 'bundler'
          : null,
      starts: ({ name }) => /^(ruby|rails|bundle|puma|rackup|unicorn|sidekiq|jekyll)$/.test(name),
      framework: ({ start }) =>
        start?.main && [start.main.name, ...start.main.args].some((word) => /(^|\/)rails$/.test(word))
          ? 'rails'
          : null,
    }),
  builds: () => false,
  buildOnly: ['gcc', 'header files', 'gem cache'],
  runtimeBase: runtimeVariant,
  needsDependencies: true,
};
