import { z } from 'zod';

const line = z.int().min(1);
const path = z.string().min(1).describe('POSIX, relative to the scanned root');
const count = z.int().min(0);

const evidence = z.strictObject({
  role: z.enum(['declaration', 'growth', 'read', 'release', 'key', 'retainer', 'owner']),
  file: path,
  line,
  column: line,
  text: z.string().describe('the source line, trimmed'),
  note: z.string().optional(),
});

const container = z.enum(['object', 'Map', 'Set', 'array', 'string', 'memoizer', 'property']);

const finding = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .describe('stable when lines move'),
  pattern: z.string().min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  name: z.string().min(1),
  container,
  root: z.enum(['module', 'static', 'closure', 'singleton', 'function-property', 'global']),
  file: path,
  line,
  column: line.describe('UTF-16 units, from 1'),
  evidence: z.array(evidence),
  decision: z.enum(['rewrite', 'suggest', 'refuse']),
  planned: z
    .enum(['rewrite', 'suggest', 'refuse'])
    .optional()
    .describe('what leakshift decided, where the plan was edited to say otherwise'),
  reason: z.string().min(1),
  rewrite: z
    .strictObject({
      target: z.string().min(1),
      limit: z.int().min(1).optional(),
      files: z.array(path).describe('the files that the rewrite edits, sorted'),
    })
    .optional()
    .describe(
      'the rewrite that is done (decision rewrite), was tried and turned down (refuse), or that a person may decide in the plan (suggest)',
    ),
  options: z.array(z.string()).optional().describe('fixes to choose from, best first'),
});

/** The JSON report. `schema/report.schema.json` is generated from it (`npm run schema`). */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('leakshift'), version: z.string().min(1) }),
    summary: z
      .strictObject({
        files: count,
        candidates: count,
        safe: count,
        findings: count,
        rewrite: count,
        suggest: count,
        refuse: count,
        applied: count.describe('files written'),
        failures: count,
      })
      .describe('candidates = safe + findings; findings = rewrite + suggest + refuse'),
    findings: z.array(finding).describe('sorted by file, line, pattern'),
    safe: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          container,
          file: path,
          line,
          reason: z.string().min(1),
          evidence: z.array(evidence).optional(),
        }),
      )
      .describe('candidates that were dismissed'),
    failures: z.array(z.strictObject({ file: path, code: z.string().regex(/^LEAKSHIFT_[A-Z0-9_]+$/), message: z.string().min(1) })),
    patches: z.array(z.strictObject({ file: path, patch: z.string().min(1).describe('unified diff that git apply takes') })),
    dependencies: z
      .array(z.strictObject({ manifest: path, name: z.string().min(1), range: z.string().min(1), install: z.string().min(1) }))
      .describe('added to a manifest; `install` is the command to run'),
    notes: z.array(z.string()).describe('what could not be checked or is not shown'),
    skipped: z.array(z.strictObject({ file: path, reason: z.string().min(1) })),
    baseline: z
      .strictObject({
        file: z.string().min(1),
        known: z.array(z.string()).describe('ids of findings that are in the baseline'),
        new: z.array(z.string()).describe('ids of findings that are not'),
        stale: z
          .array(z.strictObject({ id: z.string(), pattern: z.string(), file: path, name: z.string() }))
          .describe('entries whose finding is gone'),
      })
      .optional()
      .describe('with --baseline'),
    shard: z
      .strictObject({
        index: z.int().min(1),
        count: z.int().min(1),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        parts: z.record(z.string(), z.unknown()).describe('for leakshift merge; not part of the interface'),
      })
      .optional()
      .describe('with --shard: the report is that of one part'),
  })
  .meta({ title: 'leakshift report' });

export type JsonReport = z.infer<typeof reportSchema>;
