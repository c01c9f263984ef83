import { describe, expect, it } from 'vitest';
import { applications, judgeApplication } from './testing/applications.ts';

/** Of what its author would have rewritten, how much is at least: a share that sinks is a step back. */
const REWRITTEN = { javascript: 21, typescript: 31 };

describe.each(applications)('an application in %s that somebody wrote who had not seen the rules', async (name) => {
  const judged = await judgeApplication(name);

  it('keeps whatever a limit may harm, and what is bounded', () => {
    const harmed = judged.filter(({ expect: label, decision }) => label !== 'rewrite' && decision === 'rewrite');
    expect(harmed.map(({ file, line, why }) => `${file}:${line} ${why}`)).toEqual([]);
  });

  it('has its memos and logs rewritten', () => {
    const rewritten = judged.filter(({ expect: label, decision }) => label === 'rewrite' && decision === 'rewrite');
    expect(rewritten.length).toBeGreaterThanOrEqual(REWRITTEN[name]);
  });
});
