import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const TSCONFIG = JSON.stringify({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [] }, include: ['src'] });

let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-cli-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root, stdio: 'pipe', encoding: 'utf8' });
function project(): void {
  put('package.json', '{ "name": "sample", "type": "module", "private": true }\n');
  put('tsconfig.json', TSCONFIG);
  put('src/cache.ts', MEMO);
  put('src/log.ts', LOG);
}
function commit(): void {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}

// A terminal's and a continuous integration's variables must not decide what the tests see.
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
function leakshift(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}
/** What `--format json` printed, after a look that nothing else was said. */
function report(...args: string[]): JsonReport {
  const { status, stdout, stderr } = leakshift(...args, '--format', 'json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}
const names = ({ findings }: JsonReport) => findings.map(({ file, name }) => `${file} ${name}`);
const BOTH = ['src/cache.ts cache', 'src/log.ts events'];

describe('help and version', () => {
  it('list both commands, no hidden option and the exit codes', () => {
    const { status, stdout } = leakshift('--help');
    expect(status).toBe(0);
    for (const part of ['scan [options]', '--fix, --write', '--memo-limit <n>', 'Exit code:']) expect(stdout).toContain(part);
    expect(stdout).not.toContain('--engine');
    expect(leakshift('help', 'scan')).toMatchObject({ status: 0, stdout: leakshift('scan', '--help').stdout });
    expect(leakshift('scan', '--help').stdout).not.toContain('--write');
    expect(leakshift('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a run', () => {
  beforeEach(project);

  it('without a path scans all, and writes nothing', () => {
    commit();
    const found = report();
    expect(names(found)).toEqual(BOTH);
    expect(found.summary).toMatchObject({ files: 2, rewrite: 2, applied: 0, failures: 0 });
    expect(found.patches.map(({ file }) => file)).toEqual(expect.arrayContaining(['src/cache.ts', 'src/log.ts']));
    expect(git('status', '--porcelain')).toBe('');
  });

  it('prints the same bytes every time, and no path of the machine', () => {
    const first = leakshift('--format', 'json').stdout;
    expect(leakshift('--dry', '--dry-run', '--format', 'json').stdout).toBe(first);
    expect(leakshift('.', 'src', 'src/cache.ts', '--format', 'json').stdout).toBe(first);
    expect(first).not.toContain(root);
  });

  it('scan has the findings and no patch', () => {
    const found = report('scan');
    expect(names(found)).toEqual(BOTH);
    expect(found.patches).toEqual([]);
  });

  it('heeds paths, --only, --exclude, --cwd and the limits', () => {
    expect(names(report('scan', 'src/log.ts'))).toEqual(['src/log.ts events']);
    expect(names(report('scan', '--only', 'unbounded-memo'))).toEqual(['src/cache.ts cache']);
    expect(names(report('scan', '--exclude', 'cache.ts'))).toEqual(['src/log.ts events']);
    expect(names(report('scan', '--cwd', 'src', 'log.ts'))).toEqual(['log.ts events']);
    const limited = report('scan', '--memo-limit', '7', '--buffer-limit', '9');
    expect(limited.findings.map(({ rewrite }) => rewrite?.limit)).toEqual([7, 9]);
    put('leakshift.config.ts', "export default { only: ['append-only-global'], bufferLimit: 11 };\n");
    expect(report('scan').findings.map(({ name, rewrite }) => [name, rewrite?.limit])).toEqual([['events', 11]]);
  });

  it('exits with 1 on --check only, and only for what is shown', () => {
    expect(leakshift('--check').status).toBe(1);
    expect(leakshift('scan', '--check').status).toBe(1);
    put('src/log.ts', 'export {};\n');
    put('src/cache.ts', 'export {};\n');
    expect(leakshift('scan', '--check').status).toBe(0);
  });

  it('writes reports by their ending', () => {
    const { stdout } = leakshift('--report', 'a.json', '--report', 'a.patch', '--report', 'src/a.txt');
    expect(read('src/a.txt')).toBe(stdout);
    expect(names(JSON.parse(read('a.json')))).toEqual(BOTH);
    expect(read('a.patch')).toBe(leakshift('--format', 'patch').stdout);
  });

  it('--write writes what the patch says, once', () => {
    commit();
    put('.git/x.patch', leakshift('--format', 'patch').stdout);
    const patch = join(root, '.git/x.patch');
    git('apply', patch);
    const patched = new Map(readdirSync(join(root, 'src')).map((file) => [file, read(`src/${file}`)]));
    git('checkout', '-q', '.');
    git('clean', '-fdq');
    const { status, stdout } = leakshift('--write', '--format', 'json');
    expect(status).toBe(0);
    const { summary, patches }: JsonReport = JSON.parse(stdout);
    expect(summary.applied).toBe(patches.length);
    expect(new Map(readdirSync(join(root, 'src')).map((file) => [file, read(`src/${file}`)]))).toEqual(patched);
    expect(report().summary.rewrite).toBe(0);
  });

  it('--write refuses a dirty target and a tree without git, and --fix is the same', () => {
    for (const option of ['--write', '--fix']) {
      const refused = leakshift(option);
      expect(refused).toMatchObject({ status: 2, stdout: '' });
      expect(refused.stderr).toContain('--allow-dirty');
      expect(read('src/log.ts')).toBe(LOG);
    }
    expect(leakshift('--write', '--allow-dirty').status).toBe(0);
    expect(read('src/log.ts')).not.toBe(LOG);
  });

  it('survives a reader that leaves', async () => {
    const child = spawn(process.execPath, [cli], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('wrong usage exits with 2, names what is right and prints no result', () => {
  beforeEach(project);

  it.each<readonly [name: string, args: readonly string[], part: string]>([
    ['an unknown flag', ['--memo-limt', '5'], '--memo-limit'],
    ['an unknown flag of scan', ['scan', '--chek'], '--check'],
    ['an unknown command', ['sacn'], 'did you mean scan?'],
    ['a missing path', ['src/cach.ts'], join('src', 'cache.ts')],
    ['a path outside', ['..'], '--cwd'],
    ['an unknown pattern', ['--only', 'unbounded-mem'], 'did you mean unbounded-memo?'],
    ['an unknown format', ['--format', 'jsn'], 'did you mean json?'],
    ['an unknown report ending', ['--report', 'a.jsn'], '.json'],
    ['a report in no directory', ['--report', 'nowhere/a.json'], 'does not exist'],
    ['an unknown confidence', ['--min-confidence', 'hgh'], 'did you mean high?'],
    ['a missing tsconfig', ['--tsconfig', 'tsconfg.json'], 'did you mean tsconfig.json?'],
    ['a missing configuration', ['--config', 'packag.json'], 'did you mean package.json?'],
    ['writing and not writing', ['--write', '--dry-run'], '--write'],
    ['a scan that writes', ['scan', '--write'], 'leakshift --write'],
    ['a patch of a scan', ['scan', '--format', 'patch'], 'leakshift --format patch'],
    ...['0', '-1', 'many', '1e12', '2.5'].map((limit) => [`the limit ${limit}`, ['--memo-limit', limit], '--memo-limit'] as const),
  ])('%s', (_name, args, part) => {
    const { status, stdout, stderr } = leakshift(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('an unknown configuration key', () => {
    put('leakshift.config.json', '{ "memoLimits": 5 }');
    const { status, stderr } = leakshift();
    expect(status).toBe(2);
    expect(stderr).toContain('memoLimits in leakshift.config.json: unknown key; did you mean memoLimit?');
  });

  it('a directory without sources', () => {
    put('docs/readme.md', '# x\n');
    put('dist/a.js', 'export {};\n');
    expect(leakshift('docs')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('docs: no source files here') });
    expect(leakshift('--cwd', 'dist', '--exclude', 'a.js').stderr).toContain('--exclude');
  });
});

describe('bad input is reported and the rest goes on', () => {
  beforeEach(project);

  it('a syntax error', () => {
    put('src/broken.ts', `${MEMO}\nexport const = 5;\n`);
    const { findings, failures } = report('scan');
    expect(findings.map(({ file }) => file)).toEqual(['src/cache.ts', 'src/log.ts']);
    expect(failures).toEqual([{ file: 'src/broken.ts', code: 'LEAKSHIFT_PARSE', message: expect.stringMatching(/11.*14|11/) }]);
  });

  it('a file that is not UTF-8; nothing else to read is 2', () => {
    put('src/latin.ts', Buffer.from('const größe = new Map();\n', 'latin1'));
    const found = report('scan');
    expect(names(found)).toEqual(BOTH);
    expect(found.failures).toEqual([
      { file: 'src/latin.ts', code: 'LEAKSHIFT_ENCODING', message: expect.stringContaining('byte offset 8') },
    ]);
    expect(leakshift('scan', 'src/latin.ts')).toMatchObject({ status: 2, stdout: expect.stringContaining('byte offset 8') });
  });

  it('a minified file and a generated one', () => {
    put('src/packed.js', 'function a(b){return c[b]||(c[b]=d(b))}var c={};'.repeat(40));
    put('src/made.ts', `// @generated\n${MEMO}`);
    expect(names(report('scan'))).toEqual(BOTH);
  });

  it('no tsconfig', () => {
    rmSync(join(root, 'tsconfig.json'));
    expect(report().summary).toMatchObject({ rewrite: 2 });
  });

  it('a solution tsconfig that lists no files', () => {
    put('tsconfig.json', '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }');
    put('tsconfig.app.json', TSCONFIG.replace('"strict":true', '"strict":true,"composite":true'));
    expect(report().summary).toMatchObject({ files: 2, rewrite: 2 });
  });

  it('a broken tsconfig is named', () => {
    put('tsconfig.json', '{ "compilerOptions": { "strict": ');
    const { status, stdout } = leakshift('--format', 'json');
    expect(status).toBe(0);
    expect(names(JSON.parse(stdout))).toEqual(BOTH);
    expect(leakshift().stdout).toContain('tsconfig.json');
  });

  it('a tsconfig that extends what is not installed', () => {
    put('tsconfig.json', JSON.stringify({ extends: '@nowhere/tsconfig/base.json', include: ['src'] }));
    expect(names(report('scan'))).toEqual(BOTH);
  });

  it('code nested too deeply for a parser', () => {
    put('src/deep.ts', `export const deep = ${'['.repeat(4000)}${']'.repeat(4000)};\nexport const cache = new Map();\n`);
    expect(names(report('scan')).filter((name) => !name.startsWith('src/deep.ts'))).toEqual(BOTH);
  });

  it('one path of several that holds nothing is 2, and the rest is scanned', () => {
    put('docs/readme.md', '# x\n');
    const { status, stdout } = leakshift('scan', 'src', 'docs', '--format', 'json');
    expect(status).toBe(2);
    expect(names(JSON.parse(stdout))).toEqual(BOTH);
  });
});
