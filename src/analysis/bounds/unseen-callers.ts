import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { getReach } from '../calls/reach.ts';
import type { ExportReach, Outside } from '../program/export-reach.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { hasText, isAssignment, isCommonJsExports, isPrivate, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly exports: Pick<ExportReach, 'isTakenWhole'>;
  readonly isOffered: (fn: FunctionOrClass) => boolean;
  readonly outside: Pick<Outside, 'findUser'>;
}

type Functions = ReadonlySet<FunctionOrClass>;

/**
 * Who may call what nobody in the program calls by its name: whoever has the object that it is a part of. What users of a package are offered they
 * may as well never call.
 */
export class UnseenCallers {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /**
   * Whether a release may run: a component that is not scanned imports its file and says the name of what leads to it; that is a function of a
   * module which is handed on whole, `tables.set('a', moduleA)`; or a member of an object whose other members, which nobody calls either, are
   * all that adds: `{ start() { seen.clear(); }, visit(node) { seen.add(node); } }`.
   */
  mayCall(releasing: Functions, growing: readonly Functions[]): boolean {
    const roots = this.getRoots(releasing);
    const open = roots.filter((one) => !isPrivate(one) && !(one.name && ts.isPrivateIdentifier(one.name)));
    if (open.some((one) => this.isCalledUnscanned(one) || this.isDispatched(one, growing))) return true;
    if (open.length === 0 || open.some((one) => this.parts.isOffered(one))) return false;
    return open.some((one) => this.parts.exports.isTakenWhole(one) || this.isCalledAsMember(one)) || this.isOfSameObject(open, growing);
  }

  private isCalledUnscanned(fn: FunctionOrClass): boolean {
    const { index, outside } = this.parts;
    const name = getNameOf(fn);
    return name !== undefined && hasText(name) && outside.findUser(index.getFile(fn).file, name.text) !== undefined;
  }

  /** `{ reset: forget }`, and somewhere `log.reset()` of what no function of the program is known to be. */
  private isCalledAsMember(fn: FunctionOrClass): boolean {
    const { index } = this.parts;
    const name = getNameOf(fn);
    const symbol = name && index.getSymbol(name);
    if (!symbol || !name || !hasText(name)) return false;
    const uses = [...index.getNamesOf(symbol, name.text), ...index.getLocalNames(symbol)];
    return uses.some((use) => {
      const { parent } = use;
      const isMember = ts.isPropertyAssignment(parent) && parent.initializer === use && ts.isIdentifier(parent.name);
      if (!isMember || isInTest(index, use) || index.getSymbol(use) !== symbol) return false;
      return this.getCallsOfUnknown(parent.name.getText()).length > 0;
    });
  }

  /** `for (const one of modules) one.onConnect(socket)`, `one.onDisconnect(socket)`, in one file: what a module exports by these names. */
  private isDispatched(fn: FunctionOrClass, growing: readonly Functions[]): boolean {
    const { index } = this.parts;
    if (!isOfModule(fn) || COLLECTS.test(getNameOf(fn)?.getText() ?? '')) return false;
    const own = new Set(this.getCallsByName(fn).map((name) => index.getFile(name).file));
    if (own.size === 0) return false;
    const isBeside = (one: FunctionOrClass): boolean => one !== fn && one.getSourceFile() === fn.getSourceFile();
    const isInOneFile = (name: ts.Node): boolean => own.has(index.getFile(name).file);
    return growing.some((functions) => this.getRoots(functions).some((one) => isBeside(one) && this.getCallsByName(one).some(isInOneFile)));
  }

  /** Of what a module exports, on receivers that may be anything. */
  private getCallsByName(fn: FunctionOrClass): readonly ts.Node[] {
    const name = getNameOf(fn);
    return name && hasText(name) && this.parts.calls.getCallers(fn).exported ? this.getCallsOfUnknown(name.text) : [];
  }

  private getCallsOfUnknown(text: string): readonly ts.Node[] {
    const { index } = this.parts;
    return index.getNames(text).filter((use) => isCallOfUnknown(index, use) && !isInTest(index, use));
  }

  private isOfSameObject(roots: readonly FunctionOrClass[], growing: readonly Functions[]): boolean {
    const owners = new Set(roots.map(getOwner));
    owners.delete(undefined);
    if (owners.size === 0 || growing.length === 0) return false;
    return growing.every((functions) => {
      const own = this.getRoots(functions);
      return own.length > 0 && own.every((one) => owners.has(getOwner(one)) && getReach(this.parts.calls, one) === 'api');
    });
  }

  /** Those that nothing in the program calls. */
  private getRoots(functions: Functions): FunctionOrClass[] {
    const { calls } = this.parts;
    return [...functions].filter((one) => calls.getCallers(one).calls.length === 0 && calls.overrides.getCalls(one).length === 0);
  }
}

/** `log.reset()`, where types say no more than that there is such a member. */
function isCallOfUnknown(index: ProgramIndex, name: ts.Node): boolean {
  const callee = name.parent;
  if (!ts.isPropertyAccessExpression(callee) || callee.name !== name || !ts.isCallExpression(callee.parent)) return false;
  const declaration = index.getSymbol(name)?.valueDeclaration;
  return (
    declaration === undefined ||
    ts.isPropertySignature(declaration) ||
    ts.isMethodSignature(declaration) ||
    ts.isPropertyAssignment(declaration)
  );
}

/** Anything may have these: lists of a page, sets, emitters. */
const COLLECTS = /^(?:add|remove|delete|set|unset|clear|put|push|on|off|subscribe|unsubscribe)$/;

/** Not a method of instances: `store.add(one)` and `list.remove(one)` in one file are of anything that has these. */
function isOfModule(fn: FunctionOrClass): boolean {
  const { parent } = wrapped(fn);
  const owner = getOwner(fn);
  return isAssignment(parent) ? isCommonJsExports(parent.left) : owner === undefined || !ts.isClassLike(owner);
}

/** The object literal or the class that a function is a member of. */
function getOwner(fn: FunctionOrClass): ts.Node | undefined {
  const { parent } = wrapped(fn);
  const owner = ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) ? parent.parent : parent;
  return ts.isObjectLiteralExpression(owner) || ts.isClassLike(owner) ? owner : undefined;
}
