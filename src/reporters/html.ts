import type { Report } from '../types.ts';
import { countLines } from './hunks.ts';
import { type Asset, readAssets } from './html/assets.ts';
import { toChanges } from './html/changes.ts';
import { filterForm } from './html/filters.ts';
import { type Belonging, changeSection, figure } from './html/finding.ts';
import { embeddedJson, Markup, markup } from './html/markup.ts';
import { packageOf } from './html/package-of.ts';
import type { PatternWords, Reporter, ReporterOptions } from './reporter.ts';
import { plural } from './terminal.ts';
import { equation } from './totals.ts';

/** With more findings than this, a browser would take seconds to parse all evidence and diffs before it shows any. */
const MAX_AT_ONCE = 200;
/** How many at the top of a long page have theirs from the start. */
const AT_ONCE = 20;
/** Between the parts; no part has it, for `printable` shows control characters. */
const BETWEEN = '\f';

/** The review as one page that needs no network: findings with evidence and diffs, filters, decisions, and the edited plan to download. */
export const html: Reporter = (report, options) => {
  const { style, scripts } = readAssets();
  const policy = `default-src 'none'; script-src ${scripts.map(({ source }) => source).join(' ')}; style-src ${style.source}; base-uri 'none'; form-action 'none'`;
  const title = `leakshift: ${plural(report.summary.findings, 'finding')}`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style.text)}</style>
</head>
<body>
${body(report, options, scripts)}</body>
</html>
`;
  return page.text;
};

/** What can be used at once comes first, then the scripts, then what they read when it is needed. */
function body(report: Report, { patterns = [], owners = {}, plan }: ReporterOptions, scripts: readonly Asset[]): Markup {
  const isLong = report.findings.length > MAX_AT_ONCE;
  const parts: string[] = [];
  const defer = (heavy: Markup) => markup` data-part="${parts.push(heavy.text) - 1}"`;
  const belonging: Belonging = { packageOf: packageOf(report), ownersOf: (file) => owners[file] ?? [] };
  const { changes, shared } = toChanges(report);
  let findings = 0;
  const sections = changes.map((change) => {
    findings += change.findings.length;
    return changeSection(change, isLong && findings > AT_ONCE ? { ...belonging, defer } : belonging);
  });
  return markup`<a class="skip" href="#findings">Skip to the findings</a>
${head(report, patterns)}
${report.findings.length === 0 ? '' : filterForm(report, belonging)}
<main id="findings" tabindex="-1">
<h2>Findings (${report.summary.findings})</h2>
${sections}<p id="none" hidden>No finding passes these filters.</p>
${rest(report, shared)}</main>
${report.findings.length === 0 ? '' : reviewBar(plan)}
${scripts.map(({ text }) => markup`<script>${new Markup(text)}</script>\n`)}${
    parts.length === 0 ? '' : markup`<script type="text/plain" id="parts">${new Markup(parts.join(BETWEEN))}</script>\n`
  }${plan === undefined ? '' : markup`<script type="application/json" id="plan">${embeddedJson(plan)}</script>\n`}`;
}

function head({ summary, patches, tool }: Report, patterns: readonly PatternWords[]): Markup {
  const { added, removed } = countLines(patches);
  const verb = summary.applied > 0 ? 'changed' : 'would change';
  const changed =
    patches.length === 0 ? '' : ` ${plural(patches.length, 'file')} ${verb}: ${plural(added, 'line')} added, ${removed} removed.`;
  const words = patterns.map(({ id, description }) => markup`<dt><code>${id}</code></dt><dd>${description}</dd>\n`);
  return markup`<header class="page">
<h1>leakshift: ${plural(summary.findings, 'finding')} of memory that only grows</h1>
<p><strong id="totals">${equation(summary)}</strong>, in ${plural(summary.files, 'file')}.${changed} Made by leakshift ${tool.version}.</p>
<details><summary>What the words mean</summary>
<dl><dt>rewrite</dt><dd>a program that relied on documented behaviour cannot tell, save for memory and speed</dd>
<dt>suggest</dt><dd>it grows, but it may be the only copy of the data; somebody who knows it chooses</dd>
<dt>refuse</dt><dd>the rewrite was tried and a check turned it down; the code stays as it is</dd>
<dt>safe</dt><dd>it looked like a leak and is none</dd>
${words}</dl></details>
<noscript><p>Without JavaScript the page cannot filter, decide or export; beyond ${MAX_AT_ONCE} findings it does not show evidence and diffs either.</p></noscript>
</header>`;
}

/** What belongs to no single finding; folded away, for there may be much of it. */
function rest({ safe, failures, skipped, notes, dependencies }: Report, shared: ReturnType<typeof toChanges>['shared']): Markup[] {
  const installs = dependencies.map(
    ({ manifest, name, range, install }) =>
      markup`<li><span class="place">${manifest}</span> gets <code>${name}@${range}</code>; install it with <code>${install}</code></li>\n`,
  );
  const diffs = shared.map((hunk) => figure(hunk, []));
  const files =
    shared.length + installs.length === 0
      ? ''
      : markup`<section><h2>Manifests and new files (${new Set(shared.map(({ file }) => file)).size})</h2>
<ul>${installs}</ul>${diffs}</section>\n`;
  return [
    markup`${files}`,
    list(
      'Failures',
      failures.map(({ file, message, code }) => markup`<li><span class="place">${file}</span>: ${message} (${code})</li>\n`),
      true,
    ),
    list(
      'Safe',
      safe.map(
        ({ name, file, line, reason }) => markup`<li><code>${name}</code> <span class="place">${file}:${line}</span>: ${reason}</li>\n`,
      ),
    ),
    list(
      'Skipped',
      skipped.map(({ file, reason }) => markup`<li><span class="place">${file}</span>: ${reason}</li>\n`),
    ),
    list(
      'Notes',
      notes.map((note) => markup`<li>${note}</li>\n`),
      true,
    ),
  ];
}

function list(title: string, items: readonly Markup[], isOpen = false): Markup {
  if (items.length === 0) return markup``;
  return markup`<section><h2>${title} (${items.length})</h2><details${isOpen ? markup` open` : ''}><summary>Show</summary><ul>${items}</ul></details></section>\n`;
}

function reviewBar(plan: string | undefined): Markup {
  const label = plan === undefined ? 'Export decisions' : 'Export plan';
  const missing =
    plan === undefined
      ? markup`<p>This page was made without a plan, so it exports the decisions only, which <code>leakshift apply</code> does not take.</p>`
      : markup`<p>The export is the plan of this run with your decisions and limits in it: <code>leakshift apply leakshift.plan.json</code> carries it out. What is rejected is left as it is.</p>`;
  const keys = [
    ['j', 'next finding'],
    ['k', 'previous finding'],
    ['a', 'accept, and go on'],
    ['r', 'reject, and go on'],
    ['u', 'undo'],
    ['/', 'search'],
    ['e', 'export'],
    ['?', 'this help'],
  ];
  return markup`<footer class="review" aria-label="Review">
<details id="help"><summary>Keys and export</summary>
<dl class="keys">${keys.map(([key, meaning]) => markup`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl>
<p><label><input type="checkbox" id="keys" checked> use these keys</label></p>
<p><label><input type="checkbox" id="strict"> export rewrites that were neither accepted nor rejected as rejected; otherwise they stay as planned</label></p>
${missing}</details>
<output id="progress" aria-live="polite"></output>
<button type="button" id="undo" disabled>Undo</button>
<button type="button" id="export" class="primary">${label}</button>
</footer>`;
}
