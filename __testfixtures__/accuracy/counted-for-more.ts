/** The next one depends on how many there were. */
let made = 0;
const labels = new Map<string, string>();

export function label(name: string): string {
  const known = labels.get(name);
  if (known !== undefined) return known;
  made += 1;
  const text = `${name} ${made}`;
  labels.set(name, text);
  return text;
}

/** Something is done each time that enough were missed. */
let misses = 0;
const slugs = new Map<string, string>();

export function slug(title: string): string {
  const known = slugs.get(title);
  if (known !== undefined) return known;
  misses++;
  const text = title.trim();
  slugs.set(title, text);
  return text;
}

export function check(alarm: () => void): void {
  if (misses > 1000) alarm();
}

/** Whoever gets it may ask whether something was made since. */
let version = 0;
const parts = new Map<string, string>();

export function getPart(text: string): string {
  const known = parts.get(text);
  if (known !== undefined) return known;
  version++;
  const part = text.slice(1);
  parts.set(text, part);
  return part;
}

export const getVersion = (): number => version;

/** Not by one, but by what is there. */
class Sizes {
  readonly #sizes = new Map<string, number>();
  total = 0;

  get(text: string): number {
    const known = this.#sizes.get(text);
    if (known !== undefined) return known;
    const size = text.trim().length;
    this.total += size;
    this.#sizes.set(text, size);
    return size;
  }
}

export const sizes = new Sizes();

/** `inc` of what is no counter. */
declare const ledger: { inc(what: { readonly entry: string }): void };
const entries = new Map<string, string>();

export function enter(text: string): string {
  const known = entries.get(text);
  if (known !== undefined) return known;
  ledger.inc({ entry: 'new' });
  const entry = text.trim();
  entries.set(text, entry);
  return entry;
}

/** Whoever has no type for it may ask, too. */
class Names {
  readonly #names = new Map<string, string>();
  gaps = 0;

  get(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    this.gaps++;
    const name = text.trim();
    this.#names.set(text, name);
    return name;
  }
}

export const names = new Names();

export function isBehind(table: any): boolean {
  return table.gaps > 100;
}
