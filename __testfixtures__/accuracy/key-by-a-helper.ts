import { createHash } from 'node:crypto';

interface User {
  readonly id: string;
  readonly name: string;
}

const keyOf = (user: { id: string }, locale: string): string => `${user.id}|${locale}`;
const byUser = new Map<string, string>();

/** The key tells all that the value is made of. */
export function getLabel(user: User, locale: string): string {
  const key = keyOf(user, locale);
  const hit = byUser.get(key);
  if (hit !== undefined) return hit;
  const made = user.id.toLocaleUpperCase(locale);
  byUser.set(key, made);
  return made;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const bySource = new Map<string, string>();

/** A hash is as good as the text. */
export function quote(source: string): string {
  const key = hash(source);
  const hit = bySource.get(key);
  if (hit !== undefined) return hit;
  const made = source.replaceAll(/^/gm, '> ');
  bySource.set(key, made);
  return made;
}

class Prices {
  readonly #texts = new Map<string, string>();

  format(amount: number, currency: string): string {
    const key = this.#key({ amount, currency });
    const hit = this.#texts.get(key);
    if (hit !== undefined) return hit;
    const made = `${amount.toFixed(2)} ${currency}`;
    this.#texts.set(key, made);
    return made;
  }

  #key(price: { amount: number; currency: string }): string {
    return [price.amount, price.currency].join('|');
  }
}

export const prices = new Prices();
