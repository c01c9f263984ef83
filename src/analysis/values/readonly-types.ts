import { ts } from 'ts-morph';
import { isFormatter } from './formatters.ts';
import type { Immutability } from './immutability.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { hasModifier } from '../syntax/syntax.ts';
import { PLAIN } from '../syntax/type-flags.ts';

const MAX_DEPTH = 3;

/** Types whose values nobody changes: readonly through and through, or instances that hold what their constructor was given. */
export class ReadonlyTypes {
  private readonly index: ProgramIndex;
  private readonly immutability: Immutability;

  constructor(index: ProgramIndex, immutability: Immutability) {
    this.index = index;
    this.immutability = immutability;
  }

  isUnchangeable(type: ts.Type, depth = 0): boolean {
    if (type.flags & PLAIN) return true;
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown) || depth > MAX_DEPTH) return false;
    if (type.isUnion()) return type.types.every((member) => this.isUnchangeable(member, depth));
    const { checker } = this.index;
    if (type.symbol?.name === 'ReadonlyArray')
      return checker.getTypeArguments(type as ts.TypeReference).every((part) => this.isUnchangeable(part, depth + 1));
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
    return isReadonly && this.isUnchangeable(this.index.checker.getTypeOfSymbolAtLocation(property, declaration), depth + 1);
  }
}
