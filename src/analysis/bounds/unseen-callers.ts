import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { getReach } from '../calls/reach.ts';
import type { ExportReach } from '../program/export-reach.ts';
import { isPrivate, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly calls: CallGraph;
  readonly exports: Pick<ExportReach, 'isTakenWhole'>;
  readonly isOffered: (fn: FunctionOrClass) => boolean;
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
   * Whether a release may run: what leads to it is a function of a module that is handed on whole, `tables.set('a', moduleA)`; or a member of an
   * object whose other members, which nobody calls either, are all that adds: `{ start() { seen.clear(); }, visit(node) { seen.add(node); } }`.
   */
  mayCall(releasing: Functions, growing: readonly Functions[]): boolean {
    const roots = this.getRoots(releasing);
    const open = roots.filter((one) => !isPrivate(one) && !(one.name && ts.isPrivateIdentifier(one.name)));
    if (open.length === 0 || open.some((one) => this.parts.isOffered(one))) return false;
    return open.some((one) => this.parts.exports.isTakenWhole(one)) || this.isOfSameObject(open, growing);
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

/** The object literal or the class that a function is a member of. */
function getOwner(fn: FunctionOrClass): ts.Node | undefined {
  const { parent } = wrapped(fn);
  const owner = ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) ? parent.parent : parent;
  return ts.isObjectLiteralExpression(owner) || ts.isClassLike(owner) ? owner : undefined;
}
