import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanDocument } from './plan-schema.ts';
import type { JsonReport } from './report-schema.ts';
import { checkBuilt, LOG, MEMO, PLAN, Sample, STORE } from './testing/sample.ts';

let template: Sample;
let sample: Sample;
/** Most tests start from the same project and plan, which cost seconds to make. */
beforeAll(() => {
  checkBuilt();
  template = sample = new Sample();
  sample.create({ 'src/cache.ts': MEMO, 'src/log.ts': LOG, 'src/store.ts': STORE });
  expect(sample.leakshift('--plan', PLAN, '--quiet')).toMatchObject({ status: 0, stderr: '' });
  expect(sample.git('status', '--porcelain')).toBe('');
});
afterAll(() => template.remove());
beforeEach(() => {
  sample = new Sample();
});
afterEach(() => sample.remove());

const changed = () => sample.getChanged();
const readPlan = (file?: string) => sample.readPlan(file);
type Edit = Parameters<Sample['editPlan']>[0];
const edit = (change: Edit) => sample.editPlan(change);

function findingOf({ findings }: PlanDocument, name: string) {
  const found = findings.find((finding) => finding.name === name);
  if (found?.rewrite === undefined && name !== 'seen') throw new Error(`no ${name} with a rewrite in the plan`);
  return found!;
}

/** A memo, a log and a store in a repository, and their plan. */
function project(): PlanDocument {
  sample.remove();
  sample = new Sample(template);
  return readPlan();
}

describe('apply', () => {
  it('writes the bytes of the patch of the dry run, whatever the files and their names are like', () => {
    const crlf = MEMO.replaceAll('cache', 'known').replaceAll('\n', '\r\n');
    const cases = {
      'src/cache.ts': MEMO,
      'src/sub dir/crlf.ts': crlf,
      'src/größe/ж 漢字.ts': MEMO.replaceAll('cache', 'sizes'),
      'src/bom.ts': `\uFEFF${LOG}`,
      'src/bom crlf end.ts': `\uFEFF${LOG.replaceAll('events', 'lines').replaceAll('\n', '\r\n').trimEnd()}`,
      'src/no-newline.ts': LOG.trimEnd(),
      "src/it's [one].ts": LOG,
    };
    sample.create(cases);
    const dry = sample.leakshift('--plan', PLAN, '--format', 'patch');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(sample.base, 'dry.patch'), dry.stdout);
    sample.git('apply', '--check', join(sample.base, 'dry.patch'));
    expect(sample.leakshift('apply', PLAN, '--format', 'patch')).toEqual(dry);
    expect(changed()).toEqual([]);

    const files = [...Object.keys(cases), 'package.json'];
    const written = sample.leakshift('apply', PLAN, '--write', '--format', 'patch');
    expect(written).toEqual(dry);
    const applied = files.map((file) => sample.read(file));
    expect(changed()).toHaveLength(files.length);
    sample.git('checkout', '-q', '.');
    sample.git('apply', '--whitespace=nowarn', join(sample.base, 'dry.patch'));
    expect(files.map((file) => sample.read(file))).toEqual(applied);
    sample.git('checkout', '-q', '.');
    expect(sample.leakshift('--write', '--quiet').status).toBe(0);
    expect(files.map((file) => sample.read(file))).toEqual(applied);
    for (const { file, after } of readPlan().outcomes) {
      expect(execFileSync('sha256sum', [join(sample.root, file)], { encoding: 'utf8' }).replace(/^\\/, '')).toMatch(
        new RegExp(`^${after} `),
      );
    }
    expect(sample.leakshift('undo').status).toBe(0);
    expect(changed()).toEqual([]);
  });

  it('carries out edited decisions and limits, and says what was edited', () => {
    project();
    edit((document) => {
      findingOf(document, 'cache').rewrite!.limit = 9;
      findingOf(document, 'events').decision = 'skip';
    });
    const { status, stdout } = sample.leakshift('apply', PLAN, '--write');
    expect(status).toBe(0);
    expect(sample.read('src/cache.ts')).toContain('new LRUCache<string, string>({ max: 9 })');
    expect(changed()).toEqual(['package.json', 'src/cache.ts']);
    expect(stdout).toMatch(/edited in the plan: cache \(\w+\): limit 9 instead of 256/);
    expect(stdout).toMatch(/edited in the plan: events \(\w+\): skip instead of rewrite/);
    expect(stdout).toContain('the plan skips it (leakshift: rewrite, nobody reads it)');
    expect(sample.leakshift('undo').status).toBe(0);
    expect(changed()).toEqual([]);
  });

  it('names the module of BoundedMap for what is left, where ES modules and CommonJS share a folder and a decision was edited', () => {
    const cjs = MEMO.replace('export function', 'function')
      .replace(/: \w+/g, '')
      .replace(/<[^>]*>/, '');
    const name = /function (\w+)/.exec(cjs)![1]!;
    sample.create({ 'src/esm.js': cjs.replace('function', 'export function'), 'src/common.js': `${cjs}module.exports = { ${name} };\n` });
    expect(sample.leakshift('--plan', PLAN, '--no-dependency', '--quiet').status).toBe(0);
    expect(readPlan().outcomes.map(({ file }) => file)).toContain('src/bounded-map-esm.js');
    edit(({ findings }) => {
      for (const finding of findings) if (finding.file === 'src/common.js') finding.decision = 'skip';
    });
    expect(sample.leakshift('apply', PLAN, '--write', '--quiet').status).toBe(0);
    expect(changed()).toEqual(['src/esm.js']);
    expect(sample.read('src/esm.js')).toContain("from './bounded-map.js'");
    expect(sample.read('src/bounded-map.js')).toContain('export class BoundedMap');
  });

  it('rewrites what leakshift only suggested, where the plan has a rewrite for it and a person says so', () => {
    const exported = MEMO.replace('const cache', 'export const cache');
    const read20 = LOG.replace('events.push', 'if (events.length % 20 === 0) console.log(events.join());\n  events.push');
    sample.create({ 'src/cache.ts': exported, 'src/log.ts': read20 });
    sample.leakshift('--plan', PLAN, '--quiet');
    expect(findingOf(readPlan(), 'cache')).toMatchObject({
      decision: 'suggest',
      reason: expect.stringContaining('it is exported') as string,
      rewrite: { target: 'lru-cache' },
    });
    expect(findingOf(readPlan(), 'events')).toMatchObject({ decision: 'suggest', rewrite: { target: 'capped-array' } });
    expect(sample.leakshift('apply', PLAN, '--write', '--quiet').status).toBe(0);
    expect(changed()).toEqual([]);
    edit((document) => document.findings.forEach((finding) => (finding.decision = 'rewrite')));
    const { status, stdout } = sample.leakshift('apply', PLAN, '--write');
    expect(status).toBe(0);
    expect(stdout).toContain('the plan says so (leakshift: suggest, it is exported by src/cache.ts');
    expect(sample.read('src/cache.ts')).toContain('export const cache = new LRUCache<string, string>({ max: 256 });');
    expect(sample.read('src/log.ts')).toContain('EVENTS_LIMIT = 500');
  });

  it('takes another decision for the rest too: nothing to do is no failure', () => {
    project();
    edit(({ findings }) => findings.forEach((finding) => (finding.decision = 'suggest')));
    const { status, stdout } = sample.leakshift('apply', PLAN, '--write', '--format', 'json');
    const report: JsonReport = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(report.summary).toMatchObject({ findings: 3, rewrite: 0, suggest: 3, applied: 0, failures: 0 });
    expect(changed()).toEqual([]);
  });

  it('leaves a file that changed as it is, with every finding that touches it, and does the rest', () => {
    project();
    sample.put('src/cache.ts', `// new\n${MEMO}`);
    sample.git('commit', '-qam', 'y');
    const { status, stdout } = sample.leakshift('apply', PLAN, '--write', '--format', 'json');
    expect(status).toBe(2);
    const report: JsonReport = JSON.parse(stdout);
    expect(report.findings[0]).toMatchObject({ name: 'cache', decision: 'refuse', reason: 'src/cache.ts changed since the plan was made' });
    expect(report.failures).toEqual([
      {
        file: 'src/cache.ts',
        code: 'LEAKSHIFT_DRIFTED',
        message: expect.stringMatching(/^changed since the plan was made, so these are left as they are: cache \(\w+\); --replan derives/),
      },
    ]);
    expect(changed()).toEqual(['src/log.ts']);
  });

  it('derives findings of changed files again with --replan, decisions and limits kept', () => {
    project();
    edit((document) => void (findingOf(document, 'cache').rewrite!.limit = 9));
    sample.put('src/cache.ts', `// new\n${MEMO}`);
    sample.put('package.json', '{ "name": "sample", "version": "1.0.0", "type": "module", "private": true }\n');
    sample.git('commit', '-qam', 'y');
    expect(sample.leakshift('apply', PLAN, '--quiet').status).toBe(2);
    const { status, stderr } = sample.leakshift('apply', PLAN, '--replan', '--write', '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(sample.read('src/cache.ts')).toMatch(/^import \{ LRUCache \}[^]*\/\/ new\n[^]*max: 9 |^\/\/ new\n[^]*max: 9 /);
    expect(changed()).toEqual(['package.json', 'src/cache.ts', 'src/log.ts']);
  });

  it('turns a finding down with --replan that is no longer safe to rewrite, and does not miss one that is gone', () => {
    project();
    sample.put('src/cache.ts', `${MEMO}\nexport const count = () => cache.size;\n`);
    sample.put('src/log.ts', 'export {};\n');
    sample.git('commit', '-qam', 'y');
    const { status, stdout } = sample.leakshift('apply', PLAN, '--replan', '--write', '--format', 'json');
    const report: JsonReport = JSON.parse(stdout);
    expect(status).toBe(2);
    expect(report.failures).toEqual([expect.objectContaining({ file: 'src/cache.ts', code: 'LEAKSHIFT_REFUSED' })]);
    expect(report.findings[0]).toMatchObject({ name: 'cache', decision: 'refuse' });
    expect(report.findings[0]?.reason).toContain('found again, and now: its size is asked for');
    expect(report.notes.join('\n')).toMatch(/events \(\w+\) is not found any more: there is nothing left to do in src\/log\.ts/);
    expect(changed()).toEqual([]);
  });

  it('refuses a result that the plan did not promise', () => {
    project();
    sample.put('package.json', '{ "name": "sample", "version": "1.0.0", "type": "module", "private": true }\n');
    sample.git('commit', '-qam', 'y');
    const { status, stdout } = sample.leakshift('apply', PLAN, '--write', '--format', 'json');
    const report: JsonReport = JSON.parse(stdout);
    expect(status).toBe(2);
    expect(report.failures[0]?.message).toContain('package.json, which it changes too, changed since the plan was made');
    expect(changed()).toEqual(['src/log.ts']);

    sample.git('checkout', '-q', '.');
    sample.put('package.json', '{ "name": "sample", "type": "module", "private": true, "dependencies": { "lru-cache": "^7.0.0" } }\n');
    sample.git('commit', '-qam', 'z');
    const older: JsonReport = JSON.parse(sample.leakshift('apply', PLAN, '--write', '--format', 'json').stdout);
    expect(older.failures[0]?.message).toContain('src/cache.ts would come out other than the plan says: another lru-cache');
    expect(changed()).toEqual(['src/log.ts']);
  });

  it('goes through the gates of a run: what does not type-check any more is refused', () => {
    const document = project();
    sample.put('src/lib.d.ts', "declare module 'lru-cache' {\n  export class LRUCache<K, V> {\n    private constructor();\n  }\n}\n");
    sample.git('add', '-A');
    sample.git('commit', '-qm', 'y');
    const report: JsonReport = JSON.parse(sample.leakshift('apply', PLAN, '--write', '--format', 'json').stdout);
    expect(document.findings[0]?.decision).toBe('rewrite');
    expect(report.failures).toEqual([
      expect.objectContaining({
        code: 'LEAKSHIFT_REFUSED',
        message: expect.stringMatching(/^cache \(\w+\) is left as it is: .*type error/),
      }),
    ]);
    expect(changed()).toEqual(['src/log.ts']);
  });

  it('takes a plan from elsewhere, and does the same under stock jscodeshift', () => {
    sample.create({ 'src/log.ts': `\uFEFF${LOG.replaceAll('\n', '\r\n')}` });
    const elsewhere = join(sample.base, 'elsewhere.json');
    expect(sample.leakshift('--plan', elsewhere, '--quiet').status).toBe(0);
    const document: PlanDocument = JSON.parse(readFileSync(elsewhere, 'utf8'));
    document.findings[0]!.rewrite!.limit = 9;
    writeFileSync(elsewhere, JSON.stringify(document));
    expect(sample.leakshift('apply', elsewhere, '--write', '--quiet').status).toBe(0);
    const applied = sample.read('src/log.ts');
    expect(applied).toContain('LIMIT = 9');
    sample.git('checkout', '-q', '.');
    const jscodeshift = fileURLToPath(new URL('../node_modules/jscodeshift/bin/jscodeshift.js', import.meta.url));
    const transform = fileURLToPath(new URL('../dist/transforms/append-only-global.js', import.meta.url));
    const stock = () =>
      execFileSync(
        process.execPath,
        [jscodeshift, '-t', transform, `--plan=${elsewhere}`, '--run-in-band', '--extensions=ts', '--parser=ts', 'src'],
        { cwd: sample.root, encoding: 'utf8', stdio: 'pipe' },
      );
    expect(stock()).toContain('1 ok');
    expect(sample.read('src/log.ts')).toBe(applied);
    sample.git('checkout', '-q', '.');
    document.findings[0]!.rewrite!.limit = 0;
    writeFileSync(elsewhere, JSON.stringify(document));
    expect(stock()).toContain('1 errors');
    expect(changed()).toEqual([]);
  });
});
