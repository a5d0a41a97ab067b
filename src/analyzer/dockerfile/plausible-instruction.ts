import { isKeyword } from './keywords';
import type { SplitCommand } from './split-command';
import { plainWords } from './words';

const IMAGE = /^[a-z0-9._/:@${}+?#%*-]{1,300}$/i;
/** Images that people name without a tag, so that `from node` in small letters is one. */
const WELL_KNOWN = new Set(
  (
    'alpine amazoncorretto busybox caddy composer debian eclipse-temurin fedora golang gradle httpd maven mongo mysql ' +
    'nginx node openjdk php postgres python redis ruby rust scratch tomcat ubuntu'
  ).split(' '),
);

/**
 * Could these be the arguments of this instruction, rather than a sentence that begins with its word? In small
 * letters (`from tomorrow`, `run tests`) more is asked for.
 */
export function isPlausibleInstruction(keyword: string, command: SplitCommand, upperCase: boolean): boolean {
  const { rest, flags } = command;
  const words = plainWords(rest);
  if (words.length === 0) return false;
  const isQuestion = rest.endsWith('?') && !/[$*[]/.test(rest);
  if (isQuestion || words.some((word) => word !== keyword && isKeyword(word) && !isPartOf(keyword, word)))
    return false;
  const json = rest.startsWith('[');
  switch (keyword) {
    case 'FROM':
      return isPlausibleBase(words, upperCase || flags.length > 0);
    case 'COPY':
    case 'ADD':
      return json || flags.length > 0 || (words.length > 1 && (words.length === 2 || /[./*$<]/.test(rest)));
    case 'WORKDIR':
    case 'USER':
      return words.length === 1;
    case 'STOPSIGNAL':
      return words.length === 1 && /^(SIG|\d|\$)/.test(rest);
    case 'EXPOSE':
      return words.every((word) => /^[\d$]/.test(word));
    case 'ENV':
      return rest.includes('=') || words.length === 2;
    case 'LABEL':
      return rest.includes('=');
    case 'ARG':
      return /^[A-Za-z_]\w*(=|$|\s)/.test(rest) && (rest.includes('=') || words.length === 1);
    case 'HEALTHCHECK':
      return flags.length > 0 || /^(CMD|NONE)\b/i.test(rest);
    case 'SHELL':
      return json;
    case 'VOLUME':
      return json || /^[/$.]/.test(rest);
    case 'ONBUILD':
      return isKeyword(words[0]?.toUpperCase() ?? '');
    default:
      return true;
  }
}

/** Keywords that stand in an instruction of another: `HEALTHCHECK CMD`, `ONBUILD RUN`; a RUN may say anything. */
function isPartOf(keyword: string, word: string): boolean {
  if (keyword === 'RUN' || keyword === 'LABEL' || keyword === 'ONBUILD') return true;
  return keyword === 'HEALTHCHECK' && word === 'CMD';
}

function isPlausibleBase(words: readonly string[], sure: boolean): boolean {
  const [image = '', as, name] = words;
  if (!IMAGE.test(image)) return false;
  if (as !== undefined && (as.toUpperCase() !== 'AS' || name === undefined || words.length > 3)) return false;
  return sure || as !== undefined || /[:/@$]/.test(image) || WELL_KNOWN.has(image);
}
