import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import {
  getEnclosingFunction,
  hasModifier,
  isAssignment,
  isEmptyContainer,
  isInside,
  isPrivate,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';
import { isWritten } from '../syntax/writes.ts';

/**
 * Room for what happens later: a part of a new value that is the same each time it is made (nothing, a number, a flag, an empty list) and
 * that others may set or fill.
 */
export class Room {
  private readonly index: ProgramIndex;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** A field that others may set, and that is the same in every new instance. */
  getFieldDoubt(property: ts.Symbol): string | undefined {
    const declaration = property.valueDeclaration;
    if (!declaration) return undefined;
    const values = (property.declarations ?? []).flatMap((one) => {
      if (ts.isPropertyDeclaration(one)) return one.initializer ? [one.initializer] : [];
      return isAssignment(one.parent) ? [one.parent.right] : isAssignment(one) ? [one.right] : [];
    });
    const assigned = this.index.getNames(property.name).flatMap((use) => {
      const access = use.parent;
      return ts.isPropertyAccessExpression(access) &&
        access.expression.kind === ts.SyntaxKind.ThisKeyword &&
        isAssignment(access.parent) &&
        access.parent.left === access
        ? [access.parent.right]
        : [];
    });
    const all = [...values, ...assigned];
    // What is `readonly` may still be filled.
    const isHidden = isPrivate(declaration) || isPrivateName(declaration);
    const isReadonly = hasModifier(declaration, ts.SyntaxKind.ReadonlyKeyword);
    const isRoom = !isHidden && all.length > 0 && all.every((one) => (isReadonly ? isEmptyContainer(unwrap(one)) : isRoomFor(unwrap(one))));
    return isRoom ? `its ${property.name} starts the same each time (${this.index.at(declaration)}), for others to set` : undefined;
  }

  /** A property that is the same in every alternative and that others may set. */
  getStateRisk(literals: readonly { readonly node: ts.ObjectLiteralExpression }[], isElement: boolean): string | undefined {
    const values = new Map<string, ts.Expression[]>();
    for (const { node } of literals) {
      for (const member of node.properties) {
        if (!ts.isPropertyAssignment(member) || !hasPlainName(member.name)) continue;
        values.set(member.name.text, [...(values.get(member.name.text) ?? []), member.initializer]);
      }
    }
    for (const [name, all] of values) {
      const [first] = all;
      if (!first || !all.every((one) => isRoomFor(unwrap(one))) || this.isFixedMember(first)) continue;
      if (all.every((one) => this.isSetWhereMade(one))) continue;
      // What tells the elements of a list apart is mostly a text.
      if (isElement && all.every((one) => ts.isStringLiteralLike(unwrap(one)))) continue;
      return `its ${name} starts the same each time (${this.index.at(first)}), for others to set`;
    }
    return undefined;
  }

  /** `const made = { list: [] }; for (…) made.list.push(…);`: the code that makes it fills it. */
  isSetWhereMade(initializer: ts.Expression): boolean {
    const { parent: member } = initializer;
    if (!ts.isPropertyAssignment(member) || !hasPlainName(member.name)) return false;
    const name = member.name.text;
    const literal = wrapped(member.parent);
    const { parent } = literal;
    const target = ts.isVariableDeclaration(parent)
      ? parent.name
      : isAssignment(parent) && parent.right === literal
        ? parent.left
        : undefined;
    const symbol = target && ts.isIdentifier(target) ? this.index.getSymbol(target) : undefined;
    const fn = getEnclosingFunction(literal);
    if (!symbol || !fn) return false;
    return this.index.getNamesOf(symbol, symbol.name).some((use) => {
      const access = use.parent;
      const isMember = ts.isPropertyAccessExpression(access) && access.expression === use && access.name.text === name;
      return isMember && use.pos > literal.end && isInside(use, fn) && isWritten(use) && this.index.getSymbol(use) === symbol;
    });
  }

  /** Declared `readonly`, or of a type that has only this one value: a mark of what kind it is. */
  private isFixedMember(initializer: ts.Expression): boolean {
    const { checker } = this.index;
    const literal = initializer.parent.parent;
    const member = initializer.parent;
    if (!ts.isPropertyAssignment(member) || !ts.isObjectLiteralExpression(literal) || !hasPlainName(member.name)) return false;
    const property = checker.getContextualType(literal)?.getProperty(member.name.text);
    if (!property || (isEmptyContainer(unwrap(initializer)) && !ts.isStringLiteralLike(unwrap(initializer)))) return false;
    const isReadonly = property.declarations?.some((one) => hasModifier(one, ts.SyntaxKind.ReadonlyKeyword)) === true;
    return (
      isReadonly ||
      (checker.getTypeOfSymbol(property).flags &
        (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral)) !==
        0
    );
  }
}

function isPrivateName(declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  return name !== undefined && ts.isPrivateIdentifier(name);
}

function hasPlainName(name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral {
  return ts.isIdentifier(name) || ts.isStringLiteral(name);
}

export function isConstant(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node)) return isConstant(unwrap(node.operand));
  return ts.isLiteralExpression(node) || /^(?:true|false|null|undefined)$/.test(node.getText());
}

/** What state starts with: nothing, a number, a flag, a text, an empty container. */
function isRoomFor(node: ts.Expression): boolean {
  return isConstant(node) || isEmptyContainer(node);
}
