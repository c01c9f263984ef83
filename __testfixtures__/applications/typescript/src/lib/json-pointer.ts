import { memoize } from 'underscore';

const compile = memoize((pointer: string): readonly string[] =>
  Object.freeze(pointer.split('/').slice(1).map((p) => p.replaceAll('~1', '/').replaceAll('~0', '~'))),
);

/** Mapping rules of the partners name fields by JSON pointer. */
export function readPointer(document: unknown, pointer: string): unknown {
  let current: unknown = document;
  for (const part of compile(pointer)) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}
