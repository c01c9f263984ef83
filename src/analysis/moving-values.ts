import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import type { Immutability } from './immutability.ts';
import { STILL } from './pure-library.ts';
import { firstOf, isMade } from './purity-syntax.ts';
import { getBase, isFallback, isFunctionNode, unwrap, walk } from './syntax.ts';
import { PRIMITIVE, isAll } from './type-flags.ts';

const MAX_DEPTH = 6;

/** Copies give the parts of what they copy; what is in a literal is the thing itself. */
type Taken = 'itself' | 'its parts';

/** What changes though nobody is seen to change it under its own name. */
export class MovingValues {
  private readonly index: ProgramIndex;
  private readonly immutability: Immutability;
  private readonly isUnchanged: (name: ts.Identifier, symbol: ts.Symbol) => boolean;

  /** `isUnchanged`: whether every use of the name but this one only looks at it. */
  constructor(index: ProgramIndex, immutability: Immutability, isUnchanged: (name: ts.Identifier, symbol: ts.Symbol) => boolean) {
    this.index = index;
    this.immutability = immutability;
    this.isUnchanged = isUnchanged;
  }

  /** An instance of a class of the program or of a library, an object with methods, or one with parts that others have. */
  isMoving(declaration: ts.Declaration): boolean {
    const made = ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
    if (!made) return false;
    if (this.find(made)) return true;
    if (ts.isNewExpression(made)) {
      const callee = unwrap(made.expression);
      const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
      const isOfProgram = this.index.getSymbol(name)?.declarations?.some((one) => this.index.has(one)) === true;
      // A `Proxy` has the type of what it stands for.
      return isOfProgram ? !this.immutability.isImmutable(this.index.checker.getTypeAtLocation(made)) : !STILL.has(name.getText());
    }
    let found = false;
    if (ts.isObjectLiteralExpression(made))
      walk(made, (node) => {
        if (node.kind === ts.SyntaxKind.ThisKeyword) found = true;
        return !found;
      });
    return found;
  }

  /** What others have as well and may change in a value that was made by a literal or a copy: `{ ...base }`, `[list]`, `base.slice()`. */
  private find(made: ts.Expression, depth = 0): ts.Node | undefined {
    const value = unwrap(made);
    if (ts.isObjectLiteralExpression(value)) return firstOf(value.properties, (one) => this.findInMember(one, depth));
    if (ts.isArrayLiteralExpression(value))
      return firstOf(value.elements, (one) =>
        ts.isSpreadElement(one) ? this.look(one.expression, 'its parts', depth) : this.look(one, 'itself', depth),
      );
    if (ts.isNewExpression(value)) return firstOf(value.arguments ?? [], (one) => this.look(one, 'its parts', depth));
    if (!ts.isCallExpression(value)) return undefined;
    const callee = unwrap(value.expression);
    const isFrozen = callee.getText() === 'Object.freeze';
    if (!isFrozen && !isMade(value)) return undefined;
    const receiver = ts.isPropertyAccessExpression(callee) && isMade(value) ? [callee.expression] : [];
    return firstOf([...receiver, ...value.arguments], (one) => this.look(one, isFrozen ? 'itself' : 'its parts', depth));
  }

  private findInMember(member: ts.ObjectLiteralElementLike, depth: number): ts.Node | undefined {
    if (ts.isPropertyAssignment(member)) return this.look(member.initializer, 'itself', depth);
    if (ts.isShorthandPropertyAssignment(member)) return this.look(member.name, 'itself', depth);
    return ts.isSpreadAssignment(member) ? this.look(member.expression, 'its parts', depth) : undefined;
  }

  private look(node: ts.Expression, taken: Taken, depth: number): ts.Node | undefined {
    const value = unwrap(node);
    if (depth > MAX_DEPTH) return value;
    if (ts.isConditionalExpression(value)) return firstOf([value.whenTrue, value.whenFalse], (one) => this.look(one, taken, depth));
    if (ts.isBinaryExpression(value) && isFallback(value)) return firstOf([value.left, value.right], (one) => this.look(one, taken, depth));
    const found = this.find(value, depth + 1);
    if (found || isFunctionNode(value) || ts.isClassLike(value) || this.isPlain(value, taken)) return found;
    const base = ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value) ? getBase(value) : value;
    return base && ts.isIdentifier(base) ? this.lookName(base, depth) : undefined;
  }

  /** What the name stands for is changed, or holds what is. */
  private lookName(name: ts.Identifier, depth: number): ts.Node | undefined {
    const symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? this.index.checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration) || !ts.isVariableDeclaration(declaration)) return undefined;
    if (!this.isUnchanged(name, symbol)) return name;
    return declaration.initializer && this.find(declaration.initializer, depth + 1);
  }

  /** Nothing in it can be changed, or nothing that a copy would share. */
  private isPlain(node: ts.Expression, taken: Taken): boolean {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(node);
    if (isAll(type, PRIMITIVE) || type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return true;
    const parts = checker.getTypeArguments(type as ts.TypeReference);
    return taken === 'its parts' && parts.length > 0 && parts.every((part) => isAll(part, PRIMITIVE));
  }
}
