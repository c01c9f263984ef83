import { ts } from 'ts-morph';
import { FORMATTERS } from '../values/formatters.ts';
import { PRIMITIVE, getMembers } from './type-flags.ts';

/** Deep. */
const MAX_DEPTH = 4;

/** Whether JSON tells all values of the type apart: it leaves out functions, `undefined`, and what a `Set`, a `Map` or a class holds. */
export function isJsonTold(checker: ts.TypeChecker, type: ts.Type, depth = 0): boolean {
  const members = getMembers(type);
  const isThere = (flag: ts.TypeFlags): boolean => members.some(({ flags }) => (flags & flag) !== 0);
  // In a list, both become null.
  if (depth > MAX_DEPTH || (isThere(ts.TypeFlags.Null) && isThere(ts.TypeFlags.Undefined))) return false;
  return members.every((member) => {
    if (member.flags & PRIMITIVE) return true;
    // `any` passes for a list of nothing, and so does a list that whoever calls says more of.
    if (member.flags & (ts.TypeFlags.Any | ts.TypeFlags.TypeParameter)) return false;
    if (checker.isArrayLikeType(member))
      return checker.getTypeArguments(member as ts.TypeReference).every((item) => isJsonTold(checker, item, depth + 1));
    return (member.flags & ts.TypeFlags.Object) !== 0 && isRecordTold(checker, member, depth);
  });
}

function isAlwaysThere({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Property) !== 0 && (flags & ts.SymbolFlags.Optional) === 0;
}

/** JSON leaves out what is undefined: `{ sort: undefined }` and `{}` have the same, and are gone through otherwise. */
function mayBeMissing(type: ts.Type): boolean {
  return getMembers(type).some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0);
}

function isRecordTold(checker: ts.TypeChecker, type: ts.Type, depth: number): boolean {
  const properties = checker.getPropertiesOfType(type);
  const indexed = checker.getIndexInfosOfType(type);
  if (type.isClass() || type.getCallSignatures().length > 0 || properties.length + indexed.length === 0) return false;
  return (
    properties.every((one) => isAlwaysThere(one) && isJsonTold(checker, checker.getTypeOfSymbol(one), depth + 1)) &&
    indexed.every((one) => !mayBeMissing(one.type) && isJsonTold(checker, one.type, depth + 1))
  );
}

/** Whether JSON of what a name stands for tells what is read off it here: a member that may be missing reads the same as one that is undefined. */
export function isReadTold(checker: ts.TypeChecker, use: ts.Node): boolean {
  if (isFormatterArgument(use)) return true;
  let current = use;
  for (; isRead(current.parent, current); current = current.parent)
    if (!isRecord(checker, checker.getTypeAtLocation(current))) return false;
  return isJsonTold(checker, checker.getTypeAtLocation(current));
}

function isRead(parent: ts.Node, node: ts.Node): boolean {
  const isCalled = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node && !isCalled;
}

/** Members, and none of them a method. */
function isRecord(checker: ts.TypeChecker, type: ts.Type): boolean {
  return getMembers(checker.getNonNullableType(type)).every((member) => {
    if (!(member.flags & ts.TypeFlags.Object) || member.isClass()) return false;
    const isPlain = (one: ts.Symbol): boolean =>
      (one.flags & ts.SymbolFlags.Property) !== 0 &&
      getMembers(checker.getTypeOfSymbol(one)).every((part) => part.getCallSignatures().length === 0);
    return checker.getPropertiesOfType(member).every(isPlain);
  });
}

/** An argument of `new Intl.NumberFormat(…)`: of its options it reads strings, numbers and booleans, and a missing one is as one that is undefined. */
export function isFormatterArgument(use: ts.Node): boolean {
  const { parent } = use;
  if (!ts.isNewExpression(parent) && !ts.isCallExpression(parent)) return false;
  const callee = parent.expression;
  const isIntl = ts.isPropertyAccessExpression(callee) && callee.expression.getText() === 'Intl' && FORMATTERS.test(callee.name.text);
  return isIntl && callee !== use;
}
