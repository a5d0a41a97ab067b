/**
 * `node scripts/run.mjs PROGRAM [argument]…`: installs and builds what is missing, then becomes that program.
 *
 * One process: standard input and output, signals and the exit code are the program's own. Not npm's
 * `pre…` hooks, because npm skips those for whoever has `ignore-scripts` set.
 */
import { runMain } from 'node:module';
import { resolve } from 'node:path';
import { setUp } from './setup.mjs';

const [program, ...rest] = process.argv.slice(2);
setUp();
process.argv = [process.execPath, resolve(import.meta.dirname, '..', program), ...rest];
runMain();
