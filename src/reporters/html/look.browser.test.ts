import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../../../scripts/browser.ts';
import { loadConfig } from '../../config.ts';
import { migrate } from '../../migrate.ts';
import { patterns } from '../../patterns/index.ts';
import { html } from '../html.ts';

/** The page of examples/: rewrites and suggestions of all patterns, a manifest, owners. */
let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'leakshift-look-'));
  const config = await loadConfig({}, fileURLToPath(new URL('../../../examples', import.meta.url)), []);
  const report = await migrate(config, patterns, () => {});
  const owners = { 'src/pricing.ts': ['@shop/pricing'], 'src/session.ts': ['@shop/platform', '@shop/a-team-with-a-rather-long-name'] };
  writeFileSync(join(folder, 'review.html'), html(report, { color: false, patterns, owners }));
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.context().close());

const open = () => page.goto(pathToFileURL(join(folder, 'review.html')).href);

describe('the look', () => {
  it.each(['light', 'dark'] as const)('has nothing that axe objects to, contrast among it, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open();
    for (const key of ['j', 'a']) await page.keyboard.press(key);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => [id, node.html, node.failureSummary]))).toEqual([]);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe(colorScheme === 'light' ? 'rgb(246, 248, 250)' : 'rgb(13, 17, 23)');
  });

  it.each([390, 320])('fits a screen of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await open();
    await page.getByText('Keys and export').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
