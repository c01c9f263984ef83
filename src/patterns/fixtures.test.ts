import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import jscodeshift from 'jscodeshift';
import { describe, expect, it } from 'vitest';
import * as appendOnlyGlobal from '../../transforms/append-only-global.ts';
import { compose } from '../../transforms/lib/compose.ts';
import type { EditFile, Task, TaskFacts } from '../../transforms/lib/contract.ts';
import { findDeclared, type Declared } from '../../transforms/lib/references.ts';
import { buildTree, isTree } from '../../transforms/lib/tree.ts';
import * as strongBackReference from '../../transforms/strong-back-reference.ts';
import * as unboundedMemo from '../../transforms/unbounded-memo.ts';
import type { Transform } from '../../transforms/lib/stock.ts';

/**
 * `<case>.tasks.json` beside a case: what an analysis would have found. Accesses are every reference of the declared name in the file,
 * so exported names are as in a plan. `refusals` lists the reasons that an unchanged case, or a task of a changed one, is refused with.
 */
interface Sidecar {
  readonly tasks: readonly SidecarTask[];
  readonly refusals?: readonly string[];
}

interface SidecarTask {
  /** `line:column` of the declared name. */
  readonly at: string;
  readonly container: string;
  readonly target: string;
  readonly limit?: number;
  readonly facts?: TaskFacts;
  readonly lruImport?: 'named' | 'default';
}

const patterns: Record<string, { edit: EditFile; default: Transform }> = {
  'unbounded-memo': unboundedMemo,
  'append-only-global': appendOnlyGlobal,
  'strong-back-reference': strongBackReference,
};
const editors = Object.fromEntries(Object.entries(patterns).map(([id, { edit }]) => [id, edit]));
const root = join(import.meta.dirname, '../../__testfixtures__');

function readCases(pattern: string): { name: string; input: string; expected: string; isChanged: boolean }[] {
  const folder = join(root, pattern);
  return readdirSync(folder)
    .filter((file) => /\.(?:input|unchanged)\./.test(file))
    .map((file) => {
      const isChanged = file.includes('.input.');
      const output = join(folder, file.replace('.input.', '.output.'));
      return {
        name: basename(file).replace(/\.(?:input|unchanged)\..*$/, ''),
        input: join(folder, file),
        expected: isChanged ? output : join(folder, file),
        isChanged,
      };
    });
}

function findAt(path: string, source: string, at: string): Declared {
  const tree = buildTree(path, source);
  if (!isTree(tree)) throw new Error(`${path} does not parse: ${tree.message}`);
  const [line, column] = at.split(':').map(Number);
  return findDeclared(tree, { line: line!, column: column! });
}

function createTasks(pattern: string, path: string, source: string, sidecar: Sidecar): Task[] {
  return sidecar.tasks.map(({ at, facts = {}, ...rest }, index) => {
    const { name, sites } = findAt(path, source, at);
    return { id: `task-${index}`, pattern, name, sites, facts, ...rest };
  });
}

function readSidecar(input: string): Sidecar | undefined {
  const path = input.replace(/\.(?:input|unchanged)\..*$/, '.tasks.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Sidecar) : undefined;
}

/** A rewritten container is no candidate any more; what a second run would be given is found by the transform itself. */
function runAlone(pattern: string, path: string, source: string): string {
  const { default: transform } = patterns[pattern]!;
  return transform({ path, source }, { jscodeshift, report: () => undefined }, {}) ?? source;
}

for (const pattern of Object.keys(patterns)) {
  describe(pattern, () => {
    for (const { name, input, expected, isChanged } of readCases(pattern)) {
      const source = readFileSync(input, 'utf8');
      const sidecar = readSidecar(input);
      it(`${name}: ${isChanged ? 'is rewritten' : 'stays as it is'}`, () => {
        const wanted = readFileSync(expected, 'utf8');
        if (!sidecar) {
          expect(runAlone(pattern, input, source)).toBe(wanted);
          return;
        }
        const tasks = createTasks(pattern, input, source, sidecar);
        const { text, refusals } = compose({ path: input, source, tasks }, editors);
        expect(refusals.map((refusal) => `${refusal.line}:${refusal.column} ${refusal.reason}`)).toEqual(sidecar.refusals ?? []);
        expect(text).toBe(wanted);
        if (!isChanged) expect(refusals.length).toBeGreaterThan(0);
      });
      if (!isChanged) continue;
      it(`${name}: a second run changes nothing`, () => {
        const output = readFileSync(expected, 'utf8');
        expect(output).not.toBe(source);
        expect(isTree(buildTree(expected, output))).toBe(true);
        expect(runAlone(pattern, expected, output)).toBe(output);
      });
    }
  });
}
