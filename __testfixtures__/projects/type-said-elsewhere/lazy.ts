/** Made on first use, under another name for one call. */
export class Policy {
  private decisions: Map<string, boolean> | null = null;

  may(role: string): boolean {
    const decisions = (this.decisions ??= new Map<string, boolean>());
    const known = decisions.get(role);
    if (known !== undefined) return known;
    const allowed = role.startsWith('admin');
    decisions.set(role, allowed);
    return allowed;
  }
}

export class Names {
  #names?: Map<string, string>;

  get(tag: string): string {
    if (!this.#names) this.#names = new Map();
    const known = this.#names.get(tag);
    if (known !== undefined) return known;
    const made = tag.toLowerCase();
    this.#names.set(tag, made);
    return made;
  }
}

/** Whoever extends it sees what it has. */
export class Shared {
  protected table: Map<string, string> | undefined;

  get(tag: string): string {
    this.table ??= new Map();
    const known = this.table.get(tag);
    if (known !== undefined) return known;
    const made = tag.toUpperCase();
    this.table.set(tag, made);
    return made;
  }
}

export class Listed extends Shared {
  list(): readonly string[] {
    return [...(this.table?.keys() ?? [])];
  }
}

/** Its type is said to be one of two. */
export class Either {
  private table: Map<string, string> | WeakMap<object, string> | null = null;

  get(tag: string): string {
    const table = (this.table ??= new Map<string, string>()) as Map<string, string>;
    const known = table.get(tag);
    if (known !== undefined) return known;
    const made = tag.trim();
    table.set(tag, made);
    return made;
  }
}
