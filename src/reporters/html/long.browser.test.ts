import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../../../scripts/browser.ts';
import { filePatch } from '../../diff.ts';
import type { Finding, Report } from '../../types.ts';
import { html } from '../html.ts';

/** A report so long that evidence and diffs become elements only near the screen. */
const LURE = `'</script><script>window.lured = 1</script><!--<img src=x onerror=window.lured=1>'`;
const TWINS = 3;
/** Few enough that all become elements in the end, and too many for that. */
const [FEW, MANY] = [240, 1100];
const nameAt = (index: number) => (index < TWINS ? 'twin' : `memo${index}`);
const fileAt = (index: number) => `src/file${index}.ts`;
const before = (index: number) => `const ${nameAt(index)} = new Map(); // file ${index}\nset(${LURE} & ${index});\n`;
const after = (index: number) =>
  before(index)
    .replace('set(', `${nameAt(index)}.set(`)
    .replace(` & ${index}`, '');

function findingAt(index: number): Finding {
  const [file, name] = [fileAt(index), nameAt(index)];
  return {
    id: index.toString(16).padStart(12, '0'),
    pattern: 'unbounded-memo',
    confidence: 'high',
    name,
    container: 'Map',
    root: 'module',
    file,
    line: 1,
    column: 7,
    decision: 'rewrite',
    reason: 'every read recomputes on a miss',
    evidence: [{ role: 'declaration', file, line: 1, column: 7, text: before(index).split('\n')[0]! }],
    rewrite: { target: 'lru-cache', limit: 256, files: [file], sites: [], facts: {} },
  };
}

const none = { safe: 0, suggest: 0, refuse: 0, applied: 0, failures: 0 };
function reportOf(count: number): Report {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const patches = indexes.map((index) => {
    const twin = index < TWINS ? 0 : index;
    return { file: fileAt(index), patch: filePatch(fileAt(index), before(twin), after(twin)) };
  });
  return {
    schemaVersion: 1,
    tool: { name: 'leakshift', version: '0.1.0' },
    summary: { files: count, candidates: count, findings: count, rewrite: count, ...none },
    findings: indexes.map(findingAt),
    patches,
    safe: [],
    failures: [],
    dependencies: [],
    notes: [],
    skipped: [],
  };
}

let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'leakshift-long-'));
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

async function open(count: number, plan?: string): Promise<void> {
  const file = join(folder, `${count}.html`);
  writeFileSync(file, html(reportOf(count), { color: false, ...(plan === undefined ? {} : { plan }) }));
  await page.goto(pathToFileURL(file).href);
}
const hunks = (id: string) => page.locator('section.change', { has: page.locator(`#f-${id}`) }).locator('figure.hunk');

describe('a long report', () => {
  it('has all evidence and diffs once nothing else is to be done', async () => {
    await open(FEW);
    await expect.poll(() => page.locator('figure.hunk').count()).toBe(FEW);
    expect(await page.locator('figure.frame').count()).toBe(FEW);
    expect(await hunks('0000000000ef').locator('td.new').textContent()).toBe(`memo239.set(${LURE});`);
    expect(await page.evaluate(() => 'lured' in globalThis || document.images.length > 0)).toBe(false);
  });

  it('can be used before the plan at its end is there, and exports it whole', async () => {
    const findings = reportOf(FEW).findings.map(({ id, decision }) => ({ id, decision }));
    await open(FEW, JSON.stringify({ findings }));
    const order = await page.evaluate(() => [...document.scripts].map(({ id }) => id));
    expect(order).toEqual(['', '', '', '', 'parts', 'plan']);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual({ findings });
  });

  it('of very many findings has the diffs near the screen, and the others when they come near it', async () => {
    await open(MANY);
    const last = (MANY - 1).toString(16).padStart(12, '0');
    expect(await page.locator('figure.hunk').count()).toBeGreaterThan(0);
    expect(await hunks(last).count()).toBe(0);
    await page.locator(`#f-${last}`).scrollIntoViewIfNeeded();
    await expect.poll(() => hunks(last).locator('td.new').textContent()).toBe(`memo${MANY - 1}.set(${LURE});`);
    expect(await page.locator('figure.hunk').count()).toBeLessThan(MANY);
  });

  it('finds text in what is not there yet, as it would read', async () => {
    await open(MANY);
    for (const text of [`memo120.set(${LURE})`, '// FILE 120', '& 120);']) {
      await page.locator('#by-text').fill(text);
      await expect.poll(() => page.locator('#shown').textContent()).toBe('1 of 1,100 shown');
      expect(await page.locator('article.finding:visible').getAttribute('data-name')).toBe('memo120');
      await page.locator('#by-text').fill('');
      await expect.poll(() => page.locator('#shown').textContent()).toBe('all 1,100 shown');
    }
  });

  it('has one diff for findings with the same change, and the others on demand', async () => {
    await open(MANY);
    const group = page.locator('section.change', { has: page.getByText('3 findings with the same change') });
    await group.scrollIntoViewIfNeeded();
    await expect.poll(() => group.locator('figure.hunk:visible').count()).toBe(1);
    await group.locator('.elsewhere summary').last().click();
    await expect.poll(() => group.locator('figure.hunk:visible').count()).toBe(2);
    expect(await group.locator('.elsewhere figcaption:visible').textContent()).toBe(fileAt(TWINS - 1));
  });
});
