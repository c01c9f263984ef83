/** The plan file: written by a dry run, edited by a person (decisions, limits), carried out by `apply`. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describeIssues, readJson, type JsonFile } from './json-file.ts';
import { LeakshiftError } from './errors.ts';
import { PLAN_KEYS, PLAN_VERSION, planSchema, type PlanDocument, type PlannedFinding } from './plan-schema.ts';
import type { Finding, PlanBasis, Report } from './types.ts';

const REMAKE = 'leakshift --plan FILE [paths…] makes a new one';

/** The plan of a dry run. The same tree gives the same bytes. */
export function formatPlan(report: Report): string {
  const { basis } = report;
  if (basis === undefined) throw new Error('a plan is made of a dry run, not of a scan');
  const { name, version } = report.tool;
  const document: PlanDocument = {
    kind: 'leakshift-plan',
    schemaVersion: PLAN_VERSION,
    tool: { name, version },
    hash: '',
    files: report.summary.files,
    settings: { ...basis.settings, ...listsOf(basis.settings) },
    findings: report.findings.map((finding) => toPlanned(finding, basis)),
    hashes: basis.hashes,
    outcomes: basis.outcomes.map((outcome) => ({ ...outcome, findings: [...outcome.findings] })),
  };
  return `${JSON.stringify({ ...document, hash: hashPlan(document) }, null, 2)}\n`;
}

function listsOf({ paths, include, exclude, only }: PlanBasis['settings']) {
  return { paths: [...paths], include: [...include], exclude: [...exclude], only: [...only] };
}

function toPlanned(finding: Finding, { outcomes }: PlanBasis): PlannedFinding {
  const { id, name, pattern, confidence, container, root, file, line, column, decision, reason, rewrite, options, evidence } = finding;
  const limit = rewrite?.limit === undefined ? {} : { limit: rewrite.limit };
  return {
    id,
    name,
    pattern,
    file,
    line,
    column,
    decision,
    planned: { decision, ...limit },
    confidence,
    container,
    root,
    reason,
    ...(options === undefined ? {} : { options: [...options] }),
    ...(rewrite === undefined ? {} : { rewrite: toPlannedRewrite(rewrite, id, outcomes) }),
    evidence: evidence.map((each) => ({ ...each })),
  };
}

function toPlannedRewrite(
  rewrite: NonNullable<Finding['rewrite']>,
  id: string,
  outcomes: PlanBasis['outcomes'],
): NonNullable<PlannedFinding['rewrite']> {
  const { target, limit, minimum, files, sites, facts } = rewrite;
  return {
    target,
    ...(limit === undefined ? {} : { limit }),
    ...(minimum === undefined ? {} : { minimum }),
    files: [...files],
    sites: sites.map((each) => {
      const lruImport = outcomes.find((outcome) => outcome.file === each.file && outcome.findings.includes(id))?.lruImport;
      const places = each.sites.map(({ role, start, end, line, column }) => ({ role, start, end, line, column }));
      return { file: each.file, sites: places, ...(lruImport === undefined ? {} : { lruImport }) };
    }),
    facts: { ...facts },
  };
}

/** sha256 of the plan without its decisions and limits, whatever the order of its keys and the white space of the file. */
export function hashPlan(document: object): string {
  const plan = structuredClone(document) as Partial<PlanDocument>;
  delete plan.$schema;
  delete plan.hash;
  for (const finding of plan.findings ?? []) {
    delete (finding as Partial<PlannedFinding>).decision;
    delete finding.rewrite?.limit;
  }
  return createHash('sha256').update(sortKeys(plan)).digest('hex');
}

/** As JSON whose keys are sorted, so that the same plan has the same text. */
export function sortKeys(plan: object): string {
  return JSON.stringify(plan, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function fileOf(path: string, shown: string): JsonFile {
  return { path, label: shown, code: 'LEAKSHIFT_PLAN', hint: REMAKE };
}

/** @throws LeakshiftError LEAKSHIFT_PLAN for anything that is no plan, or not one of which only decisions and limits were edited */
export function readPlan(path: string, shown: string, version: string): PlanDocument {
  const value = readJson(fileOf(path, shown));
  refuseOtherKinds(value, shown, version);
  const parsed = planSchema.safeParse(value);
  if (!parsed.success) {
    const lines = describeIssues(parsed.error, value, PLAN_KEYS, nameOf);
    throw new LeakshiftError('LEAKSHIFT_PLAN', [`${shown} is not a valid plan:`, ...lines.map((line) => `  ${line}`)].join('\n'), HINT);
  }
  const document = parsed.data;
  const reasons = document.findings.flatMap((finding, index) => describeEdit(finding, index));
  if (reasons.length > 0) {
    const lines = reasons.map((reason) => `  ${reason}`);
    throw new LeakshiftError('LEAKSHIFT_PLAN', [`${shown} cannot be carried out:`, ...lines].join('\n'), HINT);
  }
  if (hashPlan(value as object) !== document.hash) {
    const message = `${shown}: something beside the decisions and limits was changed, so the proofs may not hold for it`;
    throw new LeakshiftError('LEAKSHIFT_PLAN', message, `${HINT}; ${REMAKE}`);
  }
  return document;
}

const HINT = 'only `decision` (rewrite, suggest or skip) and `rewrite.limit` of a finding may be edited';

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return 'name' in item ? `${String(item.name)}, ${String(item.id)}` : String(item.id);
}

function refuseOtherKinds(value: unknown, shown: string, version: string): void {
  const fields: { kind?: unknown; schemaVersion?: unknown; tool?: unknown; summary?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  if (fields.summary !== undefined && fields.kind === undefined) {
    throw new LeakshiftError('LEAKSHIFT_PLAN', `${shown} is a report, not a plan`, REMAKE);
  }
  if (fields.kind !== 'leakshift-plan') throw new LeakshiftError('LEAKSHIFT_PLAN', `${shown} is no plan of leakshift`, REMAKE);
  const { schemaVersion, tool } = fields;
  const made =
    typeof tool === 'object' && tool !== null && 'version' in tool && typeof tool.version === 'string' ? tool.version : undefined;
  const isNewer = typeof schemaVersion === 'number' && schemaVersion > PLAN_VERSION;
  if (isNewer || (made !== undefined && compareVersions(made, version) > 0)) {
    const by = made === undefined ? 'a newer leakshift' : `leakshift ${made}`;
    const message = `${shown} was made by ${by} (plan version ${String(schemaVersion)}), and this is ${version} (plan version ${PLAN_VERSION})`;
    throw new LeakshiftError('LEAKSHIFT_PLAN', message, `apply it with the version that made it; ${REMAKE}`);
  }
}

/** 0.10.0 is newer than 0.9.0; what stands behind a `-` does not count. */
function compareVersions(a: string, b: string): number {
  return (a.split('-')[0] ?? '').localeCompare(b.split('-')[0] ?? '', 'en', { numeric: true });
}

/** Why an edited decision or limit cannot be carried out. */
function describeEdit({ id, name, decision, rewrite, planned, options }: PlannedFinding, index: number): string[] {
  const place = (key: string) => `findings[${index}].${key} (${name}, ${id})`;
  if (decision === 'rewrite' && rewrite === undefined) {
    const menu = options === undefined || options.length === 0 ? '' : `; what a person can do: ${options.join('; ')}`;
    return [`${place('decision')}: "rewrite": leakshift has no rewrite for it${menu}`];
  }
  if (decision === 'refuse' && planned.decision !== 'refuse') {
    return [`${place('decision')}: "refuse": only leakshift refuses, where a check turns a rewrite down; "skip" leaves it as it is`];
  }
  const limit = rewrite?.limit;
  if (limit === undefined && planned.limit !== undefined) return [`${place('rewrite.limit')}: is missing (it was ${planned.limit})`];
  if (limit !== undefined && planned.limit === undefined) return [`${place('rewrite.limit')}: ${limit}: a ${rewrite?.target} has no limit`];
  if (limit !== undefined && limit < (rewrite?.minimum ?? 0)) {
    return [`${place('rewrite.limit')}: ${limit}: must be at least ${rewrite?.minimum}, the number of newest entries that are read`];
  }
  return [];
}

/** The findings of which a person changed decision or limit. */
function getEdited({ findings }: PlanDocument): PlannedFinding[] {
  return findings.filter(({ decision, rewrite, planned }) => decision !== planned.decision || rewrite?.limit !== planned.limit);
}

/**
 * Refuses a file that a plan must not replace: one that is something else, or a plan that somebody has edited.
 * @throws LeakshiftError LEAKSHIFT_USAGE or LEAKSHIFT_PLAN
 */
export function refuseReplacing(path: string, shown: string, version: string): void {
  if (!path.endsWith('.json')) throw new LeakshiftError('LEAKSHIFT_USAGE', `--plan ${shown}: a plan is a .json file`);
  if (!existsSync(path)) return;
  let edited: readonly PlannedFinding[];
  try {
    edited = getEdited(readPlan(path, shown, version));
  } catch (error) {
    if (!(error instanceof LeakshiftError)) throw error;
    throw new LeakshiftError(
      'LEAKSHIFT_PLAN',
      `--plan ${shown}: the file exists and is not replaced: ${error.message}`,
      'name another file, or delete it',
    );
  }
  if (edited.length === 0) return;
  const names = edited.slice(0, 3).map(({ name, id }) => `${name} (${id})`);
  const more = edited.length > names.length ? ` and ${edited.length - names.length} more` : '';
  throw new LeakshiftError(
    'LEAKSHIFT_PLAN',
    `--plan ${shown}: the plan that is there was edited, and is not replaced: ${names.join(', ')}${more}`,
    `leakshift apply ${shown} carries it out; name another file, or delete it`,
  );
}
