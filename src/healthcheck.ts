/** For a container without curl: exits 0 when this process's neighbour answers on `PORT`, else 1. */
import { readConfig } from './config';

const TIMEOUT_MS = 2_000;

fetch(`http://127.0.0.1:${readConfig().port}/healthz`, { signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
  (response) => process.exit(response.ok ? 0 : 1),
  () => process.exit(1),
);
