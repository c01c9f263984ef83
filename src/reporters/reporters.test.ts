import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import { filePatch } from '../diff.ts';
import type { Finding, Report } from '../types.ts';
import { reporters } from './index.ts';

const memo: Finding = {
  id: '0123456789ab',
  pattern: 'unbounded-memo',
  confidence: 'high',
  name: 'rates',
  container: 'Map',
  root: 'static',
  file: 'src/rates.ts',
  line: 4,
  column: 19,
  evidence: [
    { role: 'declaration', file: 'src/rates.ts', line: 4, column: 19, text: 'static readonly rates = new Map<string, number>();' },
    {
      role: 'growth',
      file: 'src/rates.ts',
      line: 11,
      column: 5,
      text: 'Rates.rates.set(pair, rate);',
      note: 'the key comes from a parameter',
    },
    { role: 'read', file: 'src/rates.ts', line: 8, column: 19, text: 'const known = Rates.rates.get(pair);' },
  ],
  decision: 'rewrite',
  reason: 'every read recomputes on a miss',
  rewrite: {
    target: 'lru-cache',
    limit: 256,
    files: ['package.json', 'src/rates.ts'],
    sites: [{ file: 'src/rates.ts', sites: [{ role: 'declaration', start: 60, end: 65, line: 4, column: 19 }] }],
    facts: { keys: 'string', valueType: 'number' },
  },
};
const store: Finding = {
  ...memo,
  id: 'ba9876543210',
  name: 'seen',
  container: 'Set',
  root: 'module',
  file: 'src/orders.ts',
  line: 2,
  column: 7,
  evidence: [{ role: 'declaration', file: 'src/orders.ts', line: 2, column: 7, text: 'const seen = new Set<string>();' }],
  decision: 'suggest',
  reason: 'has is used to ask whether an order was seen before',
  options: ['forget an id after a time that the business allows', 'keep the ids in the database'],
};
const { rewrite: _, ...unplanned } = store;
const empty: Report = {
  schemaVersion: 1,
  tool: { name: 'leakshift', version: '0.1.0' },
  summary: { files: 3, candidates: 0, safe: 0, findings: 0, rewrite: 0, suggest: 0, refuse: 0, applied: 0, failures: 0 },
  findings: [],
  safe: [],
  failures: [],
  patches: [],
  dependencies: [],
  notes: [],
  skipped: [],
};
const full: Report = {
  ...empty,
  summary: { files: 12, candidates: 3, safe: 1, findings: 2, rewrite: 1, suggest: 1, refuse: 0, applied: 0, failures: 1 },
  findings: [unplanned, memo],
  safe: [{ name: 'levels', container: 'Map', file: 'src/levels.ts', line: 3, reason: 'keys are the 4 members of Level' }],
  failures: [{ file: 'src/broken.ts', code: 'LEAKSHIFT_PARSE', message: "line 3, column 1: ';' expected; fix the syntax and run again" }],
  patches: [{ file: 'src/rates.ts', patch: filePatch('src/rates.ts', 'a\r\nconst b = 1;\r\n', 'a\r\nconst b = 2;\r\n') }],
  dependencies: [{ manifest: 'package.json', name: 'lru-cache', range: '^11.0.0', install: 'npm install' }],
  notes: ['src/rates.js is JavaScript without checkJs: types were not checked'],
  skipped: [{ file: 'src/bundle.js', reason: 'minified' }],
};
const plain = { color: false };

/** What the caret line marks under a declaration's text. */
const marked = (text: string, column: number, name = 'rates') => {
  const declared = { ...memo, name, column, evidence: [{ role: 'declaration' as const, file: memo.file, line: 4, column, text }] };
  const lines = reporters.text({ ...full, findings: [declared] }, plain).split('\n');
  const caret = lines[lines.findIndex((line) => line.includes(text)) + 1] ?? '';
  const code = lines.find((line) => line.includes(text)) ?? '';
  return code.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1);
};

describe('text', () => {
  it('shows proof, menu, diff, failures and totals that add up', () => {
    expect(reporters.text(full, plain)).toMatchInlineSnapshot(`
      "unbounded-memo (2 findings)

      src/orders.ts:2:7  seen  suggest  high confidence, ba9876543210
        no rewrite: has is used to ask whether an order was seen before

        > 2 | const seen = new Set<string>();
            |       ^^^^

        options:
          1. forget an id after a time that the business allows
          2. keep the ids in the database

      src/rates.ts:4:19  rates  rewrite to lru-cache (limit 256)  high confidence, 0123456789ab
        each call adds an entry (line 11), and nothing takes one out
        rewrite: every read recomputes on a miss

        > 4 | static readonly rates = new Map<string, number>();
            |                 ^^^^^

        growth  src/rates.ts:11:5  Rates.rates.set(pair, rate);  the key comes from a parameter
        read    src/rates.ts:8:19  const known = Rates.rates.get(pair);

      Would change 1 file: 1 line added, 1 removed

      src/rates.ts  for rates
      @@ -1,2 +1,2 @@
       a
      -const b = 1;
      +const b = 2;

      package.json gets lru-cache@^11.0.0; install it with: npm install

      1 failure:
        src/broken.ts: line 3, column 1: ';' expected; fix the syntax and run again (LEAKSHIFT_PARSE)

      1 file skipped:
        src/bundle.js: minified

      Notes:
        src/rates.js is JavaScript without checkJs: types were not checked

      3 candidates = 2 findings (1 rewrite, 1 suggest, 0 refuse) + 1 safe, in 12 files; 1 failure

      Nothing was written. Run the same command with --write to apply it, or with --format patch to get the patch.
      1 dismissed candidate: the reasons are in --format json.
      "
    `);
  });

  it('is one line per finding, the failures and the totals when quiet', () => {
    expect(reporters.text(full, { color: false, quiet: true })).toMatchInlineSnapshot(`
      "src/orders.ts:2:7  seen  suggest  high confidence, ba9876543210
      src/rates.ts:4:19  rates  rewrite to lru-cache (limit 256)  high confidence, 0123456789ab

      1 failure:
        src/broken.ts: line 3, column 1: ';' expected; fix the syntax and run again (LEAKSHIFT_PARSE)

      3 candidates = 2 findings (1 rewrite, 1 suggest, 0 refuse) + 1 safe, in 12 files; 1 failure
      "
    `);
  });

  it('says so when there is nothing', () => {
    expect(reporters.text(empty, plain)).toBe('0 candidates = 0 findings (0 rewrite, 0 suggest, 0 refuse) + 0 safe, in 3 files\n');
  });

  it('colours only when asked to, and says the same either way', () => {
    const escapes = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'gu');
    const coloured = reporters.text(full, { color: true });
    expect(coloured).toMatch(escapes);
    expect(coloured.replaceAll(escapes, '')).toBe(reporters.text(full, plain));
  });

  it('names the install command, and not --write, once files are written', () => {
    const written = reporters.text({ ...full, summary: { ...full.summary, applied: 2 } }, plain);
    expect(written).toContain('; 2 files written; 1 failure\n');
    expect(written).toContain('Run npm install (for package.json).');
    expect(written).not.toContain('--write');
  });

  it('escapes what could steer a terminal or reorder a line, wherever it comes from', () => {
    const evil = '\u001B[2J\u202Ex\u2028\u0007';
    const hostile: Report = {
      ...full,
      findings: [
        {
          ...memo,
          file: `src/${evil}.ts`,
          name: evil,
          reason: evil,
          evidence: [
            { role: 'declaration', file: evil, line: 1, column: 7, text: `const ${evil} = new Map();` },
            { role: 'read', file: evil, line: 1, column: 1, text: evil, note: evil },
          ],
        },
      ],
      failures: [{ file: evil, code: 'LEAKSHIFT_READ', message: evil }],
      patches: [{ file: evil, patch: filePatch('a.ts', 'x\n', `${evil}\n`) }],
      notes: [evil],
      skipped: [{ file: evil, reason: evil }],
    };
    const shown = reporters.text(hostile, plain);
    expect(shown).toContain('\\u{1b}[2J\\u{202e}x\\u{2028}\\u{7}');
    expect(shown).not.toMatch(/[^\P{C}\n\t]|[\u2028\u2029]/u);
  });

  it('points the caret at the name although the evidence is trimmed', () => {
    expect(marked('const rates = new Map(); // rates per pair', 7)).toBe('rates');
    expect(marked('readonly members: Session[] = [];', 12, 'Workspace#members')).toBe('members');
    expect(marked('private static samples: number[] = [];', 18, 'Rates.samples')).toBe('samples');
    expect(marked('static rates = new Map<string, Rates>();', 12)).toBe('rates');
    expect(marked('\trates = load("rates");'.trim(), 2)).toBe('rates');
  });
});

describe('json', () => {
  const validate = new Ajv({ strict: true }).compile(schema);

  it.each([
    ['a full report', full],
    ['an empty report', empty],
  ])('is what the published schema says for %s', (_name, report) => {
    validate(JSON.parse(reporters.json(report, plain)));
    expect(validate.errors).toBeNull();
  });

  it('keeps what stages know for themselves out of it', () => {
    const findings = JSON.parse(reporters.json(full, plain)).findings;
    expect(findings[1].rewrite).toEqual({ target: 'lru-cache', limit: 256, files: ['package.json', 'src/rates.ts'] });
    expect(findings[0]).not.toHaveProperty('rewrite');
  });

  it('has the same bytes whatever order the stages built their objects in', () => {
    const backwards = <T>(value: T): T => {
      if (Array.isArray(value)) return value.map(backwards) as T;
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, backwards(inner)]),
      ) as T;
    };
    expect(reporters.json(backwards(full), plain)).toBe(reporters.json(full, plain));
    expect(Object.keys(JSON.parse(reporters.json(full, plain)))).toEqual(Object.keys(full));
  });

  it('is refused by the schema with a key too many', () => {
    expect(validate({ ...JSON.parse(reporters.json(full, plain)), elapsed: 3 })).toBe(false);
  });
});

describe('patch', () => {
  it('is taken by git apply, byte for byte, for CRLF, BOM, no final newline, and spaces and non-ASCII in names', () => {
    const files: [file: string, before: string, after: string][] = [
      ['src/crlf.ts', 'a\r\nb\r\n', 'a\r\nB\r\n'],
      ['src/bom.ts', '\uFEFFa\nb\n', '\uFEFFimport c;\na\nb\n'],
      ['src/no newline.ts', 'a\nb', 'a\nB'],
      ['src/größe ✓/日本.ts', 'a\n', 'b\n'],
      ['src/bounded-map.ts', '', 'export {};\n'],
    ];
    const repository = mkdtempSync(join(tmpdir(), 'leakshift-patch-'));
    const git = (args: string[], input?: string) => execFileSync('git', args, { cwd: repository, input, encoding: 'utf8' });
    try {
      git(['init', '--quiet']);
      git(['config', 'core.autocrlf', 'false']);
      for (const [file, before] of files) {
        mkdirSync(dirname(join(repository, file)), { recursive: true });
        if (before !== '') writeFileSync(join(repository, file), before);
      }
      const patches = files.map(([file, before, after]) => ({ file, patch: filePatch(file, before, after) }));
      const stream = reporters.patch({ ...full, patches }, plain);
      git(['apply', '--check'], stream);
      git(['apply', '--whitespace=nowarn'], stream);
      expect(files.map(([file]) => readFileSync(join(repository, file), 'utf8'))).toEqual(files.map(([, , after]) => after));
    } finally {
      rmSync(repository, { recursive: true, force: true });
    }
  });

  it('is nothing when nothing changes', () => {
    expect(reporters.patch(empty, plain)).toBe('');
  });
});
