import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';
import type { SplitIndex } from './split-schema.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const HOME = 'packages/a/src/titles.ts';
const USE = 'packages/b/src/title.ts';
const TITLES = 'export const titles: Record<string, string> = {};\n';
const TITLE = `import { titles } from '../../a/src/titles.js';

export function title(name: string): string {
  const known = titles[name];
  if (known !== undefined) return known;
  const made = name.toUpperCase();
  titles[name] = made;
  return made;
}
`;
const PLAN = 'leakshift.plan.json';

let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-cross-')));
  put('package.json', '{ "name": "sample", "private": true, "type": "module", "workspaces": ["packages/*"] }\n');
  const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, types: [] };
  put('tsconfig.json', JSON.stringify({ compilerOptions, include: ['packages'] }));
  put('.gitignore', '*.plan.json\nout*\n');
  put('CODEOWNERS', '/packages/a/ @a\n/packages/b/ @b\n');
  for (const name of ['a', 'b']) put(`packages/${name}/package.json`, `{ "name": "@sample/${name}", "private": true, "type": "module" }\n`);
  put(HOME, TITLES);
  put(USE, TITLE);
  put('packages/b/src/main.ts', `import { title } from './title.js';\n\nfor (const name of ['a', 'b']) title(name);\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root, stdio: 'pipe', encoding: 'utf8' });
const leakshift = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
function commit(): void {
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 't');
  git('config', 'user.email', 't@example.com');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}
function decide(): string[] {
  const { findings }: JsonReport = JSON.parse(leakshift('--format', 'json').stdout);
  return findings.map(({ decision, reason, rewrite }) => `${decision} of ${rewrite?.files.join(' and ')}: ${reason}`);
}

describe('a memo that two packages use', () => {
  it('is written in both files or in none, once, and taken back from both', () => {
    commit();
    put(USE, `${TITLE}// changed\n`);
    expect(leakshift('--write', '--quiet').stderr).toContain(`${USE} has changes that are not committed`);
    expect(read(HOME)).toBe(TITLES);
    git('checkout', '-q', '.');

    expect(leakshift('--write', '--quiet').status).toBe(0);
    expect(read(HOME)).toContain('titles: LRUCache<string, string> = new LRUCache({ max: 256 })');
    expect(read(USE)).toContain('const known = titles.get(name);');
    expect(read(USE)).toContain('titles.set(name, made);');
    git('commit', '-qam', 'y');
    expect(leakshift('--quiet').stdout).toContain('0 rewrite');
    git('reset', '-q', '--hard', 'HEAD~1');
    expect(leakshift('--write', '--quiet').status).toBe(0);
    expect(leakshift('undo').status).toBe(0);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('stays in one part of a split, for the owners of both', () => {
    commit();
    expect(leakshift('--plan', PLAN, '--quiet').status).toBe(0);
    for (const [by, key] of [
      ['owner', '@a @b'],
      ['package', 'packages/a packages/b'],
    ]) {
      expect(leakshift('split', PLAN, '--by', by!, '--out', `out-${by}`).status).toBe(0);
      const { parts }: SplitIndex = JSON.parse(read(`out-${by}/index.json`));
      expect(parts.map(({ keys, files }) => [keys, files])).toEqual([[[key], ['packages/a/package.json', HOME, USE]]]);
      git('apply', '--check', `out-${by}/${parts[0]!.patch}`);
    }
    put(USE, `// changed\n${TITLE}`);
    git('commit', '-qam', 'y');
    expect(leakshift('apply', PLAN, '--write', '--quiet').stdout).toContain(
      `${USE}: changed since the plan was made, so these are left as they are: titles`,
    );
    expect(git('status', '--porcelain')).toBe('');
  });

  it('is left alone in both files when one cannot be rewritten or is not understood', () => {
    const both = `${HOME} and ${USE}`;
    expect(decide()).toEqual([`rewrite of ${both}: every read recomputes on a miss (${USE}:4)`]);
    put('packages/b/src/broken.ts', `import { titles } from '../../a/src/titles.js';\nconsole.log(titles;\n`);
    expect(decide()).toEqual(['suggest of undefined: packages/b/src/broken.ts, which is not scanned, may use it']);
    rmSync(join(root, 'packages/b/src/broken.ts'));
    put('packages/b/src/page.vue', `<script>\nimport { titles } from '../../a/src/titles.js';\n</script>\n`);
    expect(decide()).toEqual(['suggest of undefined: packages/b/src/page.vue, which is not scanned, may use it']);
    rmSync(join(root, 'packages/b/src/page.vue'));
    put(USE, TITLE.replace('const known = titles[name]', 'const known: string | undefined = (titles as Record<string, string>)[name]'));
    expect(decide()[0]).toMatch(new RegExp(`^refuse of ${both}: .*\\(${USE}:4\\)$`));
  });
});
