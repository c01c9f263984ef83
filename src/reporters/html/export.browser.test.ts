import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../../scripts/browser.ts';
import { loadConfig } from '../../config.ts';
import { apply, migrate } from '../../migrate.ts';
import { patterns } from '../../patterns/index.ts';
import { formatPlan, readPlan } from '../../plan-file.ts';
import type { Report } from '../../types.ts';
import { version } from '../../version.ts';
import { html } from '../html.ts';

/** What is decided on the page is what `apply` does: through the downloaded file, and the reader of plans with its hash. */
const log = (name: string) => `const ${name}: string[] = [];
export function record(event: string): void {
  ${name}.push(event + '</script>\u2028');
}
`;
const STORE = `const seen = new Set<string>();
export function isNew(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}
`;
const FILES = {
  'package.json': '{ "name": "sample", "type": "module", "private": true }\n',
  'src/events.ts': log('events'),
  'src/lines.ts': log('lines'),
  'src/rows.ts': log('rows'),
  'src/seen.ts': STORE,
};

let folder: string;
let root: string;
let browser: Browser;
let report: Report;
beforeAll(async () => {
  browser = await launch();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-export-')));
  root = join(folder, 'root');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  report = await migrate(await loadConfig({}, root, []), patterns, () => {});
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

it('exports a plan that apply carries out as it was decided', async () => {
  expect(report.summary).toMatchObject({ rewrite: 3, suggest: 1 });
  const [path, exported] = [join(folder, 'review.html'), join(folder, 'leakshift.plan.json')];
  writeFileSync(path, html(report, { color: false, patterns, plan: formatPlan(report) }));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path).href);
  const finding = (name: string) => page.locator(`#f-${report.findings.find((each) => each.name === name)?.id}`);
  await finding('events').getByRole('button', { name: 'Accept' }).click();
  await finding('events').getByLabel('limit').fill('40');
  await finding('lines').getByRole('button', { name: 'Reject' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
  await download.saveAs(exported);

  const document = readPlan(exported, 'leakshift.plan.json', version);
  const decided = document.findings.map(({ name, decision, rewrite }) => [name, decision, rewrite?.limit]);
  expect(decided).toEqual([
    ['events', 'rewrite', 40],
    ['lines', 'skip', 500],
    ['rows', 'rewrite', 500],
    ['seen', 'suggest', undefined],
  ]);
  const config = await loadConfig({ write: true, allowDirty: true, paths: ['.'] }, root, []);
  const { report: applied } = await apply(document, false, config, patterns, () => {});
  expect(applied.failures).toEqual([]);
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  expect(text('src/events.ts')).toContain('EVENTS_LIMIT = 40');
  expect(text('src/rows.ts')).toContain('ROWS_LIMIT = 500');
  expect(text('src/lines.ts')).toBe(FILES['src/lines.ts']);
  expect(text('src/seen.ts')).toBe(STORE);
});
