import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { isAssignment, isFunctionNode, isInside, isUpdate, unwrap, walkFrom } from '../syntax/syntax.ts';

/** A key that the function that asks makes of all that it is given: `const key = keyOf(...args)`, `const key = args.join('|')`. */
export interface MadeKey {
  /** Where it is made. */
  readonly node: ts.Expression;
  /** The function that makes it: which argument of the helper it is, with what stands for it where none is given; or one that the program has. */
  readonly by: number | undefined;
  readonly function: ts.Expression | undefined;
  /** It is given the list of them. */
  readonly takesArray: boolean;
}

/** What a name stands for; that of a field is one after `this.` as well. */
export type Named = ts.ParameterDeclaration | ts.VariableDeclaration | ts.PropertyDeclaration;

/** Calls that make a text of what they are given, and change nothing. */
const TEXTS = /^(?:JSON\.stringify|String)$/;
const METHODS = /^(?:join|map|toString)$/;

/** The key by which all `accesses` of `asker` ask, made of its parameters by `fn`, which gives it back, or by what `fn` is given. */
export function getMadeKey(
  index: ProgramIndex,
  fn: ts.FunctionLikeDeclaration,
  asker: ts.FunctionLikeDeclaration,
  accesses: readonly Access[],
): MadeKey | undefined {
  const [first] = accesses;
  const name = first?.key && unwrap(first.key);
  const symbol = name && ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  const declared = symbol?.valueDeclaration;
  if (!symbol || !declared || !ts.isVariableDeclaration(declared) || !declared.initializer || getWrites(index, symbol).length > 0)
    return undefined;
  const isOfAll = accesses.every(({ key }) => key && isNamed(index, unwrap(key), declared));
  if (!isOfAll || !isInside(declared, asker) || asker.parameters.length === 0 || getUses(index, fn, declared).length !== accesses.length)
    return undefined;
  return getMaking(index, fn, asker, unwrap(declared.initializer));
}

function getMaking(
  index: ProgramIndex,
  fn: ts.FunctionLikeDeclaration,
  asker: ts.FunctionLikeDeclaration,
  node: ts.Expression,
): MadeKey | undefined {
  const callee = ts.isCallExpression(node) && !node.questionDotToken ? unwrap(node.expression) : undefined;
  if (!callee || !ts.isCallExpression(node) || !ts.isIdentifier(callee) || TEXTS.test(callee.text))
    return isText(node) ? { node, by: undefined, function: undefined, takesArray: false } : undefined;
  const takesArray = isAllGiven(index, asker, node.arguments, true);
  if (!takesArray && !isAllGiven(index, asker, node.arguments, false)) return undefined;
  const by = fn.parameters.findIndex((one) => isNamed(index, callee, one));
  const parameter = fn.parameters[by];
  if (!parameter) return { node, by: undefined, function: callee, takesArray };
  return getUses(index, fn, parameter).length === 1 ? { node, by, function: parameter.initializer, takesArray } : undefined;
}

/** `args.map(String).join('|')`, `JSON.stringify(args)`: nothing is done to what it is made of. */
function isText(made: ts.Expression): boolean {
  let isFine = true;
  walkFrom(made, (node) => {
    if (isFunctionNode(node) || ts.isNewExpression(node) || ts.isAwaitExpression(node) || ts.isYieldExpression(node)) isFine = false;
    if (isAssignment(node) || isUpdate(node) || ts.isDeleteExpression(node) || ts.isTaggedTemplateExpression(node)) isFine = false;
    if (ts.isCallExpression(node) && !isMakingText(node)) isFine = false;
    return isFine;
  });
  return isFine;
}

function isMakingText({ expression, arguments: given }: ts.CallExpression): boolean {
  if (TEXTS.test(expression.getText())) return true;
  const isMethod = ts.isPropertyAccessExpression(expression) && METHODS.test(expression.name.text);
  return isMethod && given.every((one) => ts.isLiteralExpression(one) || one.getText() === 'String');
}

/** `keyOf(...args)`, `keyOf(a, b)` of `(a, b) => …`; `isList`: `keyOf(args)`. */
export function isAllGiven(
  index: ProgramIndex,
  { parameters }: ts.FunctionLikeDeclaration,
  given: readonly ts.Expression[],
  isList: boolean,
): boolean {
  const [first] = parameters;
  if (isList && !(parameters.length === 1 && first?.dotDotDotToken)) return false;
  return (
    given.length === parameters.length &&
    parameters.every((one, position) => {
      const argument = given[position];
      const isSpread = argument !== undefined && ts.isSpreadElement(argument);
      const value = argument && unwrap(isSpread ? argument.expression : argument);
      return value !== undefined && isSpread === (one.dotDotDotToken !== undefined && !isList) && isNamed(index, value, one);
    })
  );
}

export function isNamed(index: ProgramIndex, node: ts.Node, name: Named): boolean {
  if (ts.isPropertyDeclaration(name)) return isOnThis(node) && index.getSymbol(node.name)?.valueDeclaration === name;
  return ts.isIdentifier(node) && index.getSymbol(node)?.valueDeclaration === name;
}

/** The uses of a name within a function. */
export function getUses(index: ProgramIndex, fn: ts.Node, { name }: Named): readonly ts.Node[] {
  const symbol = index.getSymbol(name);
  return symbol ? index.getNamesWithin(symbol, fn).filter((use) => use !== name) : [];
}

/** `this.#entries` */
export function isOnThis(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && unwrap(node.expression).kind === ts.SyntaxKind.ThisKeyword;
}
