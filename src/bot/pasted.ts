import { basename } from 'node:path/posix';
import { extractDockerfile, fencedFiles, looksLikeDockerfile, type ContextFile } from '../analyzer';
import type { Message, Paste } from './message';
import { maskSecrets } from './secrets';

/** What a message brings: a Dockerfile, files of its build context, files that could not be read. */
export interface Pasted {
  dockerfile: string | null;
  files: ContextFile[];
  unread: Extract<Paste, { problem: string }>[];
  /** Files that were read and are nothing we know. */
  strangers: string[];
}

/** Files of a build context that sharpen an analysis. */
const CONTEXT_FILE =
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|\.dockerignore|requirements[\w.-]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|pom\.xml|build\.gradle(?:\.kts)?|composer\.(?:json|lock)|Gemfile(?:\.lock)?|[\w.-]+\.csproj|(?:vite|vue|astro)\.config\.[cm]?[jt]s|angular\.json)$/i;
const DOCKERFILE_NAME = /^(?:.*[._-])?(?:docker|container)file(?:[._-].*)?$/i;

/** A longer text in a message is a paste, whatever it is: the analyzer then says that it is too large. */
const LONGEST_TALK = 20_000;

/** Sorts what a message brings. Secrets are masked here, before anything is stored, queued or logged. */
export function pastedIn(message: Message): Pasted {
  const pasted: Pasted = { dockerfile: null, files: [], unread: [], strangers: [] };
  for (const paste of message.pastes) {
    if ('problem' in paste) pasted.unread.push(paste);
    else if (isContextFile(paste.name))
      pasted.files.push({ name: paste.name, text: maskSecrets(paste.text) });
    else if (pasted.dockerfile === null && isDockerfile(paste)) pasted.dockerfile = maskSecrets(paste.text);
    else pasted.strangers.push(paste.name);
  }
  if (message.action === null) readText(message.text, pasted);
  return pasted;
}

/** Does the message bring anything to analyse, or a file to say something about? */
export function bringsPaste(message: Message): boolean {
  if (message.pastes.length > 0) return true;
  if (message.action !== null) return false;
  return isPaste(message.text) || contextFilesIn(message.text).length > 0;
}

function isPaste(text: string): boolean {
  return text.length > LONGEST_TALK || text.includes('\0') || looksLikeDockerfile(text);
}

function readText(text: string, pasted: Pasted): void {
  const files = contextFilesIn(text);
  for (const file of files) pasted.files.push({ name: file.name, text: maskSecrets(file.text) });
  const onlyFiles = files.length > 0 && !looksLikeDockerfile(text); // a lock file may be long
  if (pasted.dockerfile === null && !onlyFiles && isPaste(text))
    pasted.dockerfile = maskSecrets(bareSource(text));
}

/** Files of the build context in a message: in a fence under their name, or a `package.json` known by its content. */
function contextFilesIn(text: string): ContextFile[] {
  const whole = nameByContent(text);
  if (whole !== null) return [{ name: whole, text }];
  return fencedFiles(text).flatMap((fence) => {
    const name = fence.name ?? nameByContent(fence.text);
    return name !== null && isContextFile(name) ? [{ name, text: fence.text }] : [];
  });
}

const NPM_PACKAGE = ['dependencies', 'devDependencies', 'scripts'];

function nameByContent(text: string): string | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (typeof value['lockfileVersion'] === 'number') return 'package-lock.json';
    return NPM_PACKAGE.some((key) => typeof value[key] === 'object' && value[key] !== null)
      ? 'package.json'
      : null;
  } catch {
    return null; // not JSON: a question may begin with a brace, too
  }
}

/** The Dockerfile without the fence and the talk around it. */
function bareSource(text: string): string {
  return text.length > LONGEST_TALK * 10 ? text : (extractDockerfile(text)?.source ?? text);
}

function isContextFile(name: string): boolean {
  return CONTEXT_FILE.test(basename(name));
}

function isDockerfile({ name, text }: { name: string; text: string }): boolean {
  return DOCKERFILE_NAME.test(basename(name)) || looksLikeDockerfile(text);
}
