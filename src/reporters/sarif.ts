import type { Log, Notification, Run } from 'sarif';
import type { Report } from '../types.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { descriptors, NOTIFICATIONS } from './sarif-rules.ts';
import { location, type Place } from './sarif-location.ts';
import { toResult } from './sarif-result.ts';
import { plural, printable } from './terminal.ts';
import { worstFirst } from './verdict.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** GitHub refuses a file with more: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const MAX_RESULTS = 25_000;

/** SARIF 2.1.0, for code scanning and for viewers in editors. One run; what is rewritten has its edits as a fix, the proof is a code flow. */
export const sarif: Reporter = (report, options) => {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [toRun(report, options)] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function toRun(report: Report, { patterns = [], pathPrefix = '' }: ReporterOptions): Run {
  const { tool, summary, findings } = report;
  const shown = findings.length > MAX_RESULTS ? new Set(worstFirst(findings).slice(0, MAX_RESULTS)) : new Set(findings);
  const rules = descriptors(findings, patterns);
  const notifications = toNotifications(report, findings.length - shown.size, pathPrefix);
  return {
    tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules, notifications: NOTIFICATIONS } },
    // The part before the last slash is what GitHub calls the category: a second run over another directory does not replace this one's alerts.
    automationDetails: { id: `leakshift/${new URL(pathPrefix, 'file:///').pathname.slice(1)}` },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the repository, or where leakshift ran when there is none.' } } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r', '\u2028', '\u2029'],
    results: findings.filter((finding) => shown.has(finding)).map((finding) => toResult(finding, report, rules, pathPrefix)),
    invocations: [{ executionSuccessful: summary.files > 0, toolExecutionNotifications: notifications }],
    properties: { summary },
  };
}

function toNotifications({ failures, notes, skipped }: Report, missing: number, pathPrefix: string): Notification[] {
  const told = (id: string, level: 'error' | 'warning' | 'note', text: string, file?: string): Notification => {
    const place: Place | undefined = file === undefined || file === '.' ? undefined : { file };
    const index = NOTIFICATIONS.findIndex((descriptor) => descriptor.id === id);
    const message = { text: printable(text) };
    return { descriptor: { id, index }, level, message, ...(place === undefined ? {} : { locations: [location(place, pathPrefix)] }) };
  };
  const truncated = `${plural(missing, 'finding')} of the least confidence left out: more than ${MAX_RESULTS} are not accepted`;
  return [
    ...(missing === 0 ? [] : [told('truncated', 'warning', truncated)]),
    ...failures.map(({ file, code, message }) => told('failure', 'warning', `${code}: ${message}`, file)),
    ...notes.map((note) => told('note', 'note', note)),
    ...skipped.map(({ file, reason }) => told('skipped', 'note', `left out: ${reason}`, file)),
  ];
}
