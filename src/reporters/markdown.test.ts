import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { filePatch } from '../diff.ts';
import type { Finding, Report } from '../types.ts';
import { reporters } from './index.ts';
import { code, fenced, html, prose } from './markdown-text.ts';

const finding = (index: number, more: Partial<Finding> = {}): Finding => ({
  id: index.toString(16).padStart(12, '0'),
  pattern: 'unbounded-memo',
  confidence: 'high',
  name: `cache${index}`,
  container: 'Map',
  root: 'module',
  file: `src/file${index}.ts`,
  line: 4,
  column: 7,
  evidence: [
    { role: 'declaration', file: `src/file${index}.ts`, line: 4, column: 7, text: `const cache${index} = new Map();` },
    { role: 'growth', file: `src/file${index}.ts`, line: 9, column: 3, text: `cache${index}.set(key, value);` },
  ],
  decision: 'rewrite',
  reason: 'every read recomputes on a miss',
  rewrite: { target: 'lru-cache', limit: 256, files: [`src/file${index}.ts`], sites: [], facts: {} },
  ...more,
});
const reportOf = (findings: readonly Finding[], more: Partial<Report> = {}): Report => {
  const count = (decision: string) => findings.filter((each) => each.decision === decision).length;
  const safe = more.safe ?? [];
  return {
    schemaVersion: 1,
    tool: { name: 'leakshift', version: '0.1.0' },
    summary: {
      files: 12,
      candidates: findings.length + safe.length,
      safe: safe.length,
      findings: findings.length,
      rewrite: count('rewrite'),
      suggest: count('suggest'),
      refuse: count('refuse'),
      applied: 0,
      failures: 0,
    },
    findings,
    safe,
    failures: [],
    patches: findings.filter(({ decision }) => decision === 'rewrite').map(({ file }) => ({ file, patch: filePatch(file, 'a\n', 'b\n') })),
    dependencies: [],
    notes: [],
    skipped: [],
    ...more,
  };
};
const print = (report: Report, maxCharacters?: number) =>
  reporters.markdown(report, { color: false, ...(maxCharacters === undefined ? {} : { maxCharacters }) });

/** What a reader sees: marked follows CommonMark and GFM; what got through as HTML is gone and so missing. */
function shown(markdown: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#8203': '' };
  const text = marked.parse(markdown, { async: false }).replaceAll(/<[^>]*>/g, '');
  return text
    .replaceAll(/&([#\w]+);/g, (all, name: string) => entities[name] ?? all)
    .replaceAll('\u200B', '')
    .trimEnd();
}

const NASTY = [
  'plain words',
  '`tick` and ``two``',
  '`',
  '``` fence',
  ' blanks around ',
  'a|b',
  '<script>alert(1)</script>',
  '</details>',
  '*bold* _it_ ~~gone~~ __init__',
  '[link](https://example.com) ![image](x)',
  '&lt; &amp; &#35;',
  'back\\slash \\` \\',
  '$math$ $$more$$',
  '@team/everyone and #123',
  '<!-- comment -->',
  '# no heading',
];

describe('text of the code in Markdown', () => {
  it.each(NASTY)('is read as it was: %s', (text) => {
    expect(shown(`x ${prose(text)} y`)).toBe(`x ${text} y`);
    const [span] = (marked.lexer(`x ${code(text)} y`)[0] as { tokens: Token[] }).tokens.filter(({ type }) => type === 'codespan');
    expect(span).toMatchObject({ text });
    expect([...marked.lexer(fenced('', `${text}\n\`\`\`\n${text}`))]).toMatchObject([{ type: 'code', text: `${text}\n\`\`\`\n${text}` }]);
    expect(html(text)).not.toMatch(/[<>"]/);
  });

  it('calls nobody, refers to no issue and stays on its line', () => {
    expect(prose('@team #12 Session#workspace')).toBe('@&#8203;team #&#8203;12 Session#workspace');
    expect(code('a\nb\u202Ec')).toBe('`a\\u{a}b\\u{202e}c`');
  });
});

describe('markdown', () => {
  it('has what, why, risk, how to check, what was left and why', () => {
    const { rewrite: _, ...unplanned } = finding(2, {
      decision: 'suggest',
      reason: 'it may be the only copy',
      options: ['delete it', 'expire it'],
    });
    const refused = finding(3, { decision: 'refuse', reason: 'TS2345 in src/c.ts:4' });
    const report = reportOf([finding(1), unplanned, refused], {
      safe: [{ name: 'levels', container: 'Map', file: 'src/levels.ts', line: 3, reason: 'keys are the 4 members of Level' }],
      failures: [{ file: 'src/broken.ts', code: 'LEAKSHIFT_PARSE', message: "line 3: ';' expected" }],
      dependencies: [{ manifest: 'package.json', name: 'lru-cache', range: '^11.0.0', install: 'pnpm install' }],
      notes: ['src/a.js is JavaScript without checkJs: types were not checked'],
      skipped: [{ file: 'src/bundle.js', reason: 'minified' }],
    });
    expect(print(report)).toMatchInlineSnapshot(`
      "## leakshift: 1 rewrite of memory that only grows

      Memory that is filled as the program runs and never let go of, found by leakshift 0.1.0 from the source.

      **4 candidates = 3 findings (1 rewrite, 1 suggest, 1 refuse) + 1 safe**, in 12 files. 1 file changes: 1 line added, 1 removed.

      - **rewrite**: a program that relied on documented behaviour cannot tell, save for memory and speed.
      - **suggest**: it grows, but it may be the only copy of the data. The code stays as it is; somebody who knows it chooses.
      - **refuse**: the rewrite was tried and a check turned it down. The code stays as it is.
      - **safe**: it looked like a leak and is none.

      ### Risk

      - **lru-cache** (1): beyond its limit the cache forgets what was used least recently, and computes it again when it is asked for. More distinct keys in use at a time than the limit cost time; a repeating scan that is longer never hits.

      ### How to check

      \`\`\`sh
      pnpm install   # package.json gets lru-cache@^11.0.0
      pnpm test   # and the type check of this repository
      npx leakshift --format patch   # prints nothing: nothing is left to rewrite
      # and where the branch started, with the same paths and options:
      npx leakshift --format patch   # the diff of this branch, made again
      npx leakshift explain 000000000001   # the whole proof of one finding, by its id
      \`\`\`

      ### Rewrites (1)

      #### \`cache1\` to lru-cache (limit 256)

      \`src/file1.ts:4\`, unbounded-memo, high confidence, \`000000000001\`

      - grows: each call adds an entry (line 9), and nothing takes one out
      - rewritten because: every read recomputes on a miss
      - growth: line 9: \`cache1.set(key, value);\`

      ### Suggestions (1)

      To choose from: delete it; expire it.

      - \`cache2\` in \`src/file2.ts:4\` (unbounded-memo, high confidence, \`000000000002\`): It grows by \`cache2.set(key, value);\`: each call adds an entry (line 9), and nothing takes one out. No rewrite: it may be the only copy.

      ### Refused (1)

      - \`cache3\` in \`src/file3.ts:4\` (unbounded-memo, high confidence, \`000000000003\`): the rewrite to lru-cache (limit 256) was turned down: TS2345 in src/c.ts:4

      ### Safe (1)

      <details><summary>1 candidate, and what bounds them</summary>

      - \`levels\` in \`src/levels.ts:3\`: keys are the 4 members of Level

      </details>

      ### Failures (1)

      - \`src/broken.ts\`: line 3: ';' expected (LEAKSHIFT\\_PARSE)

      ### Skipped (1)

      - \`src/bundle.js\`: minified

      ### Notes

      - src/a.js is JavaScript without checkJs: types were not checked

      ### Diffs

      <details><summary><code>src/file1.ts</code> for <code>cache1</code></summary>

      \`\`\`diff
      @@ -1,1 +1,1 @@
      -a
      +b
      \`\`\`

      </details>
      "
    `);
  });

  it('tells what a person decided from what was proven, and shows it first', () => {
    const forced = finding(2, { planned: 'suggest', reason: 'the plan says so (leakshift: suggest, it is exported)' });
    const evidence = [{ role: 'read' as const, file: 'src/other.ts', line: 3, column: 1, text: 'cache2.get(key);' }];
    const text = print(reportOf([finding(1), { ...forced, evidence: [...forced.evidence, ...evidence] }]));
    expect(text).toContain('save for memory and speed. It does not hold for the 1 that a person decided in the plan.\n');
    expect(text).toMatch(/- \*\*decided in the plan\*\* \(1\): `cache2`\. .*\n- \*\*lru-cache\*\* \(1\): /);
    expect(text.match(/^#### .*$/gm)).toEqual(['#### `cache2` to lru-cache (limit 256)', '#### `cache1` to lru-cache (limit 256)']);
    expect(text).toContain('- **decided in the plan, not proven**: the plan says so');
    expect(text).toContain('- read: `src/other.ts:3`: `cache2.get(key);`');
    expect(print(reportOf([finding(1)]))).not.toContain('decided in the plan');
  });

  it('names an install command once, however many manifests change', () => {
    const added = { name: 'lru-cache', range: '^11.0.0', install: 'yarn install' };
    const dependencies = ['a/package.json', 'b/package.json'].map((manifest) => ({ manifest, ...added }));
    const text = print(reportOf([finding(1)], { dependencies }));
    expect(text.match(/^yarn .*$/gm)).toEqual([
      'yarn install   # 2 package.json get lru-cache@^11.0.0',
      'yarn test   # and the type check of this repository',
    ]);
  });

  it('says so when there is nothing, and where the diffs are when the run stopped before them', () => {
    expect(print(reportOf([]))).toContain(
      '**0 candidates = 0 findings (0 rewrite, 0 suggest, 0 refuse) + 0 safe**, in 12 files. No file changes.\n',
    );
    expect(print(reportOf([finding(1)], { patches: [] }))).toContain('`npx leakshift` shows the diffs.');
  });

  it('puts diffs into fences that no line of theirs can close', () => {
    const patches = [{ file: 'src/file1.ts', patch: filePatch('src/file1.ts', '', '```\n````\n</details>\n\n# x\n') }];
    const tokens = marked.lexer(print(reportOf([finding(1)], { patches })));
    expect(tokens.findLast(({ type }) => type === 'code')).toMatchObject({
      lang: 'diff',
      text: '@@ -0,0 +1,5 @@\n+```\n+````\n+</details>\n+\n+# x',
    });
  });

  it('reads as it was in headings, lists and summaries, whatever a name, a path or a reason holds', () => {
    const odd = finding(1, { name: 'a|`b`', file: 'src/a\n| <b>.ts', reason: '`a|` holds </summary> @you' });
    const text = shown(print(reportOf([odd])));
    expect(text).toContain('a|`b` to lru-cache (limit 256)');
    expect(text).toContain('src/a\\u{a}| <b>.ts:4, unbounded-memo');
    expect(text).toContain('rewritten because: `a|` holds </summary> @you');
    expect(print(reportOf([odd]))).toContain('<summary><code>src/a\\u{a}| &lt;b&gt;.ts</code>');
  });

  describe('cut to a length', () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      finding(index, index % 3 === 2 ? { decision: 'suggest', options: ['delete it'], confidence: index % 2 === 0 ? 'high' : 'low' } : {}),
    );
    const safe = Array.from({ length: 300 }, (_, index) => ({
      name: `s${index}`,
      container: 'Map' as const,
      file: 'src/s.ts',
      line: index + 1,
      reason: 'bounded',
    }));
    const report = reportOf(many, { safe });

    it.each([undefined, 20_000, 5_000])('stays within %s, whole sections only, and counts what is missing', (limit) => {
      const text = print(report, limit);
      expect(text.length).toBeLessThanOrEqual(limit ?? 60_000);
      expect(text.match(/^<details>/gm)?.length ?? 0).toBe(text.match(/^<\/details>$/gm)?.length ?? 0);
      expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
      const kept = {
        finding: (text.match(/^#### |^- `cache/gm) ?? []).length,
        diff: (text.match(/^```diff$/gm) ?? []).length,
        candidate: (text.match(/^- `s\d/gm) ?? []).length,
      };
      const all = { finding: 600, diff: 400, candidate: 300 };
      for (const noun of ['finding', 'diff', 'candidate'] as const) {
        const missing = [...text.matchAll(new RegExp(`^_(\\d+) ${noun}s? (?:is|are) left out here`, 'gm'))].reduce(
          (sum, [, count]) => sum + Number(count),
          0,
        );
        expect(kept[noun] + missing).toBe(all[noun]);
      }
      for (const heading of ['### Rewrites (400)', '### Suggestions (200)', '### Safe (300)']) expect(text).toContain(heading);
    });

    it('is whole where there is room', () => {
      expect(print(report, 10_000_000)).not.toContain('left out here');
    });

    it('leaves out a block that is too large by itself and keeps the others', () => {
      const patches = [
        { file: 'src/large.ts', patch: filePatch('src/large.ts', '', 'x\n'.repeat(40_000)) },
        { file: 'src/small.ts', patch: filePatch('src/small.ts', 'a\n', 'b\n') },
      ];
      const text = print(reportOf([finding(1)], { patches }));
      expect(text).toContain('<code>src/small.ts</code>');
      expect(text).toContain('_1 diff is left out here, to stay within 60,000 characters.');
    });
  });
});
