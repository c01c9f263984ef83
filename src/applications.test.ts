import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applications, describeApplication, getUnsafe, judgeApplication } from './testing/applications.ts';

describe('applications that somebody wrote who had not seen the rules', async () => {
  const judged = await Promise.all(applications.map(async (name) => ({ name, all: await judgeApplication(name) })));

  it.each(judged)('$name keeps whatever a limit may harm, and what is bounded', ({ all }) => {
    expect(getUnsafe(all).map(({ file, line, why }) => `${file}:${line} ${why}`)).toEqual([]);
  });

  it('has the figures of the README: npm run bench:applications prints them', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, shown] = /<!-- bench:applications -->\n\n```text\n([^]*?)```\n\n<!-- bench:end -->/.exec(readme) ?? [];
    expect(shown).toBe(judged.map(({ name, all }) => describeApplication(name, all)).join(''));
  });
});
