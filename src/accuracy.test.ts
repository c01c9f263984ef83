import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../bench/accuracy/corpus.ts';
import expected from '../__testfixtures__/accuracy/expected.json' with { type: 'json' };
import { loadConfig } from './config.ts';
import { scan } from './migrate.ts';
import { patterns } from './patterns/index.ts';

/**
 * One shape of a leak, or of what looks like one, per file; those in `published/` are of a package that others may install. `rewrite: never`: a bound would lose data or change an answer there. `yes`: it
 * would not, so both a rewrite and a suggestion are right; `decision` keeps what is rewritten already.
 */
interface Case {
  readonly verdict: string;
  /** Absent where both patterns describe it. */
  readonly pattern?: string;
  readonly rewrite?: string;
  readonly decision?: string;
  /** What the reason says, where it is the case of one that decides. */
  readonly reason?: string;
  /** Absent where how sure it is does not matter. */
  readonly confidence?: readonly string[];
  /** A pattern that nothing there is of. */
  readonly without?: string;
}

const folder = fileURLToPath(new URL('../__testfixtures__/accuracy/', import.meta.url));
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const cases = Object.entries<Case>(expected);

/** Each file is a program of its own: what stands in another one must not decide. */
async function findIn(...paths: string[]) {
  const config = await loadConfig(
    { paths },
    folder,
    patterns.map(({ id }) => id),
  );
  const { findings, failures } = await scan(config, patterns, () => {});
  expect(failures).toEqual([]);
  return findings.map(({ name, pattern, decision, reason, confidence }) => ({ name, pattern, decision, reason, confidence }));
}

describe('accuracy', () => {
  it('has an expectation for every file, and a file for every expectation', () => {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    const files = entries.filter((file) => /\.[cm]?[jt]sx?$/.test(file));
    expect(files.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(cases.filter(([, { verdict }]) => verdict === 'safe'))('%s is no leak', async (file) => {
    expect(await findIn(file)).toEqual([]);
  });

  it.each(cases.filter(([, { verdict }]) => verdict === 'finding'))(
    '%s is one',
    async (file, { pattern, rewrite, decision, reason, confidence, without }) => {
      const found = await findIn(file);
      expect(found).toContainEqual(
        expect.objectContaining({
          ...(pattern === undefined ? {} : { pattern }),
          ...(decision === undefined ? {} : { decision }),
          ...(reason === undefined ? {} : { reason: expect.stringContaining(reason) }),
        }),
      );
      if (confidence) expect(found.filter((finding) => !confidence.includes(finding.confidence))).toEqual([]);
      expect(found.filter((finding) => finding.pattern === without)).toEqual([]);
      if (rewrite === 'never') expect(found.filter((finding) => finding.decision === 'rewrite')).toEqual([]);
    },
  );

  it('takes an example for a program only where it is scanned alone', async () => {
    const [alone] = await findIn('examples/log-of-server.ts');
    const [beside] = await findIn('examples/log-of-server.ts', 'byte-keys.ts');
    expect([alone?.confidence, beside?.confidence]).toEqual(['high', 'low']);
  });
});

describe('the README', () => {
  it('shows what bench:accuracy saved: npm run bench:accuracy -- --save, then put it between the markers', () => {
    const [, shown] = /<!-- bench:accuracy -->\n\n```text\n([^]*?)```\n\n<!-- bench:end -->/.exec(read('README.md')) ?? [];
    // The list of what was missed has a line each.
    const [summary = ''] = read('bench/accuracy/result.txt').split('\nmissed:');
    expect(shown).toBe(summary.trimEnd() + '\n');
  });
});

describe('the corpus of bench:accuracy', () => {
  it('is what its command reads, each entry under an id of its own', () => {
    const { leaks, lookAlikes } = readCorpus();
    const ids = [...leaks, ...lookAlikes].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
