import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkBuilt, env, Sample } from './testing/sample.ts';

const LOG = `const events: string[] = [];
export function record(event: string): void {
  events.push(\`\${Date.now()} \${event}\`);
}
`;
// What a request adds is worth an error beside the line.
const SERVER = `import { createServer } from 'node:http';
import { record } from './log.js';
createServer((request) => record(request.url ?? '')).listen(80);
`;

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  sample.put('packages/app/package.json', '{ "name": "app", "type": "module" }\n');
  sample.put('packages/app/src/log.ts', LOG);
  sample.put('packages/app/src/server.ts', SERVER);
});
afterEach(() => sample.remove());

function leakshift(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return sample.leakshiftIn('.', { ...env, ...more }, '--no-typecheck', ...args);
}

describe('--report', () => {
  it('takes the format from the ending, and writes what --format prints', () => {
    const files = { markdown: 'a.md', sarif: 'b.SARIF', json: 'c.json', text: 'd.txt', patch: 'e.patch' };
    const { status, stdout } = leakshift([...Object.values(files).flatMap((file) => ['--report', file]), '--report', 'f.sarif.json']);
    expect(status).toBe(0);
    expect(sample.read('d.txt')).toBe(stdout);
    expect(sample.read('a.md')).toBe(leakshift(['--format', 'markdown']).stdout);
    expect(sample.read('b.SARIF')).toBe(leakshift(['--format', 'sarif']).stdout);
    expect(sample.read('f.sarif.json')).toBe(sample.read('b.SARIF'));
    expect(JSON.parse(sample.read('c.json')).patches[0].patch).toBe(sample.read('e.patch'));
  });

  it.each<[name: string, file: string, part: string]>([
    ['in no directory', 'nowhere/a.md', 'its directory does not exist\nhint: create nowhere first'],
    ['below a file', 'packages/app/package.json/a.md', 'packages/app/package.json is not a directory'],
    ['in place of a directory', 'there.md', 'it is there and is not a file'],
    ['with a name that the file system does not take', `${'x'.repeat(300)}.md`, 'cannot be written: ENAMETOOLONG'],
  ])('%s is an error and 2, and the other reports are written all the same', (_name, file, part) => {
    mkdirSync(join(sample.root, 'there.md'));
    const { status, stdout, stderr } = leakshift(['--report', 'first.json', '--report', file, '--report', 'last.md']);
    expect(status).toBe(2);
    expect(stderr).toBe(`error: --report ${file}: ${stderr.slice(stderr.indexOf(file) + file.length + 2)}`);
    expect(stderr).toContain(part);
    expect(stdout).toContain('events');
    expect(sample.read('first.json')).toContain('"events"');
    expect(sample.read('last.md')).toContain('`events`');
  });

  it('that cannot be written keeps --write from writing', () => {
    sample.commitAll();
    const { status, stdout, stderr } = leakshift(['--write', '--report', 'nowhere/a.md']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('its directory does not exist');
    expect(sample.read('packages/app/src/log.ts')).toBe(LOG);
  });
});

const at = (format: string) => leakshift(['--cwd', 'packages/app', '--format', format]).stdout;

describe('for a forge', () => {
  it('paths start at the top of the repository, wherever the run does', () => {
    sample.git('init', '-q');
    expect(JSON.parse(at('json')).findings[0].file).toBe('src/log.ts');
    expect(JSON.parse(at('gitlab'))[0].location.path).toBe('packages/app/src/log.ts');
    expect(at('github')).toContain('::error file=packages/app/src/log.ts,line=1,');
    const [run] = JSON.parse(at('sarif')).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('packages/app/src/log.ts');
    expect(run.automationDetails.id).toBe('leakshift/packages/app/');
  });

  it('the summary of a GitHub job is added to what stands there, with --format github only', () => {
    sample.put('summary.md', 'before\n');
    const variables = { GITHUB_STEP_SUMMARY: join(sample.root, 'summary.md') };
    leakshift(['--format', 'json'], variables);
    expect(sample.read('summary.md')).toBe('before\n');
    expect(leakshift(['--format', 'github'], variables)).toMatchObject({ status: 0, stderr: '' });
    expect(sample.read('summary.md')).toBe(`before\n${leakshift(['--format', 'markdown']).stdout}`);
    const gone = leakshift(['--format', 'github'], { GITHUB_STEP_SUMMARY: join(sample.root, 'nowhere/summary.md') });
    expect(gone).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('::error file='),
      stderr: expect.stringContaining('GITHUB_STEP_SUMMARY'),
    });
  });
});
