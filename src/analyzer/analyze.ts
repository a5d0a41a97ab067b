import { basename } from 'node:path/posix';
import { buildGraph, commandsOf, parse } from './dockerfile';
import type { Command, Instruction } from './dockerfile/types';
import type { Draft, Weighed } from './inspection';
import { readBuildContext } from './read-build-context';
import type { Rewritten } from './report';
import { report } from './report';
import { compose, isWorthOffering, prove } from './rewrite';
import { runRules } from './rules';
import { weigh } from './size';
import { detectStack } from './stacks';
import type { AnalyzeContext, Analysis, ContextFile } from './types';

/**
 * Reads a Dockerfile and says what it builds, what ships, what each line weighs, what to change, and the
 * multi-stage file that changes it.
 *
 * Never throws: what can't be read is in `problems`, with its line. Sizes are bytes, linux/amd64.
 * Pure and synchronous; the same text and context give the same analysis.
 */
export function analyze(source: string, context: AnalyzeContext = {}): Analysis {
  const before = inspect(source, context);
  const rewritten = rewrite(before, context);
  return report(before, runRules(before, rewritten?.after ?? null), rewritten);
}

/** The composed file, weighed and proved; null when there is none, or none that pays and holds. */
function rewrite(before: Weighed, context: AnalyzeContext): Rewritten | null {
  const draft = compose(before);
  if (!draft) return null;
  const after = inspect(draft.dockerfile, { files: besides(context.files ?? [], draft) });
  const proof = prove(before, after);
  return isWorthOffering(before, after, proof) ? { draft, after, proof } : null;
}

/** The files beside the rewrite: those that were pasted, with its own `.dockerignore`. */
function besides(files: ContextFile[], { dockerignore }: Draft): ContextFile[] {
  const kept = files.filter(({ name }) => basename(name) !== '.dockerignore');
  return [...kept, { name: '.dockerignore', text: dockerignore }];
}

/** Judges `afterSource` as a rewrite of `beforeSource`: the report of the first, with the second as its rewrite. */
export function compare(beforeSource: string, afterSource: string, context: AnalyzeContext = {}): Analysis {
  const before = inspect(beforeSource, context);
  const after = inspect(afterSource, context);
  const draft = { dockerfile: afterSource, dockerignore: '', changes: [] };
  const judged = report(after, runRules(after), null);
  const { rewrite, saving } = report(before, [], { draft, after, proof: prove(before, after) });
  return { ...judged, rewrite, saving };
}

function inspect(source: string, context: AnalyzeContext): Weighed {
  const file = parse(source);
  const graph = buildGraph(file, context.target);
  const parsed = new Map<Instruction, readonly Command[]>();
  const inspection = {
    file,
    graph,
    commandsOf(instruction: Instruction) {
      let commands = parsed.get(instruction);
      if (!commands) parsed.set(instruction, (commands = commandsOf(instruction, file)));
      return commands;
    },
    context: readBuildContext(context.files ?? []),
  };
  const known = { ...inspection, stack: detectStack(inspection) };
  return { ...known, ...weigh(known) };
}
