import type { Confidence, Finding } from '../types.ts';
import type { Reporter } from './reporter.ts';
import { tell } from './cause.ts';
import { printable } from './terminal.ts';
import { claim } from './verdict.ts';

const SEVERITY = { high: 'major', medium: 'minor', low: 'info' } as const satisfies Record<Confidence, string>;

/**
 * GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 * The id of a finding is its fingerprint: unique in a report, and the same when lines move.
 */
export const gitlab: Reporter = ({ findings }, { pathPrefix = '' }) =>
  `${JSON.stringify(
    findings.map((finding) => toIssue(finding, pathPrefix)),
    null,
    2,
  )}\n`;

function toIssue(finding: Finding, pathPrefix: string): object {
  return {
    description: printable(`${finding.name} ${claim(finding)}: ${tell(finding)}`),
    check_name: finding.pattern,
    fingerprint: finding.id,
    severity: SEVERITY[finding.confidence],
    location: { path: pathPrefix + finding.file, lines: { begin: finding.line } },
  };
}
