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
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|\.dockerignore|requirements[\w.-]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|pom\.xml|build\.gradle(?:\.kts)?|composer\.(?:json|lock)|Gemfile(?:\.lock)?|[\w.-]+\.csproj)$/i;
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
    else if (pasted.dockerfile === null && isDockerfile(paste))
      pasted.dockerfile = maskSecrets(bareSource(paste.text));
    else pasted.strangers.push(paste.name);
  }
  if (message.action === null) readText(message.text, pasted);
  return pasted;
}

/** Does the message bring anything to analyse, or a file to say something about? */
export function bringsPaste(message: Message): boolean {
  if (message.pastes.length > 0) return true;
  if (message.action !== null) return false;
  return (
    isPaste(message.text) ||
    fencedFiles(message.text).some((file) => file.name !== null && isContextFile(file.name))
  );
}

function isPaste(text: string): boolean {
  return text.length > LONGEST_TALK || text.includes('\0') || looksLikeDockerfile(text);
}

function readText(text: string, pasted: Pasted): void {
  for (const file of fencedFiles(text)) {
    if (file.name !== null && isContextFile(file.name))
      pasted.files.push({ name: file.name, text: maskSecrets(file.text) });
  }
  if (pasted.dockerfile === null && isPaste(text)) pasted.dockerfile = maskSecrets(bareSource(text));
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
