import { describe, expect, it } from 'vitest';
import { compose } from './lib/compose.ts';
import type { Task } from './lib/contract.ts';
import { findDeclared } from './lib/references.ts';
import { buildTree, isTree, positionOf, type Tree } from './lib/tree.ts';
import { edit as editLog } from './append-only-global.ts';
import { edit as editMemo } from './unbounded-memo.ts';

const editors = { 'unbounded-memo': editMemo, 'append-only-global': editLog };
const USE = 'export const use = (k) => { log.push(k); return cache.get(k); };';

/** Heads and bodies that printers are known to damage. Each declares a memo `cache` and a log `log`, and uses both. */
const inputs: readonly (readonly [name: string, path: string, source: string])[] = [
  ['only carriage returns', 'a.js', `import a from 'a';\rexport const cache = new Map();\rconst log = [];\r${USE}\r`],
  ['BOM and CRLF without imports', 'a.js', `\uFEFFexport const cache = new Map();\r\nconst log = [];\r\n${USE}`],
  [
    'hashbang and two directives',
    'a.cjs',
    `#!/usr/bin/env node\n'use strict';\n"use x";\nconst cache = new Map();\nconst log = [];\nexports.f = (k) => {\n  log.push(k);\n  return cache.get(k);\n};\n`,
  ],
  [
    'directive without semicolon, then a pragma',
    'a.tsx',
    `'use client'\n/** @jsx h */\nconst cache = new Map<string, number>()\nconst log: string[] = []\nexport const View = ({ k }: { k: string }) => { log.push(k)\n  return <p>a  {cache.get(k)}{' '}&nbsp;b</p> }\n`,
  ],
  [
    'licence, references, then docs',
    'a.ts',
    `/*! licence */\n/// <reference types="node" />\n\n/** Docs. */\nexport const cache = new Map<string, number>();\nconst log: string[] = [];\nexport const use = (k: string) => { log.push(k); return cache.get(k); };\n`,
  ],
  ['file that starts with blank lines', 'a.mjs', `\n\n\nconst cache = new Map();\nconst log = [];\n${USE}\n`],
  [
    'blanks at line ends, form feed, no-break space',
    'a.mjs',
    `import a from 'a';   \n   \n\fconst cache = new Map();  \n\u00a0const log = [];\t\n${USE}\n`,
  ],
  [
    'comment that starts behind the last import',
    'a.mjs',
    `import a from 'a'; /* starts\n here */ const cache = new Map();\nconst log = [];\n${USE}\n`,
  ],
  [
    'imports that other code interrupts',
    'a.mjs',
    `import 'first'; // keep order\na.setup();\nimport b from 'b';\nconst cache = new Map();\nconst log = [];\n${USE}\n`,
  ],
  [
    'template text that looks like indent',
    'a.mjs',
    `import a from "a"\nconst cache = new Map()\nconst log = []\nexport const t = \`\n\t\tone\r\n\u2028two\`\n${USE.replaceAll(';', '\n')}\n`,
  ],
  [
    'semicolons as guards',
    'a.mjs',
    `import a from 'a'\nconst cache = new Map()\n;[1].map(a)\nconst log = []\n;(() => { log.push(1)\n;[cache.get(1)].map(a) })()\n- -1\n`,
  ],
  ['comma first', 'a.mjs', `var x = 1\n  , cache = new Map() // memo\n  , y = 2\nlet log = []\n  ;\n${USE}\n`],
  [
    'comments in odd places',
    'a.mjs',
    `const /*1*/ cache /*2*/ = /*3*/ new /*4*/ Map /*5*/ ( /*6*/ ) /*7*/ ; /*8*/\nconst log /*9*/ = /*10*/ [] /*11*/ // 12\nexport const use = (k) => { /*13*/ log /*14*/ . push ( k /*15*/ ) /*16*/ ; /*17*/ return cache.get(k) /*18*/ }\n`,
  ],
  [
    'decorators before and behind export',
    'a.ts',
    `import { d } from 'd';\nexport @d class A { @d accessor x = 1; }\nconst cache = new Map<string, number>();\nconst log: string[] = [];\nexport const use = (k: string) => { log.push(k); return cache.get(k); };\n`,
  ],
  [
    'type assertions and generic arrows',
    'a.ts',
    `import a from 'a';\nexport const f = <T>(x: T) => <any>x;\nconst cache = new Map<string, Map<string, number>>();\nconst log: string[] = [];\nexport const use = (k: string) => { log.push(k); return cache.get(k)!.size; };\n`,
  ],
  [
    'generic arrow beside JSX',
    'a.tsx',
    `import React from 'react';\nexport const f = <T,>(x: T) => <b>{String(x)}</b>;\nconst cache = new Map<string, number>();\nconst log: string[] = [];\nexport const use = (k: string) => { log.push(k); return cache.get(k); };\n`,
  ],
  [
    'import attributes and using',
    'a.mts',
    `import data from './d.json' with { type: 'json' };\nconst cache = new Map<string, number>();\nconst log: string[] = [];\nexport function use(k: string) { using x = open(data); log.push(k); return cache.get(k); }\n`,
  ],
  ['surrogate pairs before the edits', 'a.mjs', `const e = '👩‍👩‍👧 é', cache = new Map(), k2 = '𝒳'; // ✅\nconst log = [];\n${USE}\n`],
  [
    'names that are taken',
    'a.mjs',
    `class LRUCache {}\nconst BoundedLRUCache = 1, LOG_LIMIT = 2;\nconst cache = new Map();\nconst log = [];\n${USE}\n`,
  ],
  ['deep chain', 'a.mjs', `const cache = new Map();\nconst log = [];\n${USE}\nexport const s = a${'.then((x) => x)'.repeat(1500)};\n`],
  ['deep concatenation', 'a.mjs', `const cache = new Map();\nconst log = [];\n${USE}\nexport const s = ${"'x' + ".repeat(2500)}'y';\n`],
];

function parse(path: string, source: string): Tree {
  const tree = buildTree(path, source);
  if (!isTree(tree)) throw new Error(`${path} does not parse: ${tree.message} (${tree.line}:${tree.column})`);
  return tree;
}

function createTask(tree: Tree, name: string, rest: Pick<Task, 'pattern' | 'container' | 'target' | 'limit'>): Task {
  const declaration = tree.nodes.find(
    (node) => node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === name,
  );
  const { sites } = findDeclared(tree, positionOf(tree, declaration!.start!));
  return { id: name, name, sites, facts: {}, ...rest };
}

/** For files that are not parsed, so no site can be named. */
const UNPLACED: Task = {
  id: 'x',
  pattern: 'unbounded-memo',
  name: 'cache',
  container: 'Map',
  target: 'lru-cache',
  limit: 1,
  sites: [],
  facts: {},
};

function head(tree: Tree): unknown {
  const { interpreter, directives } = tree.ast.program;
  return {
    bom: tree.source.startsWith('\uFEFF'),
    interpreter: interpreter?.value,
    directives: directives.map((directive) => directive.value.value),
  };
}

function lineEnds(text: string): unknown {
  return { crlf: /\r\n/.test(text), lf: /(?<!\r)\n/.test(text), cr: /\r(?!\n)/.test(text), final: /[\r\n]$/.test(text) };
}

/** Everything but the tokens of the edits, in order: what was there before must still be there. */
function isSubsequence(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const token of after) if (token === before[at]) at++;
  return at === before.length;
}

/** The text of every token but the constructor that the memo had. */
function tokens(tree: Tree): string[] {
  return tree.tokens.map((token) => tree.source.slice(token.start, token.end)).filter((token) => token !== 'Map');
}

describe('what printers damage', () => {
  for (const [name, path, source] of inputs) {
    it(name, () => {
      const before = parse(path, source);
      const tasks = [
        createTask(before, 'cache', { pattern: 'unbounded-memo', container: 'Map', target: 'lru-cache', limit: 256 }),
        createTask(before, 'log', { pattern: 'append-only-global', container: 'array', target: 'capped-array', limit: 500 }),
      ];
      const { text, edits, refusals } = compose({ path, source, tasks }, editors);
      expect(refusals).toEqual([]);
      const after = parse(path, text);
      expect(text).toMatch(/LRUCache[^;]*\(\{ max: 256 \}/);
      expect(text).toMatch(/if \(log(?: \/\*14\*\/ )?\.length > (?:LOG_LIMIT|MAX_LOG)\) log\.shift\(\)/);
      expect(after.comments.map((comment) => comment.value)).toEqual(before.comments.map((comment) => comment.value));
      expect(head(after)).toEqual(head(before));
      expect(lineEnds(text)).toEqual(lineEnds(source));
      expect(isSubsequence(tokens(before), tokens(after))).toBe(true);
      expect(edits.every((edit, index) => index === 0 || edit.start >= edits[index - 1]!.end)).toBe(true);
    });
  }

  it('refuses every task, with the position, in a file that does not parse', () => {
    const { text, refusals } = compose({ path: 'a.ts', source: 'const a = 1;\n<<<<<<< HEAD\n', tasks: [UNPLACED] }, editors);
    expect(text).toBe('const a = 1;\n<<<<<<< HEAD\n');
    expect(refusals).toEqual([{ task: 'x', reason: 'the file does not parse: Unexpected token', line: 2, column: 1 }]);
  });

  it('refuses a file that overflows the parser instead of throwing', () => {
    const { refusals } = compose(
      { path: 'a.js', source: `const a = ${'['.repeat(20000)}${']'.repeat(20000)};`, tasks: [UNPLACED] },
      editors,
    );
    expect(refusals.map(({ reason }) => reason)).toEqual(['the file does not parse: nests too deeply for the parser']);
  });
});
