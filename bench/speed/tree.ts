/** The trees that everything is measured on: one with all sources, one with a quarter of them. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Tree {
  readonly directory: string;
  /** Names the files, one a line, relative to `directory`. */
  readonly list: string;
  readonly packages: number;
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
}

interface Package {
  readonly name: string;
  readonly from: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

const FIXTURES = fileURLToPath(new URL('../../__testfixtures__/accuracy/', import.meta.url));
/** Each is rewritten by itself, by different proofs: objects, maps, fields, statics, arrays. */
const REWRITABLE = [
  'angular-root.ts',
  'closure-memoizer-known.ts',
  'false-release-of-another.ts',
  'published/high-composed-key.ts',
  'interning.ts',
  'memo-object-keys.ts',
  'memo-of-formatters.ts',
  'module-array-push.ts',
  'module-map-get-set.ts',
  'module-map-has-get.ts',
  'module-map-nullish.ts',
  'private-field-memo.ts',
  'static-object-this.ts',
  'template-key.ts',
];
/** Copies of the list above in the whole tree. */
const COPIES = 5;

const isSource = (file: string) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');

function listSources(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && isSource(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}

function readPackage(modules: string, name: string): Package {
  const from = join(modules, name);
  if (!existsSync(join(from, 'src'))) throw new Error(`${name} publishes no src/: take it out of packages.json`);
  const files = listSources(join(from, 'src'));
  return { name, from, files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

/** Whole packages that make up `share` of the bytes; all of them for 1. */
function select(packages: readonly Package[], share: number): Package[] {
  const wanted = share * packages.reduce((sum, { bytes }) => sum + bytes, 0);
  const chosen: Package[] = [];
  let sum = 0;
  for (const candidate of packages.toSorted((a, b) => b.bytes - a.bytes)) {
    if (sum + candidate.bytes > wanted) continue;
    chosen.push(candidate);
    sum += candidate.bytes;
  }
  return chosen;
}

/** Options that all packages can be compiled with; a package of the tree is imported from its sources, as in its own repository. */
function tsconfig(packages: readonly Package[]): object {
  const paths = packages.map(({ name }) => [`${name}/lib/*`, [`./packages/${name}/src/*`]] as const);
  return {
    compilerOptions: {
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
      module: 'preserve',
      moduleResolution: 'bundler',
      jsx: 'react',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      useDefineForClassFields: false,
      allowImportingTsExtensions: true,
      types: ['node'],
      paths: Object.fromEntries(paths),
    },
    include: ['packages'],
  };
}

function copyRewritable(directory: string, copies: number): void {
  for (let copy = 1; copy <= copies; copy++) {
    const to = join(directory, 'packages', `memos-${copy}`);
    mkdirSync(join(to, 'src'), { recursive: true });
    writeFileSync(join(to, 'package.json'), JSON.stringify({ name: `memos-${copy}`, private: true }));
    for (const file of REWRITABLE) cpSync(join(FIXTURES, file), join(to, 'src', basename(file)));
  }
}

/** Lays the tree anew beside `node_modules`, so that what is imported from outside of it resolves as if installed. */
export function buildTree(installed: string, names: readonly string[], share: number): Tree {
  const modules = join(installed, 'node_modules');
  const packages = select(
    names.map((name) => readPackage(modules, name)),
    share,
  );
  const directory = join(installed, `tree-${share}`);
  for (const one of [directory, `${directory}-cache`]) rmSync(one, { recursive: true, force: true });
  for (const { name, from, files } of packages) {
    const to = join(directory, 'packages', name);
    mkdirSync(to, { recursive: true });
    cpSync(join(from, 'package.json'), join(to, 'package.json'));
    for (const file of files) cpSync(file, join(to, relative(from, file)));
    for (const file of readdirSync(join(from, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:d\.ts|json)$/.test(file) && basename(file) !== 'tsconfig.json') cpSync(join(from, 'src', file), join(to, 'src', file));
    }
  }
  copyRewritable(directory, Math.max(1, Math.round(COPIES * share)));
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ name: 'tree', private: true }));
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(tsconfig(packages), undefined, 2));
  execFileSync('git', ['init', '--quiet'], { cwd: directory });
  return describe(directory, `${directory}.txt`);
}

function describe(directory: string, list: string): Tree {
  const files = listSources(directory).toSorted();
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  writeFileSync(list, files.map((file) => `${relative(directory, file)}\n`).join(''));
  return {
    directory,
    list,
    packages: new Set(files.map((file) => dirname(relative(directory, file)).replace(/\/src.*/, ''))).size,
    files: files.length,
    lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0),
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
  };
}
