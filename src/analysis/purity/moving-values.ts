import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getFieldValues } from '../values/field-values.ts';
import type { Immutability } from '../values/immutability.ts';
import { STILL } from './pure-library.ts';
import { firstOf, isMade } from './purity-syntax.ts';
import { getBase, isFallback, isFunctionNode, unwrap, walk } from '../syntax/syntax.ts';
import { getShared } from './shared-parts.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';

const MAX_DEPTH = 6;

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

  /** An instance of a class of the program or of a library, an object with methods, or a copy of what others have as well. */
  isMoving(declaration: ts.Declaration): boolean {
    const made = ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
    if (!made) return false;
    if (this.getShared(made)) return true;
    if (ts.isNewExpression(made)) {
      const callee = unwrap(made.expression);
      const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
      const isOfProgram = this.index.declares(this.index.getSymbol(name));
      const type = this.index.checker.getTypeAtLocation(made);
      // A `Proxy` has the type of what it stands for.
      if (!isOfProgram) return !STILL.has(name.getText());
      return !this.immutability.isImmutable(type) || this.getSharedField(type) !== undefined;
    }
    let found = false;
    if (ts.isObjectLiteralExpression(made))
      walk(made, (node) => {
        if (node.kind === ts.SyntaxKind.ThisKeyword) found = true;
        return !found;
      });
    return found;
  }

  /** What a copy shares with others who may change it: the parts of `base` in `{ ...base }` and `base.slice()`. */
  private getShared(made: ts.Expression, depth = 0): ts.Node | undefined {
    const value = unwrap(made);
    const askInner = (one: ts.Expression): ts.Node | undefined => this.getShared(one, depth);
    if (ts.isObjectLiteralExpression(value))
      return firstOf(value.properties, (one) => {
        if (ts.isSpreadAssignment(one)) return this.lookCopied(one.expression, depth);
        return ts.isPropertyAssignment(one) ? askInner(one.initializer) : undefined;
      });
    if (ts.isArrayLiteralExpression(value))
      return firstOf(value.elements, (one) => (ts.isSpreadElement(one) ? this.lookCopied(one.expression, depth) : askInner(one)));
    if (ts.isNewExpression(value)) return firstOf(value.arguments ?? [], (one) => this.lookCopied(one, depth));
    if (!ts.isCallExpression(value)) return undefined;
    const callee = unwrap(value.expression);
    if (callee.getText() === 'Object.freeze') return firstOf(value.arguments, askInner);
    if (!isMade(value) || !ts.isPropertyAccessExpression(callee) || this.isPlain(value)) return undefined;
    return firstOf([callee.expression, ...value.arguments], (one) => this.lookCopied(one, depth));
  }

  private lookCopied(node: ts.Expression, depth: number): ts.Node | undefined {
    const value = unwrap(node);
    if (depth > MAX_DEPTH) return value;
    if (ts.isConditionalExpression(value)) return firstOf([value.whenTrue, value.whenFalse], (one) => this.lookCopied(one, depth));
    if (ts.isBinaryExpression(value) && isFallback(value)) return firstOf([value.left, value.right], (one) => this.lookCopied(one, depth));
    const found = this.getShared(value, depth + 1) ?? this.getSharedPart(value, depth);
    if (found || isFunctionNode(value) || ts.isClassLike(value) || this.isPlain(value)) return found;
    const base = ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value) ? getBase(value) : value;
    return base && ts.isIdentifier(base) ? this.lookName(base, depth) : undefined;
  }

  /** What a field of an instance holds that its class did not make: `config` of `class Service { readonly config = config }`. */
  private getSharedField(type: ts.Type): ts.Node | undefined {
    return firstOf(type.getProperties(), (property) => firstOf(getFieldValues(this.index, property), (one) => this.lookCopied(one, 0)));
  }

  /** What a list or an object holds that is copied on goes by its own name as well: `a` of `[a, b].filter(isOn)`. */
  private getSharedPart(value: ts.Expression, depth: number): ts.Node | undefined {
    const isLiteral = ts.isArrayLiteralExpression(value) || ts.isObjectLiteralExpression(value);
    return isLiteral ? firstOf(getShared(this.index, value), (part) => this.lookCopied(part, depth + 1)) : undefined;
  }

  /** What the name stands for is changed, or shares what is. */
  private lookName(name: ts.Identifier, depth: number): ts.Node | undefined {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration) || !ts.isVariableDeclaration(declaration)) return undefined;
    if (!this.isUnchanged(name, symbol)) return name;
    return declaration.initializer && this.getShared(declaration.initializer, depth + 1);
  }

  /** Nothing that a copy would share. */
  private isPlain(node: ts.Expression): boolean {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(node);
    if (isAll(type, PRIMITIVE) || type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return true;
    const parts = checker.getTypeArguments(type as ts.TypeReference);
    return parts.length > 0 && parts.every((part) => isAll(part, PRIMITIVE));
  }
}
