import { posix } from 'node:path';
import type { Command } from '../types';

/**
 * The files that a curl or wget writes, as written: `-o file`, or the last part of the URL for wget and `curl -O`.
 * None when the download goes to standard output.
 */
export function downloadTargets({ name, args }: Command): string[] {
  const toFile = name === 'curl' ? ['-o', '--output'] : ['-O', '--output-document'];
  const letter = name === 'curl' ? 'o' : 'O';
  const targets: string[] = [];
  let remoteName = name === 'wget';
  for (const [index, word] of args.entries()) {
    const glued = toFile.map((option) => `${option}=`).find((option) => word.startsWith(option));
    if (glued) targets.push(word.slice(glued.length));
    else if (toFile.includes(word) || isCluster(word, letter)) targets.push(args[index + 1] ?? '-');
    else if (/^-[A-Za-z]*O-$/.test(word)) return [];
    else if (name === 'curl' && (word === '--remote-name' || isCluster(word, 'O'))) remoteName = true;
  }
  if (targets.length > 0) return targets.filter((target) => target !== '-');
  return remoteName ? args.filter(isUrl).map(lastSegment) : [];
}

/** `-o`, and `-fsSLo` where it is the last of a cluster of letters. */
function isCluster(word: string, letter: string): boolean {
  return word.endsWith(letter) && /^-[A-Za-z]{1,12}$/.test(word);
}

function isUrl(word: string): boolean {
  return /^(https?|ftp):\/\//.test(word);
}

/** The file name that a URL or a path ends with. */
export function lastSegment(url: string): string {
  const plain = url.split(/[?#]/, 1)[0] ?? '';
  return posix.basename(plain.endsWith('/') ? plain.slice(0, -1) : plain);
}
