import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, isStatic, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { getArgumentAt } from '../syntax/callee.ts';

/** A class, or the constructor function of older code. */
export type Maker = ts.ClassLikeDeclaration | ts.FunctionDeclaration | ts.FunctionExpression;

/** `parent: Parent;`, `constructor(private parent: Parent)`, or the `this.parent` of the first assignment where nothing declares it. */
export type Field = ts.PropertyDeclaration | ts.ParameterPropertyDeclaration | ts.PropertyAccessExpression;

const MAX_DEPTH = 3;

/** Which class an expression is an instance of, and what classes have: fields, methods, bases and heirs. */
export class InstanceAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly fields = new Map<Maker, readonly Field[]>();
  private readonly heirs = new Map<ts.Node, readonly Maker[]>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /** The class of the program that a type is an instance of; `undefined` and `null` are looked through. */
  getClass(type: ts.Type): Maker | undefined {
    const real = type.getNonNullableType();
    const declaration = real.symbol?.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return undefined;
    if (ts.isClassLike(declaration)) return declaration;
    const isInstance = real.getCallSignatures().length === 0 && real.getConstructSignatures().length === 0;
    return isInstance ? toMaker(declaration) : undefined;
  }

  /** The classes of what an expression stands for. Where its type is no class, those that flow into it: arguments, initialisers. */
  getClasses(value: ts.Expression, depth = 0): readonly Maker[] {
    const expression = unwrap(value);
    const type = this.index.checker.getTypeAtLocation(expression);
    const own = this.getClass(this.index.checker.getBaseConstraintOfType(type) ?? type);
    if (own && expression.kind === ts.SyntaxKind.ThisKeyword) return [own, ...this.getHeirs(own)];
    if (own && !isAbstract(own)) return [own];
    const flown = depth < MAX_DEPTH ? this.getFlown(expression, depth + 1) : [];
    return flown.length === 0 && own ? [own] : flown;
  }

  private getFlown(expression: ts.Expression, depth: number): readonly Maker[] {
    const declaration = ts.isIdentifier(expression) ? this.index.getSymbol(expression)?.valueDeclaration : undefined;
    if (!declaration) return [];
    if (ts.isVariableDeclaration(declaration) && declaration.initializer) return this.getClasses(declaration.initializer, depth);
    if (!ts.isParameter(declaration)) return [];
    return unique(this.getArguments(declaration).flatMap((argument) => this.getClasses(argument, depth)));
  }

  /** What the callers that are known pass for a parameter. */
  getArguments(parameter: ts.ParameterDeclaration): readonly ts.Expression[] {
    const owner = parameter.parent;
    if (!isFunctionNode(owner) || parameter.dotDotDotToken) return [];
    const position = owner.parameters.indexOf(parameter);
    const { calls } = this.calls.getCallers(owner);
    return calls.flatMap((call) => {
      const argument = getArgumentAt(call, position);
      return argument && !ts.isSpreadElement(argument) ? [argument] : [];
    });
  }

  /** The classes that something of the type keeps: itself, the members of a union, or what an array, `Map`, `Set` or record holds. */
  getHeld(type: ts.Type, depth = 0): readonly Maker[] {
    return unique(
      getMembers(type.getNonNullableType()).flatMap((member) => {
        const own = this.getClass(member);
        if (own) return [own];
        const declaration = member.symbol?.declarations?.find(ts.isInterfaceDeclaration);
        if (declaration && this.index.has(declaration)) return this.getHeirs(declaration);
        if (depth >= 2 || !(member.flags & ts.TypeFlags.Object)) return [];
        const args = this.index.checker.getTypeArguments(member as ts.TypeReference);
        const parts = [...args, member.getStringIndexType(), member.getNumberIndexType()];
        return parts.flatMap((part) => (part ? this.getHeld(part, depth + 1) : []));
      }),
    );
  }

  getFields(maker: Maker): readonly Field[] {
    const known = this.fields.get(maker);
    if (known) return known;
    const found = this.findFields(maker);
    this.fields.set(maker, found);
    return found;
  }

  private findFields(maker: Maker): readonly Field[] {
    const members: readonly ts.ClassElement[] = ts.isClassLike(maker) ? maker.members : [];
    const constructor = members.find(ts.isConstructorDeclaration);
    const found: Field[] = members.filter(ts.isPropertyDeclaration).filter((member) => !isStatic(member));
    for (const parameter of constructor?.parameters ?? [])
      if (ts.isParameterPropertyDeclaration(parameter, parameter.parent)) found.push(parameter);
    const names = new Set([...found.map(({ name }) => name.getText()), ...members.filter(ts.isAccessor).map(({ name }) => name.getText())]);
    for (const method of this.getMethods(maker)) {
      walk(method, (node) => {
        if (isFunctionNode(node) && !ts.isArrowFunction(node)) return false;
        if (!isAssignment(node) || !ts.isPropertyAccessExpression(node.left) || names.has(node.left.name.text)) return true;
        if (node.left.expression.kind !== ts.SyntaxKind.ThisKeyword || this.isDeclared(node.left.name)) return true;
        names.add(node.left.name.text);
        found.push(node.left);
        return true;
      });
    }
    return found;
  }

  /** By a base class. */
  private isDeclared(name: ts.Node): boolean {
    const declaration = this.index.getSymbol(name)?.valueDeclaration;
    return declaration !== undefined && !ts.isBinaryExpression(declaration) && !ts.isPropertyAccessExpression(declaration);
  }

  /** What runs with an instance as `this`: members of the class, the constructor function itself, what is put on its prototype. */
  getMethods(maker: Maker): readonly ts.FunctionLikeDeclaration[] {
    if (ts.isClassLike(maker)) return (maker.members as readonly ts.ClassElement[]).filter((member) => isFunctionNode(member));
    const name = getMakerName(maker);
    if (!name) return [maker];
    const symbol = this.index.getSymbol(name);
    const added = this.index.getNamesOf(symbol, name.text).flatMap((use) => {
      const prototype = getNamedExpression(use).parent;
      if (!ts.isPropertyAccessExpression(prototype) || prototype.name.text !== 'prototype' || this.index.getSymbol(use) !== symbol)
        return [];
      const { parent } = prototype;
      const target = ts.isPropertyAccessExpression(parent) ? parent.parent : parent;
      if (!isAssignment(target)) return [];
      const value = unwrap(target.right);
      if (isFunctionNode(value)) return [value];
      return ts.isObjectLiteralExpression(value) ? value.properties.flatMap(getPropertyFunction) : [];
    });
    return [maker, ...added];
  }

  /** Every `new Class(…)` of the program. */
  getConstructions(maker: Maker): readonly ts.NewExpression[] {
    return this.calls.getCallers(maker).calls.filter(ts.isNewExpression);
  }

  getBases(maker: Maker, seen = new Set<ts.Node>()): readonly Maker[] {
    const clause = ts.isClassLike(maker) ? getClause(maker, ts.SyntaxKind.ExtendsKeyword) : undefined;
    const [base] = clause?.types ?? [];
    const found = base && this.getClass(this.index.checker.getTypeAtLocation(base));
    if (!found || seen.has(found)) return [];
    seen.add(found);
    return [found, ...this.getBases(found, seen)];
  }

  /** Classes that extend a class or implement an interface, directly or through others. */
  getHeirs(node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration | Maker, seen = new Set<ts.Node>()): readonly Maker[] {
    const known = this.heirs.get(node);
    if (known) return known;
    const { name } = node;
    if (!name || seen.has(node)) return [];
    seen.add(node);
    const symbol = this.index.getSymbol(name);
    const found = [...this.index.getNamesOf(symbol, name.text), ...this.index.getLocalNames(symbol)].flatMap((use): readonly Maker[] => {
      const heir = getHeir(use);
      if (!heir || this.index.getSymbol(use) !== symbol) return [];
      return ts.isClassLike(heir) ? [heir, ...this.getHeirs(heir, seen)] : this.getHeirs(heir, seen);
    });
    const heirs = unique(found);
    this.heirs.set(node, heirs);
    return heirs;
  }

  isSameOrBase(maker: Maker, heir: Maker): boolean {
    return maker === heir || this.getBases(heir).includes(maker);
  }

  isRelated(a: Maker, b: Maker): boolean {
    return this.isSameOrBase(a, b) || this.isSameOrBase(b, a);
  }

  /** The class whose `this` a node sees. */
  getOwner(node: ts.Node): Maker | undefined {
    for (let fn = getEnclosingFunction(node); fn; fn = getEnclosingFunction(fn)) {
      if (ts.isClassLike(fn)) return fn;
      if (ts.isClassLike(fn.parent)) return fn.parent;
      if (ts.isArrowFunction(fn)) continue;
      return this.getPrototypeOwner(fn);
    }
    return undefined;
  }

  private getPrototypeOwner(fn: ts.FunctionLikeDeclaration): Maker | undefined {
    const outer = wrapped(fn);
    let holder = outer;
    if (ts.isMethodDeclaration(outer)) holder = outer.parent;
    else if (ts.isPropertyAssignment(outer.parent)) holder = outer.parent.parent;
    const { parent } = holder;
    if (!isAssignment(parent) || parent.right !== holder) return toMaker(fn);
    let { left } = parent;
    if (ts.isPropertyAccessExpression(left) && left.name.text !== 'prototype') left = left.expression;
    if (!ts.isPropertyAccessExpression(left) || left.name.text !== 'prototype') return toMaker(fn);
    const declaration = this.index.getSymbol(getTail(left.expression))?.valueDeclaration;
    return declaration && toMaker(declaration);
  }
}

/** The field's own name, whose symbol it is. */
export function getFieldName(field: Field): ts.Identifier | ts.PrivateIdentifier | undefined {
  const { name } = field;
  return ts.isIdentifier(name) || ts.isPrivateIdentifier(name) ? name : undefined;
}

/** The clause `extends …` or `implements …` of a class. */
export function getClause(maker: Maker, token: ts.SyntaxKind): ts.HeritageClause | undefined {
  return ts.isClassLike(maker) ? maker.heritageClauses?.find((clause) => clause.token === token) : undefined;
}

export function describeMaker(maker: Maker): string {
  return getMakerName(maker)?.text ?? 'the class';
}

function getMakerName(maker: Maker): ts.Identifier | undefined {
  if (maker.name) return maker.name;
  const { parent } = wrapped(maker);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

function getTail(node: ts.Expression): ts.Node {
  return ts.isPropertyAccessExpression(node) ? node.name : node;
}

function toMaker(declaration: ts.Node): Maker | undefined {
  if (ts.isClassLike(declaration) || ts.isFunctionDeclaration(declaration) || ts.isFunctionExpression(declaration)) return declaration;
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = unwrap(declaration.initializer);
  return ts.isClassLike(value) || ts.isFunctionExpression(value) ? value : undefined;
}

function getHeir(use: ts.Node): ts.ClassLikeDeclaration | ts.InterfaceDeclaration | undefined {
  const expression = getNamedExpression(use);
  const base = expression.parent;
  if (!ts.isExpressionWithTypeArguments(base) || base.expression !== expression || !ts.isHeritageClause(base.parent)) return undefined;
  return base.parent.parent;
}

function isAbstract(maker: Maker): boolean {
  return (
    ts.isClassLike(maker) &&
    (ts.getModifiers(maker as ts.ClassDeclaration)?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false)
  );
}

function getPropertyFunction(property: ts.ObjectLiteralElementLike): ts.FunctionLikeDeclaration[] {
  if (isFunctionNode(property)) return [property];
  const value = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  return value && isFunctionNode(value) ? [value] : [];
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
