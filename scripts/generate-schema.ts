/** Writes `schema/report.schema.json`. With `--check` nothing is written and a stale file is an error. Run by `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { reportSchema } from '../src/report-schema.ts';

const file = new URL('../schema/report.schema.json', import.meta.url);
const schema = `${JSON.stringify(z.toJSONSchema(reportSchema, { target: 'draft-7' }), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, schema);
} else if (readFileSync(file, 'utf8') !== schema) {
  process.stderr.write('schema/report.schema.json is not what src/report-schema.ts says; run npm run schema\n');
  process.exitCode = 1;
}
