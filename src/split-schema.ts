import { z } from 'zod';
import { reportSchema } from './report-schema.ts';
import { SPLITS } from './split.ts';

export const SPLIT_VERSION = 1;

const { id, name, file, line, pattern, confidence } = reportSchema.shape.findings.element.shape;
const risk = z.enum(['low', 'medium', 'high']);
const within = z.string().min(1).describe('in the directory of the index');

const part = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('names the files of the part, and its branch'),
  keys: z.array(z.string()).min(1).describe('owners, package, pattern or risk; several where parts were joined; "" is no owner'),
  title: z.string().min(1),
  branch: z.string().optional().describe('with --branches'),
  patch: within,
  body: within,
  reviewers: z.array(z.string()).describe('the owners of the changed files, as CODEOWNERS has them'),
  optionalReviewers: z.array(z.string()).describe("owners by GitLab's optional sections"),
  findings: z.array(
    z.strictObject({ id, name, pattern, file, line, confidence, risk, reasons: z.array(z.string()).describe('what raised the risk') }),
  ),
  left: z.array(z.strictObject({ id, name, file, line })).describe('found under the same keys and left as it is'),
  files: z.array(file).describe('changed or created, sorted'),
  shared: z.array(file).describe('files that other parts change in the same way: git merges them, in any order'),
  joined: z.array(z.string()).describe('why parts were joined'),
  dependencies: reportSchema.shape.dependencies,
});

/** `index.json` of `leakshift split`. `schema/split.schema.json` is generated from it (`npm run schema`). */
export const splitSchema = z
  .strictObject({
    kind: z.literal('leakshift-split'),
    schemaVersion: z.literal(SPLIT_VERSION),
    tool: z.strictObject({ name: z.literal('leakshift'), version: z.string().min(1) }),
    plan: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe('of the plan with its decisions and limits'),
    by: z.enum(SPLITS),
    codeowners: z.string().optional().describe('the file that names the owners'),
    parts: z.array(part).describe('sorted by their keys'),
    failures: reportSchema.shape.failures.describe('what the plan asks for and no part does'),
  })
  .meta({ title: 'leakshift split' });

export type SplitIndex = z.infer<typeof splitSchema>;
export type SplitPart = SplitIndex['parts'][number];
