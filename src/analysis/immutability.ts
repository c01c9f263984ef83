import { ts } from 'ts-morph';
import { getNamedExpression } from './function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { isAssignment, isFunctionNode, isInside, isUpdate, walk, wrapped } from './syntax.ts';

const MUTATORS = /^(?:push|unshift|pop|shift|splice|sort|reverse|fill|set|add|delete|clear|on|once|emit|addListener)$/;

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
    const known = this.known.get(type);
    if (known !== undefined) return known;
    const answer = this.compute(type, declaration);
    this.known.set(type, answer);
    return answer;
  }

  private compute(type: ts.Type, declaration: ts.ClassLikeDeclaration | ts.FunctionLikeDeclaration): boolean {
    if (ts.isClassLike(declaration) && declaration.heritageClauses?.some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword))
      return false;
    const maker = ts.isClassLike(declaration) ? declaration.members.find(ts.isConstructorDeclaration) : declaration;
    if (maker && holdsFunctionOrThis(maker)) return false;
    return type.getProperties().every((property) => !this.isWritten(property, maker));
  }

  private isWritten(property: ts.Symbol, maker: ts.Node | undefined): boolean {
    return this.index.getNames(property.name).some((name) => {
      const expression = wrapped(getNamedExpression(name));
      if (expression === name || (maker && isInside(name, maker))) return false;
      const found = this.index.getSymbol(name);
      if (found && found !== property && found.valueDeclaration !== property.valueDeclaration) return false;
      return isChange(expression);
    });
  }
}

function isChange(expression: ts.Node): boolean {
  const parent = expression.parent;
  if (isAssignment(parent)) return parent.left === expression && !isPrototypeWrite(parent.left);
  if (isUpdate(parent) || ts.isDeleteExpression(parent)) return true;
  if (ts.isElementAccessExpression(parent) && parent.expression === expression)
    return isAssignment(parent.parent) && parent.parent.left === parent;
  const isCalled = ts.isPropertyAccessExpression(parent) && parent.expression === expression && ts.isCallExpression(parent.parent);
  return isCalled && MUTATORS.test(parent.name.text);
}

/** `Foo.prototype.method = function () {}` declares. */
function isPrototypeWrite(left: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(left) && left.expression.getText().endsWith('.prototype');
}

/** The constructor hands `this` out or opens something: what it makes is more than its data. */
function holdsFunctionOrThis(maker: ts.Node): boolean {
  let found = false;
  walk(maker, (node) => {
    if (node.kind === ts.SyntaxKind.ThisKeyword && !ts.isPropertyAccessExpression(node.parent)) found = true;
    if (ts.isNewExpression(node) && !/^(?:RegExp|Date|URL|Error|Array|Map|Set)$/.test(node.expression.getText())) found = true;
    return !found;
  });
  return found;
}
