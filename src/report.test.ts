import { describe, expect, it } from 'vitest';
import { buildReport, type ReportParts } from './report.ts';
import type { Confidence, Decision, Finding, Safe } from './types.ts';

const finding = (id: string, file: string, line: number, decision: Decision, confidence: Confidence = 'high'): Finding => ({
  id,
  pattern: 'unbounded-memo',
  confidence,
  name: `cache${id}`,
  container: 'Map',
  root: 'module',
  file,
  line,
  column: 7,
  evidence: [],
  decision,
  reason: 'every read recomputes on a miss',
});
const safe = (file: string, line: number): Safe => ({
  name: 'table',
  container: 'object',
  file,
  line,
  reason: 'written only while the module loads',
});

/** What the stages hand over for findings that all reached the plan. */
function partsOf(findings: readonly Finding[], dismissed: readonly Safe[] = []): ReportParts {
  return {
    candidates: { root: '/repository', files: 9, owners: [], sources: [], others: [], skipped: [], failures: [] },
    analysis: { findings, safe: dismissed, failures: [] },
    plan: { findings, hashes: {} },
    version: '0.1.0',
    minConfidence: 'low',
  };
}
const changed = (name: string, after: string) => ({ file: name, before: 'a\n', after, edits: [], hash: '' });
const verified = { files: [], refused: [], dependencies: [], notes: [] };

describe('buildReport', () => {
  it('sorts by file and line in code units and counts every candidate once', () => {
    const {
      findings,
      safe: dismissed,
      summary,
    } = buildReport(
      partsOf(
        [finding('a', 'src/b.ts', 9, 'suggest'), finding('b', 'src/B.ts', 10, 'rewrite'), finding('c', 'src/b.ts', 2, 'refuse')],
        [safe('src/z.ts', 1), safe('src/a.ts', 5)],
      ),
    );
    expect(findings.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(dismissed.map(({ file }) => file)).toEqual(['src/a.ts', 'src/z.ts']);
    expect(summary).toEqual({ files: 9, candidates: 5, safe: 2, findings: 3, rewrite: 1, suggest: 1, refuse: 1, applied: 0, failures: 0 });
  });

  it('turns a finding that a gate turned down into refuse, with the words of the gate', () => {
    const parts = partsOf([finding('a', 'src/a.ts', 1, 'rewrite'), finding('b', 'src/b.ts', 1, 'rewrite')]);
    const report = buildReport({ ...parts, verified: { ...verified, refused: [{ finding: 'a', reason: 'TS2345 in src/c.ts:4' }] } });
    expect(report.findings.map(({ id, decision, reason }) => [id, decision, reason])).toEqual([
      ['a', 'refuse', 'TS2345 in src/c.ts:4'],
      ['b', 'rewrite', 'every read recomputes on a miss'],
    ]);
    expect(report.summary).toMatchObject({ rewrite: 1, refuse: 1 });
  });

  it('leaves findings below --min-confidence out of list and counts, says how many, and never hides a rewrite', () => {
    const parts = partsOf([
      finding('a', 'src/a.ts', 1, 'suggest', 'low'),
      finding('b', 'src/b.ts', 1, 'rewrite', 'low'),
      finding('c', 'src/c.ts', 1, 'suggest', 'medium'),
    ]);
    const report = buildReport({ ...parts, minConfidence: 'medium' });
    expect(report.findings.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(report.summary).toMatchObject({ candidates: 2, findings: 2, rewrite: 1, suggest: 1 });
    expect(report.notes).toEqual(['1 finding below --min-confidence medium not shown and not counted']);
  });

  it('has a patch for each changed file and none for a file that came out equal', () => {
    const report = buildReport({
      ...partsOf([]),
      verified: { ...verified, files: [changed('src/b.ts', 'b\n'), changed('src/a.ts', 'a\n')] },
    });
    expect(report.patches.map((patch) => patch.file)).toEqual(['src/b.ts']);
  });

  it('lists a failure that two stages met once', () => {
    const failure = { file: 'src/a.ts', code: 'LEAKSHIFT_PARSE', message: 'line 1' };
    const parts = partsOf([]);
    const report = buildReport({ ...parts, analysis: { ...parts.analysis, failures: [failure] }, failures: [failure] });
    expect(report.failures).toEqual([failure]);
    expect(report.summary.failures).toBe(1);
  });

  it.each<[string, RegExp, (parts: ReportParts) => ReportParts]>([
    ['loses a finding', /is not in the plan/, (parts) => ({ ...parts, plan: { findings: [], hashes: {} } })],
    [
      'doubles a finding',
      /same id/,
      (parts) => ({ ...parts, plan: { findings: [...parts.plan.findings, ...parts.plan.findings], hashes: {} } }),
    ],
    [
      'refuses what nobody planned',
      /not in the plan/,
      (parts) => ({ ...parts, verified: { ...verified, refused: [{ finding: 'zz', reason: '' }] } }),
    ],
  ])('throws when a stage %s', (_name, message, broken) => {
    expect(() => buildReport(broken(partsOf([finding('a', 'src/a.ts', 1, 'rewrite')])))).toThrow(message);
  });
});
