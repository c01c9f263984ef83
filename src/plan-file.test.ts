import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LeakshiftError } from './errors.ts';
import { hashPlan, readPlan as readPlanFile } from './plan-file.ts';
import type { PlanDocument } from './plan-schema.ts';
import { checkBuilt, LOG, MEMO, PLAN, Sample, STORE } from './testing/sample.ts';
import { version } from './version.ts';

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
});
afterEach(() => sample.remove());

const changed = () => sample.getChanged();
const readPlan = (file?: string) => sample.readPlan(file);
type Edit = Parameters<Sample['editPlan']>[0];
const edit = (change: Edit) => sample.editPlan(change);

function project(
  files: Readonly<Record<string, string | Buffer>> = { 'src/cache.ts': MEMO, 'src/log.ts': LOG, 'src/store.ts': STORE },
): void {
  sample.create(files);
}
function plan(): PlanDocument {
  expect(sample.leakshift('--plan', PLAN, '--quiet')).toMatchObject({ status: 0, stderr: '' });
  expect(sample.git('status', '--porcelain')).toBe('');
  return readPlan();
}

describe('a plan', () => {
  beforeEach(() => project());

  it('is what its schema says, the same each time, and has no path of the machine in it', () => {
    const document = plan();
    const first = sample.read(PLAN);
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
    expect(sample.read(PLAN)).toBe(first);
    expect(first).not.toContain(sample.base);
  });

  it('replaces no other file, and no plan that was edited', () => {
    const { stderr, status } = sample.leakshift('--plan', 'package.json');
    expect(status).toBe(2);
    expect(stderr).toContain('--plan package.json: the file exists and is not replaced: package.json is no plan of leakshift');
    plan();
    edit(({ findings }) => void (findings[0]!.decision = 'skip'));
    const edited = sample.read(PLAN);
    expect(sample.leakshift('--plan', PLAN).stderr).toMatch(
      /was edited, and is not replaced: cache \([0-9a-f]{12}\)\nhint: leakshift apply/,
    );
    expect(sample.read(PLAN)).toBe(edited);
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
    const { status, stderr } = sample.leakshift(...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(sample.git('status', '--porcelain', '--ignored')).toBe('');
  });
});

/** What `apply` says about a file, without a process of its own. */
function refusal(file: string): { readonly message: string; readonly hint: string } {
  try {
    readPlanFile(join(sample.root, file), file, version);
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
    sample.put(PLAN, made);
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
      sample.put(PLAN, original);
      edit(change);
      const { message, hint: todo } = refusal(PLAN);
      for (const part of messages) expect(`${message}\n${todo}`, what).toContain(part);
      expect(todo, what).not.toBe('');
    }
    const { status, stdout, stderr } = sample.leakshift('apply', PLAN, '--write');
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
      ['report.plan.json', sample.leakshift('--format', 'json').stdout, 'is a report, not a plan'],
    ];
    for (const [file, content, message] of files) {
      if (content !== undefined) sample.put(file, content);
      expect(refusal(file).message, file).toContain(message);
    }
  });

  it('a plan for other bytes, or for another directory', () => {
    putPlan();
    for (const file of ['src/cache.ts', 'src/log.ts']) sample.put(file, `${sample.read(file)}// more\n`);
    sample.git('commit', '-qam', 'y');
    const other = sample.leakshift('apply', PLAN, '--write', '--quiet');
    expect(other.status).toBe(2);
    expect(other.stdout).toContain('src/log.ts: changed since the plan was made');
    const elsewhere = sample.leakshift('apply', '../leakshift.plan.json', '--cwd', 'src', '--write');
    expect(elsewhere).toMatchObject({ status: 2, stdout: '' });
    expect(elsewhere.stderr).toContain('hint: run it in the directory in which the plan was made');
    expect(changed()).toEqual([]);
  });

  it('a file that became a link out of the root', () => {
    putPlan();
    writeFileSync(join(sample.base, 'cache.ts'), MEMO);
    rmSync(join(sample.root, 'src/cache.ts'));
    symlinkSync(join(sample.base, 'cache.ts'), join(sample.root, 'src/cache.ts'));
    const { status, stdout, stderr } = sample.leakshift('apply', PLAN, '--allow-dirty', '--write');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('src/cache.ts of the plan is a link that leads out of');
    expect(readFileSync(join(sample.base, 'cache.ts'), 'utf8')).toBe(MEMO);
  });

  it('a dirty tree, a detached HEAD, no git: nothing is written, and --allow-dirty does it', () => {
    putPlan();
    sample.put('package.json', '{ "name": "sample", "type": "module",  "private": true }\n');
    sample.put('src/log.ts', LOG);
    sample.git('checkout', '-q', '--detach');
    sample.git('checkout', '-q', 'package.json');
    const detached = sample.leakshift('apply', PLAN, '--write');
    expect(detached).toMatchObject({ status: 2, stdout: '' });
    expect(detached.stderr).toContain('HEAD is detached');
    expect(detached.stderr).toContain('hint: git switch --create NAME first');
    expect(sample.leakshift('apply', PLAN).status).toBe(0);
    sample.git('checkout', '-q', 'main');
    sample.git('rm', '-q', '--cached', 'src/log.ts');
    expect(sample.leakshift('apply', PLAN, '--write').stderr).toContain('src/log.ts is not tracked by git');
    rmSync(join(sample.root, '.git'), { recursive: true });
    const bare = sample.leakshift('apply', PLAN, '--write');
    expect(bare.stderr).toContain('src/log.ts is not in a git repository');
    expect(sample.read('src/log.ts')).toBe(LOG);
    expect(sample.leakshift('apply', PLAN, '--write', '--allow-dirty', '--quiet').status).toBe(0);
    expect(sample.read('src/log.ts')).toContain('EVENTS_LIMIT = 500');
  });
});
