import type { ProgramIndex } from './program-index.ts';

/** Answers that each program works out once: a single one, or one for each key. */
export function perIndex<T>(make: (index: ProgramIndex) => T): (index: ProgramIndex) => T;
export function perIndex<T, K>(make: (index: ProgramIndex, key: K) => T): (index: ProgramIndex, key: K) => T;
export function perIndex<T, K>(make: (index: ProgramIndex, key: K) => T): (index: ProgramIndex, key: K) => T {
  const known = new WeakMap<ProgramIndex, Map<K, T>>();
  return (index, key) => {
    const answers = known.get(index) ?? new Map<K, T>();
    known.set(index, answers);
    if (!answers.has(key)) answers.set(key, make(index, key));
    return answers.get(key) as T;
  };
}
