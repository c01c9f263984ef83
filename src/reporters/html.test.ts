import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filePatch } from '../diff.ts';
import type { Finding, Report } from '../types.ts';
import { packageOf } from './html/package-of.ts';
import { html } from './html.ts';

const before = 'const a = new Map();\n\n\n\n\n\n\n\n\n\nread(a);\n\n\n\n\n\n\n\n\n\nconst b = 1;\n';
const after = before.replace('new Map()', 'new LRUCache({ max: 256 })').replace('const b = 1', 'const b = 2');

function rewrite(file: string, id: string, extra: Partial<Finding> = {}): Finding {
  return {
    id,
    pattern: 'unbounded-memo',
    confidence: 'high',
    name: 'a',
    container: 'Map',
    root: 'module',
    file,
    line: 1,
    column: 7,
    evidence: [{ role: 'declaration', file, line: 1, column: 7, text: 'const a = new Map();' }],
    decision: 'rewrite',
    reason: 'every read recomputes on a miss',
    rewrite: { target: 'lru-cache', limit: 256, files: [file], sites: [], facts: {} },
    ...extra,
  };
}

function reportOf(findings: readonly Finding[], extra: Partial<Report> = {}): Report {
  const count = findings.length;
  return {
    schemaVersion: 1,
    tool: { name: 'leakshift', version: '0.1.0' },
    summary: { files: 3, candidates: count, safe: 0, findings: count, rewrite: count, suggest: 0, refuse: 0, applied: 0, failures: 0 },
    findings,
    safe: [],
    failures: [],
    dependencies: [],
    notes: [],
    skipped: [],
    patches: findings.map(({ file }) => ({ file, patch: filePatch(file, before, after) })),
    ...extra,
  };
}

const print = (report: Report, plan?: string) => html(report, { color: false, ...(plan === undefined ? {} : { plan }) });
const captions = (text: string) => [...text.matchAll(/<figcaption>([^<]*\.ts)/g)].map(([, file]) => file);

describe('the HTML report', () => {
  it('allows its own scripts and style by their hashes, and nothing else', () => {
    const text = print(reportOf([rewrite('a.ts', 'a'.repeat(12))]));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    const hashes = [...text.matchAll(/<(?:script|style)>([^]*?)<\/(?:script|style)>/g)].map(
      ([, source = '']) => `&#39;sha256-${createHash('sha256').update(source).digest('base64')}&#39;`,
    );
    expect(hashes.length).toBeGreaterThan(2);
    expect([...policy.matchAll(/&#39;sha256-.*?&#39;/g)].map(([hash]) => hash).toSorted()).toEqual(hashes.toSorted());
    expect(policy).toMatch(/^default-src &#39;none&#39;;/);
    expect(policy).not.toContain('unsafe');
  });

  it('shows a diff without knowing whose it is at every finding of the file', () => {
    const [one, two] = [rewrite('a.ts', '1'.repeat(12)), rewrite('a.ts', '2'.repeat(12), { name: 'b' })];
    const text = print(reportOf([one, two], { patches: [{ file: 'a.ts', patch: filePatch('a.ts', before, after) }] }));
    expect(text).toContain('2 findings with the same change');
    expect(text).toContain('const b = <ins>2</ins>;');
  });

  it('shows a hunk where it belongs, and what belongs to nobody apart', () => {
    const [one, two] = [rewrite('a.ts', '1'.repeat(12)), rewrite('a.ts', '2'.repeat(12), { name: 'b' })];
    const edit = { file: 'a.ts', startColumn: 1, endColumn: 2, text: '', creates: false };
    const patches = [
      { file: 'a.ts', patch: filePatch('a.ts', before, after) },
      { file: 'lib/bounded-map.ts', patch: filePatch('lib/bounded-map.ts', '', 'export class BoundedMap {}\n') },
    ];
    const replacements = [
      { ...edit, startLine: 1, endLine: 1, findings: [one.id] },
      { ...edit, startLine: 21, endLine: 21, findings: [two.id] },
    ];
    const text = print(reportOf([one, two], { patches, replacements }));
    expect(text).not.toContain('with the same change');
    const [first = '', second = ''] = text.split('id="f-222222222222"');
    expect(first).toContain('<ins>LRUCache</ins>');
    expect(first).not.toContain('const b = <ins>2</ins>;');
    expect(second).toContain('const b = <ins>2</ins>;');
    expect(captions(second.slice(second.indexOf('Manifests and new files')))).toEqual(['lib/bounded-map.ts']);
  });

  it('embeds a plan that no text in it can leave', () => {
    const plan = JSON.stringify({ findings: [], note: '</script><!--<script>\u2028' });
    const text = print(reportOf([rewrite('a.ts', 'a'.repeat(12))]), plan);
    const embedded = /<script type="application\/json" id="plan">([^]*?)<\/script>/.exec(text)?.[1] ?? '';
    expect(embedded).not.toContain('<');
    expect(JSON.parse(embedded)).toEqual(JSON.parse(plan));
  });

  it('is a page too where nothing was found', () => {
    const text = print(reportOf([]));
    expect(text).toContain('leakshift: 0 findings of memory that only grows');
    expect(text).not.toContain('id="export"');
  });
});

describe('the package of a file', () => {
  it('is the nearest known directory with a manifest, one beside such, or the top-level directory', () => {
    const dependencies = [{ manifest: 'packages/a/package.json', name: 'lru-cache', range: '^11.0.0', install: 'npm install' }];
    const name = packageOf(reportOf([], { dependencies }));
    expect(['packages/a/src/x.ts', 'packages/b/y.ts', 'tools/deep/z.ts', 'index.ts'].map(name)).toEqual([
      'packages/a',
      'packages/b',
      'tools',
      '.',
    ]);
  });
});
