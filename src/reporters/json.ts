import type { JsonReport } from '../report-schema.ts';
import type { BaselineResult, Evidence, Finding, RewriteProposal, ShardReport } from '../types.ts';
import type { Reporter } from './reporter.ts';

type JsonFinding = JsonReport['findings'][number];

/**
 * The report as `schema/report.schema.json` has it. Every object is written out key by key: the order is part of the bytes, and what a
 * stage added for its own use (sites, facts) stays inside.
 */
export const json: Reporter = (report) => {
  const { tool, summary } = report;
  const document: JsonReport = {
    schemaVersion: report.schemaVersion,
    tool: { name: tool.name, version: tool.version },
    summary: {
      files: summary.files,
      candidates: summary.candidates,
      safe: summary.safe,
      findings: summary.findings,
      rewrite: summary.rewrite,
      suggest: summary.suggest,
      refuse: summary.refuse,
      applied: summary.applied,
      failures: summary.failures,
    },
    findings: report.findings.map(toJsonFinding),
    safe: report.safe.map(({ name, container, file, line, reason, evidence }) => ({
      name,
      container,
      file,
      line,
      reason,
      ...(evidence === undefined ? {} : { evidence: evidence.map(toJsonEvidence) }),
    })),
    failures: report.failures.map(({ file, code, message }) => ({ file, code, message })),
    patches: report.patches.map((entry) => ({ file: entry.file, patch: entry.patch })),
    dependencies: report.dependencies.map(({ manifest, name, range, install }) => ({ manifest, name, range, install })),
    notes: [...report.notes],
    skipped: report.skipped.map(({ file, reason }) => ({ file, reason })),
    ...(report.baseline === undefined ? {} : { baseline: toJsonBaseline(report.baseline) }),
    ...(report.shard === undefined ? {} : { shard: toJsonShard(report.shard) }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};

function toJsonShard({ index, count, hash, parts }: ShardReport): NonNullable<JsonReport['shard']> {
  return { index, count, hash, parts: { ...parts } };
}

function toJsonBaseline({ file, known, new: fresh, stale }: BaselineResult): NonNullable<JsonReport['baseline']> {
  const entries = stale.map(({ id, pattern, file: at, name }) => ({ id, pattern, file: at, name }));
  return { file, known: [...known], new: [...fresh], stale: entries };
}

function toJsonFinding(finding: Finding): JsonFinding {
  return {
    id: finding.id,
    pattern: finding.pattern,
    confidence: finding.confidence,
    name: finding.name,
    container: finding.container,
    root: finding.root,
    file: finding.file,
    line: finding.line,
    column: finding.column,
    evidence: finding.evidence.map(toJsonEvidence),
    decision: finding.decision,
    ...(finding.planned === undefined ? {} : { planned: finding.planned }),
    reason: finding.reason,
    ...(finding.rewrite === undefined ? {} : { rewrite: toJsonRewrite(finding.rewrite) }),
    ...(finding.options === undefined ? {} : { options: [...finding.options] }),
  };
}

function toJsonEvidence({ role, file, line, column, text, note }: Evidence): JsonFinding['evidence'][number] {
  return { role, file, line, column, text, ...(note === undefined ? {} : { note }) };
}

function toJsonRewrite({ target, limit, files }: RewriteProposal): NonNullable<JsonFinding['rewrite']> {
  return { target, ...(limit === undefined ? {} : { limit }), files: [...files] };
}
