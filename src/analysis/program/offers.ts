import { ts } from 'ts-morph';
import type { Outside } from './export-reach.ts';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { ModuleExports } from './module-exports.ts';
import type { ProgramIndex } from './program-index.ts';
import { getBase, getEnclosingFunction, isAssignment, isFunctionNode, isImmediatelyInvoked, wrapped } from '../syntax/syntax.ts';
import { isRunFile } from './test-files.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly outside: Outside;
  readonly isLibrary: (file: string) => boolean;
}

/** Which functions the users of a library can call: those that its entry files export, and the methods of what they export. */
export class Offers {
  private readonly parts: Parts;
  private readonly exports: ModuleExports;
  private readonly known = new Map<ts.Node, boolean>();
  private handedOn: ReadonlySet<string> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
    this.exports = new ModuleExports(parts.index);
  }

  /** The entries, and the files that they import. */
  private findHandedOn(): ReadonlySet<string> {
    const { index, outside } = this.parts;
    // Also `src/index.ts` beside the `lib/index.js` that was built of it.
    const stems = new Set(index.files.filter(({ file }) => outside.isOffered(file)).map(({ file }) => getStem(file)));
    const entries = index.files.filter(({ file }) => stems.has(getStem(file)));
    return new Set(entries.flatMap(({ file, imports }) => [file, ...imports]));
  }

  isOffered(fn: FunctionOrClass): boolean {
    const known = this.known.get(fn);
    if (known !== undefined) return known;
    const found = this.find(fn);
    this.known.set(fn, found);
    return found;
  }

  private find(fn: FunctionOrClass): boolean {
    const { index, outside, isLibrary } = this.parts;
    const { file, node } = index.getFile(fn);
    if (!isLibrary(file) || isRunFile(file) || isHidden(fn)) return false;
    // An entry may hand on all of a file that it imports in ways that are not followed: `module.exports = require(…)` in a branch.
    this.handedOn ??= this.findHandedOn();
    if (this.handedOn.has(file)) return true;
    const owners = getOwners(fn).flatMap((name) => index.getSymbol(name) ?? []);
    return owners.some((symbol) => [...this.exports.getNames(symbol, node).keys()].some((one) => outside.isOffered(one.file)));
  }
}

function isHidden(fn: FunctionOrClass): boolean {
  return ts.isMethodDeclaration(fn) && (ts.getCombinedModifierFlags(fn) & ts.ModifierFlags.NonPublicAccessibilityModifier) !== 0;
}

/** Without its first folder and its ending, where it stands in one. */
function getStem(file: string): string {
  const [first, ...rest] = file.split('/');
  return rest.length === 0 ? `/${first}` : rest.join('/').replace(/\.[cm]?[jt]sx?$/, '');
}

/** Names by which a function, or what it is a method of, is exported. */
function getOwners(fn: FunctionOrClass): readonly ts.Node[] {
  const found: (ts.Node | undefined)[] = [getNameOf(fn)];
  const { parent } = wrapped(fn);
  if (ts.isClassLike(fn.parent)) found.push(getNameOf(fn.parent));
  if (ts.isPropertyDeclaration(parent) && ts.isClassLike(parent.parent)) found.push(getNameOf(parent.parent));
  if (isAssignment(parent)) found.push(getBase(parent.left));
  for (let current: ts.Node = fn; current.parent; current = current.parent) {
    if (ts.isVariableDeclaration(current) && !getEnclosingFunction(current)) found.push(current.name);
    if (current !== fn && isFunctionNode(current) && !isImmediatelyInvoked(current)) break;
  }
  return found.filter((one) => one !== undefined);
}
