import { traitsOf } from '../../image/base-traits';
import { imageSettings } from '../../image/image-settings';
import { rootImage } from '../../image/stage-chain';
import type { Judgement, Pair } from '.';

/** May the user open the port? Below 1024 only root may, wherever the engine doesn't lift that. */
export function portNotPrivileged({ after, target }: Pair): Judgement {
  const traits = traitsOf(rootImage(after, target));
  const settings = imageSettings(after, target);
  const ports =
    settings.ports.length > 0 ? settings.ports.map((port) => Number.parseInt(port, 10)) : traits.ports;
  const low = ports.filter((port) => port < 1024);
  const user = settings.user ?? traits.user;
  const detail = `${ports.join(' ') || '-'} · USER ${user ?? '?'}`;
  if (low.length === 0) return { ok: true, detail };
  if (user === null || user.includes('$')) return { ok: null, detail };
  return { ok: /^(root|0)(:|$)/.test(user), detail };
}
