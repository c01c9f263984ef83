import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isRead } from '../purity/purity-syntax.ts';
import { isFunctionNode, isStatic, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';
import { isWrittenThrough } from '../syntax/writes.ts';
import { isConst } from '../syntax/constants.ts';

const MAX_DEPTH = 4;
/** Methods that call their argument with parts of the list, and which of its parameters are none. */
const WALKERS = /^(?:forEach|map|filter|some|every|find|findIndex|findLast|flatMap|reduce|reduceRight)$/;

/** A constant of a module that is written out: a list or object literal. */
function isTable(
  index: ProgramIndex,
  declaration: ts.Node | undefined,
): declaration is ts.VariableDeclaration & { readonly initializer: ts.Expression } {
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || !ts.isIdentifier(declaration.name))
    return false;
  const isOfModule = ts.isVariableDeclarationList(declaration.parent) && ts.isSourceFile(declaration.parent.parent.parent);
  const { name } = declaration;
  const isConstant = isConst(declaration) || index.getAssignments(index.getSymbol(name)).length === 0;
  return isOfModule && isConstant && getLiteral(declaration.initializer) !== undefined;
}

/** A list or object that is written out: a constant of a module, or a static field that nothing sets. */
export type Table = ts.VariableDeclaration | ts.PropertyDeclaration;

/** `Inflector.RULES` */
function getStatic(index: ProgramIndex, { name }: ts.PropertyAccessExpression): ts.PropertyDeclaration | undefined {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isPropertyDeclaration(declaration) || !isStatic(declaration) || !index.has(declaration)) return undefined;
  if (!declaration.initializer || !getLiteral(declaration.initializer)) return undefined;
  return index.getFieldAssignments(symbol, name.text).length === 0 ? declaration : undefined;
}

/** The literal, also of `Object.freeze([…])`. */
export function getLiteral(initializer: ts.Expression): ts.Expression | undefined {
  const made = unwrap(initializer);
  if (ts.isCallExpression(made) && made.expression.getText() === 'Object.freeze' && made.arguments[0]) return getLiteral(made.arguments[0]);
  return ts.isArrayLiteralExpression(made) || ts.isObjectLiteralExpression(made) ? made : undefined;
}

/**
 * The table that a part is of: `RULES[0][1]`, `rule[1]` of `RULES.reduce((text, rule) => …)`, `to` of `for (const [from, to] of RULES)` or
 * `for (const [from, to] of Object.entries(RULES))`.
 */
export function getTable(index: ProgramIndex, part: ts.Expression, depth = 0): Table | undefined {
  let root = unwrap(part);
  for (let whole = getWhole(root); whole; whole = getWhole(root)) {
    const field = ts.isPropertyAccessExpression(root) ? getStatic(index, root) : undefined;
    if (field) return field;
    root = unwrap(whole);
  }
  if (!ts.isIdentifier(root) || depth > MAX_DEPTH) return undefined;
  let declaration: ts.Node | undefined = index.getSymbol(root)?.valueDeclaration;
  if (isTable(index, declaration) && index.has(declaration)) return declaration;
  while (declaration && ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
  const source = declaration && getSource(declaration);
  return source && getTable(index, source, depth + 1);
}

/** What an access or a call takes a part of. */
function getWhole(node: ts.Expression): ts.Expression | undefined {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return node.expression;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  if (/^Object\.(?:values|entries)$/.test(node.expression.getText())) return node.arguments[0];
  return /^(?:find|findLast|at)$/.test(node.expression.name.text) ? node.expression.expression : undefined;
}

/** What a parameter of a callback, or the variable of a loop, is a part of. */
function getSource(declaration: ts.Node): ts.Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) {
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) return loop.expression;
    return isConst(declaration) ? declaration.initializer : undefined;
  }
  if (!ts.isParameter(declaration)) return undefined;
  const fn = declaration.parent;
  const call = wrapped(fn).parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== wrapped(fn) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const { name, expression } = call.expression;
  if (!WALKERS.test(name.text)) return undefined;
  const position = name.text.startsWith('reduce') ? 1 : 0;
  return fn.parameters.indexOf(declaration as ts.ParameterDeclaration) === position ? expression : undefined;
}

/** `TABLE[name] = …`, `LIST.push(…)` */
export function isFilled(index: ProgramIndex, table: ts.Identifier): boolean {
  const symbol = index.getSymbol(table);
  return index.getNamesOf(symbol, table.text).some((use) => index.getSymbol(use) === symbol && isWrittenThrough(use));
}

/** The table whose part is called: `rule[1](text)`, `rule[1].bind(text)`. */
export function getCalledTable(index: ProgramIndex, callee: ts.Expression): Table | undefined {
  if (ts.isPropertyAccessExpression(callee))
    return /^(?:bind|call|apply)$/.test(callee.name.text) ? getTable(index, callee.expression) : undefined;
  return ts.isElementAccessExpression(callee) || ts.isIdentifier(callee) ? getTable(index, callee) : undefined;
}

/** A member of a written list: `this` in it is the list, or what it is bound to. */
export function isListMember(fn: ts.Node): boolean {
  return isFunctionNode(fn) && ts.isArrayLiteralExpression(wrapped(fn).parent);
}

/** The functions of a table, and the names that it takes from around it. */
export function getTableParts(
  index: ProgramIndex,
  { initializer }: Table,
): {
  functions: ts.FunctionLikeDeclaration[];
  names: ts.Identifier[];
  hasSticky: boolean;
} {
  const [functions, names]: [ts.FunctionLikeDeclaration[], ts.Identifier[]] = [[], []];
  let hasSticky = false;
  // `Object` of `Object.freeze([…])` is no part of it.
  const literal = initializer && (getLiteral(initializer) ?? initializer);
  if (literal)
    walkFrom(literal, (node) => {
      if (ts.isTypeNode(node)) return false;
      const fn = isFunctionNode(node) ? node : ts.isIdentifier(node) && isRead(node) ? getNamed(index, node) : undefined;
      if (fn) functions.push(fn);
      else if (ts.isIdentifier(node) && isRead(node)) names.push(node);
      else if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*y[a-z]*$/.test(node.text)) hasSticky = true;
      return !isFunctionNode(node);
    });
  return { functions, names, hasSticky };
}

function getNamed(index: ProgramIndex, name: ts.Identifier): ts.FunctionLikeDeclaration | undefined {
  return getFunctionOf(index.getSymbol(name), (one) => index.has(one));
}
