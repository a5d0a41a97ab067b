/** The review contract, written anew from its text and not from our types: what a script may rely on. */
import { z } from 'zod';

const bytes = z.int().nonnegative();
const line = z.int().positive();
const index = z.int().nonnegative();

const range = z
  .object({ low: bytes, likely: bytes, high: bytes })
  .refine(({ low, likely, high }) => low <= likely && likely <= high, 'low ≤ likely ≤ high');
const threeSizes = z
  .object({ disk: range, download: range, containerd: range })
  .refine(
    ({ disk, download, containerd }) => containerd.likely === disk.likely + download.likely,
    'the containerd store holds both',
  );

const copy = z.object({
  stage: index.nullable(),
  image: z.string().min(1).nullable(),
  line,
  sources: z.array(z.string()),
  destination: z.string(),
});
const stage = z.object({
  index,
  name: z.string().min(1).nullable(),
  base: z.string(),
  baseStage: index.nullable(),
  line,
  reachable: z.boolean(),
  ships: z.boolean(),
  copiesFrom: z.array(copy),
  size: range,
});
const ledgerEntry = z.object({
  stage: index,
  line,
  instruction: z.string().min(1),
  bytes: range,
  basis: z.enum(['measured', 'catalog', 'computed', 'typical']),
  source: z.string().min(1),
  reason: z.string().min(1),
});
const finding = z.object({
  rule: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  line,
  stage: index.nullable(),
  kind: z.enum(['essential', 'actionable', 'informative', 'celebratory']),
  saves: range.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  lesson: z
    .string()
    .regex(/^[a-z]+(-[a-z0-9]+)+$/)
    .nullable(),
});
const rewrite = z
  .object({
    dockerfile: z.string().min(1),
    dockerignore: z.string(),
    size: threeSizes,
    verdict: z.enum(['proven', 'unproven']),
    proof: z.array(
      z.object({ check: z.string().regex(/^[a-z-]+$/), ok: z.boolean().nullable(), detail: z.string() }),
    ),
  })
  .refine(
    ({ verdict, proof }) => (verdict === 'proven') === proof.every(({ ok }) => ok === true),
    'proven means that every check holds',
  );
const saving = z
  .object({ from: bytes, to: bytes, percent: z.number(), low: z.int(), high: z.int() })
  .refine(({ low, high, from, to }) => low <= from - to && from - to <= high, 'likely within low and high')
  .refine(
    ({ from, to, percent }) => from === 0 || Math.abs(percent - (100 * (from - to)) / from) <= 0.051,
    'the percentage is that of the likely values, to one decimal',
  );

/** One line of `review --json` for a file that could be read. */
export const reviewed = z
  .object({
    file: z.string(),
    stack: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/)
      .nullable(),
    stages: z.array(stage),
    target: z.object({ index, name: z.string().nullable(), development: z.boolean() }).nullable(),
    size: threeSizes.nullable(),
    ledger: z.array(ledgerEntry),
    findings: z.array(finding),
    instructions: z.array(z.object({ line, keyword: z.string().min(1), stage: index.nullable() })),
    problems: z.array(z.object({ line, message: z.string().min(1) })),
    rewrite: rewrite.nullable(),
    saving: saving.nullable(),
  })
  .superRefine((review, context) => {
    for (const fault of faultsOf(review)) context.addIssue({ code: 'custom', message: fault });
  });

/** The line of a file that could not be. */
export const unreadable = z.strictObject({ file: z.string(), error: z.string().min(1) });

export type Reviewed = z.infer<typeof reviewed>;

/** What no single field shows: sums, references, orders. */
function faultsOf(review: Reviewed): string[] {
  const { stages, target, size, ledger, findings, instructions, rewrite: rewritten, saving: saved } = review;
  const has = (at: number | null) => at === null || stages[at]?.index === at;
  const targeted = target && stages[target.index];
  const ranked = findings.filter(({ kind }) => kind !== 'celebratory').map(({ saves }) => saves?.likely ?? 0);
  const weighed = instructions.filter((instruction) => instruction.stage !== null);
  return [
    fault(
      stages.every(({ index: at }, position) => at === position),
      'stages stand in their order',
    ),
    fault(
      stages.every(({ baseStage, index: at }) => has(baseStage) && (baseStage ?? -1) < at),
      'a base stage stands earlier',
    ),
    fault(
      [...ledger, ...findings, ...instructions].every((one) => has(one.stage)) &&
        stages.every(({ copiesFrom }) => copiesFrom.every((copied) => has(copied.stage))),
      'every stage referred to is there',
    ),
    ...(['low', 'likely', 'high'] as const).map((end) =>
      fault(
        stages.every(
          (one) =>
            one.size[end] ===
            ledger
              .filter((entry) => entry.stage === one.index)
              .reduce((sum, { bytes: b }) => sum + b[end], 0),
        ),
        `the ledger sums to the size of each stage (${end})`,
      ),
    ),
    fault(
      JSON.stringify(ledger.map((entry) => [entry.stage, entry.line, entry.instruction])) ===
        JSON.stringify(weighed.map((one) => [one.stage, one.line, one.keyword])),
      'the ledger has one line for each instruction of a stage, in order',
    ),
    fault(
      (target === null) === (stages.length === 0) && (size === null) === (target === null),
      'a target where there is a stage',
    ),
    fault(
      !targeted || (targeted.ships && targeted.reachable && targeted.size.likely === size?.disk.likely),
      'the target ships, and its size is the size',
    ),
    fault(
      stages.every(({ ships, reachable }) => !ships || reachable),
      'what ships is built',
    ),
    fault(
      ranked.every((saves, at) => at === 0 || saves <= (ranked[at - 1] ?? 0)),
      'findings stand by the bytes that they save',
    ),
    fault(saved === null || rewritten !== null, 'a saving comes from a rewrite'),
    fault(
      saved === null || (rewritten !== null && saved.to === rewritten.size.disk.likely),
      'a saving goes to the size of the rewrite',
    ),
  ].filter((found) => found !== null);
}

function fault(holds: boolean, promise: string): string | null {
  return holds ? null : promise;
}
