import { Redis } from 'ioredis';

/** A job that reaches Redis later than this after `add` began is refused by Redis. Below the time `add` gives up. */
export const PUNCTUAL_MS = 600;

/**
 * Runs inside Redis, before BullMQ's own script stores a job: ARGV[1] holds its timestamp fourth, on Redis's clock
 * (see bullmq/dist/cjs/scripts/addStandardJob-9.js).
 */
const REFUSE_LATE_JOBS = `
do
  local now = redis.call('TIME')
  local age = now[1] * 1000 + now[2] / 1000 - cmsgpack.unpack(ARGV[1])[4]
  if age > ${PUNCTUAL_MS} then
    return redis.error_reply('LATE the job came ' .. math.floor(age) .. ' ms late and was not stored')
  end
end
`;

/**
 * A connection over which BullMQ can't leave ghosts. When Redis hangs, what was already sent lies in its socket and
 * is carried out as soon as it wakes: a job would run that `add` had long refused, and that the bot had done itself.
 * No time-out on our side can call it back, so Redis itself looks at the clock, in the same step that stores the job.
 */
export class PunctualRedis extends Redis {
  override defineCommand(name: string, definition: Parameters<Redis['defineCommand']>[1]): void {
    const storesJob = name.startsWith('addStandardJob:');
    super.defineCommand(
      name,
      storesJob ? { ...definition, lua: REFUSE_LATE_JOBS + definition.lua } : definition,
    );
  }
}
