import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig, type Flags } from './config.ts';
import { merge, migrate, scan } from './migrate.ts';
import { patterns } from './patterns/index.ts';
import { reportSchema, type JsonReport } from './report-schema.ts';
import { reporters, type Format } from './reporters/index.ts';
import { readShards } from './shard-file.ts';
import type { Config, Report } from './types.ts';
import { version } from './version.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const cli = join(repository, 'dist/src/cli.js');
const projects = readdirSync(`${repository}__testfixtures__/projects`).map((name) => `__testfixtures__/projects/${name}`);
const ids = patterns.map(({ id }) => id);
const quiet = () => {};

let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-shard-')));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const printed = (report: Report, format: Format) => reporters[format](report, { color: false, patterns });
const configOf = (directory: string, flags: Flags = {}): Promise<Config> => loadConfig(flags, directory, ids);

/** Reports of all shards in a directory of their own, by the functions that the command line calls. */
async function writeShards(stages: 'scan' | 'migrate', directory: string, count: number, flags: Flags = {}): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= count; index++) {
    const config = await configOf(directory, { ...flags, shard: `${index}/${count}` });
    const report = await (stages === 'scan' ? scan : migrate)(config, patterns, quiet);
    files.push(join(root, `shard-${index}.json`));
    writeFileSync(files.at(-1)!, printed(report, 'json'));
  }
  return files;
}

const SUMMED = ['files', 'candidates', 'safe', 'findings', 'suggest', 'failures'] as const;

describe('the merged report is the unsharded one, byte for byte', () => {
  it.each(['examples', ...projects])('%s', async (folder) => {
    const directory = repository + folder;
    const config = await configOf(directory, { typecheck: false });
    const scanned = await scan(config, patterns, quiet);
    // Without a rewrite a dry run is a scan.
    const isRewritten = scanned.findings.some(({ decision }) => decision === 'rewrite');
    for (const stages of isRewritten ? (['scan', 'migrate'] as const) : (['scan'] as const)) {
      const whole = stages === 'scan' ? scanned : await migrate(config, patterns, quiet);
      const files = await writeShards(stages, directory, 3, { typecheck: false });
      const joined = await merge(readShards(files, root, version), config, patterns, quiet);
      for (const format of Object.keys(reporters) as Format[]) expect(printed(joined, format), format).toBe(printed(whole, format));
      const parts = files.map((file) => reportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
      for (const key of SUMMED)
        if (stages === 'scan')
          expect(
            parts.reduce((sum, { summary }) => sum + summary[key], 0),
            key,
          ).toBe(whole.summary[key]);
    }
  });
});

/** A service of two packages: every pattern, a link whose holder is in another file than its parent, one file that does not parse. */
function copyService(): void {
  cpSync(`${repository}examples`, root, { recursive: true });
  mkdirSync(join(root, 'lib'));
  writeFileSync(join(root, 'lib/broken.ts'), 'const = 1;\n');
  writeFileSync(
    join(root, 'lib/second.ts'),
    'const seen = new Map<string, number>();\nexport const count = (k: string) => seen.set(k, 1).size;\n',
  );
}

function run(...args: string[]) {
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8' });
}

function runShards(count: number, ...args: string[]): string[] {
  return Array.from({ length: count }, (_, at) => {
    const file = `part-${at + 1}.json`;
    const { status, stderr } = run(...args, '--shard', `${at + 1}/${count}`, '--report', file, '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return file;
  });
}

describe('the command line', () => {
  it('joins shards of a scan and of a dry run to what one run prints and writes', () => {
    copyService();
    for (const stages of [['scan'], []]) {
      const rest = stages.length === 0 ? ['--plan', 'plan.json', '--report', 'body.md', '--report', 'page.html'] : ['--report', 'body.md'];
      const read = () =>
        ['plan.json', 'body.md', 'page.html'].map((file) => existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8'));
      const whole = run(...stages, '--format', 'json', ...rest);
      const written = read();
      const parts = runShards(2, ...stages);
      const merged = run('merge', ...parts.toReversed(), '--format', 'json', ...rest);
      expect(merged).toMatchObject({ status: 0, stderr: whole.stderr });
      expect(merged.stdout).toBe(whole.stdout);
      expect(read()).toEqual(written);
    }
  }, 120_000);

  it('takes --check, --min-confidence and --baseline as a run does', () => {
    copyService();
    run('scan', '--baseline', 'known.json', '--update-baseline', 'src/pricing.ts', 'lib');
    const parts = runShards(3, 'scan');
    for (const flags of [['--check'], ['--check', '--min-confidence', 'high'], ['--check', '--baseline', 'known.json']]) {
      const whole = run('scan', ...flags);
      expect(whole.status, 'there is something to fail on').toBe(1);
      expect(run('merge', ...parts, ...flags)).toMatchObject({ status: whole.status, stdout: whole.stdout });
    }
  }, 120_000);

  it('makes empty shards where there is little to do, and they fail nothing', () => {
    writeFileSync(join(root, 'one.ts'), 'export const seen = new Set<string>();\nexport const add = (k: string) => seen.add(k);\n');
    const parts = runShards(3, 'scan', '--check', '--min-confidence', 'high');
    const counts = parts.map((file) => (JSON.parse(readFileSync(join(root, file), 'utf8')) as JsonReport).summary.files);
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    expect(run('merge', ...parts).stdout).toBe(run('scan', '--min-confidence', 'high').stdout);
  }, 60_000);

  it('names what is missing, doubled, mixed, edited or no shard, and writes nothing', () => {
    copyService();
    const [first = '', second = ''] = runShards(2, 'scan');
    const edit = (name: string, text: string) => {
      writeFileSync(join(root, name), text);
      return name;
    };
    const text = readFileSync(join(root, second), 'utf8');
    run('scan', '--shard', '2/2', '--only', 'unbounded-memo', '--report', 'other.json');
    run('scan', '--shard', '2/3', '--report', 'third.json');
    run('--shard', '2/2', '--report', 'dry.json');
    run('scan', '--report', 'whole.json');
    const cases: [string[], RegExp][] = [
      [[first], /shard 2\/2 missing/],
      [[first, first, second], /shard 1\/2 is there twice: part-1\.json and part-1\.json/],
      [[first, 'third.json'], /different runs: shards 1\/2 and 2\/3/],
      [[first, 'other.json'], /part-1\.json and other\.json were made with different options: only/],
      [[first, 'dry.json'], /one is of leakshift scan, one is not/],
      [[first, 'whole.json'], /whole\.json is the report of a whole run/],
      [
        [first, edit('edited.json', text.replace('"suggest"', '"refuse"').replaceAll('medium', 'high').replaceAll('"low"', '"medium"'))],
        /edited\.json was edited/,
      ],
      [[first, edit('cut.json', text.slice(0, 900))], /cut\.json is no JSON \(line \d+/],
      [[first, edit('old.json', text.replace(`"version": "${version}"`, '"version": "0.0.1"'))], /made by leakshift 0\.0\.1, and this is/],
      [[first, edit('list.json', '[]')], /list\.json is not a JSON report of leakshift/],
      [[first, 'gone.json'], /gone\.json does not exist/],
      [[first, second, '--plan', 'p.json'], /shards of leakshift scan make no plan/],
      [[first, second, '--write'], /--write means nothing to merge/],
      [[first, second, '--only', 'unbounded-memo'], /--only means nothing to merge/],
    ];
    const before = readdirSync(root).toSorted();
    for (const [args, message] of cases) {
      const { status, stdout, stderr } = run('merge', ...args, '--report', 'joined.md');
      expect(stderr).toMatch(message);
      expect({ status, stdout }, String(message)).toEqual({ status: 2, stdout: '' });
    }
    expect(readdirSync(root).toSorted()).toEqual(before);
  }, 240_000);

  it('does not join shards of two states of the tree, nor rewrite what they did not see', () => {
    copyService();
    const [first = '', second = ''] = runShards(2);
    const pricing = join(root, 'src/pricing.ts');
    writeFileSync(pricing, `${readFileSync(pricing, 'utf8')}// later\n`);
    expect(run('merge', first, second)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('src/pricing.ts is not what the shards saw'),
    });
    run('--shard', '2/2', '--report', second);
    expect(run('merge', first, second).stderr).toContain('were made of different files');
  }, 60_000);

  it.each([
    [['--shard', '3/2'], /not I\/N with I from 1 to N/],
    [['--shard', '0/2'], /not I\/N/],
    [['--shard', 'one'], /not I\/N/],
    [['--shard', '1/2', '--write'], /--write needs all of it/],
    [['--shard', '1/2', '--plan', 'p.json'], /--plan needs all of it/],
    [['--shard', '1/2', '--format', 'patch'], /a patch needs all of it/],
    [['scan', '--shard', '1/2', '--baseline', 'b.json', '--update-baseline'], /--update-baseline needs all of it/],
  ])('%j is refused', (args, message) => {
    writeFileSync(join(root, 'one.ts'), 'export {};\n');
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
    expect(readdirSync(root)).toEqual(['one.ts']);
  });
});
