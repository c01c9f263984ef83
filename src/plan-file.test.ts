import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LeakshiftError } from './errors.ts';
import { hashPlan, readPlan as readPlanFile } from './plan-file.ts';
import type { PlanDocument } from './plan-schema.ts';
import { version } from './version.ts';

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

let base: string;
let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
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
function project(
  files: Readonly<Record<string, string | Buffer>> = { 'src/cache.ts': MEMO, 'src/log.ts': LOG, 'src/store.ts': STORE },
): void {
  put('package.json', '{ "name": "sample", "type": "module", "private": true }\n');
  put('tsconfig.json', TSCONFIG);
  put('.gitignore', '*.plan.json\n');
  for (const [file, content] of Object.entries(files)) put(file, content);
  git('init', '-q', '-b', 'main');
  git('config', 'core.autocrlf', 'false');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}
function plan(): PlanDocument {
  expect(leakshift('--plan', PLAN, '--quiet')).toMatchObject({ status: 0, stderr: '' });
  expect(git('status', '--porcelain')).toBe('');
  return readPlan();
}

describe('a plan', () => {
  beforeEach(() => project());

  it('is what its schema says, the same each time, and has no path of the machine in it', () => {
    const document = plan();
    const first = read(PLAN);
    const validate = new Ajv().compile(JSON.parse(readFileSync(new URL('../schema/plan.schema.json', import.meta.url), 'utf8')));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.hash).toBe(hashPlan(document));
    expect(document.findings.map(({ name, decision }) => [name, decision])).toEqual([
      ['cache', 'rewrite'],
      ['events', 'rewrite'],
      ['seen', 'suggest'],
    ]);
    expect(Object.keys(document.hashes)).toEqual(['package.json', 'src/cache.ts', 'src/log.ts']);
    plan();
    expect(read(PLAN)).toBe(first);
    expect(first).not.toContain(base);
  });

  it('replaces no other file, and no plan that was edited', () => {
    const { stderr, status } = leakshift('--plan', 'package.json');
    expect(status).toBe(2);
    expect(stderr).toContain('--plan package.json: the file exists and is not replaced: package.json is no plan of leakshift');
    plan();
    edit(({ findings }) => void (findings[0]!.decision = 'skip'));
    const edited = read(PLAN);
    expect(leakshift('--plan', PLAN).stderr).toMatch(/was edited, and is not replaced: cache \([0-9a-f]{12}\)\nhint: leakshift apply/);
    expect(read(PLAN)).toBe(edited);
  });

  it.each([
    [['--plan', 'p.txt'], '--plan p.txt: a plan is a .json file'],
    [['--plan', 'none/p.json'], '--plan none/p.json: its directory does not exist'],
    [['--plan', PLAN, '--write'], '--plan is for a dry run'],
    [['scan', '--plan', PLAN], 'scan makes no plan'],
    [['explain', 'src/cache.ts:1', '--plan', PLAN], 'explain writes nothing'],
    [['--replan'], '--replan belongs to leakshift apply'],
    [['apply', PLAN, '--memo-limit', '9'], '--memo-limit means nothing to apply'],
  ])('is not made by %j', (args, message) => {
    const { status, stderr } = leakshift(...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(git('status', '--porcelain', '--ignored')).toBe('');
  });
});

/** What `apply` says about a file, without a process of its own. */
function refusal(file: string): { readonly message: string; readonly hint: string } {
  try {
    readPlanFile(join(root, file), file, version);
  } catch (error) {
    if (error instanceof LeakshiftError) return { message: error.message, hint: error.hint ?? '' };
    throw error;
  }
  throw new Error(`${file} was taken as a plan`);
}

const limit =
  (value: unknown): Edit =>
  ({ findings }) =>
    Object.assign(findings[0]!.rewrite!, { limit: value });

describe('bad input', () => {
  let made: string | undefined;
  beforeEach(() => project());
  /** The same for all, since it costs a second to make. */
  function putPlan(): string {
    made ??= JSON.stringify(plan(), undefined, 2);
    put(PLAN, made);
    return made;
  }

  const hint = 'only `decision` (rewrite, suggest or skip) and `rewrite.limit` of a finding may be edited';
  const edits: readonly [string, Edit, string, string][] = [
    [
      'an unknown key',
      ({ findings }) => Object.assign(findings[0]!, { decison: 'skip' }),
      'unknown key "decison"; did you mean decision?',
      hint,
    ],
    ['an unknown key of the plan', (document) => Object.assign(document, { finding: [] }), '"finding"; did you mean findings?', hint],
    [
      'a wrong decision',
      ({ findings }) => Object.assign(findings[0]!, { decision: 'rewite' }),
      '"rewite": must be rewrite, suggest, refuse, or skip',
      'did you mean rewrite?',
    ],
    ['a refusal', ({ findings }) => void (findings[0]!.decision = 'refuse'), '"refuse": only leakshift refuses', '"skip" leaves it'],
    ['a limit of 0', limit(0), 'findings[0].rewrite.limit (cache, ', '0: must be at least 1'],
    ['a limit of -1', limit(-1), 'findings[0].rewrite.limit (cache, ', '-1: must be at least 1'],
    ['a limit of "many"', limit('many'), 'findings[0].rewrite.limit (cache, ', '"many": must be a whole number'],
    ['a limit of 1e12', limit(1e12), 'findings[0].rewrite.limit (cache, ', '1000000000000: must be at most 1000000000'],
    ['no limit', limit(undefined), 'findings[0].rewrite.limit (cache, ', 'is missing (it was 256)'],
    [
      'a rewrite that there is none of',
      ({ findings }) => void (findings[2]!.decision = 'rewrite'),
      'findings[2].decision (seen, ',
      'has no rewrite',
    ],
    ['a path out of the root', ({ findings }) => void (findings[0]!.rewrite!.files[0] = '../x.ts'), '"../x.ts": leaves the root', 'cache'],
    [
      'a site out of the root',
      ({ findings }) => void (findings[0]!.rewrite!.sites[0]!.file = '/etc/x.ts'),
      '"/etc/x.ts": leaves the root',
      '',
    ],
    ['a hash out of the root', ({ hashes }) => void (hashes['../x.ts'] = 'a'.repeat(64)), 'hashes.../x.ts: the key leaves the root', ''],
    [
      'an edited site',
      ({ findings }) => void findings[0]!.rewrite!.sites[0]!.sites.pop(),
      'something beside the decisions and limits was changed',
      hint,
    ],
    ['a dropped finding', ({ findings }) => void findings.pop(), 'something beside the decisions and limits was changed', hint],
    [
      'a newer format',
      (document) => Object.assign(document, { schemaVersion: 2 }),
      '(plan version 2), and this is ',
      'with the version that made it',
    ],
    ['a newer leakshift', ({ tool }) => void (tool.version = '99.10.0'), 'was made by leakshift 99.10.0', 'with the version that made it'],
  ];
  it('in an edited plan is named with its place, and nothing is written', () => {
    const original = putPlan();
    for (const [what, change, ...messages] of edits) {
      put(PLAN, original);
      edit(change);
      const { message, hint: todo } = refusal(PLAN);
      for (const part of messages) expect(`${message}\n${todo}`, what).toContain(part);
      expect(todo, what).not.toBe('');
    }
    const { status, stdout, stderr } = leakshift('apply', PLAN, '--write');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`error: ${refusal(PLAN).message}\nhint: ${refusal(PLAN).hint}\n`);
    expect(changed()).toEqual([]);
  });

  it('a file that is no plan', () => {
    const original = putPlan();
    const files: readonly [string, string | Buffer | undefined, string][] = [
      ['none.json', undefined, 'none.json does not exist'],
      ['leakshift.plam.json', undefined, 'leakshift.plam.json does not exist; did you mean leakshift.plan.json?'],
      ['src', undefined, 'src is not a file'],
      ['cut.plan.json', original.slice(0, 2000), 'cut off): '],
      ['broken.plan.json', original.replace('"schemaVersion": 1,', '"schemaVersion": 1'), 'is no JSON (line 4, column 3)'],
      ['latin1.plan.json', Buffer.from('{ "a": "\xe9" }', 'latin1'), 'it is not UTF-8'],
      ['list.plan.json', '[]', 'is no plan of leakshift'],
      ['report.plan.json', leakshift('--format', 'json').stdout, 'is a report, not a plan'],
    ];
    for (const [file, content, message] of files) {
      if (content !== undefined) put(file, content);
      expect(refusal(file).message, file).toContain(message);
    }
  });

  it('a plan for other bytes, or for another directory', () => {
    putPlan();
    for (const file of ['src/cache.ts', 'src/log.ts']) put(file, `${read(file)}// more\n`);
    git('commit', '-qam', 'y');
    const other = leakshift('apply', PLAN, '--write', '--quiet');
    expect(other.status).toBe(2);
    expect(other.stdout).toContain('src/log.ts: changed since the plan was made');
    const elsewhere = leakshift('apply', '../leakshift.plan.json', '--cwd', 'src', '--write');
    expect(elsewhere).toMatchObject({ status: 2, stdout: '' });
    expect(elsewhere.stderr).toContain('hint: run it in the directory in which the plan was made');
    expect(changed()).toEqual([]);
  });

  it('a file that became a link out of the root', () => {
    putPlan();
    writeFileSync(join(base, 'cache.ts'), MEMO);
    rmSync(join(root, 'src/cache.ts'));
    symlinkSync(join(base, 'cache.ts'), join(root, 'src/cache.ts'));
    const { status, stdout, stderr } = leakshift('apply', PLAN, '--allow-dirty', '--write');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('src/cache.ts of the plan is a link that leads out of');
    expect(readFileSync(join(base, 'cache.ts'), 'utf8')).toBe(MEMO);
  });

  it('a dirty tree, a detached HEAD, no git: nothing is written, and --allow-dirty does it', () => {
    putPlan();
    put('package.json', '{ "name": "sample", "type": "module",  "private": true }\n');
    put('src/log.ts', LOG);
    git('checkout', '-q', '--detach');
    git('checkout', '-q', 'package.json');
    const detached = leakshift('apply', PLAN, '--write');
    expect(detached).toMatchObject({ status: 2, stdout: '' });
    expect(detached.stderr).toContain('HEAD is detached');
    expect(detached.stderr).toContain('hint: git switch --create NAME first');
    expect(leakshift('apply', PLAN).status).toBe(0);
    git('checkout', '-q', 'main');
    git('rm', '-q', '--cached', 'src/log.ts');
    expect(leakshift('apply', PLAN, '--write').stderr).toContain('src/log.ts is not tracked by git');
    rmSync(join(root, '.git'), { recursive: true });
    const bare = leakshift('apply', PLAN, '--write');
    expect(bare.stderr).toContain('src/log.ts is not in a git repository');
    expect(read('src/log.ts')).toBe(LOG);
    expect(leakshift('apply', PLAN, '--write', '--allow-dirty', '--quiet').status).toBe(0);
    expect(read('src/log.ts')).toContain('EVENTS_LIMIT = 500');
  });
});
