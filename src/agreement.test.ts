import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { marked, type Token } from 'marked';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { migrate } from './migrate.ts';
import { patterns } from './patterns/index.ts';
import type { JsonReport } from './report-schema.ts';
import { type Format, reporters } from './reporters/index.ts';
import type { Finding, Report } from './types.ts';

/** All formats of one real run say the same: the findings by id, with place and decision, and the totals. */
interface Said {
  readonly id: string;
  readonly decision: string;
  readonly file: string;
  readonly line: number;
}

const memo = (name: string) => `const ${name} = new Map<string, string>();
export function slug${name}(title: string): string {
  const hit = ${name}.get(title);
  if (hit !== undefined) return hit;
  const value = title.trim().toLowerCase();
  ${name}.set(title, value);
  return value;
}
`;
const NASTY = 'src/#1 [a](b) *c*/100% "quoted" \'größe\' `x` |✓<b>&@team.ts';
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{\n  "name": "sample",\n  "type": "module",\n  "private": true\n}\n',
  'tsconfig.json': JSON.stringify({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [] }, include: ['src'] }),
  [NASTY]: memo('cache').replaceAll('\n', '\r\n'),
  'src/two.ts': `${memo('first')}\n${memo('second')}`,
  'src/log.ts': '\uFEFFconst events: string[] = [];\nexport function record(event: string): void {\n  events.push(event);\n}',
  'src/seen.ts': `const seen = new Set<string>();
export function isNew(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(\`</script></details>\${id}\` + '\`\`\`' + "| @everyone <img src=x onerror=alert(1)>");
  return true;
}
`,
  'src/levels.ts':
    "const ranks = new Map<'low' | 'high', number>();\nexport function rank(level: 'low' | 'high'): number {\n  const known = ranks.get(level);\n  if (known !== undefined) return known;\n  ranks.set(level, level.length);\n  return level.length;\n}\n",
  'src/broken `.ts': 'const = new Map();\n',
};

let root: string;
let report: Report;
const print = (format: Format) => reporters[format](report, { color: false, patterns });
const json = (): JsonReport => JSON.parse(print('json'));
const sarifRun = () => (JSON.parse(print('sarif')) as Log).runs[0]!;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-agreement-')));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const ids = patterns.map(({ id }) => id);
  report = await migrate(await loadConfig({}, root, ids), patterns, () => {});
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const git = (args: string[], input?: string) => execFileSync('git', args, { cwd: root, input, encoding: 'utf8' });
const inOrder = (said: readonly Said[]) => said.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const decisionIn = (text: string) => /\b(rewrite|suggest|refuse)\b/.exec(text)?.[1] ?? 'none';

const readers: Readonly<Record<Exclude<Format, 'patch'>, () => Said[]>> = {
  json: () => json().findings.map(({ id, decision, file, line }) => ({ id, decision, file, line })),
  text: () =>
    [...print('text').matchAll(/^(\S.*):(\d+):\d+ {2}.+ {2}(rewrite|suggest|refuse).* {2}\w+ confidence, ([0-9a-f]{12})$/gm)].map(
      ([, file = '', line, decision = '', id = '']) => ({ id, decision, file, line: Number(line) }),
    ),
  markdown: readMarkdown,
  html: () =>
    [...print('html').matchAll(/<article class="finding"([^>]*)>/g)].map(([, attributes = '']) => {
      const data = new Map([...attributes.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]));
      return { id: data.get('id')!, decision: data.get('decision')!, file: data.get('file')!, line: Number(data.get('line')) };
    }),
  sarif: () =>
    (sarifRun().results ?? []).map(({ partialFingerprints, properties, locations }) => {
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      const file = decodeURIComponent(artifactLocation!.uri!);
      return { id: partialFingerprints!['leakshift/v1']!, decision: properties!['decision'], file, line: region!.startLine! };
    }),
  github: () =>
    [
      ...print('github').matchAll(
        /^::(?:error|warning) file=([^,]*),line=(\d+),.*::(\w+).*\(leakshift explain (\w+)\)$|^- (.*?):(\d+):\d+ \S+: (\w+).*\(leakshift explain (\w+)\)$/gm,
      ),
    ].map(([, file, line, decision, id, plainFile = '', plainLine, plainDecision = '', plainId = '']) =>
      file === undefined
        ? { id: plainId, decision: plainDecision, file: plainFile, line: Number(plainLine) }
        : {
            id: id!,
            decision: decision!,
            file: file.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%'),
            line: Number(line),
          },
    ),
  gitlab: () =>
    (
      JSON.parse(print('gitlab')) as { description: string; fingerprint: string; location: { path: string; lines: { begin: number } } }[]
    ).map(({ description, fingerprint, location }) => ({
      id: fingerprint,
      decision: decisionIn(description),
      file: location.path,
      line: location.lines.begin,
    })),
};

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replaceAll(/&(\w+|#39);/g, (_, name: string) => characters[name] ?? '?');
}

/** As GitHub's own parser would read it: headings give the decision, code spans the place and the id. */
function readMarkdown(): Said[] {
  const DECISIONS: Readonly<Record<string, string>> = { Rewrites: 'rewrite', Suggestions: 'suggest', Refused: 'refuse' };
  const said: Said[] = [];
  let decision: string | undefined;
  for (const token of marked.lexer(print('markdown'))) {
    if (token.type === 'heading' && token.depth === 3) decision = DECISIONS[/^\w+/.exec(token.text)?.[0] ?? ''];
    const items: Token[] = token.type === 'list' ? token.items : [token];
    for (const item of items) {
      const spans = codeSpans(item);
      const id = spans.find((text) => /^[0-9a-f]{12}$/.test(text));
      const [, file, line] = /^([^]*):(\d+)$/.exec(spans.find((text) => /:\d+$/.test(text)) ?? '') ?? [];
      if (decision !== undefined && id !== undefined && file !== undefined) said.push({ id, decision, file, line: Number(line) });
    }
  }
  return said;
}

function codeSpans(token: Token): string[] {
  if (token.type === 'codespan') return [token.text];
  const inner = 'tokens' in token ? (token.tokens ?? []) : [];
  return inner.flatMap(codeSpans);
}

describe('the reports of one run', () => {
  it('hold something to compare: rewrites, a suggestion, a dismissed candidate and a failure', () => {
    expect(json().summary).toMatchObject({ files: 5, candidates: 6, safe: 1, findings: 5, rewrite: 4, suggest: 1, refuse: 0, failures: 1 });
    expect(json().findings.map(({ file }) => file)).toContain(NASTY);
  });

  it.each(Object.entries(readers))(
    '%s has the same findings, ids, places and decisions, also of what a check turned down',
    (_format, read) => {
      expect(inOrder(read())).toEqual(inOrder(readers.json()));
      const asRun = report;
      const [first] = asRun.findings.filter(({ decision }) => decision === 'rewrite');
      const findings = asRun.findings.map((each): Finding =>
        each === first ? { ...each, decision: 'refuse', reason: 'TS2345 in src/a.ts:4' } : each,
      );
      report = { ...asRun, findings, summary: { ...asRun.summary, rewrite: asRun.summary.rewrite - 1, refuse: 1 } };
      try {
        expect(readers.json().map(({ decision }) => decision)).toContain('refuse');
        expect(inOrder(read())).toEqual(inOrder(readers.json()));
      } finally {
        report = asRun;
      }
    },
  );

  it('have the same totals and patches', () => {
    const { summary, patches } = json();
    const { candidates, findings, rewrite, suggest, refuse, safe, files } = summary;
    const sum = `${candidates} candidates = ${findings} findings (${rewrite} rewrite, ${suggest} suggest, ${refuse} refuse) + ${safe} safe`;
    expect(print('text')).toContain(`${sum}, in ${files} files`);
    expect(print('github')).toContain(`${sum}, in ${files} files`);
    expect(print('markdown')).toContain(`**${sum}**, in ${files} files`);
    for (const heading of [`### Rewrites (${rewrite})`, `### Suggestions (${suggest})`, `### Safe (${safe})`]) {
      expect(print('markdown')).toContain(`\n${heading}\n`);
    }
    expect(print('html')).toContain(`${sum}</strong>, in ${files} files`);
    expect(print('html').match(/<h2>Safe \(\d+\)/g)).toEqual([`<h2>Safe (${safe})`]);
    expect(
      new Set(
        [...print('html').matchAll(/<figure class="hunk"><figcaption>(.*?)(?: <span|<\/fig)/g)].map(([, file = '']) => unescaped(file)),
      ),
    ).toEqual(new Set(patches.map(({ file }) => file)));
    expect(sarifRun().properties).toEqual({ summary });
    expect(JSON.parse(print('gitlab'))).toHaveLength(findings);
    expect(print('patch')).toBe(patches.map(({ patch }) => patch).join(''));
    expect(print('markdown').match(/^<details><summary><code>/gm)).toHaveLength(patches.length);
  });

  it('have the failure in each format that has room for it', () => {
    const { file, message } = json().failures[0]!;
    expect(file).toBe('src/broken `.ts');
    expect(print('text')).toContain(`${file}: ${message}`);
    expect(print('github')).toContain(`${file}: ${message}`);
    expect(unescaped(print('html'))).toContain(`<span class="place">${file}</span>: ${message}`);
    const [told] = sarifRun().invocations![0]!.toolExecutionNotifications!;
    expect(decodeURIComponent(told!.locations![0]!.physicalLocation!.artifactLocation!.uri!)).toBe(file);
    const unread = marked
      .lexer(print('markdown'))
      .flatMap((token) => (token.type === 'list' ? (token.items as Token[]) : []))
      .map(codeSpans);
    expect(unread).toContainEqual([file]);
  });

  it('have no path of the machine in them, and the same bytes twice', () => {
    for (const format of Object.keys(reporters) as Format[]) {
      expect(print(format)).not.toContain(root);
      expect(print(format)).toBe(print(format));
    }
  });
});

type Edit = { file: string; start: number; end: number; text: string };

/** A second reading of a region: offsets by lines as the run declares their ends, a BOM not counted. */
function editsOf(results: ReturnType<typeof sarifRun>['results']): Edit[] {
  const edits = (results ?? [])
    .flatMap(({ fixes = [] }) => fixes)
    .flatMap(({ artifactChanges }) =>
      artifactChanges.flatMap(({ artifactLocation, replacements }) =>
        replacements.map(({ deletedRegion, insertedContent }) => {
          const file = decodeURIComponent(artifactLocation.uri!);
          const lines = FILES[file]!.split(/(?<=\r\n|\n)/);
          const bom = FILES[file]!.startsWith('\uFEFF') ? 1 : 0;
          const offset = (line = 1, column = 1) => lines.slice(0, line - 1).join('').length + column - 1 + (line === 1 ? bom : 0);
          const { startLine, startColumn, endLine, endColumn } = deletedRegion;
          return { file, start: offset(startLine, startColumn), end: offset(endLine, endColumn), text: insertedContent?.text ?? '' };
        }),
      ),
    );
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function applied(file: string, edits: readonly Edit[]): string {
  const own = edits.filter((edit) => edit.file === file).toSorted((a, b) => b.start - a.start);
  return own.reduce((text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end), FILES[file]!);
}

describe('the fixes of the SARIF report', () => {
  it('together are the patch, byte for byte, with CRLF, a BOM and no final newline', () => {
    const edits = editsOf(sarifRun().results);
    const files = json().patches.map(({ file }) => file);
    expect([...new Set(edits.map(({ file }) => file))].toSorted()).toEqual(files);
    const fixed = files.map((file) => applied(file, edits));
    git(['init', '--quiet']);
    git(['config', 'core.autocrlf', 'false']);
    git(['apply', '--whitespace=nowarn'], print('patch'));
    expect(files.map((file) => readFileSync(join(root, file), 'utf8'))).toEqual(fixed);
  });

  it('stand on their own: each of two findings in a file brings the import and the dependency', () => {
    for (const [name, other] of [
      ['first', 'second'],
      ['second', 'first'],
    ]) {
      const edits = editsOf(sarifRun().results!.filter(({ properties }) => properties!['name'] === name));
      expect(applied('src/two.ts', edits)).toContain("import { LRUCache } from 'lru-cache';");
      expect(applied('src/two.ts', edits)).toContain(`const ${name} = new LRUCache<string, string>({ max: 256 });`);
      expect(applied('src/two.ts', edits)).toContain(`const ${other} = new Map<string, string>();`);
      expect(JSON.parse(applied('package.json', edits))).toHaveProperty('dependencies.lru-cache');
    }
  });
});
