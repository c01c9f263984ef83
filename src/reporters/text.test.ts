import { expect, it } from 'vitest';
import type { Finding, Report } from '../types.ts';
import { text } from './text.ts';

const sure: Finding = {
  id: '0123456789ab',
  pattern: 'append-only-global',
  confidence: 'medium',
  name: 'lines',
  container: 'array',
  root: 'module',
  file: 'src/log.ts',
  line: 1,
  column: 7,
  evidence: [
    { role: 'declaration', file: 'src/log.ts', line: 1, column: 7, text: 'const lines: string[] = [];' },
    { role: 'growth', file: 'src/log.ts', line: 4, column: 3, text: 'lines.push(line);' },
  ],
  decision: 'suggest',
  reason: 'its oldest entries may be read at src/log.ts:8',
  options: ['keep only the newest entries, if nobody needs the old ones'],
};
const low: Finding = { ...sure, id: 'ba9876543210', confidence: 'low', file: 'src/early.ts' };

function print(findings: readonly Finding[]): string {
  const suggest = findings.length;
  const summary = { files: 2, candidates: suggest, safe: 0, findings: suggest, rewrite: 0, suggest, refuse: 0, applied: 0, failures: 0 };
  const nothing = { safe: [], failures: [], patches: [], dependencies: [], notes: [], skipped: [] };
  const report: Report = { schemaVersion: 1, tool: { name: 'leakshift', version: '0.1.0' }, summary, findings, ...nothing };
  return text(report, { color: false });
}

it('tells suggestions of low confidence in short, after the others, and how to get their proof', () => {
  expect(print([low, { ...low, id: 'ba9876543211', file: 'src/late.ts' }, sure])).toMatchInlineSnapshot(`
    "append-only-global (3 findings)

    src/log.ts:1:7  lines  suggest  medium confidence, 0123456789ab
      each call adds an entry (line 4), and nothing takes one out
      no rewrite: its oldest entries may be read at src/log.ts:8

      > 1 | const lines: string[] = [];
          |       ^^^^^

      growth  src/log.ts:4:3  lines.push(line);

      options:
        1. keep only the newest entries, if nobody needs the old ones

    src/early.ts:1:7  lines  suggest  low confidence, ba9876543210
      each call adds an entry (src/log.ts:4), and nothing takes one out
      no rewrite: its oldest entries may be read at src/log.ts:8
    src/late.ts:1:7  lines  suggest  low confidence, ba9876543211
      each call adds an entry (src/log.ts:4), and nothing takes one out
      no rewrite: its oldest entries may be read at src/log.ts:8

    3 candidates = 3 findings (0 rewrite, 3 suggest, 0 refuse) + 0 safe, in 2 files

    Low confidence is told in short: leakshift explain ID shows the proof and what can be done.
    "
  `);
});

it('says nothing of that where there are none', () => {
  expect(print([sure])).not.toContain('explain');
});
