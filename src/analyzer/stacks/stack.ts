import type { Command } from '../dockerfile/types';
import type { StackId } from '../types';
import type { Clues, Sighting } from './clues';

/** What is known of one kind of project. One file a stack. */
export interface Stack {
  id: StackId;
  /** Null when nothing speaks for it. Never throws. */
  spot(clues: Clues): Sighting | null;
  /** Is this a command that builds such a program? Installing its dependencies is not. */
  builds(command: Command): boolean;
  /** What the build needs and the running program doesn't: technical names, `<…>` never. */
  buildOnly: readonly string[];
  /**
   * The image that a small runtime stage would start from, given the base of the build; null when the base itself is
   * as good. Its size is what the savings of a single stage are counted against.
   */
  runtimeBase(builder: string): string | null;
  /** Does the running program need the dependencies that the build installed? */
  needsDependencies: boolean;
}
