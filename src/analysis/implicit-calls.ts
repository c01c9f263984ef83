import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { PRIMITIVE, getMembers, isAll } from './type-flags.ts';

const MAX_DEPTH = 3;
const CONVERSIONS: readonly string[] = ['toString', 'valueOf', '__@toPrimitive'];

/** The method of the program that a node runs without naming it: by becoming text, by JSON, by an accessor that is read as `x['name']`. */
export function getImplicitCall(index: ProgramIndex, node: ts.Node): string | undefined {
  if (ts.isTemplateSpan(node)) return getConversion(index, node.expression);
  if (ts.isBinaryExpression(node) && /^(?:[-+*/%]|[<>]=?|[=!]=)$/.test(node.operatorToken.getText()))
    return getConversion(index, node.left) ?? getConversion(index, node.right);
  if (ts.isElementAccessExpression(node)) return getAccessor(index, node);
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression.getText();
  const [first] = node.arguments;
  if (first && /^(?:String|Number)$/.test(callee)) return getConversion(index, first);
  if (first && callee === 'JSON.stringify') return hasJson(index, index.checker.getTypeAtLocation(first), 0) ? 'toJSON' : undefined;
  return undefined;
}

function getConversion(index: ProgramIndex, node: ts.Expression): string | undefined {
  const type = index.checker.getTypeAtLocation(node);
  if (isAll(type, PRIMITIVE)) return undefined;
  return getMembers(type)
    .flatMap((member) => member.getProperties())
    .find(({ name, declarations }) => CONVERSIONS.some((one) => name.startsWith(one)) && declarations?.some((each) => index.has(each)))
    ?.name;
}

/** Something in it has a `toJSON` of the program, by its type. */
function hasJson(index: ProgramIndex, type: ts.Type, depth: number): boolean {
  const { checker } = index;
  return getMembers(type).some((member) => {
    if (member.flags & PRIMITIVE || depth > MAX_DEPTH) return false;
    if (member.getProperty('toJSON')?.declarations?.some((one) => index.has(one))) return true;
    const parts = checker.isArrayLikeType(member) ? checker.getTypeArguments(member as ts.TypeReference) : [];
    const fields =
      parts.length > 0 ? [] : member.getProperties().filter(({ valueDeclaration }) => valueDeclaration && index.has(valueDeclaration));
    return [...parts, ...fields.map((field) => checker.getTypeOfSymbol(field))].some((part) => hasJson(index, part, depth + 1));
  });
}

function getAccessor(index: ProgramIndex, { expression, argumentExpression }: ts.ElementAccessExpression): string | undefined {
  const { checker } = index;
  const members = getMembers(checker.getTypeAtLocation(expression));
  const accessors = members
    .flatMap((member) => member.getProperties())
    .filter(({ declarations }) => declarations?.some((one) => ts.isGetAccessorDeclaration(one) && index.has(one)));
  const name = ts.isStringLiteralLike(argumentExpression) ? argumentExpression.text : undefined;
  return accessors.find((accessor) => name === undefined || accessor.name === name)?.name;
}
