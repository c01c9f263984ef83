import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import schema from '../schema/report.schema.json' with { type: 'json' };
import { loadConfig } from './config.ts';
import { migrate } from './migrate.ts';
import { patterns } from './patterns/index.ts';
import { reporters } from './reporters/index.ts';
import type { Report } from './types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const ids = patterns.map(({ id }) => id);

/** What a dry run says about the service in examples/; `.ci/run` writes it, compiles it, runs its tests and measures its heap. */
describe('examples', () => {
  let report: Report;

  beforeAll(async () => {
    report = await migrate(await loadConfig({ paths: ['examples'] }, root, ids), patterns, () => {});
  });

  it('rewrites what is a leak, suggests where data could be lost, and leaves the look-alikes alone', () => {
    const decisions = report.findings.map(({ file, name, pattern, decision, rewrite }) =>
      [file.replace('examples/src/', ''), name, pattern, decision, decision === 'rewrite' ? rewrite?.target : '-'].join(' '),
    );
    expect(decisions).toEqual([
      'audit.ts auditTrail append-only-global rewrite capped-array',
      'idempotency.ts acceptedKeys append-only-global suggest -',
      'pricing.ts quotes unbounded-memo rewrite lru-cache',
      'query.ts parsedQueries unbounded-memo rewrite lru-cache',
      'session.ts Session#workspace strong-back-reference rewrite WeakRef',
      'session.ts sessions append-only-global suggest -',
      'summary.ts summaries unbounded-memo rewrite WeakMap',
      'timings.ts Timings.samples append-only-global rewrite capped-array',
    ]);
    expect(report.failures).toEqual([]);
  });

  it('changes those files and the manifest, and none on disk', () => {
    expect(report.patches.map(({ file }) => file.replace('examples/', ''))).toEqual([
      'package.json',
      'src/audit.ts',
      'src/pricing.ts',
      'src/query.ts',
      'src/session.ts',
      'src/summary.ts',
      'src/timings.ts',
    ]);
    expect(report.dependencies.map(({ manifest, name, install }) => [manifest, name, install])).toEqual([
      ['examples/package.json', 'lru-cache', 'npm install'],
    ]);
    // The service needs it at run time, although it lives in a folder called examples.
    expect(report.patches[0]?.patch).toContain('\n+  "dependencies": {\n');
    expect(readFileSync(`${root}examples/package.json`, 'utf8')).not.toContain('lru-cache');
  });

  it('is a report that the published schema accepts', () => {
    const validate = new Ajv({ strict: true }).compile(schema);
    validate(JSON.parse(reporters.json(report, { color: false })));
    expect(validate.errors).toBeNull();
  });

  it('has totals that add up', () => {
    const { candidates, safe, findings, rewrite, suggest, refuse } = report.summary;
    expect([candidates, findings]).toEqual([safe + findings, rewrite + suggest + refuse]);
    expect([report.safe.length, report.findings.length]).toEqual([safe, findings]);
  });
});
