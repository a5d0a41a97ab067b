import type { Unit } from './units';

/**
 * Fills parts of the given sizes with units, in order. A unit goes whole to the next part when it fits there, and is
 * cut between two pieces when it fits nowhere. `complete` is false when something had to stay out.
 */
export function pack(units: Unit[], sizes: number[]): { parts: string[]; complete: boolean } {
  const parts = sizes.map(() => '');
  let at = 0;
  let before: Unit | null = null;
  for (const unit of units) {
    const gap = before?.paragraph && unit.paragraph ? '\n\n' : '\n';
    const whole = unit.open + unit.pieces.join('') + unit.close;
    const room = (part: number) => (sizes[part] ?? 0) - (parts[part] ?? '').length - gap.length;
    if (whole.length > room(at) && whole.length <= room(at + 1)) at += 1;
    if (whole.length <= room(at)) parts[at] = join(parts[at], gap, whole);
    else {
      let pieces = unit.pieces;
      while (pieces.length > 0) {
        const fit = fitting(unit, pieces, room(at));
        if (fit > 0) parts[at] = join(parts[at], gap, unit.open + pieces.slice(0, fit).join('') + unit.close);
        pieces = pieces.slice(fit);
        if (pieces.length > 0 && (at += 1) >= sizes.length) return { parts, complete: false };
      }
    }
    before = unit;
  }
  return { parts, complete: true };
}

/** How many of the pieces fit into the room. */
function fitting(unit: Unit, pieces: string[], room: number): number {
  let left = room - unit.open.length - unit.close.length;
  const full = pieces.findIndex((piece) => (left -= piece.length) < 0);
  return full < 0 ? pieces.length : full;
}

function join(part: string | undefined, gap: string, text: string): string {
  return part ? part + gap + text : text;
}
