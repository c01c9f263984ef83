import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { scan } from './migrate.ts';
import { patterns } from './patterns/index.ts';

const folder = fileURLToPath(new URL('../__testfixtures__/projects/', import.meta.url));
const cases = readdirSync(folder).filter((name) => name.startsWith('consumer-'));

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

  it('without that file it is rewritten', async () => {
    expect(await decide(`${folder}consumer-of-default`, ['src/parse.ts'])).toEqual(['rewrite']);
  });
});
