import { describe, expect, it } from 'vitest';
import type { Confidence, Decision, Finding, Report } from '../types.ts';
import { reporters } from './index.ts';

const finding = (index: number, confidence: Confidence, decision: Decision = 'suggest', more: Partial<Finding> = {}): Finding => ({
  id: index.toString(16).padStart(12, '0'),
  pattern: 'append-only-global',
  confidence,
  name: `log${index}`,
  container: 'array',
  root: 'module',
  file: `src/log${index}.ts`,
  line: index + 1,
  column: 7,
  evidence: [],
  decision,
  reason: 'it may be the only copy',
  ...more,
});
const reportOf = (findings: readonly Finding[], more: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  tool: { name: 'leakshift', version: '0.1.0' },
  summary: {
    files: 12,
    candidates: findings.length,
    safe: 0,
    findings: findings.length,
    rewrite: 0,
    suggest: findings.length,
    refuse: 0,
    applied: 0,
    failures: more.failures?.length ?? 0,
  },
  findings,
  safe: [],
  failures: [],
  patches: [],
  dependencies: [],
  notes: [],
  skipped: [],
  ...more,
});
const github = (report: Report, pathPrefix = '') => reporters.github(report, { color: false, pathPrefix }).split('\n');

describe('github', () => {
  it('annotates the ten worst errors and warnings, and lists every other finding', () => {
    const confidences: readonly Confidence[] = ['low', 'medium', 'high'];
    const all = Array.from({ length: 60 }, (_, index) =>
      finding(index, confidences[index % 3] ?? 'low', index > 50 && index % 3 === 2 ? 'rewrite' : 'suggest'),
    );
    const lines = github(reportOf(all));
    const errors = lines.filter((line) => line.startsWith('::error '));
    expect(errors).toHaveLength(10);
    expect(errors.slice(0, 3).map((line) => /log\d+/.exec(line)?.[0])).toEqual(['log53', 'log56', 'log59']);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    const rest = lines.slice(lines.indexOf('::group::40 findings without an annotation') + 1, lines.indexOf('::endgroup::'));
    expect(rest).toHaveLength(40);
    for (const { id } of all) expect(lines.filter((line) => line.includes(`(leakshift explain ${id})`))).toHaveLength(1);
  });

  it('escapes properties and messages as workflow commands have it, and starts paths at the top of the repository', () => {
    const odd = finding(1, 'high', 'suggest', { file: 'a,b:100%\r\n.ts', name: 'x::y,z%', reason: '50% :: a,b\nc' });
    expect(github(reportOf([odd]), 'packages/app/')[0]).toBe(
      '::error file=packages/app/a%2Cb%3A100%25%0D%0A.ts,line=2,col=7,title=append-only-global%3A x%3A%3Ay%2Cz%25 only grows' +
        '::suggest, no rewrite: 50%25 :: a,b\\u{a}c (leakshift explain 000000000001)',
    );
  });

  it('gives the runner no other command, whatever a file is called', () => {
    const evil = finding(1, 'low', 'suggest', {
      file: '::set-output name=a::b\n::error::c',
      name: '##[add-mask]x',
      reason: '##[endgroup]',
    });
    const failures = [{ file: '::stop-commands::t', code: 'LEAKSHIFT_READ', message: '\n::error::gone ##[debug]' }];
    const lines = github(reportOf([evil], { failures }));
    // What the runner does: a command at the start of a trimmed line, or the older form anywhere in it.
    const commands = lines.filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
    expect(commands).toEqual(['::group::1 finding without an annotation', '::endgroup::', '::group::1 failure', '::endgroup::']);
  });

  it('says no more than is known', () => {
    const said = (container: Finding['container'], confidence: Confidence) =>
      github(reportOf([finding(1, confidence, 'suggest', { container })])).join('\n');
    expect(said('Map', 'high')).toContain('log1 only grows');
    expect(said('property', 'medium')).toContain('log1 keeps its target alive');
    expect(reporters.gitlab(reportOf([finding(1, 'low')]), { color: false })).toContain('log1 may only grow');
  });
});

describe('gitlab', () => {
  it('is what GitLab reads: description, rule, unique fingerprint, severity, path and line', () => {
    const findings = [finding(1, 'high', 'suggest', { file: 'a b/#1 %20|ü.ts' }), finding(2, 'medium'), finding(3, 'low')];
    const issues = JSON.parse(reporters.gitlab(reportOf(findings), { color: false, pathPrefix: 'app/' }));
    expect(issues[0]).toEqual({
      description: 'log1 only grows: suggest, no rewrite: it may be the only copy',
      check_name: 'append-only-global',
      fingerprint: '000000000001',
      severity: 'major',
      location: { path: 'app/a b/#1 %20|ü.ts', lines: { begin: 2 } },
    });
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['major', 'minor', 'info']);
  });

  it('is an empty list without findings', () => {
    expect(reporters.gitlab(reportOf([]), { color: false })).toBe('[]\n');
  });
});
