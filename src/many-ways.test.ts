import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';
import { checkBuilt, cli, env, Sample } from './testing/sample.ts';

const run = promisify(execFile);
/** More files than anybody could try in every order. */
const USERS = Array.from({ length: 16 }, (_, i) => `user-${i}`);

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  sample.put('package.json', '{ "name": "sample", "private": true }\n');
});
afterEach(() => sample.remove());

/** Ends with the test: what goes every way never would. */
async function scan(signal: AbortSignal): Promise<JsonReport> {
  const { stdout } = await run(process.execPath, [cli, 'scan', '--format', 'json'], { cwd: sample.root, env, signal });
  return JSON.parse(stdout) as JsonReport;
}

it('looks once through each of the names that files give to one class, which stand for each other', async ({ signal }) => {
  sample.put(
    'event.js',
    `class EventImpl {
  constructor() {
    this.seen = [];
  }
  add(name) {
    this.seen.push(name);
  }
}
exports.implementation = EventImpl;
`,
  );
  for (const [i, user] of USERS.entries())
    sample.put(
      `${user}.js`,
      `const EventImpl = require('./event').implementation;
const event${i} = new EventImpl();
exports.note${i} = (name) => event${i}.add(name);
`,
    );
  const { findings } = await scan(signal);
  expect(findings.map(({ name }) => name)).toEqual(['this.seen']);
});

it('follows a list into hundreds of functions of one name that call each other', async ({ signal }) => {
  const coders = Array.from({ length: 450 }, (_, i) => `exports.T${i} = { encode: (m) => exports.T${(i + 1) % 450}.encode(m) };\n`);
  const kept = 'const kept = [];\nexports.keep = (item) => {\n  encodeAll(kept);\n  kept.push(item);\n};\n';
  sample.put('coders.js', `${kept}function encodeAll(m) {\n  exports.T0.encode(m);\n}\n${coders.join('')}`);
  const { findings, failures } = await scan(signal);
  expect(failures).toEqual([]);
  expect(findings.map(({ name }) => name)).toEqual(['kept']);
});
