import { spotLanguage } from './language-sighting';
import type { Stack } from './stack';

/** PHP: source and Composer's vendor folder ship; Composer itself and the compilers of extensions don't have to. */
export const php: Stack = {
  id: 'php',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'php',
      builds: () => false,
      installs: ({ name, args }) =>
        (name === 'composer' || name === 'composer.phar') &&
        args.some((arg) => arg === 'install' || arg === 'update')
          ? 'composer'
          : null,
      starts: ({ name }) => /^(php|php-fpm[\d.]*|apache2-foreground)$/.test(name),
      framework: ({ start }) => (start?.main?.args[0] === 'artisan' ? 'laravel' : null),
    }),
  builds: () => false,
  buildOnly: ['Composer', 'development packages'],
  runtimeBase: () => null,
  needsDependencies: true,
};
