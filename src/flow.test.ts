import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCandidates } from './candidates.ts';
import { loadConfig } from './config.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leakshift-flow-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the candidate stage says about one file. */
async function failuresOf(file: string, source: string) {
  writeFileSync(join(root, file), source);
  return findCandidates({ root, files: [file], failures: [] }, await loadConfig({ paths: ['.'] }, root, [])).failures;
}

/** The code that is looked at in its place. */
async function readAs(source: string) {
  writeFileSync(join(root, 'a.js'), source);
  const { sources, others, failures } = findCandidates(
    { root, files: ['a.js'], failures: [] },
    await loadConfig({ paths: ['.'] }, root, []),
  );
  expect(failures).toEqual([]);
  return [...sources, ...others].map(({ text }) => text).join('');
}

describe('Flow', () => {
  it.each([
    ['an exact object type', 'type Row = {| id: string |};\nexport const row: Row = { id: "a" };\n', 'export const row = { id: "a" };'],
    [
      'imported types',
      'import typeof Row from "./row";\nimport { type Id, a, typeof b } from "./row";\nexport const id: ?Id = a;\n',
      'import { a, } from "./row"; export const id = a;',
    ],
    ['a cast', 'export const id = (JSON.parse("1"): number);\n', 'export const id = (JSON.parse("1") );'],
    [
      'types of a function',
      'export function read<V>(make: string => V, name?: string, [a]: ?Array<string> = []): V %checks { return make(name, a); }\n',
      'export function read (make , name , [a] = []) { return make(name, a); }',
    ],
    [
      'a class',
      'type T = ?{ [string]: number };\nexport class Row<+V> extends Base<V> implements A, B { +id: V; declare at: T; static size: ?T = 1; }\n',
      'export class Row extends Base { id ; static size = 1; }',
    ],
  ])('is read without its types: %s', async (_name, source, expected) => {
    const text = await readAs(source);
    expect(text.length).toBe(source.length);
    expect(text.replaceAll(/\s+/g, ' ').trim()).toBe(expected);
  });
});

describe('a file that does not parse', () => {
  it.each([
    ['the pragma', '#!/usr/bin/env node\n/**\n * Licence\n *\n * @flow strict-local\n */\ncomponent Row(id: string) { return 1; }\n'],
  ])('looks like Flow by %s', async (_name, source) => {
    const message = 'looks like Flow, of which a part cannot be read; exclude it with --exclude';
    expect(await failuresOf('a.js', source)).toEqual([{ file: 'a.js', code: 'LEAKSHIFT_FLOW', message }]);
  });

  it.each([
    ['a.js', 'export const a = (1: );\n'],
    ['b.ts', '// @flow\nexport const b = (1: number);\n'],
    ['c.js', 'export const note = "@flow";\nexport const = 5;\n'],
    ['d.jsx', 'export const d = <b>;\n'],
  ])('is a syntax error otherwise: %s', async (file, source) => {
    expect(await failuresOf(file, source)).toMatchObject([{ file, code: 'LEAKSHIFT_PARSE' }]);
  });
});
