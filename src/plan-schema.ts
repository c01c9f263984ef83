import { z } from 'zod';
import { limitSchema } from './limit.ts';
import { reportSchema } from './report-schema.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a sha256, 64 hex digits' });
// A plan may come from anybody: it must not lead to files elsewhere.
const path = z
  .string()
  .refine((file) => file.split('/').every((part) => !['', '.', '..'].includes(part)) && !/^[A-Za-z]:/.test(file) && !file.includes('\0'), {
    error: 'leaves the root: must be a POSIX path below it without . and ..',
  })
  .describe('POSIX, relative to the scanned root, below it');
const offset = z.int().min(0);
const position = z.int().min(1);
const lruImport = z.enum(['named', 'default']).optional().describe('how the file imports lru-cache');
const decisions = ['rewrite', 'suggest', 'refuse', 'skip'] as const;

/** How a finding is rewritten. Its limit may be edited. */
const rewrite = z.strictObject({
  target: z.string().min(1),
  limit: limitSchema.optional().describe('EDITABLE: how many entries, elements or characters are kept'),
  minimum: limitSchema.optional().describe('the least limit for which the reason still holds'),
  files: z.array(path).min(1).describe('the files that the rewrite edits, sorted'),
  sites: z
    .array(
      z.strictObject({
        file: path,
        sites: z.array(
          z.strictObject({
            role: z.enum(['declaration', 'type', 'inner', 'access']),
            start: offset,
            end: offset,
            line: position,
            column: position,
          }),
        ),
        lruImport,
      }),
    )
    .describe('every place that changes, all of them or none; offsets are UTF-16 units of the decoded text'),
  facts: z.record(z.string(), z.unknown()).describe('what the analysis knows and one file cannot show'),
});

const planned = z
  .strictObject({ decision: z.enum(['rewrite', 'suggest', 'refuse']), limit: limitSchema.optional() })
  .describe('what leakshift decided; beside it, an edited decision or limit shows');

const reported = reportSchema.shape.findings.element.shape;
const finding = z.strictObject({
  ...reported,
  file: path,
  evidence: z.array(reported.evidence.element.extend({ file: path })),
  decision: z
    .enum(decisions)
    .describe('EDITABLE: rewrite does it (where `rewrite` says how), suggest and skip leave the files as they are'),
  planned,
  rewrite: rewrite.optional(),
});

const settings = z.strictObject({
  paths: z.array(z.union([z.literal('.'), path])),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  ignore: z.boolean(),
  only: z.array(z.string()),
  memoLimit: limitSchema,
  bufferLimit: limitSchema,
  typecheck: z.boolean(),
  noDependency: z.boolean(),
  tsconfig: z.string().min(1).optional(),
});

const outcome = z.strictObject({
  file: path,
  before: sha256.nullable().describe('null for a file that is created'),
  after: sha256,
  findings: z.array(z.string()),
  lruImport,
});

export const PLAN_VERSION = 1;

/** The plan file. `schema/plan.schema.json` is generated from it (`npm run schema`). */
export const planSchema = z
  .strictObject({
    $schema: z.string().optional(),
    kind: z.literal('leakshift-plan'),
    schemaVersion: z.literal(PLAN_VERSION),
    tool: z.strictObject({ name: z.literal('leakshift'), version: z.string().min(1) }),
    hash: sha256.describe('of all that may not be edited: everything but the decisions and limits'),
    files: z.int().min(0).describe('how many files were scanned'),
    settings: settings.describe('what the scan was asked to do, so that --replan can ask again'),
    findings: z.array(finding).describe('sorted by file, line, pattern'),
    hashes: z.record(path, sha256).describe('of each file that an edit or a proof stands in, when the plan was made'),
    outcomes: z.array(outcome).describe('the bytes that an unedited plan promises'),
  })
  .meta({ title: 'leakshift plan' });

export type PlanDocument = z.infer<typeof planSchema>;
export type PlannedFinding = PlanDocument['findings'][number];

/** Keys that an editor may mistype, for "did you mean". */
export const PLAN_KEYS: readonly string[] = [planSchema, finding, rewrite, settings].flatMap(({ shape }) => Object.keys(shape));
