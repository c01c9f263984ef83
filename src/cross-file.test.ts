import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';
import type { SplitIndex } from './split-schema.ts';
import { checkBuilt, PLAN, Sample } from './testing/sample.ts';

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

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  sample.put('package.json', '{ "name": "sample", "private": true, "type": "module", "workspaces": ["packages/*"] }\n');
  const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, types: [] };
  sample.put('tsconfig.json', JSON.stringify({ compilerOptions, include: ['packages'] }));
  sample.put('.gitignore', '*.plan.json\nout*\n');
  sample.put('CODEOWNERS', '/packages/a/ @a\n/packages/b/ @b\n');
  for (const name of ['a', 'b'])
    sample.put(`packages/${name}/package.json`, `{ "name": "@sample/${name}", "private": true, "type": "module" }\n`);
  sample.put(HOME, TITLES);
  sample.put(USE, TITLE);
  sample.put(
    'packages/b/src/main.ts',
    `import { title } from './title.js';\n\nexport const run = (names: readonly string[]) => names.map((name) => title(name));\n`,
  );
});
afterEach(() => sample.remove());

function decide(): string[] {
  const { findings }: JsonReport = JSON.parse(sample.leakshift('--format', 'json').stdout);
  return findings.map(({ decision, reason, rewrite }) => `${decision} of ${rewrite?.files.join(' and ')}: ${reason}`);
}

describe('a memo that two packages use', () => {
  it('is written in both files or in none, once, and taken back from both', () => {
    sample.commitAll();
    sample.put(USE, `${TITLE}// changed\n`);
    expect(sample.leakshift('--write', '--quiet').stderr).toContain(`${USE} has changes that are not committed`);
    expect(sample.read(HOME)).toBe(TITLES);
    sample.git('checkout', '-q', '.');

    expect(sample.leakshift('--write', '--quiet').status).toBe(0);
    expect(sample.read(HOME)).toContain('titles: LRUCache<string, string> = new LRUCache({ max: 256 })');
    expect(sample.read(USE)).toContain('const known = titles.get(name);');
    expect(sample.read(USE)).toContain('titles.set(name, made);');
    sample.git('commit', '-qam', 'y');
    expect(sample.leakshift('--quiet').stdout).toContain('0 rewrite');
    sample.git('reset', '-q', '--hard', 'HEAD~1');
    expect(sample.leakshift('--write', '--quiet').status).toBe(0);
    expect(sample.leakshift('undo').status).toBe(0);
    expect(sample.git('status', '--porcelain')).toBe('');
  });

  it('stays in one part of a split, for the owners of both', () => {
    sample.commitAll();
    expect(sample.leakshift('--plan', PLAN, '--quiet').status).toBe(0);
    for (const [by, key] of [
      ['owner', '@a @b'],
      ['package', 'packages/a packages/b'],
    ]) {
      expect(sample.leakshift('split', PLAN, '--by', by!, '--out', `out-${by}`).status).toBe(0);
      const { parts }: SplitIndex = JSON.parse(sample.read(`out-${by}/index.json`));
      expect(parts.map(({ keys, files }) => [keys, files])).toEqual([[[key], ['packages/a/package.json', HOME, USE]]]);
      sample.git('apply', '--check', `out-${by}/${parts[0]!.patch}`);
    }
    sample.put(USE, `// changed\n${TITLE}`);
    sample.git('commit', '-qam', 'y');
    expect(sample.leakshift('apply', PLAN, '--write', '--quiet').stdout).toContain(
      `${USE}: changed since the plan was made, so these are left as they are: titles`,
    );
    expect(sample.git('status', '--porcelain')).toBe('');
  });

  it('is left alone in both files when one cannot be rewritten or is not understood', () => {
    const both = `${HOME} and ${USE}`;
    expect(decide()).toEqual([`rewrite of ${both}: every read recomputes on a miss (${USE}:4)`]);
    sample.put('packages/b/src/broken.ts', `import { titles } from '../../a/src/titles.js';\nconsole.log(titles;\n`);
    expect(decide()).toEqual(['suggest of undefined: packages/b/src/broken.ts, which is not scanned, may use it']);
    rmSync(join(sample.root, 'packages/b/src/broken.ts'));
    sample.put('packages/b/src/page.vue', `<script>\nimport { titles } from '../../a/src/titles.js';\n</script>\n`);
    expect(decide()).toEqual(['suggest of undefined: packages/b/src/page.vue, which is not scanned, may use it']);
    rmSync(join(sample.root, 'packages/b/src/page.vue'));
    sample.put(
      USE,
      TITLE.replace('const known = titles[name]', 'const known: string | undefined = (titles as Record<string, string>)[name]'),
    );
    expect(decide()[0]).toMatch(new RegExp(`^refuse of ${both}: .*\\(${USE}:4\\)$`));
  });
});
