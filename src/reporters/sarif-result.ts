import type { ArtifactChange, CodeFlow, Fix, ReportingDescriptor, Result, ThreadFlowLocation } from 'sarif';
import type { Evidence, EvidenceRole, Finding, Replacement, Report } from '../types.ts';
import { tell } from './cause.ts';
import { artifact, location } from './sarif-location.ts';
import { plural, printable } from './terminal.ts';
import { claim, LEVELS, verdict } from './verdict.ts';

/** GitHub refuses a result with more: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const MAX_LOCATIONS = 1_000;
/** The way a leak goes: what is declared, filled, under which key, read, let go of, and kept by. */
const ROLES: readonly EvidenceRole[] = ['declaration', 'growth', 'key', 'read', 'release', 'retainer', 'owner'];

export function toResult(finding: Finding, report: Report, rules: readonly ReportingDescriptor[], pathPrefix: string): Result {
  const { id, pattern, confidence, name, container, root, decision, reason, rewrite } = finding;
  const growth = finding.evidence.find(({ role }) => role === 'growth');
  const fix = toFix(finding, report, pathPrefix);
  return {
    ruleId: pattern,
    ruleIndex: rules.findIndex((rule) => rule.id === pattern),
    kind: 'fail',
    level: LEVELS[confidence],
    message: { text: message(finding, growth) },
    locations: [location(finding, pathPrefix)],
    ...(growth === undefined
      ? {}
      : { relatedLocations: [{ id: 1, message: { text: 'where it grows' }, ...location(growth, pathPrefix) }] }),
    partialFingerprints: { 'leakshift/v1': id },
    codeFlows: codeFlows(finding.evidence, pathPrefix),
    ...(fix === undefined ? {} : { fixes: [fix] }),
    properties: {
      id,
      name,
      container,
      root,
      confidence,
      decision,
      reason,
      ...(rewrite === undefined ? {} : { target: rewrite.target, ...(rewrite.limit === undefined ? {} : { limit: rewrite.limit }) }),
      ...(finding.options === undefined ? {} : { options: finding.options }),
    },
  };
}

/** `[text](1)` in a message is a link to a related location, so code such as `handlers[name](event)` must not look like one. */
function plain(text: string): string {
  return printable(text).replaceAll('](', '\\](');
}

function message(finding: Finding, growth: Evidence | undefined): string {
  const where = growth === undefined ? '' : ' ([where it grows](1))';
  return `${plain(finding.name)} ${claim(finding)}${where}: ${plain(tell(finding))} (${finding.id}).`;
}

function codeFlows(evidence: readonly Evidence[], pathPrefix: string): CodeFlow[] {
  const ordered = ROLES.flatMap((role) => evidence.filter((each) => each.role === role));
  if (ordered.length === 0) return [];
  const missing = ordered.length - MAX_LOCATIONS;
  const locations = ordered.slice(0, MAX_LOCATIONS).map((each) => step(each, pathPrefix));
  return [{ threadFlows: [{ locations }], ...(missing > 0 ? { message: { text: `${plural(missing, 'place')} more left out` } } : {}) }];
}

function step({ role, text, note, ...place }: Evidence, pathPrefix: string): ThreadFlowLocation {
  const said = `${role}: ${text}${note === undefined ? '' : ` (${note})`}`;
  const importance = role === 'declaration' || role === 'growth' ? 'essential' : 'important';
  return { importance, location: { ...location(place, pathPrefix), message: { text: plain(said) } } };
}

/**
 * All edits of one finding, with the imports and manifest lines that it shares with others: a fix stands on its own. None where a file would
 * have to be created, which a fix cannot do, and none once the edits are written.
 */
function toFix(finding: Finding, { replacements = [], summary }: Report, pathPrefix: string): Fix | undefined {
  const own = replacements.filter(({ findings }) => findings.includes(finding.id));
  if (finding.decision !== 'rewrite' || own.length === 0 || summary.applied > 0 || own.some(({ creates }) => creates)) return undefined;
  const files = [...new Set(own.map(({ file }) => file))];
  const change = (file: string): ArtifactChange => ({
    artifactLocation: artifact(file, pathPrefix),
    replacements: own.filter((each) => each.file === file).map(toReplacement),
  });
  return { description: { text: verdict(finding) }, artifactChanges: files.map(change) };
}

function toReplacement({ startLine, startColumn, endLine, endColumn, text }: Replacement): ArtifactChange['replacements'][number] {
  return { deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent: { text } };
}
