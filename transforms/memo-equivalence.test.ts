import { LRUCache } from 'lru-cache';
import { expect, it } from 'vitest';
import { compose } from './lib/compose.ts';
import { findDeclared } from './lib/references.ts';
import { buildTree, isTree } from './lib/tree.ts';
import { edit } from './unbounded-memo.ts';

/**
 * Every form of access with every kind of key, run before and after: the same results, the same calls in the same order. `f`, which
 * computes the values, changes all that a key can be made of.
 */
const KEYS = ['k', 'o.id', '`${k}x`', 'i++', 'current', 'JSON.stringify(o)', 'k.length', '(k)', 'String(o.id)', 'm(k)'];

const FORMS = [
  'return (c[K] = f(k));',
  'return c[K] || (c[K] = f(k));',
  'return c[K] ?? (c[K] = f(k));',
  'return (c[K] ??= f(k));',
  'const r = (c[K] = f(k)); return r;',
  'const r = c[K] || (c[K] = f(k)); return r;',
  'let r; r = c[K] = f(k); return r;',
  'let r; r = c[K] ??= f(k); return r;',
  'return id(c[K] = f(k));',
  'return id((c[K] ??= f(k)));',
  'return K in c ? c[K] : (c[K] = f(k));',
  'if (K in c) return c[K]; return c[K] = f(k);',
  'if (K in c) return c[K];\n  return c[K] = f(k);',
  'if (!(K in c)) { c[K] = f(k); } return c[K];',
  'c[K] ??= f(k); return c[K];',
  'c[K] ||= f(k); return c[K];',
  'const { v } = c[K] || (c[K] = f(k)); return v;',
  'if (Object.hasOwn(c, K)) { return c[K]; } const r = f(k); c[K] = r; return r;',
  'if (c.hasOwnProperty(K)) return c[K];\n  return id(c[K] = id(c[K + "z"] = f(k)));',
  'switch (k) { case "a": c[K] ??= f(k); return c[K]; default: return c[K]; }',
  'delete c[K]; return (c[K] = f(k));',
  'const g = () => c[K] || (c[K] = f(k)); return g();',
  'let v; if (k) v = c[K] = f(k); else v = c[K] ||= f(k); return v;',
  'return [c[K] ??= f(k), c[K] ??= f(k)].length;',
  'return (c[K] = c[K] || f(k));',
  'return k && (c[K] = f(k));',
  'if (c[K] && c[K].v) return c[K]; return (c[K] = f(k));',
];

function program(form: string, key: string): string {
  return `const c = {};
let current = 'a', i = 0, n = 0;
const o = { id: 'p' }, log = [];
const id = (x) => x;
const m = (x) => { log.push('m'); return x + 'm'; };
function f(k) {
  log.push(k);
  n++;
  current = 'c' + (n % 3);
  o.id = 'p' + (n % 2);
  i += 1;
  return { v: n };
}
function run(k) {
  ${form.replaceAll('K', () => key)}
}
module.exports = (keys) => JSON.stringify([keys.map((k) => run(k)), log, i]);
`;
}

function rewrite(source: string): { text: string; reason: string | undefined } {
  const tree = buildTree('a.js', source);
  if (!isTree(tree)) throw new Error(tree.message);
  const { name, sites } = findDeclared(tree, { line: 1, column: 7 });
  const task = { id: 't', pattern: 'unbounded-memo', name, container: 'object', target: 'lru-cache', limit: 256, sites, facts: {} };
  const { text, refusals } = compose({ path: 'a.js', source, tasks: [task] }, { 'unbounded-memo': edit });
  return { text, reason: refusals[0]?.reason };
}

function execute(source: string): string {
  const module = { exports: (_keys: readonly string[]): string => 'nothing' };
  // eslint-disable-next-line no-new-func -- the point of the test
  new Function('module', 'require', source)(module, () => ({ LRUCache }));
  return module.exports(['a', 'b', 'a', 'cc', 'b', 'a', 'ab', 'p', 'a']);
}

it.each(KEYS)('gives the same results in the same order, or is refused: c[%s]', (key) => {
  let rewritten = 0;
  for (const form of FORMS) {
    const source = program(form, key);
    const { text, reason } = rewrite(source);
    if (reason !== undefined) {
      expect(reason).toMatch(
        /^(?:its key (?:may change while the value is computed|is computed where the value is used)|the value is made in)/,
      );
      continue;
    }
    rewritten++;
    expect(text).not.toContain('c[');
    expect(execute(text), text).toBe(execute(source));
  }
  expect(rewritten).toBeGreaterThan(10);
});
