import type { Lookup } from './script-path';

/** A script with the place it stands in. */
export interface Script {
  text: string;
  /** Line of the Dockerfile that the character at an offset of the text comes from. */
  lineAt: (offset: number) => number;
  cwd: string | null;
  /** ENV and ARG values, for `cd $APP`. */
  lookup: Lookup;
}
