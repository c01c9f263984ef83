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

describe('a file that does not parse', () => {
  it.each([
    ['the pragma', '#!/usr/bin/env node\n/**\n * Licence\n *\n * @flow strict-local\n */\ncomponent Row(id: string) { return 1; }\n'],
    ['an exact object type', 'type Row = {| id: string |};\nexport const row: Row = { id: "a" };\n'],
    ['imported types', 'import typeof Row from "./row";\nimport type { Id } from "./row";\nexport const id: ?Id = null;\n'],
    ['a cast', 'export const id = (JSON.parse("1"): number);\n'],
  ])('looks like Flow by %s', async (_name, source) => {
    const message = 'looks like Flow, which is not supported yet; exclude it with --exclude';
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
