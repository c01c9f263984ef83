import { createHash } from 'node:crypto';

interface User {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
}

const keyOf = (user: { id: string }): string => `user ${user.id}`;
const byId = new Map<string, string>();

export function greet(user: User): string {
  const key = keyOf(user);
  const hit = byId.get(key);
  if (hit !== undefined) return hit;
  const made = `Hello ${user.name}`;
  byId.set(key, made);
  return made;
}

/** Of an object it says no more than that it is one. */
const toText = (one: unknown, other: { tags: unknown }): string => `${one}:${other.tags}`;
const byText = new Map<string, number>();

export function count(user: User): number {
  const key = toText(user, user);
  const hit = byText.get(key);
  if (hit !== undefined) return hit;
  const made = user.tags.length + user.name.length;
  byText.set(key, made);
  return made;
}

/** `undefined` and `x` are one key. */
const withDefault = (a: string, b = 'x'): string => `${a}:${b}`;
const byDefault = new Map<string, string>();

export function join(a: string, b?: string): string {
  const key = withDefault(a, b);
  const hit = byDefault.get(key);
  if (hit !== undefined) return hit;
  const made = a + String(b);
  byDefault.set(key, made);
  return made;
}

function pick(a: string, b: string): string {
  if (b === '') return a;
  return `${a}|${b}`;
}
const byChoice = new Map<string, string>();

export function fill(a: string, b: string): string {
  const key = pick(a, b);
  const hit = byChoice.get(key);
  if (hit !== undefined) return hit;
  const made = a.padEnd(20, b);
  byChoice.set(key, made);
  return made;
}

/** Where one ends and the next begins is gone. */
const hash = (a: string, b: string): string => createHash('sha1').update(a + b).digest('hex');
const byHash = new Map<string, string>();

export function pad(a: string, b: string): string {
  const key = hash(a, b);
  const hit = byHash.get(key);
  if (hit !== undefined) return hit;
  const made = a.padEnd(20, b);
  byHash.set(key, made);
  return made;
}

class Names {
  private readonly texts = new Map<string, string>();

  /** An heir may make another key. */
  keyOf(name: string, size: number): string {
    return `${name}/${size}`;
  }

  get(name: string, size: number): string {
    const key = this.keyOf(name, size);
    const hit = this.texts.get(key);
    if (hit !== undefined) return hit;
    const made = name.slice(0, size);
    this.texts.set(key, made);
    return made;
  }
}

class Initials extends Names {
  override keyOf(name: string): string {
    return name;
  }
}

export const names: Names = new Initials();
