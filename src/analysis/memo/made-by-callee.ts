import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { usesArguments } from '../syntax/lexical.ts';
import { getScope, isAssignment, isAsync, isFallback, isFunctionNode, isInside, unwrap, walk, wrapped } from '../syntax/syntax.ts';

type Callee = ts.FunctionLikeDeclaration & { readonly body: ts.Block };

/**
 * What runs where the entries of a memo are missing, if one function makes each, keeps it as the last thing it does and gives it back, and
 * whoever asks the memo calls that function on a miss, of the same key: `cache[key] || make(key)`. Undefined for any other memo.
 */
export function getMadeByCallee(index: ProgramIndex, { accesses, declaration }: Container): readonly ts.Node[] | undefined {
  const used = accesses.filter(({ kind, via }) => via !== 'nested' && (kind === 'growth' || kind === 'read' || kind === 'test'));
  const [growth, ...more] = used.filter(({ kind }) => kind === 'growth');
  if (!growth || more.length > 0 || growth.via !== 'direct') return undefined;
  const fn = getScope(growth.node);
  if (!isCallee(fn) || getScope(fn) !== getScope(declaration.nameNode) || !givesStored(fn, growth)) return undefined;
  const key = growth.key && unwrap(growth.key);
  const position = key ? getPosition(index, fn, key) : undefined;
  if (position === undefined) return undefined;
  const reads = used.filter((one) => one !== growth);
  const isAsked = reads.length > 0 && reads.every((read) => !isInside(read.node, fn) && isLeftToCallee(index, read, fn, position));
  return isAsked ? fn.body.statements : undefined;
}

function isCallee(fn: ts.Node): fn is Callee {
  if (!isFunctionNode(fn) || !fn.body || !ts.isBlock(fn.body)) return false;
  return !isAsync(fn) && !fn.asteriskToken && !usesArguments(fn);
}

/** `return (cache[key] = made);`, or `cache[key] = made; return made;`, and no other way out that gives something. */
function givesStored({ body }: Callee, { node, value }: Access): boolean {
  const last = body.statements.at(-1);
  if (!last || !ts.isReturnStatement(last) || !last.expression) return false;
  let exits = 0;
  walk(body, (part) => {
    if (ts.isReturnStatement(part)) exits += 1;
    return !isFunctionNode(part);
  });
  const given = unwrap(last.expression);
  const isPlain = !ts.isBinaryExpression(node) || node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  if (exits !== 1 || !isPlain) return false;
  if (given === node) return isAssignment(given);
  const before = body.statements.at(-2);
  const stored = value && unwrap(value);
  if (!before || !ts.isExpressionStatement(before) || unwrap(before.expression) !== node) return false;
  return stored !== undefined && ts.isIdentifier(stored) && ts.isIdentifier(given) && stored.text === given.text;
}

/** Which of its parameters the key is, that is never set. */
function getPosition(index: ProgramIndex, fn: Callee, key: ts.Expression): number | undefined {
  const symbol = ts.isIdentifier(key) ? index.getSymbol(key) : undefined;
  const position = fn.parameters.findIndex(
    ({ name, initializer, dotDotDotToken }) => ts.isIdentifier(name) && index.getSymbol(name) === symbol && !initializer && !dotDotDotToken,
  );
  return symbol && position >= 0 && index.getAssignments(symbol).length === 0 ? position : undefined;
}

/** `cache[key] || make(key)`: the arguments do nothing, and the one for the key is what was asked for. */
function isLeftToCallee(index: ProgramIndex, { node, key, kind }: Access, fn: Callee, position: number): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (kind !== 'read' || !isFallback(parent) || parent.left !== outer) return false;
  const call = unwrap(parent.right);
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression) || !call.arguments.every((one) => isName(one))) return false;
  const symbol = index.getSymbol(call.expression);
  if (getFunctionOf(symbol, (one) => index.has(one)) !== fn || (symbol && index.getAssignments(symbol).length > 0)) return false;
  const [asked, given] = [key && unwrap(key), call.arguments[position]];
  return asked !== undefined && given !== undefined && ts.isIdentifier(asked) && unwrap(given).getText() === asked.text;
}

function isName(node: ts.Expression): boolean {
  const value = unwrap(node);
  return ts.isIdentifier(value) || ts.isLiteralExpression(value);
}
