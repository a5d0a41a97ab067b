/** What goes wrong at the next call of a method. */
export type Fault = { error: string } | { status: number } | { retryAfterS: number } | { hang: true };

/** One call of the Web API as it came in; `fault` is what was made of it on purpose. */
export interface ApiCall {
  method: string;
  args: Record<string, string>;
  error: string | null;
  fault: Fault | null;
}
