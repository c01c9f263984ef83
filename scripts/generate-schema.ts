/** Writes the schemas of `schema/`. With `--check` nothing is written and a stale file is an error. Run by `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { baselineSchema } from '../src/baseline.ts';
import { planSchema } from '../src/plan-schema.ts';
import { reportSchema } from '../src/report-schema.ts';
import { splitSchema } from '../src/split-schema.ts';

const SCHEMAS = { report: reportSchema, plan: planSchema, baseline: baselineSchema, split: splitSchema };

for (const [name, document] of Object.entries(SCHEMAS)) {
  const file = new URL(`../schema/${name}.schema.json`, import.meta.url);
  const schema = `${JSON.stringify(z.toJSONSchema(document, { target: 'draft-7' }), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, schema);
  } else if (readFileSync(file, 'utf8') !== schema) {
    process.stderr.write(`schema/${name}.schema.json is stale; run npm run schema\n`);
    process.exitCode = 1;
  }
}
