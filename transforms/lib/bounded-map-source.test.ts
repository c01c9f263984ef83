import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { Project, ts } from 'ts-morph';
import { afterAll, describe, expect, it } from 'vitest';
import { boundedMapSource, isBoundedMapSource } from './bounded-map-source.ts';

type BoundedMapClass = new <K, V>(max: number) => Map<K, V>;

const directory = mkdtempSync(join(tmpdir(), 'leakshift-bounded-map-'));
afterAll(() => rmSync(directory, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const compiled = ts.transpileModule(boundedMapSource('typescript'), {
  compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
}).outputText;
const load = async (path: string) => ((await import(pathToFileURL(path).href)) as { BoundedMap: BoundedMapClass }).BoundedMap;
const builds: readonly (readonly [string, BoundedMapClass])[] = [
  ['TypeScript', await load(put('typescript.mjs', compiled))],
  ['ES module', await load(put('bounded-map.mjs', boundedMapSource('esm')))],
  [
    'CommonJS',
    (createRequire(import.meta.url)(put('bounded-map.cjs', boundedMapSource('commonjs'))) as { BoundedMap: BoundedMapClass }).BoundedMap,
  ],
  ['without private fields', await load(put('old.mjs', boundedMapSource('esm', false)))],
];

/** SIEVE over a list, oldest entry first: slow and plain. */
class Reference {
  readonly entries: { key: number; value: string | undefined; visited: boolean }[] = [];
  readonly max: number;
  hand = 0;
  constructor(max: number) {
    this.max = max;
  }
  find(key: number) {
    const entry = this.entries.find((each) => each.key === key);
    if (entry) entry.visited = true;
    return entry;
  }
  set(key: number, value: string | undefined): void {
    const entry = this.find(key);
    if (entry) {
      entry.value = value;
      return;
    }
    while (this.entries.length >= this.max) {
      if (this.hand >= this.entries.length) this.hand = 0;
      const candidate = this.entries[this.hand]!;
      if (candidate.visited) {
        candidate.visited = false;
        this.hand++;
      } else this.entries.splice(this.hand, 1);
    }
    this.entries.push({ key, value, visited: false });
  }
  delete(key: number): void {
    const index = this.entries.findIndex((each) => each.key === key);
    if (index >= 0) this.entries.splice(index, 1);
    this.hand = 0;
  }
}

/** The same numbers for the same seed. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe.each(builds)('BoundedMap built from %s', (_, BoundedMap) => {
  it('does what the reference does, whatever is asked of it', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = createRandom(seed);
      const max = 1 + random(9);
      const map = new BoundedMap<number, string | undefined>(max);
      const reference = new Reference(max);
      for (let step = 0; step < 400; step++) {
        const key = random(max * 2);
        const operation = random(20);
        if (operation < 9) {
          const value = random(4) === 0 ? undefined : String(step);
          map.set(key, value);
          reference.set(key, value);
        } else if (operation < 18) expect(map.get(key)).toBe(reference.find(key)?.value);
        else if (operation === 18) {
          map.delete(key);
          reference.delete(key);
        } else expect(map.has(key)).toBe(reference.entries.some((each) => each.key === key));
        expect(map.size).toBeLessThanOrEqual(max);
        expect([...map]).toEqual(reference.entries.map((each) => [each.key, each.value]));
      }
    }
  });

  it('keeps what is asked for again and again', () => {
    const map = new BoundedMap<string, number>(3);
    map.set('hot', 0);
    for (let index = 0; index < 100; index++) {
      map.set(`cold ${index}`, index);
      expect(map.get('hot')).toBe(0);
    }
    expect([...map.keys()]).toContain('cold 99');
  });

  it('can be read, written, deleted from and cleared while it is iterated', () => {
    const map = new BoundedMap<number, number>(4);
    for (let key = 0; key < 4; key++) map.set(key, key);
    const seen: number[] = [];
    for (const key of map.keys()) {
      seen.push(key);
      map.get(key);
      map.set(key, -1);
      if (key === 1) map.delete(2);
    }
    map.forEach((_value, key) => map.get(key));
    expect(seen).toEqual([0, 1, 3]);
    for (const [key] of map) if (key === 0) map.clear();
    expect([map.size, map.has(1), map.get(1)]).toEqual([0, false, undefined]);
    for (let key = 0; key < 9; key++) map.set(key, key);
    expect(map.size).toBe(4);
  });

  it('is a Map, keeps undefined and any key, and lists entries in the order of insertion', () => {
    const map = new BoundedMap<unknown, unknown>(10);
    const key = {};
    expect(map.set(key, undefined).set(Number.NaN, 1).set(undefined, 2)).toBe(map);
    expect([map.has(key), map.get(key), map.get(Number.NaN), map.get(undefined)]).toEqual([true, undefined, 1, 2]);
    map.get(key);
    expect([...map.values()]).toEqual([undefined, 1, 2]);
    expect(map).toBeInstanceOf(Map);
    expect(structuredClone(new BoundedMap<number, number>(2).set(1, 2))).toEqual(new Map([[1, 2]]));
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a limit of %s', (max) => {
    expect(() => new BoundedMap(max)).toThrow(RangeError);
  });
});

describe('the module', () => {
  it('has no type error under the strictest options, and is assignable to Map', () => {
    const project = new Project({
      useInMemoryFileSystem: true,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        strict: true,
        noImplicitOverride: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        isolatedDeclarations: true,
        declaration: true,
        skipLibCheck: true,
        erasableSyntaxOnly: true,
        noUnusedLocals: true,
        allowJs: false,
        types: [],
      },
    });
    project.createSourceFile('bounded-map.ts', boundedMapSource('typescript'));
    project.createSourceFile(
      'use.ts',
      "import { BoundedMap } from './bounded-map';\nexport const a: Map<string, number | undefined> = new BoundedMap(5);\nexport const b: ReadonlyMap<string, number> = new BoundedMap<string, number>(5);\n",
    );
    expect(project.getPreEmitDiagnostics().map((each) => each.getMessageText())).toEqual([]);
    const checked = new Project({
      useInMemoryFileSystem: true,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        allowJs: true,
        checkJs: true,
        noEmit: true,
        skipLibCheck: true,
        strict: true,
        noImplicitOverride: true,
        types: [],
      },
    });
    checked.createSourceFile('bounded-map.js', boundedMapSource('esm'));
    checked.createSourceFile('old.js', boundedMapSource('esm', false));
    expect(checked.getPreEmitDiagnostics().map((each) => each.getMessageText())).toEqual([]);
  });

  it('is known again, and other modules of the name are not', () => {
    expect((['typescript', 'esm', 'commonjs'] as const).map((form) => isBoundedMapSource(boundedMapSource(form)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isBoundedMapSource('export class BoundedMap extends Map {}')).toBe(false);
  });

  it('holds on to nothing that is deleted or cleared', () => {
    const program = `
      import { BoundedMap } from ${JSON.stringify(pathToFileURL(join(directory, 'bounded-map.mjs')).href)};
      const map = new BoundedMap(1000);
      for (let i = 0; i < 1001; i++) map.set(i, i);
      map.delete(1000);
      for (let i = 0; i < 1e6; i++) { map.set('k' + i, i); map.delete('k' + i); }
      globalThis.gc();
      console.log(process.memoryUsage().heapUsed);`;
    const used = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], { encoding: 'utf8' });
    // With an iterator that is never moved: 60 MB.
    expect(Number(used)).toBeLessThan(25e6);
  });
});

it.each([80, 100, 140])("passes a package's own Prettier check at %i columns", async (printWidth) => {
  for (const form of ['typescript', 'esm', 'commonjs'] as const) {
    const options = { parser: form === 'typescript' ? 'typescript' : 'babel', printWidth };
    for (const fields of [true, false])
      expect(await prettier.format(boundedMapSource(form, fields), options)).toBe(boundedMapSource(form, fields));
  }
});

/** The code alone. */
function withoutComments(form: 'esm' | 'commonjs', hasPrivateFields: boolean): string {
  return ts.transpileModule(boundedMapSource(form, hasPrivateFields), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true, module: ts.ModuleKind.ESNext },
  }).outputText;
}

it('is syntax that Node 12 runs: private fields, no private methods, no logical assignment', () => {
  for (const form of ['esm', 'commonjs'] as const)
    expect(withoutComments(form, true)).not.toMatch(/^\s*#\w+\(|\?\?|\|\|=|&&=|\?\.|static \{/m);
});

it('is syntax of ES2015 where it is asked for, with one class', () => {
  for (const form of ['esm', 'commonjs'] as const) {
    const text = withoutComments(form, false);
    expect(text).not.toMatch(/#|\?\?|\|\|=|&&=|\?\.|static \{/);
    expect(text).not.toMatch(/^ {4}\w+(?: =.*)?;$/m);
    const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2015, module: ts.ModuleKind.ESNext } });
    expect(outputText).toBe(text);
  }
});
