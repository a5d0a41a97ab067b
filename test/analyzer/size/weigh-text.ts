import { buildGraph, commandsOf, parse } from '../../../src/analyzer/dockerfile';
import type { Command, Instruction } from '../../../src/analyzer/dockerfile/types';
import type { Inspection } from '../../../src/analyzer/inspection';
import { readBuildContext } from '../../../src/analyzer/read-build-context';
import { weigh, type Weighing } from '../../../src/analyzer/size';
import { detectStack } from '../../../src/analyzer/stacks';
import type { ContextFile, LedgerEntry, Range } from '../../../src/analyzer/types';

export interface WeighedText extends Weighing {
  /** The line of the ledger for the instruction that starts on this line. */
  line: (number: number) => LedgerEntry;
}

/** Weighs a Dockerfile as `analyze` does. */
export function weighText(source: string, files: ContextFile[] = [], target?: string): WeighedText {
  const file = parse(source);
  const parsed = new Map<Instruction, readonly Command[]>();
  const inspection: Omit<Inspection, 'stack'> = {
    file,
    graph: buildGraph(file, target),
    commandsOf(instruction) {
      let commands = parsed.get(instruction);
      if (!commands) parsed.set(instruction, (commands = commandsOf(instruction, file)));
      return commands;
    },
    context: readBuildContext(files),
  };
  const weighing = weigh({ ...inspection, stack: detectStack(inspection) });
  return {
    ...weighing,
    line(number) {
      const entry = weighing.ledger.find((candidate) => candidate.line === number);
      if (!entry) throw new Error(`no ledger entry on line ${number}`);
      return entry;
    },
  };
}

/** What the last RUN of a file with this base adds. */
export function runOn(base: string, ...lines: string[]): LedgerEntry {
  const { ledger } = weighText([`FROM ${base}`, ...lines].join('\n'));
  const entry = ledger.at(-1);
  if (!entry) throw new Error('empty ledger');
  return entry;
}

export const MB = 1_000_000;

export function holds(range: Range, bytes: number): boolean {
  return range.low <= bytes && bytes <= range.high;
}
