import { ts } from 'ts-morph';
import { isBuilding } from '../containers/building.ts';
import type { Access } from '../containers/containers.ts';
import type { Exposure } from './exposure.ts';
import { isFormat, isFormatter, isPureName } from '../values/formatters.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { TypeInference } from '../values/infer.ts';
import { getListedByIdentity } from '../keys/listed-parts.ts';
import { LibraryUses } from '../values/library-uses.ts';
import { isTested } from './memo-shape.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getScope, hasText, isAssignment, isExportedStatement, isPrivate, unwrap, wrapped } from '../syntax/syntax.ts';
import { PLAIN, isAll } from '../syntax/type-flags.ts';
import type { ValueFlow } from '../values/value-flow.ts';
import { getCarried, getWhole, isIdentityTest, isPart, isPatternTarget, isDropped } from '../syntax/value-uses.ts';
import { isWritten } from '../syntax/writes.ts';

const MAX_DEPTH = 8;

interface Parts {
  readonly index: ProgramIndex;
  readonly flow: ValueFlow;
  readonly inference: TypeInference;
  readonly exposure: Exposure;
  readonly isPublished: (file: string) => boolean;
  /** Expressions that name the memo: what it does with the value is meant. */
  readonly sites: ReadonlySet<ts.Node>;
  readonly accesses: readonly Access[];
  /** What the values hold is primitive, also where no type says so: patterns, formatters, frozen literals of primitives. */
  readonly isFlat: boolean;
  /** Why callers outside of the scan could tell. */
  readonly getOutsideDoubt: () => string | undefined;
}

/**
 * Where the program could tell a value that cannot change from another one that is equal: it compares the two, looks one of them up in a
 * collection, or hands it to code that may. Every use must be known to be harmless: a part that is primitive, a call of it or of a method of
 * the language, a variable, field, result or parameter all of whose uses are. Whatever else is done with it is a risk.
 */
export class IdentityUses {
  private readonly parts: Parts;
  private readonly index: ProgramIndex;
  private readonly library: LibraryUses;
  private readonly seen = new Set<ts.Node>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.index = parts.index;
    this.library = new LibraryUses(parts.index, parts.inference);
  }

  /** Why somebody could tell, by the value of this expression. */
  getRisk(node: ts.Node, depth = 0): string | undefined {
    const outer = getCarried(node);
    if (this.seen.has(outer)) return undefined;
    this.seen.add(outer);
    if (depth > MAX_DEPTH) return `the value is handed on further than ${this.index.at(outer)}`;
    const { parent } = outer;
    if (isPatternTarget(outer)) return undefined; // Something else is put there.
    if (isAssignment(parent)) return this.getAssignmentRisk(parent, outer, depth);
    if (this.isPlain(outer)) return undefined;
    if (isAll(this.index.checker.getTypeAtLocation(outer), PLAIN) && !isTested(outer))
      return `a cast hides the value at ${this.index.at(outer)}`;
    if (ts.isCaseClause(parent) || ts.isSwitchStatement(parent) || (ts.isBinaryExpression(parent) && isIdentityTest(parent, outer)))
      return `the value is compared by identity at ${this.index.at(parent)}`;
    if (isTested(outer) || isDropped(parent, outer)) return undefined;
    if (ts.isAwaitExpression(parent)) return this.getRisk(parent, depth);
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.CommaToken) return this.getRisk(parent, depth);
    if (isPart(parent, outer)) return this.getPartRisk(parent, depth);
    return this.getHolderRisk(outer, depth);
  }

  /** Every use of a variable, before and after it is set: the next call, or the next turn of a loop, sees what the last one left. */
  getVariableRisk(name: ts.Identifier, depth = 0): string | undefined {
    const declaration = this.index.getSymbol(name)?.valueDeclaration;
    const declared = declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) ? declaration.name : name;
    return this.getNameRisk(declared, depth);
  }

  /** What an assignment within the stored value sets as well: `c.set(k, (this.last = make()))`. */
  getTargetRisk(target: ts.Expression, depth = 0): string | undefined {
    const left = unwrap(target);
    if (ts.isIdentifier(left)) return this.getVariableRisk(left, depth);
    if (ts.isElementAccessExpression(left) && this.parts.sites.has(unwrap(left.expression))) return undefined;
    return ts.isPropertyAccessExpression(left) ? this.getFieldRisk(left.name, depth) : `the value is kept at ${this.index.at(left)}`;
  }

  private isPlain(node: ts.Node): boolean {
    return this.parts.inference.isPrimitive(node as ts.Expression);
  }

  private getAssignmentRisk(assignment: ts.BinaryExpression, outer: ts.Node, depth: number): string | undefined {
    const operator = assignment.operatorToken.getText();
    const isLogical = /^(?:\|\||&&|\?\?)=$/.test(operator);
    if (assignment.left === outer) return isLogical ? this.getRisk(assignment, depth) : undefined;
    if (this.isPlain(outer) || !(isLogical || operator === '=')) return undefined;
    return this.getTargetRisk(assignment.left, depth) ?? this.getRisk(assignment, depth);
  }

  /** By what the value becomes: a variable, a field, a result, an argument. */
  private getHolderRisk(outer: ts.Node, depth: number): string | undefined {
    const { parent } = outer;
    if (ts.isParameter(parent)) return this.getParameterRisk(parent, depth);
    if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return this.getBindingRisk(parent.name, depth);
    if (ts.isPropertyDeclaration(parent)) return this.getFieldRisk(parent.name, depth);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)) return this.getResultRisk(outer, depth);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return this.getCallRisk(outer, parent, depth);
    const isListed = ts.isForOfStatement(parent) && parent.expression === outer;
    const isCopied = ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent);
    if ((isListed || isCopied) && (this.parts.isFlat || this.library.isFlat(outer))) return undefined;
    if (isListed && ts.isVariableDeclarationList(parent.initializer))
      return this.firstRisk(parent.initializer.declarations, ({ name }) => this.getBindingRisk(name, depth));
    return this.getWholeRisk(outer, depth);
  }

  /** A member of a literal. */
  private getWholeRisk(outer: ts.Node, depth: number): string | undefined {
    const { parent } = outer;
    const whole = getWhole(outer);
    if (!whole) return this.toUnknown(outer);
    // Wherever the literal goes, it is read by the name of the member.
    const member = ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
    if (member && this.isFlatEverywhere()) return this.getFieldRisk(member, depth);
    // Parts of the literal are not parts of the value.
    const uses = this.parts.isFlat ? new IdentityUses({ ...this.parts, isFlat: false }) : this;
    return uses.getRisk(whole, depth + 1);
  }

  private toUnknown(node: ts.Node): string {
    return `the value is used at ${this.index.at(node)} in a way that is not followed`;
  }

  private firstRisk<T>(list: readonly T[], ask: (one: T) => string | undefined): string | undefined {
    for (const one of list) {
      const risk = ask(one);
      if (risk) return risk;
    }
    return undefined;
  }

  /** A part is as shared as the value; what a method of the language makes of it is followed where it may be a part. */
  private getPartRisk(part: ts.PropertyAccessExpression | ts.ElementAccessExpression, depth: number): string | undefined {
    const outer = wrapped(part);
    const { parent: call } = outer;
    if (isWritten(outer) || isPatternTarget(outer)) return `the value is changed at ${this.index.at(outer)}`;
    const receiver = this.index.checker.getTypeAtLocation(part.expression);
    const isUntyped = this.parts.isFlat && (receiver.flags & ts.TypeFlags.Any) !== 0;
    if (!ts.isCallExpression(call) || call.expression !== outer) return isUntyped ? undefined : this.getRisk(part, depth + 1);
    if (!ts.isPropertyAccessExpression(part)) return this.toUnknown(call);
    if (receiver.getCallSignatures().length > 0)
      return /^(?:call|apply)$/.test(part.name.text) ? this.getRisk(call, depth + 1) : this.toUnknown(call);
    const isOfPrimitives = this.parts.isFlat || this.library.isFlat(part.expression);
    if ((isUntyped && isPureName(part.name.text)) || (isFormatter(receiver, this.index) && isFormat(part.name.text))) return undefined;
    if (!this.parts.flow.isPureMethod(part)) return `a method of the value is called at ${this.index.at(call)}`;
    const given = this.parts.flow.getCallbackParts(call, isOfPrimitives);
    if (!given) return `parts of the value are handed to other code at ${this.index.at(call)}`;
    const risk = this.firstRisk(given, (parameter) => this.getParameterRisk(parameter, depth));
    return risk ?? (isOfPrimitives && part.name.text !== 'valueOf' ? undefined : this.getRisk(call, depth + 1));
  }

  private getBindingRisk(name: ts.BindingName, depth: number): string | undefined {
    if (ts.isIdentifier(name)) return this.getNameRisk(name, depth);
    return this.firstRisk(name.elements, (one) =>
      ts.isBindingElement(one) && !this.isMethodOfFlat(one) ? this.getBindingRisk(one.name, depth) : undefined,
    );
  }

  /** `const { compare } = collatorFor(locale)`, which is called and nothing else. */
  private isMethodOfFlat({ name, propertyName }: ts.BindingElement): boolean {
    const method = propertyName ?? name;
    if (!this.parts.isFlat || !ts.isIdentifier(name) || !hasText(method) || !isPureName(method.text)) return false;
    const symbol = this.index.getSymbol(name);
    const uses = this.index.getNamesOf(symbol, name.text).filter((use) => use !== name && this.index.getSymbol(use) === symbol);
    return getScope(name) !== name.getSourceFile() && uses.every((use) => ts.isCallExpression(use.parent) && use.parent.expression === use);
  }

  /** `constructor(private readonly format: Format)` declares a field. */
  private getParameterRisk(parameter: ts.ParameterDeclaration, depth: number): string | undefined {
    const isField = ts.isParameterPropertyDeclaration(parameter, parameter.parent);
    return (isField ? this.getFieldRisk(parameter.name, depth) : undefined) ?? this.getBindingRisk(parameter.name, depth + 1);
  }

  private getNameRisk(name: ts.Identifier, depth: number): string | undefined {
    const symbol = this.index.getSymbol(name);
    if (this.seen.has(name) || isAll(this.index.checker.getTypeAtLocation(name), PLAIN)) return undefined;
    this.seen.add(name);
    if (!symbol) return this.toUnknown(name);
    return (
      this.firstRisk([...this.index.getNamesOf(symbol, name.text), ...this.index.getLocalNames(symbol)], (use) => {
        if (use === name || this.index.getSymbol(use) !== symbol || isNaming(use)) return undefined;
        if (ts.isIdentifier(use) && isBuilding(this.index, use, this.parts.accesses)) return undefined;
        if (ts.isExportSpecifier(use.parent) || ts.isExportAssignment(use.parent)) return this.getExportRisk(use);
        return this.getRisk(use, depth + 1);
      }) ?? (isExportedVariable(name) ? this.getExportRisk(name) : undefined)
    );
  }

  private getExportRisk(name: ts.Node): string | undefined {
    return this.parts.isPublished(this.index.getFile(name).file) ? `the value is exported at ${this.index.at(name)}` : undefined;
  }

  /** Every use of a field, by whatever receiver, in a class whose instances nobody looks at as a whole. */
  private getFieldRisk(name: ts.Node, depth: number): string | undefined {
    const kept = `the value is kept at ${this.index.at(name)}`;
    if (!hasText(name)) return kept;
    const names = this.index.getNames(name.text);
    const setters = names.map(({ parent }) => parent).filter(ts.isSetAccessorDeclaration);
    const owner = this.getOwner(name);
    const isSetter = this.index.getSymbol(name)?.declarations?.some(ts.isAccessor) === true;
    if (isSetter) {
      const risk = this.firstRisk(setters, ({ parameters: [first] }) => first && this.getParameterRisk(first, depth));
      if (risk) return risk;
    } else if (owner ? this.isOpen(owner, name) : !this.isFlatEverywhere()) return kept;
    const listed = ts.isPrivateIdentifier(name) ? undefined : getListedByIdentity(this.index, name.text);
    if (listed) return `${kept}, and the parts of an object are told apart at ${this.index.at(listed)}`;
    if (this.seen.has(name)) return undefined;
    this.seen.add(name);
    return this.firstRisk(names, (use) => {
      const access = getNamedExpression(use);
      const element = ts.isBindingElement(use.parent) && (use.parent.propertyName ?? use.parent.name) === use ? use.parent : undefined;
      if (use === name && access === use) return undefined;
      if (element) return this.getBindingRisk(element.name, depth + 1);
      const foreign = this.index.getSymbol(use)?.declarations?.every((one) => !this.index.has(one)) === true;
      return access === use || foreign ? undefined : this.getRisk(access, depth + 1);
    });
  }

  /** Nothing in it has an identity, so that whoever lists, copies or compares the object that holds it sees the same. */
  private isFlatEverywhere(): boolean {
    return this.parts.isFlat && this.parts.getOutsideDoubt() === undefined;
  }

  /** The class that declares a field, also by `this.x = …` in JavaScript. */
  private getOwner(name: ts.Node): ts.ClassLikeDeclaration | undefined {
    const declared = this.index.getSymbol(name)?.valueDeclaration;
    if (!declared || !this.index.has(declared)) return undefined;
    if (ts.isParameter(declared) || ts.isPropertyDeclaration(declared)) return getClass(declared);
    const target = ts.isBinaryExpression(declared) ? declared.left : declared;
    const isOwn = ts.isPropertyAccessExpression(target) && target.expression.kind === ts.SyntaxKind.ThisKeyword;
    return isOwn ? getClass(target) : undefined;
  }

  private isOpen(owner: ts.ClassLikeDeclaration, name: ts.Node): boolean {
    if (ts.isPrivateIdentifier(name)) return false;
    const declared = this.index.getSymbol(name)?.valueDeclaration;
    const isOutside = isExportedStatement(owner) && this.parts.isPublished(this.index.getFile(owner).file);
    if (isOutside && !(declared && isPrivate(declared)) && this.parts.getOutsideDoubt() !== undefined) return true;
    return this.parts.exposure.getTaking(owner) !== undefined;
  }

  private getResultRisk(node: ts.Node, depth: number): string | undefined {
    const results = this.parts.flow.getResults(node);
    if ('risk' in results) return results.risk;
    const doubt = results.outside && this.parts.getOutsideDoubt();
    return doubt ? `${results.outside}: ${doubt}` : this.firstRisk(results.uses, (use) => this.getRisk(use, depth + 1));
  }

  /** An argument, or a function that is called: what that returns may be something that it holds. */
  private getCallRisk(outer: ts.Node, call: ts.CallExpression | ts.NewExpression, depth: number): string | undefined {
    if (call.expression === outer) return ts.isCallExpression(call) ? this.getRisk(call, depth + 1) : this.toUnknown(call);
    const callee = unwrap(call.expression);
    if (ts.isPropertyAccessExpression(callee) && this.parts.sites.has(unwrap(callee.expression))) return undefined;
    if (callee.getText() === 'Object.freeze') return this.getRisk(call, depth);
    const receivers = this.parts.flow.getReceivers(call, outer);
    if (receivers) return this.firstRisk(receivers, (parameter) => this.getParameterRisk(parameter, depth));
    return this.library.isHarmless(call, outer as ts.Expression)
      ? undefined
      : `the value is handed to other code at ${this.index.at(call)}`;
  }
}

/** The class around a node, where no function that has a receiver of its own stands between. */
function getClass(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let current = node; current.parent; current = current.parent) {
    if (ts.isClassLike(current.parent)) return current.parent;
    if (ts.isFunctionDeclaration(current) || ts.isFunctionExpression(current) || ts.isObjectLiteralExpression(current)) return undefined;
  }
  return undefined;
}

/** The name of a declaration, an import, or a type. */
function isNaming({ parent }: ts.Node): boolean {
  return ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent);
}

function isExportedVariable({ parent }: ts.Node): boolean {
  return ts.isVariableDeclaration(parent) && isExportedStatement(parent.parent.parent);
}
