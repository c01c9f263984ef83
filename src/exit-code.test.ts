import { expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { exitCode } from './exit-code.ts';
import type { Confidence, Finding, Report } from './types.ts';

function reportOf(confidences: readonly Confidence[], codes: readonly string[] = [], files = 3): Report {
  const findings = confidences.map((confidence, index): Finding => {
    const where = { file: 'a.ts', line: index + 1, column: 1, name: 'a', container: 'Map', root: 'module' } as const;
    return { ...where, id: String(index), pattern: 'p', confidence, evidence: [], decision: 'rewrite', reason: '' };
  });
  const counts = { candidates: findings.length, safe: 0, findings: findings.length, rewrite: findings.length, suggest: 0, refuse: 0 };
  return {
    schemaVersion: 1,
    tool: { name: 'leakshift', version: '0.0.0' },
    summary: { files, ...counts, applied: 0, failures: codes.length },
    findings,
    safe: [],
    patches: [],
    dependencies: [],
    notes: [],
    skipped: [],
    failures: codes.map((code) => ({ file: 'b.ts', code, message: '' })),
  };
}

it.each<readonly [code: number, report: Report, flags: { check?: boolean; minConfidence?: Confidence }]>([
  [0, reportOf(['high']), {}],
  [0, reportOf([]), { check: true }],
  [1, reportOf(['low']), { check: true }],
  // The report keeps what is rewritten, whatever its confidence; the gate does not count it.
  [0, reportOf(['low', 'medium']), { check: true, minConfidence: 'high' }],
  [1, reportOf(['low', 'medium']), { check: true, minConfidence: 'medium' }],
  [0, reportOf(['high'], ['LEAKSHIFT_PARSE', 'LEAKSHIFT_ENCODING']), {}],
  [1, reportOf(['high'], ['LEAKSHIFT_PARSE']), { check: true }],
  [2, reportOf(['high'], ['LEAKSHIFT_WRITE']), { check: true }],
  [2, reportOf([], ['LEAKSHIFT_NO_SOURCES']), {}],
  [2, reportOf([], ['LEAKSHIFT_NOT_A_SOURCE']), {}],
  [2, reportOf([], ['LEAKSHIFT_PARSE'], 0), {}],
  [2, reportOf([], [], 0), {}],
])('exit code %i', async (code, report, flags) => {
  expect(exitCode(report, await loadConfig(flags, '.', []))).toBe(code);
});
