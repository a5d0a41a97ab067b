import type { Json } from './json';

/** A refusal, as Discord words it: an HTTP status, its own code, and for 50035 what is wrong where. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Json | undefined;

  constructor(status: number, code: number, message: string, errors?: Json) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** 50035 with the faults by their path, e.g. `embeds.0.description`. */
export function invalidForm(faults: Map<string, string>): ApiError {
  const errors: Json = {};
  for (const [path, message] of faults) {
    const leaf = path.split('.').reduce<Json>((node, key) => (node[key] ??= {}) as Json, errors);
    Object.assign(leaf, { _errors: [{ code: 'FAKE_INVALID', message }] });
  }
  return new ApiError(400, 50035, 'Invalid Form Body', errors);
}
