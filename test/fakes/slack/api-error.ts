/** `{ok: false, error}` of the Web API; `why` says to the reader of a test what Slack leaves out. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly error: string;

  constructor(error: string, why = '') {
    super(why ? `${error}: ${why}` : error);
    this.error = error;
  }
}
