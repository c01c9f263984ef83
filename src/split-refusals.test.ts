import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SplitIndex } from './split-schema.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const memo = (name: string) => `const ${name} = new Map<string, string>();

export function slug(title: string): string {
  const hit = ${name}.get(title);
  if (hit !== undefined) return hit;
  const value = title.trim().toLowerCase().replaceAll(' ', '-');
  ${name}.set(title, value);
  return value;
}
`;
const log = (name: string) => `const ${name}: string[] = [];

export function record(event: string): void {
  ${name}.push(event);
}
`;
const PLAN = 'leakshift.plan.json';

let template: string;
let base: string;
let root: string;
/** All tests start from the same project and plan, which cost seconds to make. */
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
  template = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-template-')));
  root = template;
  project({ 'src/cache.ts': memo('cache'), 'src/log.ts': log('log') });
});
afterAll(() => rmSync(template, { recursive: true, force: true }));
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-refusals-')));
  root = join(base, 'project');
  cpSync(template, root, { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe', encoding: 'utf8' });
function leakshift(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}
const indexOf = (out: string): SplitIndex => JSON.parse(read(`${out}/index.json`));

function project(files: Readonly<Record<string, string>>): void {
  put('package.json', '{ "name": "sample", "type": "module", "private": true }\n');
  put(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [] }, include: ['src'] }),
  );
  put('.gitignore', '*.plan.json\nout*\n');
  for (const [file, content] of Object.entries(files)) put(file, content);
  git('init', '-q', '-b', 'main');
  for (const [key, value] of Object.entries({
    'user.name': 't',
    'user.email': 't@example.com',
    'core.autocrlf': 'false',
    'core.quotePath': 'false',
  })) {
    git('config', key, value);
  }
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  expect(leakshift('--plan', PLAN, '--quiet')).toMatchObject({ status: 0, stderr: '' });
}

const split = (...args: string[]) => leakshift('split', PLAN, ...args);

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
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('a CODEOWNERS that does not parse, with its place; a page is made all the same, and says so', () => {
    put('.github/CODEOWNERS', '# x\n*.ts @a\n/src/ team\n');
    const { status, stderr, stdout } = split('--by', 'owner', '--out', 'out');
    const message =
      'error: .github/CODEOWNERS:3: "team" is no owner: @user, @org/team, or an e-mail address\nhint: correct .github/CODEOWNERS\n';
    expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: message, stdout: '' });
    const page = leakshift('apply', PLAN, '--quiet', '--report', 'out.html');
    expect(page).toMatchObject({ status: 2, stderr: message });
    expect(read('out.html')).not.toContain('name="owner"');
    put('.github/CODEOWNERS', '# x\n*.ts @a\n');
    expect(leakshift('apply', PLAN, '--quiet', '--report', 'out.html').status).toBe(0);
    expect(read('out.html')).toMatch(/name="owner"[^]*@a \(2\)/);
  });

  it('to replace a branch, to commit what is not committed, and to branch where there is no git', () => {
    const nothing = (message: string) => {
      const before = git('for-each-ref');
      const { status, stderr, stdout } = split(...ALL);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(existsSync(join(root, 'out'))).toBe(false);
      expect(git('for-each-ref')).toBe(before);
    };
    git('branch', 'l/root');
    nothing('the branch exists and is not replaced: l/root');
    git('branch', '-D', 'l/root');
    git('branch', 'l');
    nothing('git update-ref: ');
    git('branch', '-D', 'l');
    git('rm', '-q', '--cached', 'src/log.ts');
    git('commit', '-qm', 'y');
    nothing('no branch was made:\n  src/log.ts is not in HEAD');
    put('src/cache.ts', `// new\n${memo('cache')}`);
    git('add', '-A');
    git('commit', '-qm', 'y');
    put('src/cache.ts', memo('cache'));
    nothing('no branch was made:\n  src/cache.ts has changes that are not committed');
    rmSync(join(root, '.git'), { recursive: true });
    const { status, stderr } = split(...ALL);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('--branches needs a git repository: ') });
    expect(existsSync(join(root, 'out'))).toBe(false);
    expect(split('--by', 'package', '--out', 'out')).toMatchObject({ status: 0, stderr: '' });
  });

  it('what a gate turns down, and goes on with the rest', () => {
    put('src/cache.ts', `// new\n${memo('cache')}`);
    const { status, stderr } = split('--by', 'package', '--out', 'out');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^src\/cache\.ts: changed since the plan was made, .* \(LEAKSHIFT_DRIFTED\)\n$/);
    expect(indexOf('out')).toMatchObject({
      parts: [{ name: 'root', findings: [{ name: 'log' }] }],
      failures: [{ file: 'src/cache.ts', code: 'LEAKSHIFT_DRIFTED' }],
    });
  });
});
