import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/**
 * `delete prepared['_' + id]` beside `prepared['_' + id] = []` and `prepared[query] = …`: two tables in one, told apart by how their keys begin.
 * What takes out entries of one leaves those of the other.
 */
export function isOfOtherKeys(parts: Parts, { key, method }: Access, growth: readonly Access[], open: readonly Access[]): boolean {
  const { index } = parts;
  const start = method === 'delete' && key ? getStart(index, key) : undefined;
  if (start === undefined) return false;
  const added = growth.filter(({ via }) => via !== 'nested');
  const isSame = ({ key: other }: Access): boolean => other !== undefined && getStart(index, other) === start;
  return added.some(isSame) && open.some((access) => access.via !== 'nested' && isAnyText(parts, access.key, start));
}

/** The literal that every key made this way begins with; undefined where nothing says so. */
function getStart(index: ProgramIndex, key: ts.Expression): string | undefined {
  const node = unwrap(key);
  if (ts.isTemplateExpression(node)) return node.head.text || undefined;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = unwrap(node.left);
    return ts.isStringLiteralLike(left) ? left.text || undefined : getStart(index, left);
  }
  if (!ts.isIdentifier(node)) return undefined;
  const [value, ...others] = index.getGivenValues(node);
  return value && others.length === 0 && value !== node ? getStart(index, value) : undefined;
}

/** A parameter that is used as it came: users may pass any text, and the program none that begins that way. */
function isAnyText({ index, calls }: Parts, key: ts.Expression | undefined, start: string): boolean {
  const node = key && unwrap(key);
  const symbol = node && ts.isIdentifier(node) ? index.getSymbol(node) : undefined;
  const parameter = symbol?.valueDeclaration;
  if (!symbol || !parameter || !ts.isParameter(parameter) || index.getAssignments(symbol).length > 0) return false;
  const fn = parameter.parent;
  if (!isFunctionNode(fn)) return false;
  const position = fn.parameters.indexOf(parameter);
  return calls.getCallers(fn).sure.every((call) => {
    const argument = ts.isCallExpression(call) ? call.arguments[position] : undefined;
    return argument !== undefined && getStart(index, argument) !== start;
  });
}
