import { ts } from 'ts-morph';

/** Values that are compared by what they are, and that nobody can change. Symbols, which have an identity, are none of them. */
export const PRIMITIVE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined;

/** Primitive values, and what is never there. */
export const PLAIN = PRIMITIVE | ts.TypeFlags.Void | ts.TypeFlags.Never;

/** The members of a union; any other type is its own only one. */
export function getMembers(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** A primitive, or a list or table of nothing else. */
export function isFlat(checker: ts.TypeChecker, type: ts.Type): boolean {
  return getMembers(type).every((member) => isFlatMember(checker, member));
}

function isFlatMember(checker: ts.TypeChecker, type: ts.Type): boolean {
  if ((type.flags & PRIMITIVE) !== 0) return true;
  const isList = checker.isArrayLikeType(type) || /^(?:Readonly)?(?:Map|Set)$/.test(type.symbol?.name ?? '');
  const parts = isList
    ? checker.getTypeArguments(type as ts.TypeReference)
    : [...type.getProperties().map((one) => checker.getTypeOfSymbol(one)), type.getStringIndexType(), type.getNumberIndexType()];
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 && known.every((part) => isAll(part, PRIMITIVE));
}

/** Whether every member has one of the flags. */
export function isAll(type: ts.Type, flags: ts.TypeFlags): boolean {
  return getMembers(type).every((member) => (member.flags & flags) !== 0);
}

/** Nothing is known of it. */
export function isAny(checker: ts.TypeChecker, node: ts.Node): boolean {
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}

/** A regular expression, by its type. */
export function isPattern(checker: ts.TypeChecker, node: ts.Node): boolean {
  return checker.getTypeAtLocation(node).symbol?.name === 'RegExp';
}

/** Whether values of two types may be one text: `null` and `'null'`, `1` and `1n`. */
export function mayLookAlike(type: ts.Type): boolean {
  const members = getMembers(type);
  const texts = members.filter(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0);
  const others = members.filter(({ flags }) => (flags & PRIMITIVE & ~ts.TypeFlags.StringLike) !== 0);
  if (others.length > 0 && texts.some(isTextOfOther)) return true;
  return [ts.TypeFlags.NumberLike, ts.TypeFlags.BigIntLike].every((kind) => others.some(({ flags }) => (flags & kind) !== 0));
}

function isTextOfOther(text: ts.Type): boolean {
  return !text.isStringLiteral() || /^(?:null|undefined|true|false|NaN|[-+\de.]+|-?Infinity)$/.test(text.value);
}
