import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Finding, RewrittenFile, Site, TextEdit } from '../types.ts';
import { checkFile } from './guards.ts';

/** A file with each `[old, new]` replaced at its first place; an empty `old` inserts at the start. */
function rewritten(before: string, replacements: readonly (readonly [string, string])[], file = 'src/a.ts'): RewrittenFile {
  const edits = replacements
    .map(([old, text]) => {
      const start = before.indexOf(old);
      if (start === -1) throw new Error(`${old} is not in the text`);
      return { start, end: start + old.length, text, task: 'f1' };
    })
    .toSorted((a, b) => a.start - b.start);
  return { file, before, after: apply(before, edits), edits, hash: hashOf(before) };
}

function inserted(before: string, marker: string, text: string, file = 'src/a.ts'): RewrittenFile {
  const start = before.indexOf(marker);
  const edits = [{ start, end: start, text, task: 'f1' }];
  return { file, before, after: apply(before, edits), edits, hash: hashOf(before) };
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((result, { start, end, text: by }) => result.slice(0, start) + by + result.slice(end), text);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The verdict when the plan has a site at the first place of each name. */
function verdict(file: RewrittenFile, ...sites: string[]): string | undefined {
  const planned = sites.map((name): Site => {
    const start = file.before.indexOf(name);
    return { role: 'access', start, end: start + name.length, line: 1, column: 1 };
  });
  const finding: Finding = {
    id: 'f1',
    pattern: 'p',
    confidence: 'high',
    name: 'cache',
    container: 'Map',
    root: 'module',
    file: file.file,
    line: 1,
    column: 1,
    evidence: [],
    decision: 'rewrite',
    reason: '',
    rewrite: { target: 'lru-cache', files: [file.file], sites: [{ file: file.file, sites: planned }], facts: {} },
  };
  return checkFile(file, new Map([['f1', finding]]));
}

const MEMO = `import { a } from 'a'; // first

/** One report per key. */
const cache = new Map<string, number>(); // grows

export function get(key: string) {
  // recompute
  cache.set(key, a);
}
`;

describe('what passes', () => {
  it('an import between the licence and a doc comment, in CRLF', () => {
    const before = '/*\r\n * License\r\n */\r\n\r\n/** Doc */\r\nexport const cache = new Map();\r\n';
    expect(verdict(inserted(before, '\r\n\r\n/** Doc', "\r\n\r\nimport { a } from 'a';"), 'cache')).toBeUndefined();
  });

  it('a new type in the @type tag above the declaration, and nothing else of a comment', () => {
    const before = 'let a;\n/** @type {Map<string, number>} one per key */\nexport const cache = new Map();\n';
    const edits = [['Map<', 'LRUCache<'] as const, ['Map()', 'WeakMap()'] as const];
    expect(verdict(rewritten(before, edits, 'src/a.js'), 'cache')).toBeUndefined();
    expect(verdict(rewritten(before, [['per key', 'per value']], 'src/a.js'), 'cache')).toMatch(/a comment of src\/a.js would be lost/);
  });

  it('a memo that becomes an LRU cache, with its import behind the trailing comment', () => {
    const file = rewritten(MEMO, [
      ['// first', "// first\nimport { LRUCache } from 'lru-cache';"],
      ['new Map<string, number>()', 'new LRUCache<string, number>({ max: 256 })'],
    ]);
    // The import itself is an insertion behind the comment.
    const [first, second] = file.edits;
    const edits = [{ ...first!, start: first!.end, text: "\nimport { LRUCache } from 'lru-cache';" }, second!];
    expect(verdict({ ...file, edits }, 'cache')).toBeUndefined();
  });

  it('a limit above a commented declaration, and a trim behind a push', () => {
    const before = '// what happened\nconst log: string[] = [];\nexport const add = (x: string) => {\n  log.push(x); // newest last\n};\n';
    const file: RewrittenFile = rewritten(before, []);
    const edits = [
      { start: 0, end: 0, text: 'const LOG_LIMIT = 500;\n', task: 'f1' },
      {
        start: before.indexOf(' // newest'),
        end: before.indexOf(' // newest'),
        text: ' if (log.length > LOG_LIMIT) log.shift();',
        task: 'f1',
      },
    ];
    expect(verdict({ ...file, after: apply(before, edits), edits }, 'log', 'log.push')).toBeUndefined();
  });

  it('an import at the head of CommonJS code with a directive, CRLF and a BOM', () => {
    const before = "\uFEFF'use strict';\r\nconst cache = new Map();\r\nmodule.exports = cache;\r\n";
    const start = before.indexOf('const cache');
    const edits = [
      { start, end: start, text: "const { LRUCache } = require('lru-cache');\r\n", task: 'f1' },
      { start: before.indexOf('new Map()'), end: before.indexOf('new Map()') + 9, text: 'new LRUCache({ max: 256 })', task: 'f1' },
    ];
    const file: RewrittenFile = { file: 'a.js', before, after: apply(before, edits), edits, hash: hashOf(before) };
    expect(verdict(file, 'cache')).toBeUndefined();
  });

  it('a WeakRef with an accessor beside the field and one deref at the top of a method', () => {
    const before = `export class Child {
  parent: Parent;
  constructor(parent: Parent) {
    this.parent = parent;
  }

  name() {
    if (true) {
      return this.parent.id;
    }
  }
}
`;
    const at = (marker: string) => before.indexOf(marker);
    const edits = [
      { start: at('parent: Parent;'), end: at('parent: Parent;') + 15, text: '#parent: WeakRef<Parent>;', task: 'f1' },
      {
        start: at('\n  name()'),
        end: at('\n  name()'),
        text: '\n  get parent(): Parent | undefined {\n    return this.#parent.deref();\n  }\n',
        task: 'f1',
      },
      { start: at('    if (true)'), end: at('    if (true)'), text: '    const parent = this.parent;\n', task: 'f1' },
      { start: at('this.parent.id'), end: at('this.parent.id') + 14, text: 'parent?.id', task: 'f1' },
    ];
    const file: RewrittenFile = { ...rewritten(before, []), after: apply(before, edits), edits };
    expect(verdict(file, 'parent: Parent;', 'this.parent.id')).toBeUndefined();
  });

  it('a syntax error that was there before', () => {
    expect(verdict(rewritten('with (a) { delete b }\nconst cache = 1;\n', [['1', '2']], 'a.js'), 'cache')).toBeUndefined();
  });
});

describe('what a guard turns down', () => {
  it('a syntax error', () => {
    expect(verdict(rewritten('const cache = new Map(x);\n', [['Map(', 'LRUCache({ max: 1 }']]), 'cache')).toMatch(
      /^src\/a\.ts would no longer parse \(.+\) at line 1$/,
    );
  });

  it('a call that is assigned to, which parsers accept in one mode or another', () => {
    const before = 'let parent, b;\nparent.id = b;\n';
    const edit = [['parent.id', 'parent.deref()']] as const;
    expect(verdict(rewritten(before, edit, 'a.js'), 'parent.id')).toMatch(/^a\.js would no longer be valid \(.+\) at line 2$/);
    expect(verdict(rewritten(`export {};\n${before}`, edit), 'parent.id')).toMatch(
      /^src\/a\.ts would no longer be valid \(.+\) at line 3$/,
    );
  });

  it('a syntax error that only Babel sees', () => {
    const before = 'export const cache = 1;\nlet b;\n';
    expect(verdict(rewritten(before, [['let b', 'let cache']], 'a.ts'), 'b;')).toMatch(
      /^a\.ts would no longer parse \(Identifier 'cache' has already/,
    );
  });

  it('an edit that glues itself to a token', () => {
    expect(verdict(inserted('let cachex; let cache, x;\ncache, x;\n', 'cache, x;\n', 'x'), 'cache, x')).toBe(
      'the token stream of src/a.ts would change at line 1',
    );
  });

  it('code that an edit turns into a comment', () => {
    expect(verdict(inserted('let cache = 1; let b = 2;\n', ' let b', ' //'), 'cache')).toBe(
      'the token stream of src/a.ts would change at line 1',
    );
  });

  it('code that an edit turns into a string', () => {
    const before = 'let cache = `a`;\nlet b = `c`;\n';
    expect(verdict(rewritten(before, [['`a`', '`a']]), 'cache')).toMatch(/would no longer parse|token stream/);
  });

  it('a comment that is lost inside an edit', () => {
    expect(verdict(rewritten('const cache = /* keep */ new Map();\n', [['/* keep */ new Map()', 'new Map([])']]), 'cache')).toBe(
      'a comment of src/a.ts would be lost at line 1',
    );
  });

  it('a comment that an edit opens over another', () => {
    expect(verdict(inserted('let cache = 1; // a\nlet b; /* c */\n', ' // a', ' /*'), 'cache')).toMatch(/token stream|comment stream/);
  });

  it('a statement between a comment and its code', () => {
    expect(verdict(inserted('/** Doc. */\nexport const cache = 1;\n', 'export', "import 'x';\n"), 'cache')).toBe(
      'a comment of src/a.ts would move away from its code at line 1',
    );
  });

  it('a statement between code and the comment behind it', () => {
    expect(verdict(inserted('let cache = 1; // why\nlet b;\n', ' // why', '\nlet c;'), 'cache')).toBe(
      'a comment of src/a.ts would move away from its code at line 2',
    );
  });

  it('code above a pragma', () => {
    expect(verdict(inserted('// @ts-nocheck\nexport const cache = 1;\n', '// @ts', "import 'x';\n"), 'cache')).toBe(
      'a comment of src/a.ts would move away from its code at line 2',
    );
    expect(verdict(inserted('/* Licence */\n\nexport const cache = 1;\n', '/* L', "import 'x';\n"), 'cache')).toContain(
      'would move away from its code',
    );
  });

  it('a second directive that is no longer one', () => {
    expect(verdict(inserted("'use client';\n'use memo';\nexport const cache = 1;\n", "'use memo'", "import 'x';\n"), 'cache')).toBe(
      'the directives of src/a.ts would change at line 1',
    );
  });

  it('a byte order mark or #! line that is lost', () => {
    expect(verdict(rewritten('\uFEFFconst cache = 1;\n', [['\uFEFF', '']]), 'cache')).toContain(
      'the byte order mark of src/a.ts would change',
    );
    expect(verdict(rewritten('#!/usr/bin/env node\nlet cache;\n', [['env node', 'env bun']], 'a.js'), 'cache')).toContain(
      'the #! line of a.js would change',
    );
  });

  it('line ends of another kind', () => {
    expect(verdict(inserted('let cache = 1;\r\nlet b;\r\n', 'let b', 'let c;\n'), 'cache')).toBe(
      'the line ends of src/a.ts would be mixed at line 2',
    );
  });

  it('another final newline', () => {
    expect(verdict(rewritten('let cache = 1;', [['1;', '1;\n']]), 'cache')).toContain('the final newline of src/a.ts would change');
  });

  it('a name that is declared twice', () => {
    const before = 'export class Child {\n  parent?: object;\n}\n';
    expect(verdict(inserted(before, '  parent', '  get parent() { return undefined; }\n'), 'parent')).toMatch(
      /^a name in src\/a\.ts would not bind \(Duplicate identifier 'parent'/,
    );
  });

  it('a type-only import that is used as a value', () => {
    const before = "import type { LRUCache } from 'lru-cache';\nexport const cache = new Map();\n";
    expect(verdict(rewritten(before, [['Map', 'LRUCache']]), 'cache')).toMatch(/would not bind \('LRUCache' cannot be used as a value/);
  });

  it('a name that nothing declares', () => {
    expect(verdict(rewritten('export const cache = new Map();\n', [['Map', 'LRUCache']], 'a.js'), 'cache')).toMatch(
      /would not bind \(Cannot find name 'LRUCache'/,
    );
    expect(verdict(rewritten('export const cache = new Map();\n', [['Map', 'WeakMap']], 'a.js'), 'cache')).toBeUndefined();
  });

  it('a script that becomes a module', () => {
    expect(verdict(inserted('var cache = 1;\n', 'var', "import 'x';\n", 'a.js'), 'cache')).toBe('a.js would become an ES module at line 1');
  });

  it('require in an ES module and in a script', () => {
    const text = "const { LRUCache } = require('lru-cache');\n";
    expect(verdict(inserted('export var cache = 1;\n', 'export', text, 'a.js'), 'cache')).toBe(
      'a.js is an ES module, in which require is not there at line 1',
    );
    expect(verdict(inserted('var cache = 1;\n', 'var', text, 'a.js'), 'cache')).toBe(
      'a.js is a script without modules, in which require may not be there at line 1',
    );
  });

  it('an edit away from the sites', () => {
    const before = 'const cache = new Map();\nfunction f() {\n  return 1;\n}\n';
    expect(verdict(rewritten(before, [['return 1', 'return 2']]), 'cache')).toBe(
      'src/a.ts would change outside of the planned lines at line 3',
    );
  });

  it('code that nests too deeply', () => {
    const before = `const cache = ${'['.repeat(20_000)}${']'.repeat(20_000)};\n`;
    expect(verdict(rewritten(before, [['cache', 'caches']]), 'cache')).toBe('src/a.ts nests too deeply to be checked at line 1');
  });

  it('a manifest that is no longer JSON', () => {
    expect(verdict(rewritten('{ "a": 1 }', [['1', '']], 'package.json'))).toBe('package.json would no longer be valid JSON at line 1');
  });
});
