import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Flags, loadConfig } from './config.ts';
import { migrate, scan } from './migrate.ts';
import { patterns } from './patterns/index.ts';
import { reporters } from './reporters/index.ts';
import { checkBuilt, cli, Sample } from './testing/sample.ts';

let sample: Sample;
let cache: string;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  cache = join(sample.root, 'node_modules/.cache/leakshift');
});
afterEach(() => sample.remove());

/** The functions that the command line calls: a process for each of so many runs would spend its time on loading the compiler. */
async function report(run: typeof scan | typeof migrate, flags: Flags): Promise<string> {
  const config = await loadConfig(
    flags,
    sample.root,
    patterns.map(({ id }) => id),
  );
  return reporters.json(await run(config, patterns, () => {}), { color: false, patterns });
}

const cold = (flags: Flags = {}, run: typeof scan | typeof migrate = scan) => report(run, flags);
const warm = (flags: Flags = {}, run: typeof scan | typeof migrate = scan) => report(run, { ...flags, cache: true });

const json = (value: unknown) => `${JSON.stringify(value)}\n`;

const TYPES = 'export type Line = string;\n';
const MEMO = `import type { Line } from 'typed';
const quotes: Record<string, Line> = {};
export function quote(product: string): Line {
  const known = quotes[product];
  if (known !== undefined) return known;
  const price = product.toUpperCase();
  quotes[product] = price;
  return price;
}
`;

/** Two packages with an alias between them, a memoizer whose bound depends on the installed major, a library with types, what is ignored. */
function makeRepository(): void {
  sample.put('package.json', json({ name: 'top', private: true }));
  sample.put(
    'tsconfig.json',
    json({
      compilerOptions: {
        strict: true,
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2022',
        paths: { '#store': ['./src/store.ts'] },
      },
    }),
  );
  sample.put('.gitignore', 'node_modules\nignored\n');
  sample.put('src/store.ts', 'export const store = new Map<string, number>();\n');
  sample.put('src/use.ts', "import { store } from '#store';\nexport function fill(key: string): void {\n  store.set(key, 1);\n}\n");
  sample.put(
    'src/log.ts',
    "import type { Line } from 'typed';\nconst log: Line[] = [];\nexport function record(line: Line): void {\n  log.push(line);\n}\n",
  );
  sample.put(
    'src/memo.ts',
    "import memoize from 'p-memoize';\nexport const load = memoize(async (key: string) => fetch(key), { maxAge: 1000 });\n",
  );
  sample.put('ignored/late.ts', 'const late: string[] = [];\nexport const add = (s: string) => late.push(s);\n');
  sample.put('lib/package.json', json({ name: 'lib', version: '1.0.0' }));
  sample.put(
    'lib/index.ts',
    'export const seen = new Set<string>();\nexport const once = (k: string) => seen.has(k) || seen.add(k);\nexport class Names {\n  private readonly all = new Set<string>();\n  add(id: string) {\n    this.all.add(id);\n  }\n}\n',
  );
  sample.put('src/flush.ts', "import { seen } from 'lib';\nexport const flush = () => seen.clear();\nsetInterval(flush, 1000);\n");
  sample.put('node_modules/typed/package.json', json({ name: 'typed', version: '1.0.0', types: 'index.d.ts' }));
  sample.put('node_modules/typed/index.d.ts', TYPES);
  sample.put('node_modules/p-memoize/package.json', json({ name: 'p-memoize', version: '4.0.0' }));
}

/** A component, which is not scanned and may import all the same. */
function putView(script: string, page: string): void {
  sample.put('src/view.vue', `<script>\n${script}</script>\n<p>${page}</p>\n`);
}

interface Edit {
  readonly edit?: () => void;
  readonly flags?: Flags;
  /** The report is another one. Where it is not, the edit must not make it one either. */
  readonly isSeen: boolean;
}

const LOG_CLEARED = 'const log: string[] = [];\nexport function record(line: string): void {\n  log.length = 0;\n  log.push(line);\n}\n';
const LOG = 'const log: string[] = [];\nexport const record = (s: string) => log.push(s);\n';

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
  'the configuration file': {
    edit: () => sample.put('leakshift.config.json', json({ only: ['append-only-global'], bufferLimit: 9 })),
    isSeen: true,
  },
  'the ignore file': { edit: () => sample.put('.gitignore', 'node_modules\nsrc/log.ts\n'), isSeen: true },
  'a limit': { flags: { bufferLimit: 7, memoLimit: 8 }, isSeen: true },
  'a pattern': { flags: { only: ['unbounded-memo'] }, isSeen: true },
  'a path': { flags: { paths: ['src'] }, isSeen: true },
  'ignored files': { flags: { ignore: false }, isSeen: true },
  'no lru-cache': { flags: { dependency: false }, isSeen: false },
};

describe('--cache', () => {
  it.each(Object.entries(EDITS))('says the same as without, after %s', async (_what, { edit, flags = {}, isSeen }) => {
    makeRepository();
    const before = await warm();
    edit?.();
    const after = await cold(flags);
    expect(after !== before).toBe(isSeen);
    expect(await warm(flags)).toBe(after);
    expect(await warm(flags), 'once more').toBe(after);
  });

  it('says the same as without on all of them, one after another', async () => {
    makeRepository();
    for (const [what, { edit, flags = {} }] of Object.entries(EDITS)) {
      edit?.();
      expect(await warm(flags), what).toBe(await cold(flags));
    }
  });

  it('checks types anew: a rewrite that the types of a library forbid now is refused', async () => {
    makeRepository();
    sample.put('src/memo.ts', MEMO);
    const before = await cold({}, migrate);
    expect(await warm({}, migrate)).toBe(before);
    sample.put('node_modules/typed/index.d.ts', TYPES.replace('string', 'string | undefined'));
    const after = await cold({}, migrate);
    expect(after).not.toBe(before);
    expect(await warm({}, migrate)).toBe(after);
  });

  it('takes what did not change from the cache', async () => {
    makeRepository();
    const before = await warm();
    const [facts, result, ...others] = readdirSync(cache).toSorted();
    expect([facts, result]).toEqual([
      expect.stringMatching(/^facts-[0-9a-f]{16}\.json$/),
      expect.stringMatching(/^result-[0-9a-f]{32}\.json$/),
    ]);
    expect(others).toEqual([]);
    const kept = readFileSync(join(cache, facts!), 'utf8');
    sample.put('src/log.ts', LOG_CLEARED);
    expect(await warm()).not.toBe(before);
    expect(readdirSync(cache)).toHaveLength(3);
    expect(readFileSync(join(cache, facts!), 'utf8')).not.toBe(kept);
    rmSync(join(cache, facts!));
    await warm();
    // Found by its key again: nothing new is written for a tree that was met before.
    makeRepository();
    expect(await warm()).toBe(before);
    expect(readdirSync(cache)).toHaveLength(3);
  });

  it('takes the analysis from the cache after an edit of a file that is not scanned and imports the same', async () => {
    makeRepository();
    putView("import { record } from './log';\n", 'one');
    const before = await warm();
    const kept = readdirSync(cache).length;
    putView("import { record } from './log';\n", 'two');
    expect(await warm()).toBe(before);
    expect(await cold()).toBe(before);
    expect(readdirSync(cache)).toHaveLength(kept);
    const others = ["import { store } from './store';\n", "import { store } from '@/store';\n", 'const { store } = await import(path);\n'];
    for (const [position, script] of others.entries()) {
      putView(script, 'two');
      expect(await warm()).toBe(await cold());
      expect(readdirSync(cache)).toHaveLength(kept + position + 1);
    }
    // What it loads is not known: then its words count.
    putView(others[2]!, 'three');
    expect(await warm()).toBe(await cold());
    expect(readdirSync(cache)).toHaveLength(kept + others.length + 1);
  });

  it('makes anew what is cut off, changed, foreign or empty', async () => {
    makeRepository();
    const before = await warm();
    const files = readdirSync(cache);
    const damages: ((text: string) => string)[] = [
      (text) => text.slice(0, text.length / 2),
      (text) => text.replaceAll('store', 'stove').replaceAll('suggest', 'rewrite'),
      () => '{"leakshift":"somebody else"}',
      () => '',
      (text) => text.slice(text.indexOf('\n') + 1),
    ];
    for (const damage of damages) {
      for (const file of files) writeFileSync(join(cache, file), damage(readFileSync(join(cache, file), 'utf8')));
      expect(await warm()).toBe(before);
    }
    rmSync(cache, { recursive: true });
    expect(await warm()).toBe(before);
    expect(await warm()).toBe(before);
  });

  it('is shared by runs at the same time', async () => {
    makeRepository();
    const before = await cold({}, migrate);
    const runs = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, [cli, '--format', 'json', '--cache'], { cwd: sample.root });
      let out = '';
      child.stdout.on('data', (part: Buffer) => (out += part.toString()));
      return new Promise<string>((resolve) => child.on('close', () => resolve(out)));
    });
    for (const out of await Promise.all(runs)) expect(out).toBe(before);
    expect(readdirSync(cache).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    expect(await warm({}, migrate)).toBe(before);
  });

  it('keeps shards and their whole apart, and stands where it is told to', async () => {
    makeRepository();
    const before = await cold();
    const located = { cacheLocation: 'kept' };
    for (const shard of ['1/2', '2/2', '1/2']) expect(await cold({ shard, ...located })).toBe(await cold({ shard }));
    expect(await cold(located)).toBe(before);
    expect(existsSync(join(sample.root, 'kept'))).toBe(true);
    expect(existsSync(cache)).toBe(false);
    sample.put('file', '');
    expect(spawnSync(process.execPath, [cli, '--cache-location', 'file'], { cwd: sample.root, encoding: 'utf8' })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('cannot be used as a directory'),
    });
  });
});
