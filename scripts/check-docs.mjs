/**
 * Keeps the documents true: every relative link and anchor leads somewhere, every npm script they name exists,
 * README and src/config.ts name the same environment, and every example output is what the command prints.
 *
 * An example is a fenced block under `<!-- output of: COMMAND -->` or
 * `<!-- output before "LINE" of: COMMAND -->`; `--write` puts the present output there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const write = process.argv.includes('--write');
const read = (path) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
});
const documents = listed
  .toString()
  .trim()
  .split('\n')
  .filter((path) => !path.startsWith('src/') && !path.startsWith('test/') && existsSync(join(root, path)));

const faults = [...documents.flatMap(checkDocument), ...checkEnvironment()];
process.stderr.write(faults.map((fault) => `${fault}\n`).join(''));
process.exitCode = faults.length > 0 ? 1 : 0;

function checkDocument(path) {
  const text = read(path);
  return [...checkLinks(path, text), ...checkScripts(path, text), ...checkExamples(path, text)];
}

function checkLinks(path, text) {
  return [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
    ([, target, anchor]) => {
      const file = target ? join(dirname(path), target) : path;
      if (!existsSync(join(root, file))) return [`${path}: ${target} does not exist`];
      if (!anchor || anchorsOf(read(file)).has(anchor)) return [];
      return [`${path}: ${file} has no heading #${anchor}`];
    },
  );
}

/** As GitHub makes them of headings. */
function anchorsOf(text) {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function checkScripts(path, text) {
  return [...text.matchAll(/\bnpm (?:run (?:--silent )?)?(start|test|[a-z]+(?::[a-z]+)*)\b/g)]
    .filter(([command, name]) => command.includes(' run ') || ['start', 'test'].includes(name))
    .filter(([, name]) => !scripts[name])
    .map(([command]) => `${path}: package.json has no script for \`${command}\``);
}

function checkExamples(path, text) {
  const example = /(<!-- output(?: before "(.+?)")? of: (.+?) -->\n```\w*\n)([^]*?)(^```$)/gm;
  const present = text.replace(
    example,
    (_, head, before, command, _shown, end) => head + outputOf(command, before) + end,
  );
  if (present === text) return [];
  if (write) writeFileSync(join(root, path), present);
  return write
    ? []
    : [`${path}: an example is not what its command prints now: npm run docs puts that there`];
}

function outputOf(command, before) {
  const [program, ...args] = command.split(' ');
  const output = execFileSync(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }).toString();
  const [shown] = output.split(`\n${before}\n`, 1);
  return `${shown.trimEnd()}\n`;
}

/** The README's table of variables against what the program reads. */
function checkEnvironment() {
  const names = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
  const inProgram = names(read('src/config.ts'), /'([A-Z]+(?:_[A-Z]+)*)'/g);
  const inReadme = names(read('README.md'), /^\| `([A-Z_]+)`/gm);
  return [
    ...[...inProgram].filter((name) => !inReadme.has(name)).map((name) => `README.md: ${name} is missing`),
    ...[...inReadme]
      .filter((name) => !inProgram.has(name))
      .map((name) => `README.md: ${name} is read nowhere`),
  ];
}
