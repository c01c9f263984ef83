import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/**
 * The compiled transforms under the real jscodeshift command. They are ES modules, which jscodeshift 17 loads through require() of an ES
 * module: Node 20.19 and 22.12 have it, so no option is needed; with `--no-babel` the start is quicker and the result the same.
 */
const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/jscodeshift/bin/jscodeshift.js');
const memo = join(root, 'dist/transforms/unbounded-memo.js');
const log = join(root, 'dist/transforms/append-only-global.js');
const link = join(root, 'dist/transforms/strong-back-reference.js');

let dir: string;

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-stock-')));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  writeFileSync(join(dir, file), text);
}

function read(file: string): string {
  return readFileSync(join(dir, file), 'utf8');
}

function run(transform: string, ...options: string[]): string {
  const args = [bin, '-t', transform, '--run-in-band', '--extensions=ts,tsx,mts,cts,js,jsx,mjs,cjs', ...options, '.'];
  return execFileSync(process.execPath, args, { cwd: dir, encoding: 'utf8', stdio: 'pipe' });
}

const SQUARES = `const squares = new Map();

export function square(n) {
  if (squares.has(n)) return squares.get(n);
  const result = n * n;
  squares.set(n, result);
  return result;
}
`;
const SQUARES_AFTER = `import { LRUCache } from 'lru-cache';

${SQUARES.replace('new Map()', 'new LRUCache({ max: 256 })').replace(
  '  if (squares.has(n)) return squares.get(n);',
  '  const known = squares.get(n);\n  if (known !== undefined) return known;',
)}`;

describe('stock jscodeshift', () => {
  it('rewrites without a plan what the file alone proves', () => {
    write('squares.js', SQUARES);
    write('store.js', SQUARES.replace('const squares', 'export const squares'));
    const output = run(memo);
    expect(output).toContain('1 ok');
    expect(output).toContain('0 errors');
    expect(read('squares.js')).toBe(SQUARES_AFTER);
    expect(read('store.js')).not.toContain('LRUCache');
    expect(run(memo)).toContain('0 ok');
  });

  it('does the same with --no-babel and writes nothing with --dry', () => {
    write('squares.js', SQUARES);
    expect(run(memo, '--no-babel', '--dry')).toContain('1 ok');
    expect(read('squares.js')).toBe(SQUARES);
    run(memo, '--no-babel');
    expect(read('squares.js')).toBe(SQUARES_AFTER);
  });

  it('rewrites the declarations that --sites names and reports what it refuses', () => {
    write(
      'a.ts',
      `export {};\r\nlet known: Record<string, Part> = {};\r\nconst find = (k: string) => known[k];\r\nconst all = new Map();\r\n[...all].map(find);\r\n`,
    );
    const output = run(memo, '--sites=[{"line":2,"column":5},{"line":4,"column":7}]', '--limit=9');
    expect(read('a.ts')).toBe(
      `import { LRUCache } from 'lru-cache';\r\n\r\nexport {};\r\nlet known: LRUCache<string, Part> = new LRUCache({ max: 9 });\r\nconst find = (k: string) => known.get(String(k))!;\r\nconst all = new Map();\r\n[...all].map(find);\r\n`,
    );
    expect(output).toContain('5:5 not rewritten: all is used as a whole');
  });

  it('rewrites exactly what a plan says, in the files that it was made for', () => {
    const source = 'export const log = [];\nexport const add = (x) => {\n  log.push(x);\n};\n';
    write('log.js', source);
    write('changed.js', source);
    const sites = [
      { role: 'declaration', start: 13, end: 16, line: 1, column: 14 },
      { role: 'access', start: 53, end: 56, line: 3, column: 3 },
    ];
    const finding = {
      id: '0123456789ab',
      pattern: 'append-only-global',
      name: 'log',
      container: 'array',
      file: 'log.js',
      decision: 'rewrite',
    };
    const rewrite = { target: 'capped-array', limit: 50, sites: ['log.js', 'changed.js'].map((file) => ({ file, sites })), facts: {} };
    const hash = createHash('sha256').update(source).digest('hex');
    write(
      'plan.json',
      JSON.stringify({ findings: [{ ...finding, rewrite }], hashes: { 'log.js': hash, 'changed.js': hash.replace(/^./, 'x') } }),
    );
    const output = run(log, '--plan=plan.json');
    expect(read('log.js')).toBe(
      'export const log = [];\nconst LOG_LIMIT = 50;\nexport const add = (x) => {\n  log.push(x);\n  if (log.length > LOG_LIMIT) log.shift();\n};\n',
    );
    expect(read('changed.js')).toBe(source);
    expect(output).toContain('the file has changed since the plan was made');
  });

  it.each(['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'jsx', 'tsx'])('takes .%s, alone, by --sites and by --plan', (extension) => {
    const isTyped = /^[mc]?ts/.test(extension);
    const isCommonJs = extension.startsWith('c');
    const element = extension.endsWith('x') ? 'const view = <b>{1}</b>;\n' : '';
    const type = isTyped ? ': number' : '';
    const exported = !isCommonJs ? 'export { square };\n' : extension === 'cts' ? 'export = square;\n' : 'module.exports = square;\n';
    const source = `${element}const squares = new Map${isTyped ? '<number, number>' : ''}();\nfunction square(n${type})${type} {\n  const known = squares.get(n);\n  if (known !== undefined) return known;\n  const result = n * n;\n  squares.set(n, result);\n  return result;\n}\n${exported}`;
    const file = `squares.${extension}`;
    const line = source.split('\n').findIndex((text) => text.startsWith('const squares')) + 1;
    const starts = [...source.matchAll(/squares/g)].map((match) => match.index);
    const sites = starts.map((start, index) => {
      const role = index === 0 ? 'declaration' : 'access';
      return { role, start, end: start + 7, line: source.slice(0, start).split('\n').length, column: 1 };
    });
    const finding = { id: '0123456789ab', pattern: 'unbounded-memo', name: 'squares', container: 'Map', file, decision: 'rewrite' };
    const rewrite = { target: 'lru-cache', limit: 256, sites: [{ file, sites }], facts: { keys: 'number', strict: isTyped } };
    const hash = createHash('sha256').update(source).digest('hex');
    write('plan.json', JSON.stringify({ findings: [{ ...finding, rewrite }], hashes: { [file]: hash } }));

    const results = [[], [`--sites=[{"line":${line},"column":7}]`], ['--plan=plan.json']].map((options) => {
      write(file, source);
      expect(run(memo, '--no-babel', ...options)).toContain('1 ok');
      return read(file);
    });
    expect(new Set(results).size).toBe(1);
    const kept =
      element +
      source.slice(element.length).replace(/new Map(<.*>)?\(\)/, (_, types: string | undefined) => `new CLASS${types ?? ''}({ max: 256 })`);
    const local = extension === 'cts' ? 'lru.LRUCache' : 'LRUCache';
    expect(results[0]?.endsWith(kept.replace('CLASS', local))).toBe(true);
    const head = results[0]?.slice(0, -kept.replace('CLASS', local).length).trim();
    const required = extension === 'cts' ? "import lru = require('lru-cache');" : "const { LRUCache } = require('lru-cache');";
    expect(head).toBe(isCommonJs ? required : "import { LRUCache } from 'lru-cache';");
  });

  it('rewrites a back-reference that --sites names and none without', () => {
    const source = `export class Child {\n  #parent: Parent | undefined;\n  up() {\n    return this.#parent?.go();\n  }\n}\n`;
    write('child.ts', source);
    run(link);
    expect(read('child.ts')).toBe(source);
    run(link, '--sites=[{"line":2,"column":3}]');
    expect(read('child.ts')).toContain('#parentRef: WeakRef<Parent> | undefined;');
  });

  it('says where a file does not parse and leaves one alone that is not UTF-8', () => {
    write('broken.ts', 'const a = ;\n');
    writeFileSync(join(dir, 'latin1.js'), Buffer.from(`// caf\u00e9\n${SQUARES}`, 'latin1'));
    const output = run(memo);
    expect(output).toContain('1:11 skipped: the file does not parse: Unexpected token');
    expect(output).toContain('skipped: the file is not UTF-8');
    expect(readFileSync(join(dir, 'latin1.js')).includes(0xe9)).toBe(true);
  });
});
