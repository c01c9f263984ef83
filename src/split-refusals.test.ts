import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SplitIndex } from './split-schema.ts';
import { checkBuilt, log, memo, PLAN, Sample } from './testing/sample.ts';

let template: Sample;
let sample: Sample;
/** All tests start from the same project and plan, which cost seconds to make. */
beforeAll(() => {
  checkBuilt();
  template = sample = new Sample();
  project({ 'src/cache.ts': memo('cache'), 'src/log.ts': log('log') });
});
afterAll(() => template.remove());
beforeEach(() => {
  sample = new Sample(template);
});
afterEach(() => sample.remove());

const indexOf = (out: string): SplitIndex => JSON.parse(sample.read(`${out}/index.json`));

function project(files: Readonly<Record<string, string>>): void {
  sample.create(files);
  expect(sample.leakshift('--plan', PLAN, '--quiet')).toMatchObject({ status: 0, stderr: '' });
}

const split = (...args: string[]) => sample.leakshift('split', PLAN, ...args);

describe('split refuses', () => {
  const ALL = ['--by', 'package', '--out', 'out', '--branches', 'l'];

  it.each([
    [[], 'split needs --by\nhint: one of owner, package, pattern, risk'],
    [['--by', 'owners', '--out', 'out'], '--by owners: unknown; did you mean owner?'],
    [['--by', 'risk'], 'split needs --out DIR'],
    [['--by', 'risk', '--out', 'src'], '--out src is not empty, and nothing in it is replaced'],
    [['--by', 'risk', '--out', 'package.json'], '--out package.json is a file'],
    [['--by', 'owner', '--out', 'out'], '--by owner: there is no CODEOWNERS in .github/, at the top or in docs/'],
    [['--by', 'risk', '--out', 'out', '--forge', 'gitea'], '--forge gitea: unknown'],
    [['--by', 'risk', '--out', 'out', '--write'], '--write means nothing here'],
    [['--by', 'package', '--out', 'out', '--branches', 'a..b'], 'git takes no branch named a..b/root'],
  ])('%j', (args, message) => {
    const { status, stderr, stdout } = split(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(join(sample.root, 'out'))).toBe(false);
  });

  it('a CODEOWNERS that does not parse, with its place; a page is made all the same, and says so', () => {
    sample.put('.github/CODEOWNERS', '# x\n*.ts @a\n/src/ team\n');
    const { status, stderr, stdout } = split('--by', 'owner', '--out', 'out');
    const message =
      'error: .github/CODEOWNERS:3: "team" is no owner: @user, @org/team, or an e-mail address\nhint: correct .github/CODEOWNERS\n';
    expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: message, stdout: '' });
    const page = sample.leakshift('apply', PLAN, '--quiet', '--report', 'out.html');
    expect(page).toMatchObject({ status: 2, stderr: message });
    expect(sample.read('out.html')).not.toContain('name="owner"');
    sample.put('.github/CODEOWNERS', '# x\n*.ts @a\n');
    expect(sample.leakshift('apply', PLAN, '--quiet', '--report', 'out.html').status).toBe(0);
    expect(sample.read('out.html')).toMatch(/name="owner"[^]*@a \(2\)/);
  });

  it('to replace a branch, to commit what is not committed, and to branch where there is no git', () => {
    const nothing = (message: string) => {
      const before = sample.git('for-each-ref');
      const { status, stderr, stdout } = split(...ALL);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(existsSync(join(sample.root, 'out'))).toBe(false);
      expect(sample.git('for-each-ref')).toBe(before);
    };
    sample.git('branch', 'l/root');
    nothing('the branch exists and is not replaced: l/root');
    sample.git('branch', '-D', 'l/root');
    sample.git('branch', 'l');
    nothing('git update-ref: ');
    sample.git('branch', '-D', 'l');
    sample.git('rm', '-q', '--cached', 'src/log.ts');
    sample.git('commit', '-qm', 'y');
    nothing('no branch was made:\n  src/log.ts is not in HEAD');
    sample.put('src/cache.ts', `// new\n${memo('cache')}`);
    sample.git('add', '-A');
    sample.git('commit', '-qm', 'y');
    sample.put('src/cache.ts', memo('cache'));
    nothing('no branch was made:\n  src/cache.ts has changes that are not committed');
    rmSync(join(sample.root, '.git'), { recursive: true });
    const { status, stderr } = split(...ALL);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('--branches needs a git repository: ') });
    expect(existsSync(join(sample.root, 'out'))).toBe(false);
    expect(split('--by', 'package', '--out', 'out')).toMatchObject({ status: 0, stderr: '' });
  });

  it('what a gate turns down, and goes on with the rest', () => {
    sample.put('src/cache.ts', `// new\n${memo('cache')}`);
    const { status, stderr } = split('--by', 'package', '--out', 'out');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^src\/cache\.ts: changed since the plan was made, .* \(LEAKSHIFT_DRIFTED\)\n$/);
    expect(indexOf('out')).toMatchObject({
      parts: [{ name: 'root', findings: [{ name: 'log' }] }],
      failures: [{ file: 'src/cache.ts', code: 'LEAKSHIFT_DRIFTED' }],
    });
  });
});
