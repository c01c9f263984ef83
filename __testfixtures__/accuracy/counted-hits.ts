import { Counter } from 'prom-client';

const lookups = new Counter({ name: 'lookups', help: 'by cache', labelNames: ['cache', 'result'] });
const slugs = new Map<string, string>();

export function slug(title: string): string {
  const hit = slugs.get(title);
  if (hit !== undefined) {
    lookups.inc({ cache: 'slug', result: 'hit' });
    return hit;
  }
  lookups.labels('slug', 'miss').inc();
  const made = title.trim().toLowerCase();
  slugs.set(title, made);
  return made;
}

/** What it counts is how often it helps, and nothing hangs on that. */
class Prices {
  readonly #texts = new Map<string, string>();
  #hits = 0;
  #misses = 0;

  format(amount: number): string {
    const key = String(amount);
    const known = this.#texts.get(key);
    if (known !== undefined) {
      this.#hits += 1;
      return known;
    }
    this.#misses++;
    const text = amount.toFixed(2);
    this.#texts.set(key, text);
    return text;
  }

  get ratio(): number {
    const all = this.#hits + this.#misses;
    return all === 0 ? 0 : this.#hits / all;
  }
}

export const prices = new Prices();

let built = 0;
const initials = new Map<string, string>();

function count(): void {
  built++;
}

function build(name: string): string {
  count();
  return name.slice(0, 2);
}

export function getInitials(name: string): string {
  let made = initials.get(name);
  if (made === undefined) {
    made = build(name);
    initials.set(name, made);
  }
  return made;
}

export const describe = (): string => `${built} were made`;
