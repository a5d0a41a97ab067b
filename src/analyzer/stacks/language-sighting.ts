import type { Command } from '../dockerfile/types';
import type { BaseTraits } from '../image/base-traits';
import type { Clues, Run, Sighting } from './clues';
import { WEIGHTS, contributes, note } from './clues';

/** How a language is recognised; what all stacks but Node's share. */
export interface LanguageSigns {
  language: NonNullable<BaseTraits['language']>;
  /** Does this command build the program? */
  builds(run: Run): boolean;
  /** Does this command install its dependencies? Returns the tool's name. */
  installs(command: Command): string | null;
  /** Does the container's command belong to the language? */
  starts(command: Command): boolean;
  /** Absolute path of what the build makes; null when it can't be told. */
  output?(build: Run, clues: Clues): string | null;
  framework?(clues: Clues): string | null;
}

/** The project as one of this language; null when nothing speaks for it. */
export function spotLanguage(clues: Clues, signs: LanguageSigns): Sighting | null {
  const build = clues.runs.findLast((run) => signs.builds(run)) ?? null;
  const install = clues.runs.findLast(({ command }) => signs.installs(command) !== null) ?? null;
  const main = clues.start?.main ?? null;
  const started = main !== null && clues.start?.instruction !== null && signs.starts(main);
  const based = clues.stages.findLast(
    (stage) => clues.bases.get(stage.index)?.language === signs.language && contributes(clues, stage.index),
  );
  if (!build && !started && !based && !(install && contributes(clues, install.stage))) return null;
  const decisive = build ?? install;
  const evidence = decisive ? [note(decisive)] : [];
  if (based) evidence.push(`FROM ${based.from.image} (line ${based.line})`);
  if (started && main) evidence.push(`starts ${main.name}`);
  let strength = 0;
  if (decisive) strength += contributes(clues, decisive.stage) ? WEIGHTS.builtAndShipped : WEIGHTS.builtAside;
  if (based) strength += WEIGHTS.builderBase;
  if (clues.final.language === signs.language) strength += WEIGHTS.runtimeBase;
  if (started) strength += WEIGHTS.runtimeCommand;
  return {
    framework: signs.framework?.(clues) ?? null,
    packageManager: install ? signs.installs(install.command) : null,
    buildStage: decisive?.stage ?? based?.index ?? clues.target,
    projectDirectory: decisive?.command.cwd ?? null,
    output: build ? (signs.output?.(build, clues) ?? null) : null,
    outputCertain: build !== null,
    evidence,
    strength,
  };
}
