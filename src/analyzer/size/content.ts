import type { Range } from '../types';
import { MEASURED, NPM_PROJECTS, RATIOS } from './catalog';

/** What bytes are, as far as it decides how well they compress. */
export type Content =
  | 'os-packages'
  | 'node-modules'
  | 'go-binary'
  | 'go-build-cache'
  | 'go-modules'
  | 'python-packages'
  | 'text'
  | 'mixed'
  | 'compressed';

/**
 * Compressed bytes for each byte on disk. Measured where the data say so; text and mixed files are typical values of
 * gzip, compressed archives hardly shrink again.
 */
export const DOWNLOAD_PER_BYTE: Record<Content, Range> = {
  'os-packages': RATIOS.download.aptLayer,
  'node-modules': NPM_PROJECTS.gzipPerByte,
  'go-binary': MEASURED.go.binaryGzipPerByte,
  'go-build-cache': MEASURED.go.cacheGzipPerByte,
  'go-modules': MEASURED.go.moduleGzipPerByte,
  'python-packages': MEASURED.python.wheelsPerByte,
  text: { low: 0.15, likely: 0.28, high: 0.5 },
  mixed: { low: 0.25, likely: 0.45, high: 0.9 },
  compressed: { low: 0.9, likely: 0.97, high: 1 },
};
