/** How long an event waits for its twin, in ms. */
const WAIT_MS = 300;

/**
 * A mention can arrive twice, as `app_mention` and as `message`, and only one of the two may carry the uploaded file
 * (slackapi/bolt-python#925). Of a pair that meets here one goes on: the one with the file.
 */
export class Twins {
  private readonly waiting = new Map<string, (twinHasFiles: boolean) => void>();

  /** Should this event be heard? One without files waits a moment for a twin that has some. */
  async heard(key: string, hasFiles: boolean): Promise<boolean> {
    const first = this.waiting.get(key);
    if (first) {
      first(hasFiles);
      return hasFiles;
    }
    if (hasFiles) return true;
    return new Promise((resolve) => {
      const settle = (twinHasFiles: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(key);
        resolve(!twinHasFiles);
      };
      const timer = setTimeout(settle, WAIT_MS, false);
      this.waiting.set(key, settle);
    });
  }

  /** Ends all waiting. */
  release(): void {
    for (const settle of this.waiting.values()) settle(false);
  }
}
