/** The options of a transform under stock jscodeshift. The one place of transforms/ that reads a file: the plan named on the command line. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Site, Task, TaskFacts } from './contract.ts';
import type { Place } from './references.ts';

/** Options as jscodeshift parses them: JSON values arrive parsed. */
export type Options = Readonly<Record<string, unknown>>;

interface PlannedFile {
  readonly file: string;
  readonly sites: readonly Site[];
  readonly lruImport?: 'named' | 'default';
}

interface PlannedFinding {
  readonly id: string;
  readonly pattern: string;
  readonly name: string;
  readonly container: string;
  readonly decision: string;
  readonly rewrite?: {
    readonly target: string;
    readonly limit?: number;
    readonly sites: readonly PlannedFile[];
    readonly facts: TaskFacts;
  };
}

interface PlanFile {
  readonly schemaVersion?: number;
  /** Directory that the paths are relative to; the working directory when absent. */
  readonly root?: string;
  readonly findings: readonly PlannedFinding[];
  readonly hashes: Readonly<Record<string, string>>;
}

const PLAN_VERSION = 1;
const MAX_LIMIT = 1e9;
const plans = new Map<string, PlanFile>();

/** jscodeshift loads a transform once per worker and calls it per file; the plan is read once. */
function readPlan(path: string): PlanFile {
  const known = plans.get(path);
  if (known) return known;
  let plan: PlanFile;
  try {
    plan = JSON.parse(readFileSync(path, 'utf8')) as PlanFile;
  } catch (error) {
    throw new Error(`--plan: ${path} cannot be read as a plan: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (!Array.isArray(plan.findings) || typeof plan.hashes !== 'object')
    throw new Error(`--plan: ${path} is no leakshift plan: it has no findings and hashes`);
  if ((plan.schemaVersion ?? PLAN_VERSION) > PLAN_VERSION)
    throw new Error(`--plan: ${path} was made by a newer leakshift; run the transforms of that one`);
  plans.set(path, plan);
  return plan;
}

/** Limits are what a person edits in a plan. */
function checkLimit(limit: unknown, { id, name }: PlannedFinding): number {
  if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new Error(`--plan: the limit of ${name} (${id}) is ${JSON.stringify(limit)}; expected a whole number from 1 to ${MAX_LIMIT}`);
}

export interface Planned {
  readonly tasks: readonly Task[];
  /** Why tasks of this file were left out. */
  readonly notes: readonly string[];
}

/** The tasks of a pattern that a plan has for one file. A file that has changed since the plan was made gets none. */
export function readPlannedTasks(planPath: string, pattern: string, path: string, source: string): Planned {
  const plan = readPlan(planPath);
  const root = plan.root ?? '.';
  const isThis = (file: string): boolean => resolve(root, file) === resolve(path);
  const tasks: Task[] = [];
  for (const finding of plan.findings) {
    const { rewrite } = finding;
    if (finding.pattern !== pattern || finding.decision !== 'rewrite' || !rewrite) continue;
    const { sites = [], lruImport } = rewrite.sites.find((one) => isThis(one.file)) ?? {};
    if (sites.length === 0) continue;
    const { id, name, container } = finding;
    const limit = rewrite.limit === undefined ? {} : { limit: checkLimit(rewrite.limit, finding) };
    const form = lruImport === undefined ? {} : { lruImport };
    tasks.push({ id, pattern, name, container, target: rewrite.target, ...limit, sites, facts: rewrite.facts, ...form });
  }
  const file = Object.keys(plan.hashes).find(isThis);
  const hash = createHash('sha256').update(source, 'utf8').digest('hex');
  if (tasks.length > 0 && file && plan.hashes[file] !== hash)
    return { tasks: [], notes: ['skipped: the file has changed since the plan was made; plan it again'] };
  return { tasks, notes: [] };
}

function isPlace(value: unknown): value is Place {
  const place = value as Partial<Place> | null;
  return typeof place === 'object' && place !== null && Number.isInteger(place.line) && Number.isInteger(place.column);
}

/** The declarations that `--sites='[{"line":3,"column":14}]'` names; an entry with a `file` counts for that file only. */
export function readSites(value: unknown, path: string): Place[] {
  const message = `--sites: expected JSON such as [{"line":3,"column":14}], got ${String(value)}`;
  let sites: unknown = value;
  try {
    if (typeof value === 'string') sites = JSON.parse(value);
  } catch (error) {
    throw new Error(message, { cause: error });
  }
  if (!Array.isArray(sites) || !sites.every(isPlace)) throw new Error(message);
  return sites.filter((site: Place & { readonly file?: string }) => site.file === undefined || resolve(site.file) === resolve(path));
}

/** `--limit=N`: entries or characters that are kept. */
export function readLimit(options: Options, fallback: number): number {
  const limit = options['limit'] ?? fallback;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1)
    throw new Error(`--limit: expected a whole number of at least 1, got ${String(limit)}`);
  return limit;
}
