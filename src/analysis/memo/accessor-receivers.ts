import { ts } from 'ts-morph';
import { getNamedExpression, getNameOf, getValueGiven } from '../calls/function-names.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { isAssignment, isFunctionNode, isInside, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';

const MAX_NAMES = 3;

/** What an accessor is a member of: the literal itself, or what the class or constructor function is called. */
type Owner = ts.ObjectLiteralExpression | ts.Symbol;

/** What values are made of, functions in them apart. */
interface Parts {
  readonly values: ReadonlySet<ts.Node>;
  /** What instances in them are made by. */
  readonly makers: ReadonlySet<ts.Symbol>;
  /** What goes by a name in them. */
  readonly names: ReadonlySet<string>;
}

/**
 * Whether a call by name alone, such as `x.get(key)` on an `x` without a type, may be one of an accessor: something that goes by the
 * name of the receiver is made by what the accessor is a member of. Maps and other caches have a `get`, too.
 */
export class AccessorReceivers {
  private readonly index: ProgramIndex;
  private readonly givenTo = new Map<string, Parts>();
  private readonly answers = new WeakMap<ts.Node, Map<string, boolean>>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** `named` is what is called, or a name that is not: `const end = response.end`. */
  mayName(named: ts.Expression, accessor: ts.FunctionLikeDeclaration): boolean {
    const callee = unwrap(named);
    const owner = ts.isPropertyAccessExpression(callee) ? this.getOwner(accessor) : undefined;
    if (!owner || !ts.isPropertyAccessExpression(callee)) return true;
    return isThis(callee.expression) || this.isMadeBy(this.getParts([callee.expression]), owner, accessor, MAX_NAMES);
  }

  /** Whether something that goes by the name of the receiver is the literal. */
  mayBe(receiver: ts.Expression, literal: ts.ObjectLiteralExpression): boolean {
    return this.isMadeBy(this.getParts([receiver]), literal, literal, MAX_NAMES);
  }

  /**
   * Calls of an accessor in files that do not import it: on something that goes by the name of what its owner makes, where nothing says
   * what that is. `this.entries.get(key)` of functions that others borrow.
   */
  getCalls(accessor: ts.FunctionLikeDeclaration): readonly ts.CallExpression[] {
    const name = getNameOf(accessor);
    if (!name || !ts.isIdentifier(name) || this.getOwner(accessor) === undefined) return [];
    return this.index.getNames(name.text).flatMap((use) => {
      const callee = use.parent;
      if (!ts.isPropertyAccessExpression(callee) || callee.name !== use || isThis(callee.expression) || this.index.getSymbol(use))
        return [];
      const call = wrapped(callee).parent;
      return ts.isCallExpression(call) && unwrap(call.expression) === callee && this.mayName(call.expression, accessor) ? [call] : [];
    });
  }

  private getOwner(accessor: ts.FunctionLikeDeclaration): Owner | undefined {
    if (ts.isFunctionDeclaration(accessor)) return undefined;
    const member = ts.isMethodDeclaration(accessor) ? accessor : wrapped(accessor).parent;
    if (member.parent && ts.isClassLike(member.parent)) return member.parent.name && this.index.getSymbol(member.parent.name);
    if (isAssignment(member) && ts.isPropertyAccessExpression(member.left)) return this.getOfPrototype(member.left.expression);
    if (!member.parent || !ts.isObjectLiteralExpression(member.parent)) return undefined;
    const { parent } = wrapped(member.parent);
    const isPrototype = isAssignment(parent) && ts.isPropertyAccessExpression(parent.left) && parent.left.name.text === 'prototype';
    return isPrototype ? this.getOfPrototype(parent.left) : member.parent;
  }

  /** `Cache` of `Cache.prototype`, and of `proto` after `var proto = Cache.prototype`. */
  private getOfPrototype(node: ts.Expression): ts.Symbol | undefined {
    const prototype = unwrap(node);
    if (ts.isPropertyAccessExpression(prototype) && prototype.name.text === 'prototype') return this.index.getSymbol(prototype.expression);
    const declaration = ts.isIdentifier(prototype) ? this.index.getSymbol(prototype)?.valueDeclaration : undefined;
    const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return made && ts.isPropertyAccessExpression(made) ? this.getOfPrototype(made) : undefined;
  }

  private isMadeBy({ values, makers, names }: Parts, owner: Owner, accessor: ts.Node, depth: number): boolean {
    for (let around = accessor; around; around = around.parent) if (values.has(around)) return true;
    if ([...makers].some((maker) => this.isOwner(maker, owner, depth))) return true;
    return depth > 0 && [...names].some((name) => this.isNameOf(name, owner, accessor, depth - 1));
  }

  private getParts(values: readonly ts.Node[]): Parts {
    const makers = new Set<ts.Symbol>();
    const names = new Set<string>();
    const addMaker = (callee: ts.Expression): void => {
      const symbol = this.index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
      if (symbol) makers.add(symbol);
    };
    for (const value of values)
      walkFrom(value, (part) => {
        if (ts.isNewExpression(part)) addMaker(unwrap(part.expression));
        else if (ts.isIdentifier(part) && isLastName(part, value)) names.add(part.text);
        return !isFunctionNode(part);
      });
    return { values: new Set(values), makers, names };
  }

  /** Something of that name is set to what the owner makes. */
  private isNameOf(text: string, owner: Owner, accessor: ts.Node, depth: number): boolean {
    const answers = this.answers.get(accessor) ?? new Map<string, boolean>();
    this.answers.set(accessor, answers);
    const question = `${depth} ${text}`;
    const answer = answers.get(question) ?? this.isMadeBy(this.getGivenTo(text), owner, accessor, depth);
    answers.set(question, answer);
    return answer;
  }

  /** All that something of that name is set to: in a bundle, thousands of values. */
  private getGivenTo(text: string): Parts {
    const known = this.givenTo.get(text) ?? this.getParts(this.index.getNames(text).flatMap((name) => getGiven(name) ?? []));
    this.givenTo.set(text, known);
    return known;
  }

  private isOwner(symbol: ts.Symbol, owner: Owner, depth: number): boolean {
    const declaration = symbol.valueDeclaration;
    if (isLiteral(owner) || !declaration) return false;
    if (symbol === owner || declaration === owner.valueDeclaration || isSameMaker(declaration, owner.valueDeclaration)) return true;
    const made = ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
    if (!made || depth <= 0) return false;
    // `require('./cache')`, `_interop(…)`: what it gives is not followed.
    if (ts.isCallExpression(made) && !isFunctionNode(unwrap(made.expression))) return true;
    // A compiled class: `var Cache = (function () { function Cache() {} return Cache; })()`
    if (!ts.isIdentifier(made)) return isInside(owner.valueDeclaration ?? made.parent, made);
    const other = this.index.getSymbol(made);
    return other !== undefined && this.isOwner(other, owner, depth - 1);
  }
}

/** `const Cache = module.exports = function () {}`: what is required is another symbol than the variable. */
function isSameMaker(first: ts.Node, second: ts.Node | undefined): boolean {
  const maker = second && getMakerOf(second);
  return maker !== undefined && getMakerOf(first) === maker;
}

function getMakerOf(declaration: ts.Node): ts.Node | undefined {
  const assignment = isAssignment(declaration) ? declaration : wrapped(declaration).parent;
  let made: ts.Expression | undefined = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  if (isAssignment(assignment) && !made) made = assignment.right;
  for (made &&= unwrap(made); isAssignment(made);) made = unwrap(made.right);
  const maker = made ?? declaration;
  return isFunctionNode(maker) || ts.isClassLike(maker) ? maker : undefined;
}

function isLiteral(owner: Owner): owner is ts.ObjectLiteralExpression {
  return 'properties' in owner;
}

function isThis(node: ts.Expression): boolean {
  return unwrap(node).kind === ts.SyntaxKind.ThisKeyword;
}

/** `cache` of `this.options.cache`: what it hangs on is another thing. */
function isLastName(name: ts.Identifier, whole: ts.Node): boolean {
  const expression = getNamedExpression(name);
  if (expression === whole) return true;
  const { parent } = wrapped(expression);
  return !(ts.isPropertyAccessExpression(parent) && parent.expression === wrapped(expression));
}

/** What a name is set to where it is written, also as the default of a parameter. */
function getGiven(name: NameNode): ts.Expression | undefined {
  const { parent } = name;
  return ts.isParameter(parent) && parent.name === name ? parent.initializer : getValueGiven(name);
}
