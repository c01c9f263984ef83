import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const LOG = `const events: string[] = [];
export function record(event: string): void {
  events.push(\`\${Date.now()} \${event}\`);
}
`;

let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-output-')));
  put('packages/app/package.json', '{ "name": "app", "type": "module" }\n');
  put('packages/app/src/log.ts', LOG);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root, stdio: 'pipe' });

function leakshift(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--no-typecheck', ...args], { cwd: root, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('--report', () => {
  it('takes the format from the ending, and writes what --format prints', () => {
    const files = { markdown: 'a.md', sarif: 'b.SARIF', json: 'c.json', text: 'd.txt', patch: 'e.patch' };
    const { status, stdout } = leakshift([...Object.values(files).flatMap((file) => ['--report', file]), '--report', 'f.sarif.json']);
    expect(status).toBe(0);
    expect(read('d.txt')).toBe(stdout);
    expect(read('a.md')).toBe(leakshift(['--format', 'markdown']).stdout);
    expect(read('b.SARIF')).toBe(leakshift(['--format', 'sarif']).stdout);
    expect(read('f.sarif.json')).toBe(read('b.SARIF'));
    expect(JSON.parse(read('c.json')).patches[0].patch).toBe(read('e.patch'));
  });

  it.each<[name: string, file: string, part: string]>([
    ['in no directory', 'nowhere/a.md', 'its directory does not exist\nhint: create nowhere first'],
    ['below a file', 'packages/app/package.json/a.md', 'packages/app/package.json is not a directory'],
    ['in place of a directory', 'there.md', 'it is there and is not a file'],
    ['with a name that the file system does not take', `${'x'.repeat(300)}.md`, 'cannot be written: ENAMETOOLONG'],
  ])('%s is an error and 2, and the other reports are written all the same', (_name, file, part) => {
    mkdirSync(join(root, 'there.md'));
    const { status, stdout, stderr } = leakshift(['--report', 'first.json', '--report', file, '--report', 'last.md']);
    expect(status).toBe(2);
    expect(stderr).toBe(`error: --report ${file}: ${stderr.slice(stderr.indexOf(file) + file.length + 2)}`);
    expect(stderr).toContain(part);
    expect(stdout).toContain('events');
    expect(read('first.json')).toContain('"events"');
    expect(read('last.md')).toContain('`events`');
  });

  it('that cannot be written keeps --write from writing', () => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
    const { status, stdout, stderr } = leakshift(['--write', '--report', 'nowhere/a.md']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('its directory does not exist');
    expect(read('packages/app/src/log.ts')).toBe(LOG);
  });
});

const at = (format: string) => leakshift(['--cwd', 'packages/app', '--format', format]).stdout;

describe('for a forge', () => {
  it('paths start at the top of the repository, wherever the run does', () => {
    git('init', '-q');
    expect(JSON.parse(at('json')).findings[0].file).toBe('src/log.ts');
    expect(JSON.parse(at('gitlab'))[0].location.path).toBe('packages/app/src/log.ts');
    expect(at('github')).toContain('::error file=packages/app/src/log.ts,line=1,');
    const [run] = JSON.parse(at('sarif')).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('packages/app/src/log.ts');
    expect(run.automationDetails.id).toBe('leakshift/packages/app/');
  });

  it('the summary of a GitHub job is added to what stands there, with --format github only', () => {
    put('summary.md', 'before\n');
    const env = { GITHUB_STEP_SUMMARY: join(root, 'summary.md') };
    leakshift(['--format', 'json'], env);
    expect(read('summary.md')).toBe('before\n');
    expect(leakshift(['--format', 'github'], env)).toMatchObject({ status: 0, stderr: '' });
    expect(read('summary.md')).toBe(`before\n${leakshift(['--format', 'markdown']).stdout}`);
    const gone = leakshift(['--format', 'github'], { GITHUB_STEP_SUMMARY: join(root, 'nowhere/summary.md') });
    expect(gone).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('::error file='),
      stderr: expect.stringContaining('GITHUB_STEP_SUMMARY'),
    });
  });
});
