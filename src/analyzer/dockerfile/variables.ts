/** Stages built on one another share what they inherit up to this depth; then it is copied, to keep look-ups short. */
const DEEPEST = 16;

interface Setting {
  version: number;
  value: string | null;
}

/**
 * Names and values as a stage's instructions set them one after the other, readable as they were at any moment
 * (`version`). A child sees what its parent had in the end. Null: declared, but the value is not known.
 */
export class Variables {
  /** How many settings have been made. */
  version = 0;
  private readonly own = new Map<string, Setting[]>();
  private readonly parent: Variables | null;
  private readonly depth: number;

  constructor(parent: Variables | null = null) {
    const copies = parent !== null && parent.depth >= DEEPEST;
    this.parent = copies ? null : parent;
    this.depth = this.parent ? this.parent.depth + 1 : 0;
    if (copies) for (const [name, value] of parent.all()) this.own.set(name, [{ version: 0, value }]);
  }

  set(name: string, value: string | null): void {
    const setting = { version: ++this.version, value };
    const settings = this.own.get(name);
    if (settings) settings.push(setting);
    else this.own.set(name, [setting]);
  }

  /** Undefined when the name is not declared. */
  get(name: string, version = Infinity): string | null | undefined {
    const setting = lastUntil(this.own.get(name) ?? [], version);
    return setting ? setting.value : this.parent?.get(name);
  }

  /** All that are declared, with the values of that moment. */
  all(version = Infinity): Map<string, string | null> {
    const all = this.parent?.all() ?? new Map<string, string | null>();
    for (const [name, settings] of this.own) {
      const setting = lastUntil(settings, version);
      if (setting) all.set(name, setting.value);
    }
    return all;
  }
}

function lastUntil(settings: readonly Setting[], version: number): Setting | undefined {
  let low = 0;
  let high = settings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((settings[middle]?.version ?? 0) <= version) low = middle + 1;
    else high = middle;
  }
  return settings[low - 1];
}
