import { posix } from 'node:path';
import { expand } from '../../dockerfile';
import type { LedgerEntry } from '../../types';
import { contextFiles } from '../context-files';
import { entryOf } from '../entry';
import { put, replace, type Files, type Heap } from '../files';
import { imageFiles } from '../image-files';
import { absolute } from '../paths';
import { exact, range } from '../range';
import { stageFiles } from '../stage-files';
import type { Scene } from '../stage-state';
import { typical, weightOf, type Weight } from '../weight';
import { addedUrl } from '../added-url';

/** COPY and ADD: from the build context, another stage, another image, a URL, or a heredoc. */
export function weighCopy(scene: Scene): { files: Files; entry: LedgerEntry } {
  const { instruction, state } = scene;
  const words = instruction.args.map((word) => expand(word, state.env, scene.inspection.file.escape));
  const sources = words.slice(0, -1);
  const destination = words.at(-1) ?? '.';
  const heaps = [
    ...sources
      .filter((source) => !source.startsWith('<<'))
      .flatMap((source) => heapsOf(scene, source, destination)),
    ...heredocs(scene, destination),
  ];
  // A file copied over one of an earlier layer hides it; both stay in the image.
  const files = heaps.reduce((all, heap) => (heap.file ? put(all, heap) : replace(all, heap)), state.files);
  return { files, entry: entryOf(instruction, heaps) };
}

function heapsOf(scene: Scene, source: string, destination: string): Heap[] {
  const { inspection, instruction, state, stages, workdir, home } = scene;
  const edge = inspection.graph.copies.find(
    (copy) => copy.instruction === instruction && copy.via === 'copy',
  );
  const to = absolute(destination, workdir, home);
  if (!edge) {
    const url = instruction.keyword === 'ADD' && /^(https?|ftp|git@|git:|ssh:)/.test(source);
    const weight = url ? addedUrl(source) : contextFiles(inspection, source, instruction.keyword === 'ADD');
    return [heap(weight, placed(source, destination, to), instruction.index)];
  }
  const from = edge.stage === null ? undefined : stages[edge.stage];
  if (from && from.index !== state.index) {
    return stageFiles(scene, from, absolute(source, '/', '/root'), {
      to,
      intoDirectory: isDirectory(destination, edge.sources.length),
    });
  }
  if (edge.stage !== null) return [heap(NOT_BUILT_YET, placed(source, destination, to), instruction.index)];
  return [heap(imageFiles(edge.image ?? source, source), placed(source, destination, to), instruction.index)];
}

/** Copying from the stage itself or a later one does not build; its weight would be anything. */
const NOT_BUILT_YET = weightOf(
  range(0, 1e6, 60e6),
  'mixed',
  'stage-copy',
  typical('copied from a stage that is not built before this one'),
);

function heap(weight: Weight, path: string, layer: number): Heap {
  return { ...weight, path, layer };
}

/** A directory's content goes to the destination itself, a file into it when it is written as one. */
function placed(source: string, destination: string, to: string): string {
  const name = posix.basename(source);
  const looksLikeFile = name.includes('.') && name !== '.' && name !== '..' && !name.includes('*');
  return looksLikeFile && isDirectory(destination, 1) ? posix.join(to, name) : to;
}

function isDirectory(destination: string, sources: number): boolean {
  return destination.endsWith('/') || destination === '.' || destination.endsWith('/.') || sources > 1;
}

function heredocs({ instruction, workdir, home }: Scene, destination: string): Heap[] {
  return instruction.heredocs.map(({ content }) => {
    const known = {
      ...typical('file written in the Dockerfile'),
      basis: 'computed',
      source: 'length of the heredoc',
    } as const;
    const weight = weightOf(exact(Buffer.byteLength(content)), 'text', 'context-copy', known, {
      path: destination,
    });
    return { ...heap(weight, absolute(destination, workdir, home), instruction.index), file: true };
  });
}
