import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { migrate, scan } from './migrate.ts';
import { addOptions, getGivenFlags } from './options.ts';
import { patterns } from './patterns/index.ts';
import type { JsonReport } from './report-schema.ts';
import { reporters } from './reporters/index.ts';
import { checkBuilt, cli, env, LOG, MEMO, PACKAGE, Sample, TSCONFIG } from './testing/sample.ts';

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
});
afterEach(() => sample.remove());

function project(): void {
  sample.put('package.json', PACKAGE);
  sample.put('tsconfig.json', TSCONFIG);
  sample.put('src/cache.ts', MEMO);
  sample.put('src/log.ts', LOG);
}
/** What `--format json` prints, without a process of its own: the same parsing, configuration, stages and reporter. */
async function report(...args: string[]): Promise<JsonReport> {
  const isScan = args[0] === 'scan';
  const command = addOptions(new Command().argument('[paths...]').exitOverride(), 'all');
  command.parse(isScan ? args.slice(1) : args, { from: 'user' });
  const ids = patterns.map(({ id }) => id);
  const config = await loadConfig(getGivenFlags(command, command.args), sample.root, ids);
  const found = await (isScan ? scan : migrate)(config, patterns, () => {});
  return JSON.parse(reporters.json(found, { color: false }));
}
const names = ({ findings }: JsonReport) => findings.map(({ file, name }) => `${file} ${name}`);
const BOTH = ['src/cache.ts cache', 'src/log.ts events'];

describe('help and version', () => {
  it('list both commands, no hidden option and the exit codes', () => {
    const { status, stdout } = sample.leakshift('--help');
    expect(status).toBe(0);
    for (const part of ['scan [options]', '--fix, --write', '--memo-limit <n>', 'Exit code:']) expect(stdout).toContain(part);
    expect(stdout).not.toContain('--engine');
    expect(sample.leakshift('help', 'scan')).toMatchObject({ status: 0, stdout: sample.leakshift('scan', '--help').stdout });
    expect(sample.leakshift('scan', '--help').stdout).not.toContain('--write');
    expect(sample.leakshift('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a run', () => {
  beforeEach(project);

  it('without a path scans all, writes nothing, says nothing but the report, and has no path of the machine in it', async () => {
    sample.commitAll();
    const { status, stdout, stderr } = sample.leakshift('--dry', '--dry-run', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(sample.git('status', '--porcelain')).toBe('');
    const found: JsonReport = JSON.parse(stdout);
    expect(names(found)).toEqual(BOTH);
    expect(found.summary).toMatchObject({ files: 2, rewrite: 2, applied: 0, failures: 0 });
    expect(found.patches.map(({ file }) => file)).toEqual(expect.arrayContaining(['src/cache.ts', 'src/log.ts']));
    expect(stdout).not.toContain(sample.root);
    expect(await report('.', 'src', 'src/cache.ts')).toEqual(found);
  });

  it('scan has the findings and no patch', async () => {
    const { status, stdout, stderr } = sample.leakshift('scan', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const found: JsonReport = JSON.parse(stdout);
    expect(names(found)).toEqual(BOTH);
    expect(found.patches).toEqual([]);
    expect(await report('scan')).toEqual(found);
  });

  it('heeds paths, --only, --exclude, --cwd and the limits', async () => {
    expect(names(await report('scan', 'src/log.ts'))).toEqual(['src/log.ts events']);
    expect(names(await report('scan', '--only', 'unbounded-memo'))).toEqual(['src/cache.ts cache']);
    expect(names(await report('scan', '--exclude', 'cache.ts'))).toEqual(['src/log.ts events']);
    expect(names(await report('scan', '--cwd', 'src', 'log.ts'))).toEqual(['log.ts events']);
    const limited = await report('scan', '--memo-limit', '7', '--buffer-limit', '9');
    expect(limited.findings.map(({ rewrite }) => rewrite?.limit)).toEqual([7, 9]);
    sample.put('leakshift.config.ts', "export default { only: ['append-only-global'], bufferLimit: 11 };\n");
    expect((await report('scan')).findings.map(({ name, rewrite }) => [name, rewrite?.limit])).toEqual([['events', 11]]);
  });

  it('exits with 1 on --check only, and only for what is shown', () => {
    expect(sample.leakshift('--check', '--no-typecheck').status).toBe(1);
    expect(sample.leakshift('scan', '--check').status).toBe(1);
    sample.put('src/log.ts', 'export {};\n');
    sample.put('src/cache.ts', 'export {};\n');
    expect(sample.leakshift('scan', '--check').status).toBe(0);
  });

  it('prints reports, and writes them by their ending; --write writes what the patch says, once', async () => {
    sample.commitAll();
    const { stdout } = sample.leakshift('--report', '.git/a.json', '--report', '.git/a.patch', '--report', '.git/a.txt');
    expect(sample.read('.git/a.txt')).toBe(stdout);
    expect(names(JSON.parse(sample.read('.git/a.json')))).toEqual(BOTH);
    sample.git('apply', '.git/a.patch');
    const sources = () => new Map(readdirSync(join(sample.root, 'src')).map((file) => [file, sample.read(`src/${file}`)]));
    const patched = sources();
    expect(patched.get('log.ts')).not.toBe(LOG);
    sample.git('checkout', '-q', '.');
    sample.git('clean', '-fdq');
    const written = sample.leakshift('--write', '--format', 'json');
    expect(written.status).toBe(0);
    const { summary, patches }: JsonReport = JSON.parse(written.stdout);
    expect(summary.applied).toBe(patches.length);
    expect(sources()).toEqual(patched);
    expect((await report()).summary.rewrite).toBe(0);
  });

  it('--write refuses a tree without git and a dirty target, and --fix is the same', () => {
    const refuse = (option: string) => {
      const before = sample.read('src/log.ts');
      const { status, stdout, stderr } = sample.leakshift(option, '--no-typecheck');
      expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('--allow-dirty') });
      expect(sample.read('src/log.ts')).toBe(before);
    };
    refuse('--write');
    sample.commitAll();
    sample.put('src/log.ts', `${LOG}// changed\n`);
    refuse('--fix');
    expect(sample.leakshift('--write', '--allow-dirty', '--no-typecheck').status).toBe(0);
    expect(sample.read('src/log.ts')).toContain('LIMIT');
  });

  it('survives a reader that leaves', async () => {
    const child = spawn(process.execPath, [cli, 'scan'], { cwd: sample.root, env, stdio: ['ignore', 'pipe', 'pipe'] });
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
    ['an unknown report ending', ['--report', 'a.jsn'], 'did you mean .json?'],
    ['a report without an ending', ['--report', 'report'], '.md, .html, .sarif'],
    ['an unknown confidence', ['--min-confidence', 'hgh'], 'did you mean high?'],
    ['a missing tsconfig', ['--tsconfig', 'tsconfg.json'], 'did you mean tsconfig.json?'],
    ['a missing configuration', ['--config', 'packag.json'], 'did you mean package.json?'],
    ['writing and not writing', ['--write', '--dry-run'], '--write'],
    ['a scan that writes', ['scan', '--write'], 'leakshift --write'],
    ['a patch of a scan', ['scan', '--format', 'patch'], 'leakshift --format patch'],
    ['a limit that is none', ['--memo-limit', '1e12'], '--memo-limit'],
  ])('%s', (_name, args, part) => {
    const { status, stdout, stderr } = sample.leakshift(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('an unknown configuration key', () => {
    sample.put('leakshift.config.json', '{ "memoLimits": 5 }');
    const { status, stderr } = sample.leakshift();
    expect(status).toBe(2);
    expect(stderr).toContain('memoLimits in leakshift.config.json: unknown key; did you mean memoLimit?');
  });

  it('a directory without sources', () => {
    sample.put('docs/readme.md', '# x\n');
    sample.put('dist/a.js', 'export {};\n');
    expect(sample.leakshift('docs')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('docs: no source files here'),
    });
    expect(sample.leakshift('--cwd', 'dist', '--exclude', 'a.js').stderr).toContain('--exclude');
  });
});

describe('bad input is reported and the rest goes on', () => {
  beforeEach(project);

  it('a syntax error', async () => {
    sample.put('src/broken.ts', `${MEMO}\nexport const = 5;\n`);
    const { findings, failures } = await report('scan');
    expect(findings.map(({ file }) => file)).toEqual(['src/cache.ts', 'src/log.ts']);
    expect(failures).toEqual([{ file: 'src/broken.ts', code: 'LEAKSHIFT_PARSE', message: expect.stringMatching(/11.*14|11/) }]);
  });

  it('a file that is not UTF-8; nothing else to read is 2', async () => {
    sample.put('src/latin.ts', Buffer.from('const größe = new Map();\n', 'latin1'));
    const found = await report('scan');
    expect(names(found)).toEqual(BOTH);
    expect(found.failures).toEqual([
      { file: 'src/latin.ts', code: 'LEAKSHIFT_ENCODING', message: expect.stringContaining('byte offset 8') },
    ]);
    expect(sample.leakshift('scan', 'src/latin.ts')).toMatchObject({ status: 2, stdout: expect.stringContaining('byte offset 8') });
  });

  it('a minified file and a generated one', async () => {
    sample.put('src/packed.js', 'function a(b){return c[b]||(c[b]=d(b))}var c={};'.repeat(40));
    sample.put('src/made.ts', `// @generated\n${MEMO}`);
    expect(names(await report('scan'))).toEqual(BOTH);
    expect(sample.leakshift('scan', 'src/packed.js')).toMatchObject({ status: 2, stdout: expect.stringContaining('no file was scanned') });
  });

  it('no tsconfig', async () => {
    rmSync(join(sample.root, 'tsconfig.json'));
    expect((await report()).summary).toMatchObject({ rewrite: 2 });
  });

  it('a solution tsconfig that lists no files', async () => {
    sample.put('tsconfig.json', '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }');
    sample.put('tsconfig.app.json', TSCONFIG.replace('"strict":true', '"strict":true,"composite":true'));
    expect((await report()).summary).toMatchObject({ files: 2, rewrite: 2 });
  });

  it('a broken tsconfig is named', async () => {
    sample.put('tsconfig.json', '{ "compilerOptions": { "strict": ');
    const { status, stdout } = sample.leakshift('--report', 'a.json');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('tsconfig.json') });
    expect(names(JSON.parse(sample.read('a.json')))).toEqual(BOTH);
  });

  it('a tsconfig that extends what is not installed', async () => {
    sample.put('tsconfig.json', JSON.stringify({ extends: '@nowhere/tsconfig/base.json', include: ['src'] }));
    expect(names(await report('scan'))).toEqual(BOTH);
  });

  it('code nested too deeply for a parser', async () => {
    sample.put('src/deep.ts', `export const deep = ${'['.repeat(4000)}${']'.repeat(4000)};\nexport const cache = new Map();\n`);
    expect(names(await report('scan')).filter((name) => !name.startsWith('src/deep.ts'))).toEqual(BOTH);
  });

  it('code whose types are too deep for the type checker is left out and named', async () => {
    const memo = 'look(k) { const v = cache.get(k); if (v === undefined) cache.set(k, k + "x"); return cache.get(k); }';
    const deep = `let a = null; while (o.z) { ${'if (o.x) { a = a + o.y; } '.repeat(1500)} a.look(1); a.set(1, 2); }`;
    sample.put('src/deep.js', `const cache = new Map();\nexport const api = { ${memo} };\nexport function g(o) { ${deep} }\n`);
    const found = await report('scan');
    expect(names(found)).toEqual(BOTH);
    expect(found.failures).toMatchObject([{ file: 'src/deep.js', code: 'LEAKSHIFT_DEPTH' }]);
    // Its file gone, the trees of the others serve once more.
    const { findings, safe } = await report('scan', '--exclude', 'src/deep.js');
    expect({ findings: found.findings, safe: found.safe }).toEqual({ findings, safe });
  });

  it('a list of entries that the type checker fails on is asked for once more', async () => {
    const made = ['a', 'b', 'c'].map(
      (name) => `const result = { _: '${name}' }; ${name === 'a' ? 'result.code = this.int(); ' : ''}return result;`,
    );
    const bodies = ['return this.list(this.one, true);', made[0], 'return null;', made[1], made[2]];
    const entries = bodies.map((body, id) => `  [${id}, function () { ${body} }],\n`).join('');
    sample.put('src/table.js', `const table = new Map([\n${entries}]);\nmodule.exports = table;\n`);
    const counter = 'class Counter { constructor() { this.seen = new Map(); } note(key) { this.seen.set(key, table.get(key)); } }';
    sample.put('src/counter.js', `const table = require('./table');\n${counter}\nmodule.exports = { counter: new Counter(), table };\n`);
    sample.put('package.json', JSON.stringify({ name: 'counters', version: '1.0.0', description: 'x', main: 'src/counter.js' }));
    const found = await report('scan');
    expect(found.failures).toEqual([]);
    expect(names(found)).toContain('src/counter.js this.seen');
  });

  it('one path of several that holds nothing is 2, and the rest is scanned', async () => {
    sample.put('docs/readme.md', '# x\n');
    const { status, stdout } = sample.leakshift('scan', 'src', 'docs', '--format', 'json');
    expect(status).toBe(2);
    expect(names(JSON.parse(stdout))).toEqual(BOTH);
  });
});
