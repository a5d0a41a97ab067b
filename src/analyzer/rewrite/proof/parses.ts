import type { Weighed } from '../../inspection';
import type { Judgement } from '.';

/** Would BuildKit read the file and find every stage? */
export function parses({ file, graph }: Weighed): Judgement {
  const [problem] = [...file.problems, ...graph.problems];
  if (problem) return { ok: false, detail: `${problem.code} (line ${problem.line})` };
  return { ok: graph.target !== null, detail: `${file.stages.length} FROM` };
}
