import { expect, it } from 'vitest';
import type { Site, Task } from './lib/contract.ts';
import { edit } from './strong-back-reference.ts';

/** A file, such as a test, that only reads the field: every `child.parent` of it is a site. */
function refusalsIn(source: string, optional: boolean): string[] {
  const sites = [...source.matchAll(/child\.parent\b/g)].map(({ index }): Site => {
    const line = source.slice(0, index).split('\n').length;
    return { role: 'access', start: index, end: index + 'child.parent'.length, line, column: 1 };
  });
  const task: Task = {
    id: 'f1',
    pattern: 'strong-back-reference',
    name: 'Child#parent',
    container: 'property',
    target: 'WeakRef',
    sites,
    facts: { strict: true, optional },
  };
  const { edits, refusals } = edit({ path: 'test/child.test.ts', source, tasks: [task] });
  expect(edits).toEqual([]);
  return refusals.map(({ line, reason }) => `${line} ${reason}`);
}

const HEAD = "import { child } from '../src/child.ts';\n";

it('leaves a test alone that reads the field and asks', () => {
  expect(
    refusalsIn(`${HEAD}if (child.parent) expect(child.parent.name).toBe('a');\nexpect(child.parent?.name).toBe('a');\n`, false),
  ).toEqual([]);
  // The type had undefined before: the compiler has made every use ask.
  expect(refusalsIn(`${HEAD}expect(child.parent).toBe(parent);\n`, true)).toEqual([]);
});

it('refuses because of a test that counts on the parent, asserts it, sets it or deletes it', () => {
  expect(refusalsIn(`${HEAD}expect(child.parent.name).toBe('a');\n`, false)).toEqual([
    '2 child.parent is used without asking whether it is there',
  ]);
  expect(refusalsIn(`${HEAD}expect(child.parent!.name).toBe('a');\n`, true)).toEqual(['2 its presence is asserted with !']);
  expect(refusalsIn(`${HEAD}child.parent = other;\n`, true)).toEqual(['2 it is set in another file than the one that declares it']);
  expect(refusalsIn(`${HEAD}delete child.parent;\n`, true)).toEqual(['2 it is deleted, which an accessor cannot be']);
});
