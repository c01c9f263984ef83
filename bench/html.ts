/**
 * How long the HTML report takes with many findings: to make, to open in a browser, to filter. Prints and asserts nothing: times are the machine's,
 * so its load is printed beside them. Opened is when filters, keys and buttons work and the page is drawn.
 * Usage: npm run bench:html [-- FINDINGS]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../scripts/browser.ts';
import { filePatch } from '../src/diff.ts';
import { html } from '../src/reporters/html.ts';
import type { Finding, Report } from '../src/types.ts';

const ROUNDS = 5;
const count = Number(process.argv[2] ?? 3000);

/** A module of 30 lines with a memo in it, before and after; one in ten is like the others but for its place. */
function moduleText(index: number, isAfter: boolean): string {
  const name = index % 10 === 0 ? 'cache' : `cache${index}`;
  return [
    "import { load } from './load.js';",
    ...(isAfter ? ["import { LRUCache } from 'lru-cache';"] : []),
    '',
    isAfter ? `const ${name} = new LRUCache<string, string>({ max: 256 });` : `const ${name}: Record<string, string> = {};`,
    '',
    ...Array.from({ length: 8 }, (_, line) => `export const setting${line} = ${line} + Number(process.env.SETTING_${line});`),
    '',
    'export function read(path: string, encoding: BufferEncoding): string {',
    '  const key = `${path}/${encoding}`;',
    isAfter ? `  const known = ${name}.get(key);` : `  const known = ${name}[key];`,
    '  if (known !== undefined) return known;',
    '  const value = load(path, encoding).trim();',
    isAfter ? `  ${name}.set(key, value);` : `  ${name}[key] = value;`,
    '  return value;',
    '}',
    '',
  ].join('\n');
}

function findingAt(index: number): Finding {
  const file = `packages/p${index % 40}/src/module${index}.ts`;
  const name = index % 10 === 0 ? 'cache' : `cache${index}`;
  const place = (role: 'declaration' | 'growth' | 'key' | 'read', line: number, text: string) => ({ role, file, line, column: 3, text });
  return {
    id: index.toString(16).padStart(12, '0'),
    pattern: 'unbounded-memo',
    confidence: index % 3 === 0 ? 'high' : 'medium',
    name,
    container: 'object',
    root: 'module',
    file,
    line: 3,
    column: 7,
    evidence: [
      place('declaration', 3, `const ${name}: Record<string, string> = {};`),
      place('read', 16, `const known = ${name}[key];`),
      place('growth', 19, `${name}[key] = value;`),
      { ...place('key', 19, `${name}[key] = value;`), note: 'its type is string' },
    ],
    decision: 'rewrite',
    reason: `every read recomputes on a miss (${file}:16)`,
    rewrite: { target: 'lru-cache', limit: 256, files: [file], sites: [], facts: {} },
  };
}

const findings = Array.from({ length: count }, (_, index) => findingAt(index));
const patches = findings.map(({ file }, index) => ({ file, patch: filePatch(file, moduleText(index, false), moduleText(index, true)) }));
const zero = { files: count, candidates: count, safe: 0, findings: count, rewrite: count, suggest: 0, refuse: 0, applied: 0, failures: 0 };
const report: Report = {
  schemaVersion: 1,
  tool: { name: 'leakshift', version: '0.0.0' },
  summary: zero,
  findings,
  safe: [],
  failures: [],
  patches,
  dependencies: [],
  notes: [],
  skipped: [],
};

/** Runs in the page: when it was usable and drawn, in milliseconds after the navigation. */
const WATCH = `(() => {
  const look = () => {
    if (!document.querySelector('#shown')?.textContent) setTimeout(look, 4);
    else requestAnimationFrame(() => setTimeout(() => (globalThis.opened = performance.now())));
  };
  look();
})()`;

const list = (times: readonly number[]) => times.map((time) => `${Math.round(time)} ms`).join(', ');
const folder = mkdtempSync(join(tmpdir(), 'leakshift-bench-html-'));
const browser = await launch();
try {
  const started = performance.now();
  const text = html(report, { color: false, plan: JSON.stringify({ findings }) });
  const made = performance.now() - started;
  const file = join(folder, 'report.html');
  writeFileSync(file, text);
  const [painted, opened, filtered]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    await page.addInitScript(WATCH);
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.waitForFunction('globalThis.opened');
    painted.push(Number(await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")));
    opened.push(Number(await page.evaluate('globalThis.opened')));
    const filtering = performance.now();
    await page.locator('#by-text').fill('module2999.ts');
    await page.locator('#shown', { hasText: /^\S+ of/ }).waitFor();
    filtered.push(performance.now() - filtering);
    await page.context().close();
  }
  process.stdout.write(
    `${count} findings, ${(text.length / 1e6).toFixed(1)} MB, made in ${Math.round(made)} ms, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  process.stdout.write(`first painted: ${list(painted)}\nopened:        ${list(opened)}\nfirst search:  ${list(filtered)}\n`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
