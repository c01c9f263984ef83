import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import { unwrap } from '../syntax/syntax.ts';

const MAX_DEPTH = 3;

/**
 * The key is made of a name that gets this far only where a predicate takes it that was made of names which the program has written down:
 * `const isPlain = makeMap('script,style'); … if (isPlain(tag)) memo[tag.toLowerCase()] = …`. That tells few keys from many and proves no
 * bound: the name may be set in between.
 */
export function isLetThrough(index: ProgramIndex, key: ts.Expression): boolean {
  const names = getNames(index, key, 0);
  // Calls that gave `true`.
  const taken = getFacts(key)
    .flatMap(splitFact)
    .flatMap(({ condition, holds }) => (holds && ts.isCallExpression(condition) ? [condition] : []));
  return taken.some(({ expression, arguments: [asked, ...rest] }) => {
    const symbol = asked && rest.length === 0 ? index.getSymbol(unwrap(asked)) : undefined;
    return symbol !== undefined && names.has(symbol) && isMadeOfNames(index, unwrap(expression));
  });
}

/** The variables that a key is, or that a method of makes it: `tag` of `const name = tag.toLowerCase()`. */
function getNames(index: ProgramIndex, key: ts.Expression, depth: number): Set<ts.Symbol> {
  const node = unwrap(key);
  if (depth > MAX_DEPTH) return new Set();
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return getNames(index, node.expression.expression, depth + 1);
  const symbol = ts.isIdentifier(node) ? index.getSymbol(node) : undefined;
  const declaration = symbol?.valueDeclaration;
  const isMade = declaration && ts.isVariableDeclaration(declaration) && index.getAssignments(symbol).length === 0;
  const sources = isMade && declaration.initializer ? getNames(index, declaration.initializer, depth + 1) : [];
  return new Set(symbol ? [symbol, ...sources] : sources);
}

/** A variable that a call with nothing but literals made: `makeMap('script,style', true)`. */
function isMadeOfNames(index: ProgramIndex, predicate: ts.Expression): boolean {
  const symbol = ts.isIdentifier(predicate) ? index.getSymbol(predicate) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || index.getAssignments(symbol).length > 0) return false;
  const made = declaration.initializer && unwrap(declaration.initializer);
  if (!made || !ts.isCallExpression(made)) return false;
  return made.arguments.some(isList) && made.arguments.every((one) => isList(one) || isSwitch(one));
}

function isList(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || (ts.isArrayLiteralExpression(node) && node.elements.every((one) => ts.isStringLiteralLike(one)));
}

function isSwitch({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
}
