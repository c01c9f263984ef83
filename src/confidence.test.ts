import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { scan } from './migrate.ts';
import { patterns } from './patterns/index.ts';

const root = fileURLToPath(new URL('../__testfixtures__/projects/', import.meta.url));
const cases = readdirSync(root).filter((name) => existsSync(`${root}${name}/confidence.json`));

describe('confidence in a repository of several packages', () => {
  it('has cases', () => expect(cases).not.toEqual([]));

  it.each(cases)('%s', async (name) => {
    const ids = patterns.map(({ id }) => id);
    const { findings } = await scan(await loadConfig({}, root + name, ids), patterns, () => {});
    const found = Object.fromEntries(findings.map((finding) => [finding.name, finding.confidence]));
    expect(found).toEqual(JSON.parse(readFileSync(`${root}${name}/confidence.json`, 'utf8')));
  });
});
