import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Evidence, Finding, Replacement, Report } from '../types.ts';
import { reporters } from './index.ts';

const evidence = (role: Evidence['role'], line: number, more: Partial<Evidence> = {}): Evidence => ({
  role,
  file: 'src/a.ts',
  line,
  column: 3,
  text: 'handlers[name](event);',
  ...more,
});
const finding = (index: number, more: Partial<Finding> = {}): Finding => ({
  id: index.toString(16).padStart(12, '0'),
  pattern: 'unbounded-memo',
  confidence: 'high',
  name: `cache${index}`,
  container: 'Map',
  root: 'module',
  file: 'src/a.ts',
  line: 4,
  column: 7,
  evidence: [evidence('read', 12), evidence('growth', 9, { note: 'its type is string' }), evidence('declaration', 4)],
  decision: 'rewrite',
  reason: 'every read recomputes on a miss',
  rewrite: { target: 'lru-cache', limit: 256, files: ['src/a.ts'], sites: [], facts: {} },
  ...more,
});
const replacement = (index: number, more: Partial<Replacement> = {}): Replacement => ({
  file: 'src/a.ts',
  startLine: 4,
  startColumn: 7,
  endLine: 4,
  endColumn: 9,
  text: 'x',
  findings: [finding(index).id],
  creates: false,
  ...more,
});
const reportOf = (findings: readonly Finding[], more: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  tool: { name: 'leakshift', version: '0.1.0' },
  summary: {
    files: 3,
    candidates: findings.length,
    safe: 0,
    findings: findings.length,
    rewrite: findings.length,
    suggest: 0,
    refuse: 0,
    applied: 0,
    failures: 0,
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
const patterns = [
  { id: 'append-only-global', description: 'a list that grows', rewrite: 'a capped buffer' },
  { id: 'unbounded-memo', description: 'a memo that grows', rewrite: 'an LRU cache' },
];
const logOf = (report: Report, pathPrefix = ''): Log => JSON.parse(reporters.sarif(report, { color: false, patterns, pathPrefix }));
const runOf = (report: Report, pathPrefix = '') => logOf(report, pathPrefix).runs[0]!;

/** The schema of OASIS as npm has it; version rtm.5 is the one that GitHub and the editors know. */
const schemas = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const schema = JSON.parse(readFileSync(join(schemas, 'schemas', 'sarif-2.1.0-rtm.5.json'), 'utf8'));
const validate = new AjvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);

const full = reportOf([finding(1), finding(2, { pattern: 'from-elsewhere', evidence: [], decision: 'suggest', options: ['delete it'] })], {
  replacements: [replacement(1)],
  failures: [
    { file: 'src/broken.ts', code: 'LEAKSHIFT_PARSE', message: 'line 3' },
    { file: '.', code: 'LEAKSHIFT_READ', message: 'gone' },
  ],
  notes: ['types were not checked'],
  skipped: [{ file: 'src/min.js', reason: 'minified' }],
});

const broken = (change: (log: Log) => void) => {
  const log = logOf(full);
  change(log);
  return validate(log);
};
const fixesOf = (report: Report) => runOf(report).results![0]!.fixes;

describe('sarif', () => {
  it.each([
    ['a full report', full],
    ['an empty report', reportOf([])],
  ])('is valid by the schema for %s', (_name, report) => {
    validate(logOf(report, 'packages/app/'));
    expect(validate.errors).toBeNull();
  });

  it('is refused by the schema with a column of 0, a key too many or no message', () => {
    expect(broken(() => {})).toBe(true);
    expect(broken((log) => (log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.region!.startColumn = 0))).toBe(false);
    expect(broken((log) => Object.assign(log.runs[0]!, { elapsed: 3 }))).toBe(false);
    expect(broken((log) => Reflect.deleteProperty(log.runs[0]!.results![0]!, 'message'))).toBe(false);
  });

  it('points every result at its rule, known or from elsewhere, with help', () => {
    const { tool, results } = runOf(full);
    const rules = tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(['append-only-global', 'unbounded-memo', 'from-elsewhere']);
    for (const { ruleId, ruleIndex } of results ?? []) expect(rules[ruleIndex!]!.id).toBe(ruleId);
    for (const { help, fullDescription } of rules) expect([help?.text, help?.markdown, fullDescription?.text]).not.toContain(undefined);
  });

  it('tells the proof as a code flow in the order of a leak, and code is no link', () => {
    const [first] = runOf(full).results!;
    const steps = first!.codeFlows![0]!.threadFlows[0]!.locations.map(({ location }) => location!.message!.text);
    expect(steps).toEqual([
      'declaration: handlers[name\\](event);',
      'growth: handlers[name\\](event); (its type is string)',
      'read: handlers[name\\](event);',
    ]);
    expect(first!.message.text).toBe(
      'cache1 only grows ([where it grows](1)): each call adds an entry (line 9), and nothing takes one out; ' +
        'rewrite to lru-cache (limit 256): every read recomputes on a miss (000000000001).',
    );
    expect(first!.relatedLocations).toMatchObject([{ id: 1, physicalLocation: { region: { startLine: 9 } } }]);
  });

  it.each(['src/a b.ts', 'src/100%.ts', 'src/#1?.ts', 'src/größe ✓.ts', 'src/a|"b\'.ts', 'a:b/[c].ts', 'src/back\\slash.ts'])(
    'has a relative URI that resolves to the file %s and to nothing else',
    (file) => {
      const report = reportOf([finding(1, { file })]);
      const { uri, uriBaseId } = runOf(report, 'packages/my app/').results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
      const resolved = new URL(uri!, 'file:///repository/');
      expect([decodeURIComponent(resolved.pathname), resolved.search, resolved.hash]).toEqual([
        `/repository/packages/my app/${file}`,
        '',
        '',
      ]);
      expect(uri).toMatch(/^[\x21-\x7e]+$/);
      expect(uriBaseId).toBe('%SRCROOT%');
      expect(runOf(report, 'packages/my app/').automationDetails!.id).toBe('leakshift/packages/my%20app/');
    },
  );

  it('has no fix where one would not stand on its own, and none for what is written', () => {
    expect(fixesOf(full)).toHaveLength(1);
    expect(fixesOf({ ...full, summary: { ...full.summary, applied: 1 } })).toBeUndefined();
    expect(
      fixesOf({ ...full, replacements: [replacement(1), replacement(1, { file: 'src/bounded-map.ts', creates: true })] }),
    ).toBeUndefined();
    expect(fixesOf({ ...full, findings: [finding(1, { decision: 'refuse' })] })).toBeUndefined();
    const { replacements: _, ...scanned } = full;
    expect(fixesOf(scanned)).toBeUndefined();
  });

  it('keeps within what GitHub takes, the surest findings first, and says what is missing', () => {
    const many = Array.from({ length: 25_002 }, (_, index) => finding(index, { confidence: index < 3 ? 'low' : 'high', evidence: [] }));
    const { results, invocations } = runOf(reportOf(many));
    expect(results).toHaveLength(25_000);
    expect(results!.filter(({ level }) => level === 'note')).toHaveLength(1);
    expect(invocations![0]!.toolExecutionNotifications).toMatchObject([
      { level: 'warning', message: { text: expect.stringMatching(/^2 findings/) } },
    ]);
    const long = finding(1, { evidence: Array.from({ length: 1_200 }, (_, index) => evidence('read', index + 1)) });
    const [flow] = runOf(reportOf([long])).results![0]!.codeFlows!;
    expect(flow!.threadFlows[0]!.locations).toHaveLength(1_000);
    expect(flow!.message!.text).toBe('200 places more left out');
  });

  it('says that a run without files did not succeed, and tells failures, notes and what was left out', () => {
    expect(runOf(full).invocations![0]).toMatchObject({ executionSuccessful: true });
    expect(runOf(full).invocations![0]!.toolExecutionNotifications!.map(({ descriptor, level }) => [descriptor!.id, level])).toEqual([
      ['failure', 'warning'],
      ['failure', 'warning'],
      ['note', 'note'],
      ['skipped', 'note'],
    ]);
    const none = reportOf([]);
    expect(runOf({ ...none, summary: { ...none.summary, files: 0 } }).invocations![0]!.executionSuccessful).toBe(false);
  });
});
