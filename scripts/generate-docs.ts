/**
 * Fills what stands between `<!-- leakshift:name argument -->` and `<!-- leakshift:end -->` in the README and the pattern pages, from the
 * patterns, the option table and a real run of the built command over examples/. With `--check` nothing is written and a stale page is an
 * error. Run by `npm run docs`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { OPTIONS } from '../src/options.ts';
import { patterns } from '../src/patterns/index.ts';
import type { JsonReport } from '../src/report-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const MARKED = /(<!-- leakshift:(\w+) ?(\S*) -->\n)([^]*?)(<!-- leakshift:end -->)/g;

function run(...options: string[]): string {
  return execFileSync(process.execPath, ['dist/src/cli.js', 'examples', '--no-color', ...options], { cwd: root, encoding: 'utf8' });
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

const tableRow = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}

/** The paragraphs of the text report from a finding's headline to the next headline, or to the diffs. */
function proofOf(file: string): string {
  const blocks = run().split('\n\n');
  const start = blocks.findIndex((block) => block.startsWith(`${file}:`));
  if (start === -1) throw new Error(`no finding in ${file}`);
  const length = blocks.slice(start + 1).findIndex((block) => /^\S/.test(block));
  return blocks.slice(start, length === -1 ? undefined : start + 1 + length).join('\n\n');
}

function rewriteOf(file: string): string {
  const report: JsonReport = JSON.parse(run('--format', 'json'));
  const found = report.patches.find((entry) => entry.file === file);
  if (found === undefined) throw new Error(`no rewrite of ${file}`);
  return found.patch;
}

const sections: Readonly<Record<string, (argument: string) => string>> = {
  patterns: () =>
    table(
      ['pattern', 'what it is', 'rewritten to'],
      patterns.map(({ id, description, rewrite }) => [`[\`${id}\`](docs/patterns/${id}.md)`, description, rewrite]),
    ),
  options: () =>
    table(
      ['option', ''],
      OPTIONS.filter(({ hidden }) => hidden !== true).map(({ flags, description }) => [`\`${flags}\``, description]),
    ),
  findings: () => fenced('console', `$ node dist/src/cli.js examples --quiet\n${run('--quiet')}`),
  finding: (file) => fenced('console', proofOf(file)),
  rewrite: (file) => fenced('diff', rewriteOf(file)),
};

function fill(page: string): string {
  return page.replaceAll(MARKED, (_match, open: string, name: string, argument: string, _old: string, close: string) => {
    const section = sections[name];
    if (section === undefined) throw new Error(`no generator for <!-- leakshift:${name} -->`);
    return `${open}\n${section(argument)}\n\n${close}`;
  });
}

const pages = ['README.md', ...readdirSync(`${root}docs/patterns`).map((page) => `docs/patterns/${page}`)];
for (const page of pages) {
  const path = `${root}${page}`;
  const before = readFileSync(path, 'utf8');
  const after = await format(fill(before), { ...(await resolveConfig(path)), filepath: path });
  if (before === after) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`${page} is not what the code says; run npm run docs\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, after);
  }
}
