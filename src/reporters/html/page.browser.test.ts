import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../../../scripts/browser.ts';
import { loadConfig } from '../../config.ts';
import { migrate } from '../../migrate.ts';
import { patterns } from '../../patterns/index.ts';
import type { Report } from '../../types.ts';
import { html } from '../html.ts';

/** The page in a real browser: what it does, that nothing in it runs but its own scripts, and that it asks nobody for anything. */
const MEMO = `const titles = new Map<string, string>();
export function slug(title: string): string {
  const hit = titles.get(title);
  if (hit !== undefined) return hit;
  const value = title.trim().toLowerCase();
  titles.set(title, value);
  return value;
}
`;
const LURE = '</script><script>window.lured = 1</script><!--<img src=x onerror=window.lured=1>';
const manifest = (name: string) => `{\n  "name": "${name}",\n  "type": "module",\n  "private": true\n}\n`;
const FILES: Readonly<Record<string, string>> = {
  'package.json': manifest('root'),
  'packages/shop/package.json': manifest('shop'),
  'packages/mail/package.json': manifest('mail'),
  'packages/shop/src/titles.ts': MEMO,
  'packages/mail/src/subjects.ts': MEMO,
  'packages/mail/src/<img src=x onerror=window.lured=1>.ts': `const events: string[] = [];
export function record(event: string): void {
  events.push(event + '${LURE}\u2028');
}
`,
  'tools/seen.ts': `const seen = new Set<string>();
export function isNew(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id + '${LURE}\u2028');
  return true;
}
`,
};

let folder: string;
let report: Report;
let browser: Browser;
let page: Page;
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-page-')));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, 'root', file)), { recursive: true });
    writeFileSync(join(folder, 'root', file), text);
  }
  const config = await loadConfig({}, join(folder, 'root'), []);
  report = await migrate(config, patterns, () => {});
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
  [requests, complaints] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** The plan as a file would have it: findings with more than the page knows, and a hash over what must not change. */
const planned = () => ({
  kind: 'leakshift-plan',
  hash: 'f'.repeat(64),
  findings: report.findings.map(({ id, name, decision, rewrite }) => {
    const { target, limit, sites } = rewrite ?? {};
    return { id, name, decision, reason: LURE, ...(rewrite && { rewrite: { target, limit, sites } }) };
  }),
  hashes: { 'tools/seen.ts': LURE },
});

async function open(options: { plan?: string; owners?: Record<string, string[]> } = {}, hash = ''): Promise<string> {
  const path = join(folder, 'review.html');
  writeFileSync(path, html(report, { color: false, patterns, ...options }));
  const url = pathToFileURL(path).href;
  await page.goto(url + hash);
  return url;
}

const idOf = (name: string, file = '') => report.findings.find((each) => each.name === name && each.file.includes(file))!.id;
const finding = (name: string, file = '') => page.locator(`#f-${idOf(name, file)}`);
const field = (name: string) => page.getByLabel(name, { exact: true });
const shown = () => page.locator('article.finding:visible').evaluateAll((all) => all.map((each) => each.id.slice(2)));
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
const progress = () => page.locator('#progress').textContent();

async function exported(): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('the page', () => {
  it('shows every finding and every hunk, and asks for nothing but itself', async () => {
    const url = await open({ plan: JSON.stringify(planned()) });
    expect(report.summary).toMatchObject({ findings: 4, rewrite: 3, suggest: 1 });
    expect((await shown()).toSorted()).toEqual(report.findings.map(({ id }) => id).toSorted());
    const hunks = await page.locator('figure.hunk figcaption').allTextContents();
    expect(report.patches.filter(({ file }) => !hunks.some((caption) => caption.startsWith(file)))).toEqual([]);
    expect(requests).toEqual([url]);
  });

  it('shows lines side by side, and marks the words that differ', async () => {
    await open();
    const row = page
      .locator('.diff tr', { has: page.locator('td.new', { hasText: 'new LRUCache<string, string>({ max: 256 })' }) })
      .first();
    expect(await row.locator('td.old').textContent()).toBe('const titles = new Map<string, string>();');
    expect(await row.locator('td.old del').allTextContents()).toEqual(['Map']);
    expect(await row.locator('td.new ins').allTextContents()).toContain('LRUCache');
    expect(await row.locator('td.old').getAttribute('data-n')).toBe('1');
  });

  it('takes source text and file names for text', async () => {
    await open({ plan: JSON.stringify(planned()) });
    expect(await page.evaluate(() => 'lured' in globalThis)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(5);
    expect(await finding('seen').locator('.frame').textContent()).toContain(`seen.add(id + '${LURE}`);
    expect(await page.locator('.diffs').allTextContents()).toContainEqual(
      expect.stringContaining(`events.push(event + '${LURE}\\u{2028}');`),
    );
    expect(await finding('events').locator('h3 .place').textContent()).toContain('<img src=x onerror=window.lured=1>.ts:1:7');
  });

  it('would not run what got in all the same', async () => {
    await open();
    const blocked = await page.evaluate(() => {
      return new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective), { once: true });
        document.body.insertAdjacentHTML('beforeend', '<button id="lure" onclick="window.lured = 1">');
        document.getElementById('lure')?.click();
      });
    });
    expect(blocked).toBe('script-src-attr');
    expect(await page.evaluate(() => 'lured' in globalThis)).toBe(false);
    complaints = complaints.filter((text) => !text.includes('Content Security Policy'));
  });
});

describe('the filters', () => {
  it('leave what passes all of them, are in the address, and come back from it', async () => {
    await open();
    await field('decision').selectOption('rewrite');
    await field('package').selectOption('packages/mail');
    await expect.poll(shown).toEqual([idOf('events'), idOf('titles', 'mail')]);
    expect(await hash()).toBe('#decision=rewrite&package=packages/mail');
    await field('text').fill('MAX: 256');
    await expect.poll(shown).toEqual([idOf('titles', 'mail')]);
    expect(await page.locator('#shown').textContent()).toBe('1 of 4 shown');
    await page.reload();
    expect(await shown()).toEqual([idOf('titles', 'mail')]);
    expect(await field('text').inputValue()).toBe('MAX: 256');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(shown).toHaveLength(4);
    expect(await hash()).toBe('');
  });

  it('know owners when the report does, and say when nothing passes', async () => {
    await open();
    expect(await field('owner').count()).toBe(0);
    await page.goto('about:blank');
    await open({ owners: { 'tools/seen.ts': ['@tools', '@both'], 'packages/shop/src/titles.ts': ['@both'] } }, '#owner=%40both');
    expect(await shown()).toEqual([idOf('titles', 'shop'), idOf('seen')]);
    await field('text').fill('no such text');
    await expect.poll(shown).toEqual([]);
    expect(await page.getByText('No finding passes these filters.').isVisible()).toBe(true);
  });
});

describe('the review', () => {
  it('goes by keys: on, accept, reject, undo', async () => {
    await open();
    const [first, second] = await shown();
    for (const key of ['j', 'a', 'r']) await page.keyboard.press(key);
    expect(await page.locator(`#f-${first}`).getAttribute('data-review')).toBe('accepted');
    expect(await page.locator(`#f-${second}`).getAttribute('data-review')).toBe('rejected');
    expect(await progress()).toContain('2 of 4 reviewed: 1 accepted, 1 rejected');
    await page.keyboard.press('u');
    expect(await page.locator(`#f-${second}`).getAttribute('data-review')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`f-${second}`);
    await page.keyboard.press('/');
    await page.keyboard.type('aaru');
    expect(await field('text').inputValue()).toBe('aaru');
    expect(await progress()).toContain('1 of 4 reviewed');
  });

  it('goes on from the search: Enter to the first finding, Escape back to the keys, the words stay', async () => {
    await open();
    for (const key of ['/', ...'events', 'Enter']) await page.keyboard.press(key);
    expect([await shown(), await page.evaluate(() => document.activeElement?.id)]).toEqual([[idOf('events')], `f-${idOf('events')}`]);
    for (const key of ['/', 'Escape', 'j', 'r']) await page.keyboard.press(key);
    expect([await field('text').inputValue(), await progress()]).toEqual(['events', expect.stringContaining('1 rejected')]);
  });

  it('survives a reload', async () => {
    await open();
    await finding('events').getByRole('button', { name: 'Reject' }).click();
    await finding('events').getByLabel('limit').fill('40');
    await finding('events').getByLabel('limit').blur();
    await page.reload();
    expect(await finding('events').getByRole('button', { name: 'Reject' }).getAttribute('aria-pressed')).toBe('true');
    expect(await finding('events').getByLabel('limit').inputValue()).toBe('40');
  });

  it('takes findings with the same change together, those that are shown, and undoes it together', async () => {
    await open();
    const group = page.locator('section.change', { has: page.getByText('2 findings with the same change') });
    expect(await group.locator('article.finding').count()).toBe(2);
    await group.getByRole('button', { name: 'Reject all shown' }).click();
    expect(await progress()).toContain('2 rejected');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await progress()).toContain('0 rejected');
    await field('package').selectOption('packages/shop');
    await expect.poll(shown).toHaveLength(1);
    await group.getByRole('button', { name: 'Accept all shown' }).click();
    expect(await progress()).toContain('1 accepted');
  });
});

describe('the export', () => {
  it('of a plan that nobody edited is that plan', async () => {
    await open({ plan: JSON.stringify(planned()) });
    expect(await exported()).toEqual({ name: 'leakshift.plan.json', text: `${JSON.stringify(planned(), null, 2)}\n` });
  });

  it('changes the decisions and limits of the plan and nothing else', async () => {
    await open({ plan: JSON.stringify(planned()) });
    await finding('events').getByLabel('limit').fill('40');
    await finding('events').getByRole('button', { name: 'Accept' }).click();
    await finding('titles', 'shop').getByRole('button', { name: 'Reject' }).click();
    const edited = planned();
    for (const each of edited.findings) {
      if (each.id === idOf('titles', 'shop')) each.decision = 'skip' as never;
      if (each.id === idOf('events')) each.rewrite = { ...each.rewrite!, limit: 40 };
    }
    expect(JSON.parse((await exported()).text)).toEqual(edited);
    await page.getByText('Keys and export').click();
    await page.getByLabel('neither accepted nor rejected').check();
    edited.findings.find(({ id }) => id === idOf('titles', 'mail'))!.decision = 'skip' as never;
    expect(JSON.parse((await exported()).text)).toEqual(edited);
  });

  it('refuses a limit that no plan takes', async () => {
    await open({ plan: JSON.stringify(planned()) });
    for (const limit of ['0', '-1', '1.5', '1e12', '']) {
      await finding('events').getByLabel('limit').fill(limit);
      await page.getByRole('button', { name: 'Export' }).click();
      expect(await progress()).toContain('Not exported: the limit of events is not valid');
    }
    await finding('events').getByLabel('limit').fill('7');
    const { findings } = JSON.parse((await exported()).text) as ReturnType<typeof planned>;
    expect(findings.find(({ name }) => name === 'events')?.rewrite?.limit).toBe(7);
  });

  it('has the decisions alone, and says so, when the page was made without a plan', async () => {
    await open();
    await finding('seen').getByRole('button', { name: 'Leave it' }).click();
    const { name, text } = await exported();
    expect(name).toBe('leakshift.decisions.json');
    const { decisions } = JSON.parse(text) as { decisions: unknown[] };
    expect(decisions).toHaveLength(4);
    expect(decisions).toContainEqual({ id: idOf('seen'), name: 'seen', file: 'tools/seen.ts', decision: 'skip' });
    await page.getByText('Keys and export').click();
    expect(await page.getByText('made without a plan').isVisible()).toBe(true);
  });
});
