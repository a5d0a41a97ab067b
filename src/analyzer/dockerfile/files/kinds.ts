import type { FileEvent } from './file-event';
import { isUsualDirectory } from './system-directories';

export type Kind = 'file' | 'directory' | 'unknown';

/** Remembers, while the stages are read in order, which paths are files and which are directories. */
export class Kinds {
  private readonly stages: { base: number | null; paths: Map<string, Kind> }[] = [];

  /** A new stage, built on the one with this index or on an image. */
  begin(base: number | null): void {
    this.stages.push({ base, paths: new Map() });
  }

  note(events: readonly FileEvent[]): void {
    const paths = this.stages.at(-1)?.paths;
    for (const event of events) if (event.does === 'put') paths?.set(event.path, event.kind);
  }

  /** In the stage with this index, by default the one being read. Nothing is known of stages that come later. */
  at(path: string, stage = this.stages.length - 1): Kind {
    for (let next: number | null = stage; next !== null; next = this.stages[next]?.base ?? null) {
      const kind = this.stages[next]?.paths.get(path);
      if (kind !== undefined && kind !== 'unknown') return kind;
    }
    return isUsualDirectory(path) ? 'directory' : 'unknown';
  }
}
