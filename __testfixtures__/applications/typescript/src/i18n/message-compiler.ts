import { logger } from '../lib/index.js';

export type MessageFn = (vars: Readonly<Record<string, string | number>>) => string;

const compiled = new Map<string, MessageFn>();

type Part = string | { name: string };

function split(source: string): Part[] {
  const parts: Part[] = [];
  let last = 0;
  for (const m of source.matchAll(/\{(\w+)\}/g)) {
    parts.push(source.slice(last, m.index), { name: m[1]! });
    last = m.index! + m[0].length;
  }
  parts.push(source.slice(last));
  return parts;
}

/** Compiles the text of a message; tenants edit their texts in the admin. */
export function compileMessage(source: string): MessageFn {
  const known = compiled.get(source);
  if (known) return known;

  logger.debug('compiling message', { length: source.length });
  const parts = split(source);
  const fn: MessageFn = (vars) =>
    parts.map((p) => (typeof p === 'string' ? p : String(vars[p.name] ?? ''))).join('');
  compiled.set(source, fn);
  return fn;
}
