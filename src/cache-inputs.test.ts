import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Flags } from './config.ts';
import { json, LOG, LOG_CLEARED, makeRepository } from './testing/cached-repository.ts';
import { report } from './testing/report.ts';
import { Sample } from './testing/sample.ts';

let sample: Sample;
beforeEach(() => {
  sample = new Sample();
});
afterEach(() => sample.remove());

const cold = (flags: Flags = {}) => report(sample.root, flags);
const warm = (flags: Flags = {}) => report(sample.root, { ...flags, cache: true });

interface Edit {
  readonly edit?: () => void;
  readonly flags?: Flags;
  /** The report is another one. Where it is not, the edit must not make it one either. */
  readonly isSeen: boolean;
}

const EDITS: Readonly<Record<string, Edit>> = {
  'a source that is judged': { edit: () => sample.put('src/log.ts', LOG_CLEARED), isSeen: true },
  'a source that is evidence': {
    edit: () =>
      sample.put(
        'src/use.ts',
        "import { store } from '#store';\nexport const fill = (key: string) => store.set(key, 1) && store.delete(key);\n",
      ),
    isSeen: true,
  },
  'a comment above': {
    edit: () => sample.put('src/store.ts', '// moved\nexport const store = new Map<string, number>();\n'),
    isSeen: true,
  },
  'a source that breaks': { edit: () => sample.put('src/store.ts', 'export const = 1;\n'), isSeen: true },
  'a new file': {
    edit: () =>
      sample.put(
        'src/more.ts',
        "import { store } from './store.js';\nexport const drop = () => store.clear();\nsetInterval(drop, 1000);\n",
      ),
    isSeen: true,
  },
  'a deleted file': { edit: () => rmSync(join(sample.root, 'src/use.ts')), isSeen: true },
  'a renamed file': {
    edit: () => {
      rmSync(join(sample.root, 'src/log.ts'));
      sample.put('src/journal.ts', LOG);
    },
    isSeen: true,
  },
  'an alias of tsconfig.json': {
    edit: () => sample.put('tsconfig.json', json({ compilerOptions: { strict: true, paths: { '#store': ['./src/other.ts'] } } })),
    isSeen: true,
  },
  'a tsconfig.json that another one extends': {
    edit: () => {
      sample.put('base.json', json({ compilerOptions: { paths: { '#store': ['./src/log.ts'] } } }));
      sample.put('tsconfig.json', json({ extends: './base.json' }));
    },
    isSeen: true,
  },
  'the name of a package': { edit: () => sample.put('lib/package.json', json({ name: 'other', version: '1.0.0' })), isSeen: true },
  'a package that is private now': { edit: () => sample.put('lib/package.json', json({ name: 'lib', private: true })), isSeen: true },
  'the version of a library': {
    edit: () => sample.put('node_modules/p-memoize/package.json', json({ name: 'p-memoize', version: '7.0.0' })),
    isSeen: true,
  },
  // The analysis has the sources and no declarations of others; the type check of a rewrite is never cached.
  'the types of a library': {
    edit: () => sample.put('node_modules/typed/index.d.ts', 'export type Line = { readonly text: string };\n'),
    isSeen: false,
  },
  'whether null is told apart': { edit: () => sample.put('strict/tsconfig.json', json({})), isSeen: true },
  'where the build puts its output': {
    edit: () => sample.put('built/tsconfig.build.json', json({ compilerOptions: { rootDir: 'code', outDir: 'dist' } })),
    isSeen: true,
  },
  'the dependencies of a package without a name': {
    edit: () => sample.put('loose/package.json', json({ private: true, dependencies: { 'stock-room': '1.0.0' } })),
    isSeen: true,
  },
  'a data file that is imported': { edit: () => sample.put('data/rows.data', ''), isSeen: true },
  'the version, the scripts and the ranges of a package': {
    edit: () =>
      sample.put('lib/package.json', json({ name: 'lib', version: '2.0.0', scripts: { test: 'true' }, dependencies: { left: '^2.0.0' } })),
    isSeen: false,
  },
  'a name of the global object': {
    edit: () =>
      sample.put('src/globals.ts', 'export function reset(): void {\n  globalThis.registry = undefined;\n}\nsetInterval(reset, 1000);\n'),
    isSeen: true,
  },
  'a caller of a memoizer': {
    edit: () => sample.put('src/call.ts', "import { load } from './memo';\nexport const first = () => load('first');\n"),
    isSeen: true,
  },
  'a prototype that is patched': {
    edit: () => sample.put('data/patch.ts', 'String.prototype.toUpperCase = function () {\n  return String(Math.random());\n};\n'),
    isSeen: true,
  },
  'an import that joins two packages': {
    edit: () => sample.put('data/join.ts', "import { stock } from '../loose/memo';\nexport const all = () => [...stock.values()];\n"),
    isSeen: true,
  },
  'the configuration file': {
    edit: () => sample.put('leakshift.config.json', json({ only: ['append-only-global'], bufferLimit: 9 })),
    isSeen: true,
  },
  'the ignore file': { edit: () => sample.put('.gitignore', 'node_modules\nsrc/log.ts\n'), isSeen: true },
  'a limit': { flags: { bufferLimit: 7, memoLimit: 8 }, isSeen: true },
  'a pattern': { flags: { only: ['unbounded-memo'] }, isSeen: true },
  'a path': { flags: { paths: ['src'] }, isSeen: true },
  'ignored files': { flags: { ignore: false }, isSeen: true },
  'no lru-cache': { flags: { dependency: false }, isSeen: true },
};

describe('the report with --cache', () => {
  it.each(Object.entries(EDITS))('says the same as without, after %s', async (_what, { edit, flags = {}, isSeen }) => {
    makeRepository(sample);
    const before = await warm();
    edit?.();
    const after = await cold(flags);
    expect(after !== before).toBe(isSeen);
    expect(await warm(flags)).toBe(after);
    expect(await warm(flags), 'once more').toBe(after);
  });

  it('says the same as without on all of them, one after another', async () => {
    makeRepository(sample);
    for (const [what, { edit, flags = {} }] of Object.entries(EDITS)) {
      edit?.();
      expect(await warm(flags), what).toBe(await cold(flags));
    }
  });
});
