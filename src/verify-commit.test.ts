import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
const PLAN = 'leakshift.plan.json';
const APP = 'app';

let base: string;
let root: string;
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe', encoding: 'utf8' });
function leakshift(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: join(root, APP), env, encoding: 'utf8' });
  return { status, stdout, stderr };
}
function put(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const verify = (...args: string[]) => leakshift('verify', ...args);
/** A commit like that of a branch, with some files other than they were. */
function amended(branch: string, files: Readonly<Record<string, string>>, message = git('log', '-1', '--format=%B', branch)): string {
  git('checkout', '-q', '--detach', branch);
  for (const [file, content] of Object.entries(files)) put(file, content);
  git('add', '-A');
  git('commit', '-q', '--amend', '-m', message);
  const commit = git('rev-parse', 'HEAD').trim();
  git('checkout', '-q', 'main');
  return commit;
}

/** What a command that only reads leaves as it is. */
const state = () => [
  git('status', '--porcelain', '--ignored'),
  git('count-objects'),
  readFileSync(join(root, '.git/index'), 'hex'),
  readdirSync(tmpdir()).filter((name) => name.startsWith('leakshift-') && !base.includes(name) && name.length === 16),
];

// One repository and one plan for all: each of them costs seconds.
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
  base = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-verify-')));
  root = join(base, 'project');
  put(`${APP}/package.json`, '{ "name": "sample", "type": "module", "private": true }\n');
  put(`${APP}/tsconfig.json`, JSON.stringify({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [] } }));
  put(`${APP}/leakshift.config.mjs`, "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport default {};\n");
  put('.gitignore', '*.plan.json\nparts\nnode_modules\nran\n');
  put('.gitattributes', '*.ts text eol=crlf\n');
  put(`${APP}/src/größe/ж cache.ts`, MEMO.replaceAll('\n', '\r\n'));
  put(`${APP}/src/log.ts`, `\uFEFF${LOG}`.replaceAll('\n', '\r\n').trimEnd());
  chmodSync(join(root, APP, 'src/log.ts'), 0o755);
  git('init', '-q', '-b', 'main');
  for (const [key, value] of Object.entries({ 'user.name': 't', 'user.email': 't@example.com', 'core.safecrlf': 'false' }))
    git('config', key, value);
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  expect(leakshift('--plan', PLAN, '--quiet')).toMatchObject({ status: 0, stderr: '' });
  expect(leakshift('split', PLAN, '--by', 'pattern', '--out', 'parts', '--branches', 'l')).toMatchObject({ status: 0, stderr: '' });
  rmSync(join(root, APP, 'ran'), { force: true });
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('verify', () => {
  it('proves a commit of a split, without touching the repository or running anything of it', () => {
    const before = state();
    const { status, stdout, stderr } = verify('l/unbounded-memo');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^[0-9a-f]{12} is exactly what the plan says, byte for byte: 2 files\n$/);
    expect(verify('l/append-only-global', '--plan', PLAN, '--quiet').status).toBe(0);
    expect(state()).toEqual(before);
  });

  it('proves a commit made by hand, with the trailers that apply --write shows', () => {
    const { stdout } = leakshift('apply', PLAN, '--write');
    const [, trailers = ''] = /for leakshift verify, commit exactly what was written, with: git commit (.*)/.exec(stdout) ?? [];
    git('checkout', '-q', '-b', 'by-hand');
    git('add', '-A');
    execFileSync('sh', ['-c', `git commit -q -m 'By hand' ${trailers}`], { cwd: root, env });
    expect(git('log', '-1', '--format=%(trailers:only)')).toMatch(
      /^Leakshift-Version: .+\nLeakshift-Plan: sha256:[0-9a-f]{64}\nLeakshift-Command: leakshift apply leakshift\.plan\.json\n/,
    );
    expect(verify('HEAD').stdout).toContain('is exactly what the plan says, byte for byte: 3 files');
    git('commit', '-q', '--amend', '-m', 'Bare');
    const bare = verify('HEAD', '--plan', PLAN);
    expect(bare.status).toBe(0);
    expect(bare.stdout).toContain('has no Leakshift trailers: only the plan that was given says what it should be');
    expect(verify('HEAD')).toMatchObject({ status: 2, stderr: expect.stringContaining('HEAD does not say which plan it was made of') });
    git('checkout', '-q', 'main');
  });

  it('shows what was changed by hand, by file and hunk, also the mode and what the plan does not touch', () => {
    const file = `${APP}/src/größe/ж cache.ts`;
    const commit = amended('l/unbounded-memo', {
      [file]: git('show', `l/unbounded-memo:${file}`).replace('max: 256', 'max: 9'),
      'package-lock.json': '{}\n',
    });
    const { status, stdout } = verify(commit);
    expect(status).toBe(1);
    expect(stdout).toContain('is not what the plan says; in 2 of its files something was changed by hand:');
    expect(stdout).toContain(`\n  ${file}\n  package-lock.json (the plan does not touch it)\n`);
    expect(stdout).toMatch(/\n@@ .* @@.*\n(?: .*\n)*-const cache = .*max: 256 \}\);\n\+const cache = .*max: 9 \}\);\n/);
    const lost = amended('l/append-only-global', {});
    git('checkout', '-q', '--detach', lost);
    git('update-index', '--chmod=-x', `${APP}/src/log.ts`);
    git('commit', '-q', '--amend', '--no-edit');
    git('checkout', '-q', '-f', 'main');
    const mode = verify(git('rev-parse', 'HEAD@{1}').trim());
    expect(mode.status).toBe(1);
    expect(mode.stdout).toContain('old mode 100755\nnew mode 100644');
  });

  it('does not take another version, another plan, or a message for what they are not', () => {
    const message = git('log', '-1', '--format=%B', 'l/unbounded-memo');
    const file = `${APP}/src/größe/ж cache.ts`;
    const older = message.replace(/(Leakshift-Version: ).*/, '$10.0.1');
    const same = verify(amended('l/unbounded-memo', {}, older));
    expect(same.status).toBe(0);
    expect(same.stdout).toContain('was made by leakshift 0.0.1, and this is ');
    const other = verify(amended('l/unbounded-memo', { [file]: 'export {};\n' }, older));
    expect(other.status).toBe(2);
    expect(other.stdout).toContain('it cannot be told whether');
    const foreign = verify(amended('l/unbounded-memo', {}, message.replace(/(Leakshift-Findings: ).*/, '$1ffffffffffff')));
    expect(foreign).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('the commit names the finding ffffffffffff, which the plan does not rewrite'),
    });

    const made = read(`${APP}/${PLAN}`);
    put(`${APP}/${PLAN}`, made.replace('"decision": "rewrite"', '"decision": "skip"'));
    expect(verify('l/unbounded-memo')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /leakshift\.plan\.json is not the plan of l\/unbounded-memo: it is sha256:\w+, and the commit names sha256:/,
      ),
    });
    rmSync(join(root, APP, PLAN));
    const gone = verify('l/unbounded-memo');
    expect(gone.status).toBe(2);
    expect(gone.stderr).toMatch(
      /the plan of l\/unbounded-memo, sha256:\w+, is not here\nhint: name it: --plan FILE; the commit was made with: leakshift split leakshift\.plan\.json --by pattern --branches l\n/,
    );
    put(`${APP}/${PLAN}`, made);
  });

  it.each([
    [['none'], 'none is no commit of this repository'],
    [['--', '--output=x'], '--output=x is no commit of this repository'],
    [['main'], 'main has no parent'],
    [['l/unbounded-memo', '--plan', 'none.json'], 'none.json does not exist'],
    [['l/unbounded-memo', '--cwd', 'none'], '--cwd none is not a directory'],
    [['l/unbounded-memo', '--cwd', '../..'], 'verify needs a git repository: '],
    [['l/unbounded-memo', '--memo-limit', '3'], '--memo-limit means nothing here'],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = verify(...args);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('refuses a merge, and a plan that was not made for the parent', () => {
    git('checkout', '-q', '--detach', 'main');
    git('merge', '-q', '--no-ff', '--no-edit', 'l/unbounded-memo');
    expect(verify('HEAD', '--plan', PLAN)).toMatchObject({ status: 2, stderr: expect.stringContaining('HEAD is a merge') });
    git('checkout', '-q', '--detach', 'main');
    put(`${APP}/src/log.ts`, '// other\n');
    put(`${APP}/src/größe/ж cache.ts`, '// other\n');
    git('commit', '-qam', 'y');
    git('commit', '-q', '--allow-empty', '-m', 'z');
    const { status, stderr } = verify('HEAD', '--plan', PLAN);
    expect(status).toBe(2);
    expect(stderr).toContain('nothing of the plan can be derived from the parent of');
    git('checkout', '-q', 'main');
  });
});
