import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBaseline } from './baseline.ts';
import { LeakshiftError } from './errors.ts';
import type { JsonReport } from './report-schema.ts';
import { checkBuilt, PACKAGE, Sample } from './testing/sample.ts';

const FILE = 'known.json';
const log = (name: string) => `const ${name} = [];\nexport const add = (x) => { ${name}.push(x); };\n`;
const local = (of: string) => `export const ${of} = (() => {\n  const lines = [];\n  return (line) => { lines.push(line); };\n})();\n`;

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  sample.put('package.json', PACKAGE);
  sample.put('src/b.js', log('beta'));
  sample.put('src/a.js', log('alpha'));
});
afterEach(() => sample.remove());

const scan = (...args: string[]) => sample.leakshift('scan', '--baseline', FILE, ...args);
const names = (): string[] => JSON.parse(sample.read(FILE)).findings.map(({ name }: { name: string }) => name);

describe('a baseline', () => {
  it('lets a check fail only on a new leak', () => {
    expect(scan('--update-baseline', '--quiet')).toMatchObject({ status: 0, stderr: '' });
    expect(names()).toEqual(['alpha', 'beta']);
    const first = sample.read(FILE);
    const schema = JSON.parse(readFileSync(new URL('../schema/baseline.schema.json', import.meta.url), 'utf8'));
    expect(new Ajv().validate(schema, JSON.parse(first))).toBe(true);
    scan('--update-baseline', '--quiet');
    expect(sample.read(FILE)).toBe(first);

    sample.put('src/a.js', `// moved\n\n${log('alpha')}`);
    expect(scan('--check').status).toBe(0);
    sample.put('src/c.js', log('gamma'));
    const { status, stdout } = scan('--check', '--quiet');
    expect(status).toBe(1);
    expect(stdout).toContain('Baseline known.json: 1 new, 2 known and not listed, 0 stale');
    expect(stdout).toContain('src/c.js:1:7  gamma');
    expect(stdout).not.toContain('alpha');
    expect(scan('--check', '--min-confidence', 'high', '--only', 'unbounded-memo').status).toBe(0);
    expect(sample.leakshift('scan', '--check').status).toBe(1);
    const report: JsonReport = JSON.parse(scan('--format', 'json').stdout);
    expect(report.baseline).toMatchObject({ file: FILE, known: { length: 2 }, new: [report.findings[2]?.id], stale: [] });
    expect(sample.read(FILE)).toBe(first);
  });

  it('reports stale entries and takes them out; with --check it only shrinks', () => {
    scan('--update-baseline');
    rmSync(join(sample.root, 'src/b.js'));
    sample.put('src/c.js', log('gamma'));
    const { status, stdout } = scan('--check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/stale: src\/b\.js beta \(\w+\) is gone; --update-baseline takes it out/);
    expect(scan('--check', '--update-baseline').status).toBe(1);
    expect(names()).toEqual(['alpha']);
    expect(scan('--update-baseline').status).toBe(0);
    expect(names()).toEqual(['alpha', 'gamma']);
    expect(scan('--check').status).toBe(0);
  });

  it('knows a namesake in another function by its place, not by the order of the two', () => {
    sample.put('src/a.js', local('one'));
    sample.put('src/b.js', '');
    scan('--update-baseline');
    expect(names()).toEqual(['lines']);
    sample.put('src/a.js', local('other') + local('one'));
    const { stdout } = scan('--check', '--quiet');
    expect(stdout).toContain('1 new, 1 known and not listed, 0 stale');
    expect(stdout).toContain('src/a.js:2:9');
  });

  it('keeps entries that a run did not look at', () => {
    scan('--update-baseline');
    sample.put('src/b.js', 'const = 1;\n');
    scan('--update-baseline', 'src/a.js');
    scan('--update-baseline', '--only', 'unbounded-memo');
    expect(scan('--update-baseline').stdout).toContain('0 stale');
    expect(names()).toEqual(['alpha', 'beta']);
  });

  it('that is missing or broken is an error, and stays what it is', () => {
    const missing = scan('--check');
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('--baseline known.json does not exist\nhint: leakshift scan --baseline known.json --update-baseline');
    expect(scan('--check', '--update-baseline').status).toBe(2);
    expect(sample.leakshift('scan', '--update-baseline').stderr).toContain('--update-baseline needs --baseline FILE');
    expect(sample.leakshift('--write', '--baseline', FILE, '--update-baseline').stderr).toContain('what --write is about to rewrite');
    expect(sample.leakshift('scan', '--baseline', 'package.json', '--update-baseline').status).toBe(2);
    expect(sample.read('package.json')).toContain('"sample"');
    const valid = { kind: 'leakshift-baseline', schemaVersion: 1, findings: [] };
    const broken: readonly [string, string][] = [
      ['{ "kind": "leakshift-ba', 'is no JSON (line 1, column '],
      [JSON.stringify({ ...valid, finding: [] }), 'unknown key "finding"; did you mean findings?'],
      [JSON.stringify({ ...valid, schemaVersion: 2 }), 'newer leakshift (baseline version 2; this one reads 1)'],
      [
        JSON.stringify({ ...valid, findings: [{ id: 'x', pattern: 'p', file: 'f', name: 'n' }] }),
        'findings[0].id (n): "x": must be the id of a finding',
      ],
    ];
    for (const [text, message] of broken) {
      sample.put(FILE, text);
      expect(() => readBaseline(join(sample.root, FILE), FILE)).toThrow(LeakshiftError);
      expect(() => readBaseline(join(sample.root, FILE), FILE)).toThrow(message);
    }
    expect(scan('--update-baseline').status).toBe(2);
    expect(sample.read(FILE)).toBe(broken.at(-1)?.[0]);
  });
});
