/** What is measured, side by side, on a tree. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tree } from './tree.ts';

export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  /** A type check with findings is a run, too. */
  readonly exitCodes: readonly number[];
  /** What is done before, and not measured. */
  readonly prepare?: () => void;
}

const own = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const node = process.execPath;

/** The name that ratios are taken against. */
export const YARDSTICKS = { check: 'tsc 7 --noEmit', jscodeshift: 'jscodeshift no-op', parse: 'TypeScript parse' } as const;

/** Scans with a cache that a scan of the tree has filled: as it is, and after an edit. */
export const CACHED = 'leakshift scan, cached';
export const EDITED = 'leakshift scan, one edit';

/** Neighbours in this sequence are far apart: each edit is of another package. */
const SPREAD = 0.618;
let edits = 0;

/** Code that changes nothing of what is there, at the end of one file after another. */
function edit({ directory, list }: Tree): void {
  const files = readFileSync(list, 'utf8').trimEnd().split('\n');
  edits += 1;
  const file = files[Math.floor(((edits * SPREAD) % 1) * files.length)] ?? '';
  appendFileSync(join(directory, file), `\nexport function added${edits}(text: string): string {\n  return text.trim();\n}\n`);
}

function cachedScans(leakshift: string, tree: Tree): Command[] {
  const argv = [node, leakshift, 'scan', '--quiet', '--cache-location', `${tree.directory}-cache`];
  const [file = '', ...args] = argv;
  const fill = () => execFileSync(file, args, { cwd: tree.directory, stdio: 'ignore' });
  return [
    { name: CACHED, argv, exitCodes: [0], prepare: () => void fill() },
    {
      name: EDITED,
      argv,
      exitCodes: [0],
      prepare: () => {
        fill();
        edit(tree);
      },
    },
  ];
}

export function commandsFor(installed: string, tree: Tree): Command[] {
  const bin = (file: string) => join(installed, 'node_modules', file);
  const leakshift = own('dist/src/cli.js');
  const tsc7 = bin('typescript-7/bin/tsc');
  const noop = ['--extensions=ts,tsx', '--dry', '--silent', '-t', own('bench/speed/noop.cjs'), 'packages'];
  const native = `@ast-grep/cli-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}/ast-grep`;
  return [
    { name: 'leakshift scan', argv: [node, leakshift, 'scan', '--quiet'], exitCodes: [0] },
    ...cachedScans(leakshift, tree),
    { name: 'leakshift (dry run)', argv: [node, leakshift, '--quiet'], exitCodes: [0] },
    { name: YARDSTICKS.check, argv: [node, tsc7, '--noEmit'], exitCodes: [0, 1, 2] },
    {
      name: 'tsc 6 --noEmit',
      argv: [node, '--max-old-space-size=8192', own('node_modules/typescript/bin/tsc'), '--noEmit'],
      exitCodes: [0, 1, 2],
    },
    { name: YARDSTICKS.jscodeshift, argv: [node, own('node_modules/jscodeshift/bin/jscodeshift.js'), ...noop], exitCodes: [0] },
    { name: 'ast-grep, 1 rule', argv: [bin(native), 'scan', '--rule', own('bench/speed/ast-grep.yml'), 'packages'], exitCodes: [0, 1] },
    { name: YARDSTICKS.parse, argv: [node, own('bench/speed/parse.mjs'), tree.list], exitCodes: [0] },
  ];
}
