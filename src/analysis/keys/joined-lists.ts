import { ts } from 'ts-morph';
import { walk, wrapped } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';

/** Whether no item of a list can hold what stands between them: of `a/b` and `c`, joined by a slash, nobody can tell how many they were. */
export function isApart(checker: ts.TypeChecker, list: ts.Type, separator: string, hasCount: boolean): boolean {
  // No text holds a control character; of no items and of one that is empty comes the same.
  const isControl = (hasCount || checker.isTupleType(list)) && [...separator].some((one) => one < ' ' && !/\s/.test(one));
  return checker
    .getTypeArguments(list as ts.TypeReference)
    .flatMap(getMembers)
    .every((member) => {
      if (isControl) return true;
      if (member.isStringLiteral()) return member.value !== '' && !member.value.includes(separator);
      if (member.flags & ts.TypeFlags.NumberLike) return !/^[\d.e+-]+$/.test(separator);
      return (member.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike)) !== 0;
    });
}

/** The text that a list becomes a part of also has how many there are: `${parts.length}:${parts.join('\0')}`. */
export function isCounted(list: ts.Expression): boolean {
  const text = `${list.getText()}.length`;
  let whole: ts.Node = wrapped(list);
  while (ts.isExpression(whole.parent) || ts.isTemplateSpan(whole.parent)) whole = whole.parent;
  let found = false;
  walk(whole, (node) => {
    found ||=
      ts.isPropertyAccessExpression(node) &&
      node.getText() === text &&
      (ts.isTemplateSpan(node.parent) || ts.isBinaryExpression(node.parent));
    return !found;
  });
  return found;
}
