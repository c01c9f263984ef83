import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanDocument } from './plan-schema.ts';
import type { JsonReport } from './report-schema.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const MEMO = `const cache = new Map<string, string>();

export function slug(title: string): string {
  const hit = cache.get(title);
  if (hit !== undefined) return hit;
  const value = title.trim().toLowerCase().replaceAll(' ', '-');
  cache.set(title, value);
  return value;
}
`;
const LOG = `const events: string[] = [];

export function record(event: string): void {
  events.push(event);
}
`;
const STORE = `const seen = new Set<string>();

export function isNew(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}
`;
const TSCONFIG = JSON.stringify({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [] }, include: ['src'] });
const PLAN = 'leakshift.plan.json';

let template: string;
let base: string;
let root: string;
/** Most tests start from the same project and plan, which cost seconds to make. */
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
  template = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-template-')));
  root = template;
  create({ 'src/cache.ts': MEMO, 'src/log.ts': LOG, 'src/store.ts': STORE });
  expect(leakshift('--plan', PLAN, '--quiet')).toMatchObject({ status: 0, stderr: '' });
  expect(git('status', '--porcelain')).toBe('');
});
afterAll(() => rmSync(template, { recursive: true, force: true }));
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-apply-')));
  root = join(base, 'project');
  mkdirSync(root);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'core.quotePath=false', ...args], {
    cwd: root,
    stdio: 'pipe',
    encoding: 'utf8',
  });
const changed = () => git('diff', '--name-only').split('\n').filter(Boolean);

const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
function leakshift(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}
const readPlan = (file = PLAN): PlanDocument => JSON.parse(read(file));
type Edit = (plan: PlanDocument) => void;
function edit(change: Edit): void {
  const document = readPlan();
  change(document);
  put(PLAN, JSON.stringify(document, undefined, 1));
}
function findingOf({ findings }: PlanDocument, name: string) {
  const found = findings.find((finding) => finding.name === name);
  if (found?.rewrite === undefined && name !== 'seen') throw new Error(`no ${name} with a rewrite in the plan`);
  return found!;
}

function create(files: Readonly<Record<string, string | Buffer>>): void {
  put('package.json', '{ "name": "sample", "type": "module", "private": true }\n');
  put('tsconfig.json', TSCONFIG);
  put('.gitignore', '*.plan.json\n');
  for (const [file, content] of Object.entries(files)) put(file, content);
  git('init', '-q', '-b', 'main');
  git('config', 'core.autocrlf', 'false');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}
/** A memo, a log and a store in a repository, and their plan. */
function project(): PlanDocument {
  cpSync(template, root, { recursive: true });
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
    create(cases);
    const dry = leakshift('--plan', PLAN, '--format', 'patch');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(base, 'dry.patch'), dry.stdout);
    git('apply', '--check', join(base, 'dry.patch'));
    expect(leakshift('apply', PLAN, '--format', 'patch')).toEqual(dry);
    expect(changed()).toEqual([]);

    const files = [...Object.keys(cases), 'package.json'];
    const written = leakshift('apply', PLAN, '--write', '--format', 'patch');
    expect(written).toEqual(dry);
    const applied = files.map(read);
    expect(changed()).toHaveLength(files.length);
    git('checkout', '-q', '.');
    git('apply', '--whitespace=nowarn', join(base, 'dry.patch'));
    expect(files.map(read)).toEqual(applied);
    git('checkout', '-q', '.');
    expect(leakshift('--write', '--quiet').status).toBe(0);
    expect(files.map(read)).toEqual(applied);
    for (const { file, after } of readPlan().outcomes) {
      expect(execFileSync('sha256sum', [join(root, file)], { encoding: 'utf8' }).replace(/^\\/, '')).toMatch(new RegExp(`^${after} `));
    }
    expect(leakshift('undo').status).toBe(0);
    expect(changed()).toEqual([]);
  });

  it('carries out edited decisions and limits, and says what was edited', () => {
    project();
    edit((document) => {
      findingOf(document, 'cache').rewrite!.limit = 9;
      findingOf(document, 'events').decision = 'skip';
    });
    const { status, stdout } = leakshift('apply', PLAN, '--write');
    expect(status).toBe(0);
    expect(read('src/cache.ts')).toContain('new LRUCache<string, string>({ max: 9 })');
    expect(changed()).toEqual(['package.json', 'src/cache.ts']);
    expect(stdout).toMatch(/edited in the plan: cache \(\w+\): limit 9 instead of 256/);
    expect(stdout).toMatch(/edited in the plan: events \(\w+\): skip instead of rewrite/);
    expect(stdout).toContain('the plan skips it (leakshift: rewrite, nobody reads it)');
    expect(leakshift('undo').status).toBe(0);
    expect(changed()).toEqual([]);
  });

  it('rewrites what leakshift only suggested, where the plan has a rewrite for it and a person says so', () => {
    const exported = MEMO.replace('const cache', 'export const cache');
    const read20 = LOG.replace('events.push', 'if (events.length % 20 === 0) console.log(events.join());\n  events.push');
    create({ 'src/cache.ts': exported, 'src/log.ts': read20 });
    leakshift('--plan', PLAN, '--quiet');
    expect(findingOf(readPlan(), 'cache')).toMatchObject({
      decision: 'suggest',
      reason: expect.stringContaining('it is exported') as string,
      rewrite: { target: 'lru-cache' },
    });
    expect(findingOf(readPlan(), 'events')).toMatchObject({ decision: 'suggest', rewrite: { target: 'capped-array' } });
    expect(leakshift('apply', PLAN, '--write', '--quiet').status).toBe(0);
    expect(changed()).toEqual([]);
    edit((document) => document.findings.forEach((finding) => (finding.decision = 'rewrite')));
    const { status, stdout } = leakshift('apply', PLAN, '--write');
    expect(status).toBe(0);
    expect(stdout).toContain('the plan says so (leakshift: suggest, it is exported by src/cache.ts');
    expect(read('src/cache.ts')).toContain('export const cache = new LRUCache<string, string>({ max: 256 });');
    expect(read('src/log.ts')).toContain('EVENTS_LIMIT = 500');
  });

  it('takes another decision for the rest too: nothing to do is no failure', () => {
    project();
    edit(({ findings }) => findings.forEach((finding) => (finding.decision = 'suggest')));
    const { status, stdout } = leakshift('apply', PLAN, '--write', '--format', 'json');
    const report: JsonReport = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(report.summary).toMatchObject({ findings: 3, rewrite: 0, suggest: 3, applied: 0, failures: 0 });
    expect(changed()).toEqual([]);
  });

  it('leaves a file that changed as it is, with every finding that touches it, and does the rest', () => {
    project();
    put('src/cache.ts', `// new\n${MEMO}`);
    git('commit', '-qam', 'y');
    const { status, stdout } = leakshift('apply', PLAN, '--write', '--format', 'json');
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
    put('src/cache.ts', `// new\n${MEMO}`);
    put('package.json', '{ "name": "sample", "version": "1.0.0", "type": "module", "private": true }\n');
    git('commit', '-qam', 'y');
    expect(leakshift('apply', PLAN, '--quiet').status).toBe(2);
    const { status, stderr } = leakshift('apply', PLAN, '--replan', '--write', '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(read('src/cache.ts')).toMatch(/^import \{ LRUCache \}[^]*\/\/ new\n[^]*max: 9 |^\/\/ new\n[^]*max: 9 /);
    expect(changed()).toEqual(['package.json', 'src/cache.ts', 'src/log.ts']);
  });

  it('turns a finding down with --replan that is no longer safe to rewrite, and does not miss one that is gone', () => {
    project();
    put('src/cache.ts', `${MEMO}\nexport const count = () => cache.size;\n`);
    put('src/log.ts', 'export {};\n');
    git('commit', '-qam', 'y');
    const { status, stdout } = leakshift('apply', PLAN, '--replan', '--write', '--format', 'json');
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
    put('package.json', '{ "name": "sample", "version": "1.0.0", "type": "module", "private": true }\n');
    git('commit', '-qam', 'y');
    const { status, stdout } = leakshift('apply', PLAN, '--write', '--format', 'json');
    const report: JsonReport = JSON.parse(stdout);
    expect(status).toBe(2);
    expect(report.failures[0]?.message).toContain('package.json, which it changes too, changed since the plan was made');
    expect(changed()).toEqual(['src/log.ts']);

    git('checkout', '-q', '.');
    put('package.json', '{ "name": "sample", "type": "module", "private": true, "dependencies": { "lru-cache": "^7.0.0" } }\n');
    git('commit', '-qam', 'z');
    const older: JsonReport = JSON.parse(leakshift('apply', PLAN, '--write', '--format', 'json').stdout);
    expect(older.failures[0]?.message).toContain('src/cache.ts would come out other than the plan says: another lru-cache');
    expect(changed()).toEqual(['src/log.ts']);
  });

  it('goes through the gates of a run: what does not type-check any more is refused', () => {
    const document = project();
    put('src/lib.d.ts', "declare module 'lru-cache' {\n  export class LRUCache<K, V> {\n    private constructor();\n  }\n}\n");
    git('add', '-A');
    git('commit', '-qm', 'y');
    const report: JsonReport = JSON.parse(leakshift('apply', PLAN, '--write', '--format', 'json').stdout);
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
    create({ 'src/log.ts': `\uFEFF${LOG.replaceAll('\n', '\r\n')}` });
    const elsewhere = join(base, 'elsewhere.json');
    expect(leakshift('--plan', elsewhere, '--quiet').status).toBe(0);
    const document: PlanDocument = JSON.parse(readFileSync(elsewhere, 'utf8'));
    document.findings[0]!.rewrite!.limit = 9;
    writeFileSync(elsewhere, JSON.stringify(document));
    expect(leakshift('apply', elsewhere, '--write', '--quiet').status).toBe(0);
    const applied = read('src/log.ts');
    expect(applied).toContain('LIMIT = 9');
    git('checkout', '-q', '.');
    const jscodeshift = fileURLToPath(new URL('../node_modules/jscodeshift/bin/jscodeshift.js', import.meta.url));
    const transform = fileURLToPath(new URL('../dist/transforms/append-only-global.js', import.meta.url));
    const stock = () =>
      execFileSync(
        process.execPath,
        [jscodeshift, '-t', transform, `--plan=${elsewhere}`, '--run-in-band', '--extensions=ts', '--parser=ts', 'src'],
        { cwd: root, encoding: 'utf8', stdio: 'pipe' },
      );
    expect(stock()).toContain('1 ok');
    expect(read('src/log.ts')).toBe(applied);
    git('checkout', '-q', '.');
    document.findings[0]!.rewrite!.limit = 0;
    writeFileSync(elsewhere, JSON.stringify(document));
    expect(stock()).toContain('1 errors');
    expect(changed()).toEqual([]);
  });
});
