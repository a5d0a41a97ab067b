import { posix } from 'node:path';
import { type FileEvent, isUnder, type Known } from './file-event';
import { filesOf } from './files-of';
import { baseMayHold, isSystemPath } from './system-directories';

/** Steps that one question may take; a maze of stages that copy from one another is answered with "can't tell". */
const BUDGET = 20_000;
const DEEPEST = 200;

/**
 * Is there a file or directory at an absolute path at the end of a stage? True and false only when the Dockerfile
 * says so by itself; null where the build context, a base image or a command that is not known may have put it there.
 */
export function pathExists(path: string, stage: number, inspection: Known): boolean | null {
  const wanted = posix.normalize(path.startsWith('/') ? path : `/${path}`);
  const plain = wanted.length > 1 && wanted.endsWith('/') ? wanted.slice(0, -1) : wanted;
  return new Search(inspection).exists(plain, stage);
}

class Search {
  private budget = BUDGET;
  private depth = 0;
  private readonly answers = new Map<string, boolean | null>();
  private readonly inspection: Known;

  constructor(inspection: Known) {
    this.inspection = inspection;
  }

  exists(path: string, stage: number): boolean | null {
    const key = `${stage} ${path}`;
    const answer = this.answers.get(key);
    if (answer !== undefined) return answer;
    // Holds while the answer is being found: a stage that leads back to itself adds nothing that can be told.
    this.answers.set(key, null);
    this.depth++;
    const found = this.depth > DEEPEST ? null : this.read(path, stage);
    this.depth--;
    this.answers.set(key, found);
    return found;
  }

  private read(path: string, index: number): boolean | null {
    const stage = this.inspection.file.stages[index];
    if (!stage || this.budget <= 0) return null;
    const { image, stage: base } = stage.from;
    let state = base === null ? this.inBase(image, path) : this.exists(path, base);
    for (const event of filesOf(index, this.inspection)) {
      this.budget--;
      state = this.after(event, path, state);
    }
    return this.budget > 0 ? state : null;
  }

  private inBase(image: string, path: string): boolean | null {
    if (path === '/') return true;
    return baseMayHold(image, path) ? null : false;
  }

  private after(event: FileEvent, path: string, state: boolean | null): boolean | null {
    switch (event.does) {
      case 'put':
        if (!isUnder(event.path, path)) return state;
        return event.certain || state === true ? true : null;
      case 'may-fill': {
        const covers = event.path === null ? isSystemPath(path) : isUnder(path, event.path);
        const lasts = !event.except.some((target) => isUnder(path, target));
        return covers && lasts && state === false ? null : state;
      }
      case 'link': {
        if (state === true || !isUnder(path, event.path)) return state;
        const rest = event.path === '/' ? path : path.slice(event.path.length);
        const there = this.exists(posix.join(event.source, rest || '.').replace(/(.)\/$/, '$1'), event.stage);
        return there === false ? state : there;
      }
      default: {
        const gone = isUnder(path, event.path) && (event.what === 'all' || path !== event.path);
        if (!gone || state === false) return state;
        return event.certain ? false : null;
      }
    }
  }
}
