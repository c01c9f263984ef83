import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { isLoopCallback, isPutOff } from '../calls/handlers.ts';
import type { ExportReach, Outside } from '../program/export-reach.ts';
import { isExportedName } from '../program/export-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { getEnclosingFunction, hasText, isDecorated, isExportedStatement, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly isPublished: (file: string) => boolean;
  readonly outside: Pick<Outside, 'findMention'>;
  readonly exports: Pick<ExportReach, 'isTakenByName'>;
}

const MAX_STEPS = 50;

/**
 * Code of an application that nothing can come to: all ways up end at functions whose names nothing says again, in the program, its templates or as
 * a text, and which no framework can find by a convention: what a module hands out to be imported by its name, methods of an object that is used
 * for nothing but its members.
 */
export class DeadCode {
  private readonly parts: Parts;
  private readonly known = new Map<ts.Node, boolean>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The function that nobody calls, where all of the ways to a node begin at such. */
  getRoot(node: ts.Node): FunctionOrClass | undefined {
    const roots = this.getRoots(node);
    return roots && roots.length > 0 && roots.every((root) => this.isUnnamed(root)) ? roots[0] : undefined;
  }

  /** Undefined where something else may lead to it: the load of a module, a value that is handed on. */
  private getRoots(node: ts.Node): FunctionOrClass[] | undefined {
    const first = getEnclosingFunction(node);
    if (!first) return undefined;
    const { calls } = this.parts;
    const seen = new Set([first]);
    const roots: FunctionOrClass[] = [];
    for (const fn of seen) {
      if (seen.size > MAX_STEPS) return undefined;
      const isPart = isLoopCallback(fn) || isPutOff(fn);
      const { calls: own, values } = isPart ? { calls: [], values: [] } : calls.getCallers(fn);
      const callers = isPart ? [wrapped(fn).parent] : [...own, ...calls.overrides.getCalls(fn)];
      if (values.length > 0) return undefined;
      if (callers.length === 0) roots.push(fn);
      for (const call of callers) {
        const caller = getEnclosingFunction(call);
        if (!caller) return undefined;
        seen.add(caller);
      }
    }
    return roots;
  }

  private isUnnamed(fn: FunctionOrClass): boolean {
    const known = this.known.get(fn) ?? this.findUnnamed(fn);
    this.known.set(fn, known);
    return known;
  }

  private findUnnamed(fn: FunctionOrClass): boolean {
    const { index, isPublished, outside } = this.parts;
    const name = getNameOf(fn);
    if (!name || !hasText(name) || isPublished(index.getFile(fn).file) || isInTest(index, fn)) return false;
    if (!(ts.isMethodDeclaration(fn) ? this.isOfPlainObject(fn) : this.isOfModule(fn))) return false;
    const isSaid = index.getNames(name.text).some((use) => use !== name && !isInTest(index, use) && !isExportedName(use));
    return !isSaid && !this.isSaidAsText(name.text) && outside.findMention(name.text) === undefined;
  }

  /** `registry.call('convert')`. */
  private isSaidAsText(name: string): boolean {
    const quoted = new RegExp(`['"\`]${name}['"\`]`);
    return this.parts.index.files.some(({ node }) => quoted.test(node.text));
  }

  /** A function of a module, that the module keeps to itself, or hands out to those who import others of its exports by their names. */
  private isOfModule(fn: FunctionOrClass): boolean {
    const { parent } = wrapped(fn);
    const statement = ts.isFunctionDeclaration(fn) ? fn : ts.isVariableDeclaration(parent) ? parent.parent.parent : undefined;
    if (!statement || !ts.isSourceFile(statement.parent) || !ts.isExternalModule(statement.parent)) return false;
    return !isExportedStatement(statement) || this.parts.exports.isTakenByName(statement.parent);
  }

  /** `export const service = new Service()`, of which nothing but members is used. */
  private isOfPlainObject(method: ts.MethodDeclaration): boolean {
    const { index, calls, exports } = this.parts;
    const owner = method.parent;
    if (!ts.isClassDeclaration(owner) || !owner.name || owner.heritageClauses || isDecorated(owner) || isDecorated(method)) return false;
    const { calls: made, values } = calls.getCallers(owner);
    if (values.length > 0 || made.length === 0) return false;
    return made.every((call) => {
      const { parent } = wrapped(call);
      if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
      // Of a module that nothing imports nobody knows who does.
      if (!exports.isTakenByName(parent.getSourceFile())) return false;
      const symbol = index.getSymbol(parent.name);
      const uses = [...index.getNamesOf(symbol, parent.name.text), ...index.getLocalNames(symbol)];
      return uses.every((use) => use === parent.name || index.getSymbol(use) !== symbol || isInTest(index, use) || isUsedByMember(use));
    });
  }
}

function isUsedByMember(use: ts.Node): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === use;
  return ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent);
}
