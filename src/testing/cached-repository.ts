/** A repository whose report hangs on every kind of input, for tests of the cache. */
import type { Sample } from './sample.ts';

export const json = (value: unknown) => `${JSON.stringify(value)}\n`;

export const TYPES = 'export type Line = string;\n';
export const MEMO = `import type { Line } from 'typed';
const quotes: Record<string, Line> = {};
export function quote(product: string): Line {
  const known = quotes[product];
  if (known !== undefined) return known;
  const price = product.toUpperCase();
  quotes[product] = price;
  return price;
}
`;

/** A memo that others can import. */
const toExported = (name: string) => `export const ${name} = new Map<string, string>();
export function ask(key: string): string {
  const known = ${name}.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  ${name}.set(key, made);
  return made;
}
`;

/** Two packages with an alias between them, a memoizer whose bound depends on the installed major, a library with types, what is ignored. */
export function makeRepository(sample: Sample): void {
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
  sample.put(
    'src/registry.ts',
    'declare global {\n  var registry: string[] | undefined;\n}\nexport function register(name: string): void {\n  (globalThis.registry ??= []).push(name);\n}\n',
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
  putWhatTheDiskDecides(sample);
}

/** Memos whose rewrite hangs on files that are no sources. */
function putWhatTheDiskDecides(sample: Sample): void {
  sample.put('strict/tsconfig.json', json({ compilerOptions: { strict: true } }));
  sample.put(
    'strict/memo.ts',
    'const sizes = new Map<object, number>();\nexport function ask(key: object): number {\n  const known = sizes.get(key);\n  if (known !== undefined) return known;\n  const made = Object.keys(key).length;\n  sizes.set(key, made);\n  return made;\n}\n',
  );
  // What its entry is built from is only known by where the compiler puts its output.
  sample.put('built/package.json', json({ name: 'built', version: '1.0.0', main: 'dist/entry.js' }));
  sample.put('built/src/index.ts', 'export const version = 1;\n');
  sample.put('built/code/entry.ts', toExported('entries'));
  // A manifest without a name, and imports that may lead to the memo where nothing else is known to be meant.
  sample.put('loose/package.json', json({ private: true }));
  sample.put('loose/memo.ts', toExported('stock'));
  sample.put('loose/use.ts', "import { ask } from './memo';\nexport const answer = (key: string) => ask(key);\n");
  sample.put('loose/import.ts', "import { stock } from 'stock-room';\nexport const size = () => stock.length;\n");
  sample.put('data/memo.ts', toExported('rows'));
  sample.put('data/use.ts', "import { ask } from './memo';\nexport const answer = (key: string) => ask(key);\n");
  sample.put('data/import.ts', "import { rows } from './rows.data';\nexport const size = () => rows.length;\n");
}

/** A component, which is not scanned and may import all the same. */
export function putView(sample: Sample, script: string, page: string): void {
  sample.put('src/view.vue', `<script>\n${script}</script>\n<p>${page}</p>\n`);
}

export const LOG_CLEARED =
  'const log: string[] = [];\nexport function record(line: string): void {\n  log.length = 0;\n  log.push(line);\n}\n';
export const LOG = 'const log: string[] = [];\nexport const record = (s: string) => log.push(s);\n';
