import { ts } from 'ts-morph';
import { isLoopCallback, type CallGraph } from './calls.ts';
import type { Access, Container } from './containers.ts';
import { describeFunction, type FunctionOrClass } from './function-names.ts';
import { isStateless, type TypeInference } from './infer.ts';
import type { Immutability } from './immutability.ts';
import { IdentityUses } from './identity-uses.ts';
import type { ProgramIndex } from './program-index.ts';
import { METHODS } from './pure-library.ts';
import { getEnclosingFunction, hasModifier, isAssignment, isFallback, isFunctionNode, unwrap, wrapped } from './syntax.ts';
import { isTested } from './memo-shape.ts';
import { getCarried, isHarmless, isIdentityTest, isPart } from './value-uses.ts';
import { isFormatter } from './values.ts';
import { isPlainPattern } from './purity-syntax.ts';
import { isWritten } from './writes.ts';
import { PRIMITIVE, isAll } from './type-flags.ts';

/** Primitive values, and what is never there. */
const PLAIN = PRIMITIVE | ts.TypeFlags.Void | ts.TypeFlags.Never;
const MAX_DEPTH = 3;

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly inference: TypeInference;
  readonly immutability: Immutability;
  readonly isPublished: (file: string) => boolean;
}

/**
 * Whether those who get a stored value could tell it from another one that is equal: they change it, compare it by identity, or keep it.
 * Values that cannot change (primitives, frozen and readonly data, patterns without state) are nobody's business; for others every use of
 * what the accessor returns is followed, and an accessor that others may call is an answer too.
 */
export class SharingAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly inference: TypeInference;
  /** The expressions that name the memo that is being judged. */
  private sites: ReadonlySet<ts.Node> = new Set();
  /** Nobody can change its values, also outside of the scan; they could still be told apart by identity. */
  private isFixed = false;
  private identity: IdentityUses;
  private readonly immutability: Immutability;
  private readonly isPublished: (file: string) => boolean;

  constructor(parts: Parts) {
    this.index = parts.index;
    this.calls = parts.calls;
    this.identity = new IdentityUses(parts.index, parts.calls, new Set());
    this.inference = parts.inference;
    this.immutability = parts.immutability;
    this.isPublished = parts.isPublished;
  }

  /** Why a caller could notice that the value is another one; undefined when nobody can. */
  getRisk(container: Container): string | undefined {
    const growth = container.accesses.filter((access) => access.kind === 'growth' && access.via !== 'nested' && access.value);
    this.sites = new Set(container.accesses.map((access) => access.site));
    const own = new Set(container.accesses.filter((access) => access.kind === 'read').map((access) => access.node));
    if (growth.every((access) => access.value && this.isPrimitive(access.value, own))) return undefined;
    const isClosed = (value: ts.Expression): boolean => !this.immutability.isImmutable(this.index.checker.getTypeAtLocation(value));
    this.isFixed = growth.every(({ value }) => value && isClosed(value) && this.isUnchangeable(value, own));
    const isPattern = (value: ts.Expression): boolean => this.index.checker.getTypeAtLocation(value).symbol?.name === 'RegExp';
    const pattern = growth.find(({ value }) => value && isPattern(value) && !this.isUnchangeable(value, own));
    if (pattern)
      return `a pattern may remember where it stopped: its flags are not known to be without g and y (${this.index.at(pattern.node)})`;
    this.identity = new IdentityUses(this.index, this.calls, this.sites);
    for (const access of container.accesses) {
      if (access.via === 'nested' || (access.kind !== 'read' && access.kind !== 'growth')) continue;
      const risk = this.getAccessRisk(access);
      if (risk) return risk;
    }
    return undefined;
  }

  private getAccessRisk(access: Access): string | undefined {
    if (access.kind === 'read') return this.getUseRisk(access.node, 0);
    const value = access.value && unwrap(access.value);
    const inserted = value && isAssignment(value) ? value.left : value;
    const risk = inserted && ts.isIdentifier(inserted) ? this.getVariableRisk(inserted, access.node, 0) : undefined;
    // `return (c[k] = make())` hands the value out as well.
    return risk ?? (ts.isBinaryExpression(access.node) ? this.getUseRisk(access.node, 0) : undefined);
  }

  private isPrimitive(value: ts.Expression, own: ReadonlySet<ts.Node>): boolean {
    const expression = unwrap(value);
    if (own.has(expression)) return true;
    if (isAssignment(expression)) return this.isPrimitive(expression.right, own);
    if (isFallback(expression)) return this.isPrimitive(expression.left, own) && this.isPrimitive(expression.right, own);
    return this.isPlain(expression) || /^(?:string|number)$/.test(this.inference.infer(expression));
  }

  /** `own` are the reads of the memo: what they give is what was stored. */
  private isUnchangeable(value: ts.Expression, own: ReadonlySet<ts.Node>, depth = 0): boolean {
    const expression = unwrap(value);
    if (own.has(expression)) return true;
    if (depth > MAX_DEPTH) return false;
    if (isAssignment(expression)) return this.isUnchangeable(expression.right, own, depth + 1);
    if (isFallback(expression)) return [expression.left, expression.right].every((side) => this.isUnchangeable(side, own, depth + 1));
    if (/^(?:string|number)$/.test(this.inference.infer(expression))) return true;
    if (isFunctionNode(expression)) return isStateless(this.index, expression);
    if (ts.isCallExpression(expression) && expression.expression.getText() === 'Object.freeze') return this.isFlat(expression.arguments[0]);
    if (isPlainPattern(expression) || this.isUnchangeableType(this.index.checker.getTypeAtLocation(expression), 0)) return true;
    const made = this.getSources(expression);
    return made.length > 0 && made.every((source) => this.isUnchangeable(source, own, depth + 1));
  }

  /** A literal of primitives: freezing goes no deeper. */
  private isFlat(literal: ts.Expression | undefined): boolean {
    if (!literal || !ts.isObjectLiteralExpression(literal)) return false;
    return literal.properties.every((one) => {
      const part = ts.isPropertyAssignment(one) ? one.initializer : ts.isShorthandPropertyAssignment(one) ? one.name : undefined;
      return part !== undefined && (this.isPlain(part) || /^(?:string|number)$/.test(this.inference.infer(part)));
    });
  }

  /** Everything that a local variable is set to. */
  private getSources(expression: ts.Expression): ts.Expression[] {
    const symbol = ts.isIdentifier(expression) ? this.index.getSymbol(expression) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return [];
    const assigned = this.index.getAssignments(symbol).map(({ right }) => right);
    return declaration.initializer ? [declaration.initializer, ...assigned] : assigned;
  }

  private isUnchangeableType(type: ts.Type, depth: number): boolean {
    if (type.flags & PLAIN) return true;
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown) || depth > MAX_DEPTH) return false;
    if (type.isUnion()) return type.types.every((member) => this.isUnchangeableType(member, depth));
    const { checker } = this.index;
    if (type.symbol?.name === 'ReadonlyArray')
      return checker.getTypeArguments(type as ts.TypeReference).every((part) => this.isUnchangeableType(part, depth + 1));
    if (this.immutability.isImmutable(type) || isFormatter(type, this.index)) return true;
    const properties = type.getProperties();
    const isPlain =
      /^(?:__object|__type|Object)$/.test(type.symbol?.name ?? '') || type.symbol?.declarations?.some(ts.isInterfaceDeclaration) === true;
    return isPlain && properties.length > 0 && properties.every((property) => this.isReadonlyPart(property, depth));
  }

  private isReadonlyPart(property: ts.Symbol, depth: number): boolean {
    const declaration = property.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return false;
    const isReadonly = hasModifier(declaration, ts.SyntaxKind.ReadonlyKeyword);
    return isReadonly && this.isUnchangeableType(this.index.checker.getTypeOfSymbolAtLocation(property, declaration), depth + 1);
  }

  /** What is done with the value of an expression. */
  private getUseRisk(node: ts.Node, depth: number): string | undefined {
    if (this.isFixed) return this.identity.getRisk(node);
    const outer = getCarried(node);
    const { parent } = outer;
    if (isWritten(outer)) return `the value is changed at ${this.index.at(outer)}`;
    if (ts.isVariableDeclaration(parent) && parent.initializer === outer) return this.getBindingRisk(parent.name, outer, depth);
    if (isAssignment(parent) && parent.right === outer) return this.getAssignedRisk(parent, depth);
    if (isPart(parent, outer)) return this.getPartRisk(parent, depth);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)) return this.getResultRisk(outer, depth);
    return this.getKeptRisk(outer, depth);
  }

  private getAssignedRisk(assignment: ts.BinaryExpression, depth: number): string | undefined {
    const { left } = assignment;
    if (ts.isIdentifier(left)) return this.getVariableRisk(left, assignment, depth) ?? this.getUseRisk(assignment, depth);
    return this.isKept(left) ? `the value is kept at ${this.index.at(assignment)}` : undefined;
  }

  /** Compared, passed on, or made part of something. */
  private getKeptRisk(outer: ts.Node, depth: number): string | undefined {
    const { parent } = outer;
    if (ts.isBinaryExpression(parent) && isIdentityTest(parent, outer))
      return `the value is compared by identity at ${this.index.at(parent)}`;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return this.getArgumentRisk(outer, parent, depth);
    return isTested(outer) || (isHarmless(parent) && this.isShallow(outer))
      ? undefined
      : `the value is used at ${this.index.at(outer)} in a way that is not followed`;
  }

  /** `const value = f()`, `const { part } = f()`. */
  private getBindingRisk(name: ts.BindingName, from: ts.Node, depth: number): string | undefined {
    if (ts.isIdentifier(name)) return this.isPlain(name) ? undefined : this.getVariableRisk(name, from, depth);
    for (const element of name.elements) {
      const risk = ts.isBindingElement(element) ? this.getBindingRisk(element.name, from, depth) : undefined;
      if (risk) return risk;
    }
    return undefined;
  }

  /** A part of the value is as shared as the value; what a method makes of it is new. */
  private getPartRisk(part: ts.PropertyAccessExpression | ts.ElementAccessExpression, depth: number): string | undefined {
    const outer = wrapped(part);
    const call = outer.parent;
    const isCall = ts.isCallExpression(call) && call.expression === outer;
    if (!isCall) return this.isPlain(part) ? undefined : this.getUseRisk(part, depth);
    const isKnown = ts.isPropertyAccessExpression(part) && METHODS.get(part.name.text) === false;
    if (!isKnown) return `a method of the value is called at ${this.index.at(call)}`;
    // What a callback gets, and what comes out, may be a part of the value.
    const hasCallback = call.arguments.some((argument) => isFunctionNode(unwrap(argument)));
    const isOfPrimitives = this.isPlain(call) || this.isPlainList(part.expression);
    if (hasCallback && !isOfPrimitives) return `parts of the value are handed to a callback at ${this.index.at(call)}`;
    return isOfPrimitives ? undefined : this.getUseRisk(call, depth);
  }

  /** Nothing in it is shared by a copy. */
  private isShallow(node: ts.Node): boolean {
    if (!ts.isSpreadAssignment(node.parent) && !ts.isSpreadElement(node.parent)) return true;
    const type = this.index.checker.getTypeAtLocation(node);
    return (
      this.isPlainList(node) ||
      (type.getProperties().length > 0 && type.getProperties().every((one) => isAll(this.index.checker.getTypeOfSymbol(one), PLAIN)))
    );
  }

  private isPlain(node: ts.Node): boolean {
    return isAll(this.index.checker.getTypeAtLocation(node), PLAIN);
  }

  private isPlainList(node: ts.Node): boolean {
    const type = this.index.checker.getTypeAtLocation(node);
    const [element] = this.index.checker.isArrayType(type) ? this.index.checker.getTypeArguments(type as ts.TypeReference) : [];
    return element !== undefined && (element.flags & PLAIN) !== 0;
  }

  /** The memo's own `c[k] = v` keeps it on purpose. */
  private isKept(left: ts.Expression): boolean {
    const access = unwrap(left);
    return !ts.isElementAccessExpression(access) || !this.sites.has(unwrap(access.expression));
  }

  private getVariableRisk(name: ts.Identifier, from: ts.Node, depth: number): string | undefined {
    const symbol = this.index.getSymbol(name);
    const fn = getEnclosingFunction(from);
    for (const use of this.index.getNames(name.text)) {
      const isLater = use.pos > from.pos || getEnclosingFunction(use) !== fn;
      if (use === name || !isLater || this.index.getSymbol(use) !== symbol) continue;
      const { parent } = wrapped(use);
      const isTarget = isAssignment(parent) && parent.left === wrapped(use);
      const risk = isTarget || this.isStoring(use) ? undefined : this.getUseRisk(use, depth);
      if (risk) return risk;
    }
    return undefined;
  }

  /** `cache.set(key, value)`: an argument of a collection's own method. */
  private isStoring(use: ts.Node): boolean {
    const outer = wrapped(use);
    const call = outer.parent;
    return (
      ts.isCallExpression(call) &&
      call.arguments[1] === outer &&
      ts.isPropertyAccessExpression(call.expression) &&
      call.expression.name.text === 'set' &&
      this.sites.has(unwrap(call.expression.expression))
    );
  }

  /** The accessor's callers get it. */
  private getResultRisk(node: ts.Node, depth: number): string | undefined {
    const fn = getEnclosingFunction(node);
    if (!fn || !isFunctionNode(fn)) return 'the value leaves at load time';
    if (isLoopCallback(fn)) return `the value becomes part of something else at ${this.index.at(node)}`;
    if (depth >= MAX_DEPTH) return `the value is handed on further than ${describeFunction(fn)}`;
    const { calls, values, exported } = this.calls.getCallers(fn as FunctionOrClass);
    if (values.length > 0) return `${describeFunction(fn)} is handed on, so those who call it may change the value`;
    if (exported && (calls.length === 0 || this.isPublished(this.index.getFile(fn).file)))
      return `callers of ${describeFunction(fn)} outside of the scan may change the value`;
    for (const call of calls) {
      const risk = this.getUseRisk(call, depth + 1);
      if (risk) return risk;
    }
    return undefined;
  }

  private getArgumentRisk(outer: ts.Node, call: ts.CallExpression | ts.NewExpression, depth: number): string | undefined {
    if (call.expression === outer) return undefined;
    const base = unwrap(call.expression);
    const symbol = this.index.getSymbol(ts.isPropertyAccessExpression(base) ? base.name : base);
    const declaration = symbol?.valueDeclaration;
    const fn = declaration && this.index.has(declaration) && isFunctionNode(declaration) ? declaration : undefined;
    const position = (call.arguments as readonly ts.Node[] | undefined)?.indexOf(outer) ?? -1;
    const parameter = fn?.parameters[position];
    if (!parameter || !ts.isIdentifier(parameter.name) || depth >= MAX_DEPTH)
      return `the value is handed to other code at ${this.index.at(call)}`;
    return this.getVariableRisk(parameter.name, parameter, depth + 1);
  }
}
