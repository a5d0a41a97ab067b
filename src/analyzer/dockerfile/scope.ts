/** Names and values; a child sees its parent's until it sets its own. Null: declared, but the value is not known. */
export class Scope {
  private readonly own = new Map<string, string | null>();
  private readonly parent: Scope | null;

  constructor(parent: Scope | null = null) {
    this.parent = parent;
  }

  get(name: string): string | null | undefined {
    const own = this.own.get(name);
    return own === undefined ? this.parent?.get(name) : own;
  }

  set(name: string, value: string | null): void {
    this.own.set(name, value);
  }

  /** All values in force, the nearest of each name. */
  flatten(): Map<string, string | null> {
    const all = this.parent?.flatten() ?? new Map<string, string | null>();
    for (const [name, value] of this.own) all.set(name, value);
    return all;
  }
}
