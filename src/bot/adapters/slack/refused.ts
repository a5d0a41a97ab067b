import { WebAPIPlatformError } from '@slack/web-api';

/** Did Slack refuse the call for one of these reasons? */
export function refused(error: unknown, reasons: ReadonlySet<string>): boolean {
  return error instanceof WebAPIPlatformError && reasons.has(error.data.error);
}
