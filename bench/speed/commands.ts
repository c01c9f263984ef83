/** What is measured, side by side, on a tree. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tree } from './tree.ts';

export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  /** A type check with findings is a run, too. */
  readonly exitCodes: readonly number[];
}

const own = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const node = process.execPath;

/** The name that ratios are taken against. */
export const YARDSTICKS = { check: 'tsc 7 --noEmit', jscodeshift: 'jscodeshift no-op', parse: 'TypeScript parse' } as const;

export function commandsFor(installed: string, { list }: Tree): Command[] {
  const bin = (file: string) => join(installed, 'node_modules', file);
  const leakshift = own('dist/src/cli.js');
  const tsc7 = bin('typescript-7/bin/tsc');
  const noop = ['--extensions=ts,tsx', '--dry', '--silent', '-t', own('bench/speed/noop.cjs'), 'packages'];
  const native = `@ast-grep/cli-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}/ast-grep`;
  return [
    { name: 'leakshift scan', argv: [node, leakshift, 'scan', '--quiet'], exitCodes: [0] },
    { name: 'leakshift (dry run)', argv: [node, leakshift, '--quiet'], exitCodes: [0] },
    { name: YARDSTICKS.check, argv: [node, tsc7, '--noEmit'], exitCodes: [0, 1, 2] },
    {
      name: 'tsc 6 --noEmit',
      argv: [node, '--max-old-space-size=8192', own('node_modules/typescript/bin/tsc'), '--noEmit'],
      exitCodes: [0, 1, 2],
    },
    { name: YARDSTICKS.jscodeshift, argv: [node, own('node_modules/jscodeshift/bin/jscodeshift.js'), ...noop], exitCodes: [0] },
    { name: 'ast-grep, 1 rule', argv: [bin(native), 'scan', '--rule', own('bench/speed/ast-grep.yml'), 'packages'], exitCodes: [0, 1] },
    { name: YARDSTICKS.parse, argv: [node, own('bench/speed/parse.mjs'), list], exitCodes: [0] },
  ];
}
