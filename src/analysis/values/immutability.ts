import { ts } from 'ts-morph';
import { isFormatter } from './formatters.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import { isTested } from '../memo/memo-shape.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { METHODS } from '../purity/pure-library.ts';
import {
  getEnclosingFunction,
  hasModifier,
  hasText,
  isAssignment,
  isFunctionNode,
  isStatic,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';
import { isPart, isTextSpan } from '../syntax/value-uses.ts';
import { isWritten } from '../syntax/writes.ts';

const MUTATORS = /^(?:on|once|emit|addListener)$/;

/**
 * Whether instances of a class hold nothing but what their constructor was given: no field is written outside of it, in the class or
 * anywhere else in the program, and no field is a container that somebody fills. Another instance made of the same arguments is as good.
 */
export class Immutability {
  private readonly index: ProgramIndex;
  /** By type, not by declaration: the class and its instances have one declaration, and other properties. */
  private readonly known = new Map<ts.Type, boolean>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  isImmutable(type: ts.Type): boolean {
    const declaration = type.symbol?.valueDeclaration;
    if (!declaration || !this.index.has(declaration) || (!ts.isClassLike(declaration) && !isFunctionNode(declaration))) return false;
    // The function or the class itself, not what `new` makes of it.
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false;
    const known = this.known.get(type);
    if (known !== undefined) return known;
    const answer = this.compute(type, declaration);
    this.known.set(type, answer);
    return answer;
  }

  private compute(type: ts.Type, declaration: ts.ClassLikeDeclaration | ts.FunctionLikeDeclaration): boolean {
    if (ts.isClassLike(declaration) && declaration.heritageClauses?.some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword))
      return false;
    if (hasModifier(declaration, ts.SyntaxKind.DeclareKeyword)) return false; // Somebody else's code is behind it.
    const maker = ts.isClassLike(declaration) ? declaration.members.find(ts.isConstructorDeclaration) : declaration;
    const fields = ts.isClassLike(declaration) ? declaration.members.filter(ts.isPropertyDeclaration) : [];
    if ([...(maker ? [maker] : []), ...fields.filter((field) => !isStatic(field))].some(opensSomething)) return false;
    if (handsOutThis(declaration) || this.hasOpenPrototype(declaration)) return false;
    return type.getProperties().every((property) => !this.isWritten(property, maker));
  }

  /** Methods get in by another way than `Foo.prototype.name = function …`, or one of those hands out the instance. */
  private hasOpenPrototype(declaration: ts.ClassLikeDeclaration | ts.FunctionLikeDeclaration): boolean {
    const { name } = declaration;
    const symbol = name && this.index.getSymbol(name);
    return this.index.getNames('prototype').some((use) => {
      const access = use.parent;
      if (!ts.isPropertyAccessExpression(access) || access.name !== use) return false;
      if (!ts.isIdentifier(access.expression) || !symbol || this.index.getSymbol(access.expression) !== symbol) return false;
      const member = access.parent;
      const isMember = ts.isPropertyAccessExpression(member) && member.expression === access;
      if (!isMember || !isAssignment(member.parent) || member.parent.left !== member) return !isMember || isWritten(member.name);
      const made = unwrap(member.parent.right);
      return isFunctionNode(made) ? handsOutThis(made) : ts.isIdentifier(made) && this.index.getSymbol(made) !== symbol;
    });
  }

  private isWritten(property: ts.Symbol, maker: ts.Node | undefined): boolean {
    const isField = (property.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) === 0;
    // A `#name` is kept under another one.
    const named = property.valueDeclaration && ts.getNameOfDeclaration(property.valueDeclaration);
    const text = named && hasText(named) ? named.text : property.name;
    return this.index.getNames(text).some((name) => {
      const expression = wrapped(getNamedExpression(name));
      if (expression === name || (maker && getEnclosingFunction(name) === maker)) return false;
      const found = this.index.getSymbol(name);
      if (found && found !== property && found.valueDeclaration !== property.valueDeclaration) return false;
      return isChange(name, expression) || (isField && !this.isReadOnly(expression));
    });
  }

  /** What a field holds is looked at, and nobody else gets it. */
  private isReadOnly(expression: ts.Node): boolean {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(expression);
    if (isAll(type, PRIMITIVE) || type.getCallSignatures().length > 0 || isFormatter(type, this.index)) return true;
    const { parent } = expression;
    // Where the constructor of a subclass or a declaration names it, nothing is done with it.
    if (ts.isPropertyDeclaration(parent) || ts.isParameter(parent) || isTested(expression) || ts.isExpressionStatement(parent)) return true;
    if (isOperand(parent)) return true;
    if (!isPart(parent, expression)) return false;
    const outer = wrapped(parent);
    const isCall = ts.isCallExpression(outer.parent) && outer.parent.expression === outer;
    return isCall ? ts.isPropertyAccessExpression(parent) && METHODS.get(parent.name.text) === false : this.isReadOnly(outer);
  }
}

/** `this.a - other.a`, `a < b`, `${this.a}`: it is asked what it is, and nobody gets it. */
function isOperand(parent: ts.Node): boolean {
  if (isTextSpan(parent) || ts.isPrefixUnaryExpression(parent)) return true;
  return ts.isBinaryExpression(parent) && /^(?:[-+*/%]|\*\*|[<>]=?|[=!]==?|[&|^]|<<|>>>?)$/.test(parent.operatorToken.getText());
}

function isChange(name: ts.Node, expression: ts.Node): boolean {
  const parent = expression.parent;
  if (isAssignment(parent) && parent.left === expression && isPrototypeWrite(parent.left)) return false;
  if (isWritten(name)) return true;
  const isCalled = ts.isPropertyAccessExpression(parent) && parent.expression === expression && ts.isCallExpression(parent.parent);
  return isCalled && MUTATORS.test(parent.name.text);
}

/** `Foo.prototype.method = function () {}` declares. */
function isPrototypeWrite(left: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(left) && left.expression.getText().endsWith('.prototype');
}

/** The constructor makes something that is more than data. */
function opensSomething(maker: ts.Node): boolean {
  let found = false;
  walk(maker, (node) => {
    if (ts.isNewExpression(node) && !/^(?:RegExp|Date|URL|Error|Array|Map|Set)$/.test(node.expression.getText())) found = true;
    return !found;
  });
  return found;
}

/** Something else gets the instance itself: what that knows of it goes with it. */
function handsOutThis(maker: ts.Node): boolean {
  let found = false;
  walk(maker, (node) => {
    if (node.kind === ts.SyntaxKind.ThisKeyword && !ts.isPropertyAccessExpression(wrapped(node).parent)) found = true;
    return !found;
  });
  return found;
}
