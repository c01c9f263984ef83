import { ts } from 'ts-morph';
import { getGivenThis } from '../calls/given-this.ts';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';
import type { ContainerDeclaration } from './declarations.ts';
import type { MethodOwners } from './method-owners.ts';
import { isHandingBack } from './holder-syntax.ts';
import { getInstanceMaker, getThisAlias, getThisFunction } from './field-declarations.ts';
import { getArgumentAt } from '../syntax/callee.ts';

type Maker = NonNullable<ContainerDeclaration['maker']>;

const MAX_DEPTH = 5;

/**
 * Which names without a type stand for an instance that the program hands on: `owner` of `new Child(this)`, whose file need not import the one
 * that hands itself on.
 */
export class GivenReceivers {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly owners: MethodOwners;
  /** Parameters and fields, and what they may be. */
  private readonly known = new Map<ts.Node, ReadonlySet<Maker>>();

  constructor(index: ProgramIndex, calls: CallGraph, owners: MethodOwners) {
    this.index = index;
    this.calls = calls;
    this.owners = owners;
  }

  /** Whether what `receiver` stands for may be what the maker makes. */
  isOf(receiver: ts.Expression, maker: Maker): boolean {
    return this.getMakers(receiver, 0).has(maker);
  }

  /** Whether a parameter may be given the fields of what the maker makes: `new Signer(Object.assign({ url }, this))`, `sign({ url, ...this })`. */
  isGivenFields(parameter: ts.ParameterDeclaration, maker: Maker): boolean {
    return this.getArguments(parameter).some((argument) => getCopied(argument).some((source) => this.isOf(source, maker)));
  }

  private getMakers(expression: ts.Expression, depth: number): ReadonlySet<Maker> {
    const value = unwrap(expression);
    if (value.kind === ts.SyntaxKind.ThisKeyword) return this.getOfThis(getThisFunction(getGivenThis(value) ?? value));
    if (depth > MAX_DEPTH) return NONE;
    if (ts.isNewExpression(value)) return this.getNew(value);
    if (ts.isPropertyAccessExpression(value)) return this.getOfField(value, depth);
    if (!ts.isIdentifier(value)) return NONE;
    const declaration = this.index.getSymbol(value)?.valueDeclaration;
    const isThisNamed = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer?.kind === ts.SyntaxKind.ThisKeyword;
    const self = isThisNamed ? undefined : getThisAlias(value);
    if (self) return this.getOfThis(self);
    if (!declaration || !this.index.has(declaration)) return NONE;
    if (ts.isParameter(declaration)) return this.join(declaration, () => this.getArguments(declaration), depth);
    return ts.isVariableDeclaration(declaration) && declaration.initializer ? this.getMakers(declaration.initializer, depth + 1) : NONE;
  }

  private getOfThis(fn: ts.FunctionLikeDeclaration | undefined): ReadonlySet<Maker> {
    return fn ? new Set([getInstanceMaker(fn), ...this.owners.get(fn)]) : NONE;
  }

  private getNew({ expression }: ts.NewExpression): ReadonlySet<Maker> {
    const callee = unwrap(expression);
    const declaration = this.index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee)?.valueDeclaration;
    const isOwn = declaration !== undefined && this.index.has(declaration) && (ts.isClassLike(declaration) || isFunctionNode(declaration));
    return isOwn ? new Set([declaration as Maker]) : NONE;
  }

  /** `this.owner`, as far as it is set by `this.owner = owner`. */
  private getOfField({ expression, name }: ts.PropertyAccessExpression, depth: number): ReadonlySet<Maker> {
    if (unwrap(expression).kind !== ts.SyntaxKind.ThisKeyword) return NONE;
    const symbol = this.index.getSymbol(name);
    const field = symbol?.valueDeclaration;
    if (!field || !this.index.has(field)) return NONE;
    return this.join(field, () => this.index.getFieldAssignments(symbol, name.text).map(({ right }) => right), depth);
  }

  /** What the calls that are sure give a parameter. */
  private getArguments(parameter: ts.ParameterDeclaration): readonly ts.Expression[] {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || parameter.dotDotDotToken) return [];
    const position = fn.parameters.indexOf(parameter);
    return this.calls.getCallers(fn).sure.flatMap((call) => {
      const given = getArgumentAt(call, position);
      return given && !ts.isSpreadElement(given) ? [given] : [];
    });
  }

  private join(place: ts.Node, getValues: () => readonly ts.Expression[], depth: number): ReadonlySet<Maker> {
    const known = this.known.get(place);
    if (known) return known;
    this.known.set(place, NONE); // What it is given may be itself.
    const found = new Set(getValues().flatMap((value) => [...this.getMakers(value, depth + 1)]));
    this.known.set(place, found);
    return found;
  }
}

const NONE: ReadonlySet<Maker> = new Set();

/** What an object has the properties of, besides its own: `this` of `{ ...this }`, and an object itself. */
function getCopied(expression: ts.Expression): readonly ts.Expression[] {
  const value = unwrap(expression);
  if (isHandingBack(value)) return value.arguments.flatMap(getCopied);
  if (!ts.isObjectLiteralExpression(value)) return [value];
  return value.properties.flatMap((one) => (ts.isSpreadAssignment(one) ? getCopied(one.expression) : []));
}
