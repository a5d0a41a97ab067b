/**
 * Refuses the ids that BullMQ refuses, plus those it would quietly understand otherwise (an empty one is replaced
 * by a number, three words between colons pass).
 *
 * @throws {TypeError} where a job of that id could not be queued.
 */
export function checkJobId(id: string): void {
  if (id === '' || id.includes(':') || /^-?\d+$/.test(id)) {
    throw new TypeError(`a job id has no colon and is not a number, as BullMQ demands: "${id}"`);
  }
}
