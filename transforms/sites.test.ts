import jscodeshift from 'jscodeshift';
import { describe, expect, it } from 'vitest';
import { buildTree, isTree, positionOf } from './lib/tree.ts';
import log from './append-only-global.ts';
import memo from './unbounded-memo.ts';

/** What the transform makes of the name or value behind `│`, and what it says. */
function run(path: string, marked: string, transform = memo): { text: string; notes: string[] } {
  const at = marked.indexOf('│');
  const source = marked.replace('│', '');
  const tree = buildTree(path, source);
  if (!isTree(tree)) throw new Error(`${path} does not parse: ${tree.message}`);
  const notes: string[] = [];
  const sites = JSON.stringify([positionOf(tree, at)]);
  const text = transform({ path, source }, { jscodeshift, report: (note) => notes.push(note) }, { sites }) ?? source;
  return { text: text.replace(/^(?:import .*from 'lru-cache';|const \{ LRUCache \} = require\('lru-cache'\);)\n\n?/, ''), notes };
}

const OUTSIDE = 'can be reached from other files, which are not looked at; leakshift without --sites does';

describe('a declaration that --sites names', () => {
  it.each([
    ['exported', 'a.ts', 'export const │cache: Map<string, X> = MAP();\n'],
    ['of module.exports', 'a.cjs', 'module.exports.│cache = MAP();\n'],
    ['of an object', 'a.ts', 'export const o = { │cache: MAP<string, X>() };\n'],
    ['static, with accessors', 'a.ts', 'export class A {\n  static accessor │cache = MAP<string, X>();\n}\n'],
    ['made in a constructor', 'a.js', 'export class A {\n  constructor() {\n    this.│cache = MAP();\n  }\n}\n'],
    ['that satisfies its type', 'a.ts', 'export const │cache = MAP<string, X>() satisfies Map<string, X>;\n'],
    ['without a name', 'a.ts', 'export default │MAP<string, X>();\n'],
    ['within a call', 'a.ts', 'export const │cache = useRef(MAP<string, X>());\n'],
    ['behind a line separator', 'a.mjs', 'export const t = `\u2028`;\nexport const │cache = MAP();\n'],
  ])('is rewritten where others may have it, and that is said: %s', (_, path, marked) => {
    const { text, notes } = run(path, marked.replace('MAP', 'new Map'));
    const wanted = marked.replace('│', '').replace(/MAP(.*?)\(\)/, 'new LRUCache$1({ max: 256 })');
    expect(text).toBe(wanted.replaceAll('Map<', 'LRUCache<'));
    expect(notes).toEqual([expect.stringContaining(OUTSIDE)]);
  });

  it('is rewritten where it is filled later or handed on', () => {
    expect(run('a.mjs', 'let cache;\nexport const get = () => (│cache ||= new Map());\n')).toEqual({
      text: 'let cache;\nexport const get = () => (cache ||= new LRUCache({ max: 256 }));\n',
      notes: [],
    });
    expect(run('a.mjs', 'const │cache = new Map();\nexport const all = () => cache;\n')).toEqual({
      text: 'const cache = new LRUCache({ max: 256 });\nexport const all = () => cache;\n',
      notes: [],
    });
  });

  it.each([
    ['an object, whose sites elsewhere would stay', 'export const │cache = {};\n', 'use a plan'],
    ['one whose order is asked for', 'const │cache = new Map();\nexport const all = () => [...cache];\n', 'used as a whole'],
    ['one that is copied', 'const │cache = new Map();\nexport const copy = () => new Map(cache);\n', 'used as a whole'],
    ['one that is taken apart', 'const │cache = new Map();\nexport const { keys } = cache;\n', 'used as a whole'],
    [
      'one that is filled in two places',
      'export let cache = new Map();\nexport const reset = () => { │cache = new Map(); };\n',
      'more than one place',
    ],
    ['what holds two', 'export const │cache = pair(new Map(), new Map());\n', 'is no empty object, array or Map'],
  ])('stays as it is, with the reason: %s', (_, marked, reason) => {
    const { text, notes } = run('a.mjs', marked);
    expect(text).toBe(marked.replace('│', ''));
    expect(notes).toEqual([expect.stringContaining(reason)]);
  });

  it('stays as it is where others may add to the log', () => {
    const { text, notes } = run('a.mjs', 'export const │log = [];\nexport const add = (x) => {\n  log.push(x);\n};\n', log);
    expect(text).not.toContain('LIMIT');
    expect(notes).toEqual([expect.stringContaining('use a plan')]);
  });
});
