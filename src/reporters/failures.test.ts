import { expect, it } from 'vitest';
import type { Failure, Report } from '../types.ts';
import { reporters } from './index.ts';

const fail = (code: string, name: string, messages: readonly string[]): Failure[] =>
  messages.map((message, index) => ({ file: `src/${name}${index}.js`, code, message }));
const flow = 'looks like Flow, of which a part cannot be read; exclude it with --exclude';
const failures = [
  ...fail('LEAKSHIFT_FLOW', 'flow', Array<string>(281).fill(flow)),
  ...fail('LEAKSHIFT_READ', 'gone', Array<string>(5).fill('cannot be read')),
  ...fail('LEAKSHIFT_PARSE', 'broken', ['line 1', 'line 2', 'line 3', 'line 4', 'line 5', 'line 6']),
];
const report: Report = {
  schemaVersion: 1,
  tool: { name: 'leakshift', version: '0.1.0' },
  summary: { files: 3, candidates: 0, safe: 0, findings: 0, rewrite: 0, suggest: 0, refuse: 0, applied: 0, failures: failures.length },
  findings: [],
  safe: [],
  failures,
  patches: [],
  dependencies: [],
  notes: [],
  skipped: [],
};

it('the text says once what failed in more than five files', () => {
  expect(reporters.text(report, { color: false, quiet: true }).split('\n\n')[0]).toMatchInlineSnapshot(`
    "292 failures:
      src/gone0.js: cannot be read (LEAKSHIFT_READ)
      src/gone1.js: cannot be read (LEAKSHIFT_READ)
      src/gone2.js: cannot be read (LEAKSHIFT_READ)
      src/gone3.js: cannot be read (LEAKSHIFT_READ)
      src/gone4.js: cannot be read (LEAKSHIFT_READ)
      281 files look like Flow, of which a part cannot be read; exclude them with --exclude (LEAKSHIFT_FLOW), all of them in --format json; the first 3:
        src/flow0.js
        src/flow1.js
        src/flow2.js
      6 files do not parse (LEAKSHIFT_PARSE), all of them in --format json; the first 3:
        src/broken0.js: line 1
        src/broken1.js: line 2
        src/broken2.js: line 3"
  `);
});

it('the JSON has every failure', () => {
  expect(JSON.parse(reporters.json(report, { color: false })).failures).toEqual(failures);
});
