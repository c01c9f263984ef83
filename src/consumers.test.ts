import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { scan } from './migrate.ts';
import { patterns } from './patterns/index.ts';

const folder = fileURLToPath(new URL('../__testfixtures__/projects/', import.meta.url));
const cases = readdirSync(folder).filter((name) => name.startsWith('consumer-'));
const others = readdirSync(folder).filter((name) => name.startsWith('no-consumer'));

async function decide(root: string, paths: string[] = []) {
  const config = await loadConfig(
    { paths },
    root,
    patterns.map(({ id }) => id),
  );
  const { findings } = await scan(config, patterns, () => {});
  return findings.map(({ decision }) => decision);
}

describe('another file of the program changes what a memo gives, or is what it is made by', () => {
  it.each(cases)('%s keeps it from being rewritten', async (name) => {
    const decisions = await decide(folder + name);
    expect(decisions).not.toEqual([]);
    expect(decisions).not.toContain('rewrite');
  });

  it('also where that file is not scanned', async () => {
    expect(await decide(`${folder}consumer-of-default`, ['src/parse.ts'])).toEqual(['suggest']);
  });

  it.each(others)('%s: without such a file it is rewritten', async (name) => {
    expect(await decide(folder + name)).toEqual(['rewrite']);
  });
});
