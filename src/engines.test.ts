import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { migrate } from './migrate.ts';
import { patterns } from './patterns/index.ts';
import type { JsonReport } from './report-schema.ts';
import { reporters } from './reporters/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = readdirSync(`${root}__testfixtures__/projects`).map((name) => `__testfixtures__/projects/${name}`);

async function runWith(engine: string, folder: string): Promise<string> {
  const ids = patterns.map(({ id }) => id);
  const report = await migrate(await loadConfig({ engine, typecheck: false }, root + folder, ids), patterns, () => {});
  return reporters.json(report, { color: false });
}

/** The narrow engine loads only the files that seem to matter into a program, the full one all of them. */
describe('both engines say the same, byte for byte', () => {
  it.each(['examples', ...cases])('%s', async (folder) => {
    const full = await runWith('full', folder);
    const { summary, failures }: JsonReport = JSON.parse(full);
    expect(summary.candidates, 'something to agree about').toBeGreaterThan(0);
    expect(failures).toEqual([]);
    expect(await runWith('narrow', folder)).toBe(full);
  });
});
