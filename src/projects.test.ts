import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { migrate } from './migrate.ts';
import { patterns } from './patterns/index.ts';
import { reporters } from './reporters/index.ts';

const root = fileURLToPath(new URL('../__testfixtures__/projects/', import.meta.url));
const cases = readdirSync(root).filter((name) => existsSync(`${root}${name}/expected.txt`));

/** `expected.txt`: what is decided about each finding and why, then the patch. */
async function describeProject(name: string): Promise<string> {
  const ids = patterns.map(({ id }) => id);
  const report = await migrate(await loadConfig({ typecheck: false }, root + name, ids), patterns, () => {});
  const findings = report.findings.map(
    ({ file, line, decision, reason, ...rest }) => `${file}:${line} ${rest.name}: ${decision}, ${reason}\n`,
  );
  return `${findings.join('')}\n${reporters.patch(report, { color: false })}`;
}

describe('a container that several files use', () => {
  it('has cases', () => expect(cases.length).toBeGreaterThan(5));

  it.each(cases)('%s', async (name) => {
    expect(await describeProject(name)).toBe(readFileSync(`${root}${name}/expected.txt`, 'utf8'));
  });

  it('is a memo where those who call its accessors make on a miss what they store', async () => {
    const ids = patterns.map(({ id }) => id);
    const config = await loadConfig({ typecheck: false }, `${root}accessors-of-other-modules`, ids);
    const { findings } = await migrate(config, patterns, () => {});
    expect(findings.map(({ name, pattern }) => `${name} ${pattern}`)).toEqual([
      'this.texts unbounded-memo',
      'this.lines append-only-global',
      'this.books unbounded-memo',
      'this.rows unbounded-memo',
    ]);
  });

  it('is a memo where they know no more than an interface', async () => {
    const ids = patterns.map(({ id }) => id);
    const config = await loadConfig({ typecheck: false }, `${root}accessors-of-an-interface`, ids);
    const { findings } = await migrate(config, patterns, () => {});
    expect(findings.map(({ name, pattern }) => `${name} ${pattern}`)).toEqual([
      'MemoryPages#pages unbounded-memo',
      'MemoryNotes#notes append-only-global',
    ]);
  });

  it('is never sure to grow where what is on a page leaves it', async () => {
    const ids = patterns.map(({ id }) => id);
    const { findings } = await migrate(await loadConfig({ typecheck: false }, `${root}leaves-as-it-unmounts`, ids), patterns, () => {});
    expect([...new Set(findings.map(({ confidence }) => confidence))]).toEqual(['low']);
  });
});
