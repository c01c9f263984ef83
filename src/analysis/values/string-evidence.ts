import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { isAsync, isFunctionNode, isUpdate, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** Methods that nothing but strings has, of those that code without types calls on its parameters. */
const METHODS =
  /^(?:replace|replaceAll|toLowerCase|toUpperCase|trim|split|charAt|charCodeAt|substring|substr|startsWith|endsWith|match|codePointAt)$/;
/** Those that strings share with lists or numbers. */
const TEXT_METHODS =
  /^(?:slice|indexOf|lastIndexOf|includes|concat|toString|valueOf|search|trimStart|trimEnd|padStart|padEnd|repeat|normalize|localeCompare|at|toFixed|toLocale\w+)$/;
const MAX_DEPTH = 3;

/**
 * Whether a variable without a type is a string by what is done with it: its string methods are called, here, or where it is passed on to.
 * One whose type the code asks for may be something else as well.
 */
export function isUsedAsString(index: ProgramIndex, name: ts.Identifier, depth = 0): boolean {
  const symbol = index.getSymbol(name);
  if (!symbol || depth > MAX_DEPTH) return false;
  const uses = index.getNamesOf(symbol, name.text).filter((use) => index.getSymbol(use) === symbol);
  return !uses.some(isAskedForType) && uses.some((use) => isStringUse(index, use, depth));
}

/**
 * Whether a variable without a type is a number by what is done with it: it is counted with, or says a place in a text. `+` and `<` do not
 * count, which take texts too.
 */
export function isUsedAsNumber(index: ProgramIndex, name: ts.Identifier): boolean {
  const uses = getUses(index, name);
  return !uses.some(isAskedForType) && uses.some(isNumberUse);
}

function getUses(index: ProgramIndex, name: ts.Identifier): readonly ts.Node[] {
  const symbol = index.getSymbol(name);
  return index.getNamesOf(symbol, name.text).filter((use) => symbol !== undefined && index.getSymbol(use) === symbol);
}

function isNumberUse(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isBinaryExpression(parent)) return /^(?:[-*/%]|\*\*)=?$/.test(parent.operatorToken.getText());
  if (isUpdate(parent)) return true;
  if (!ts.isCallExpression(parent) || parent.expression === outer) return false;
  const callee = unwrap(parent.expression);
  return ts.isPropertyAccessExpression(callee) && /^(?:char(?:At|CodeAt)|codePointAt|substr|substring)$/.test(callee.name.text);
}

function isAskedForType(use: ts.Node): boolean {
  const { parent } = wrapped(use);
  if (ts.isTypeOfExpression(parent)) return true;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  return ts.isCallExpression(parent) && parent.expression.getText() === 'Array.isArray';
}

function isStringUse(index: ProgramIndex, use: ts.Node, depth: number): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isPropertyAccessExpression(parent)) {
    const isCalled = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
    return parent.expression === outer && isCalled && METHODS.test(parent.name.text);
  }
  if (ts.isVariableDeclaration(parent))
    return parent.initializer === outer && ts.isIdentifier(parent.name) && isUsedAsString(index, parent.name, depth + 1);
  if (!ts.isCallExpression(parent) || parent.expression === outer) return false;
  const parameter = getParameter(index, parent, outer);
  return parameter !== undefined && ts.isIdentifier(parameter.name) && isUsedAsString(index, parameter.name, depth + 1);
}

/**
 * Whether every run of a function calls a method of strings on a parameter before it can end: with anything else it throws, so that there is no
 * result of it.
 */
export function isAlwaysUsedAsText(index: ProgramIndex, parameter: ts.ParameterDeclaration, depth = 0): boolean {
  const { name, parent: fn } = parameter;
  const body = 'body' in fn ? fn.body : undefined;
  const symbol = index.getSymbol(name);
  if (!body || !symbol || !ts.isIdentifier(name) || parameter.initializer || isAsync(fn) || depth > MAX_DEPTH) return false;
  if (('asteriskToken' in fn && fn.asteriskToken) || getWrites(index, symbol).length > 0) return false;
  if (isUsedAsObject(index, name)) return false;
  return index.getNamesOf(symbol, name.text).some((use) => {
    if (index.getSymbol(use) !== symbol || use === name || !isAlwaysRun(use, body)) return false;
    const outer = wrapped(use);
    const { parent } = outer;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === outer && isStringUse(index, use, 0) && !parent.questionDotToken;
    const given =
      ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && !parent.questionDotToken
        ? getParameter(index, parent, outer)
        : undefined;
    return given !== undefined && isAlwaysUsedAsText(index, given, depth + 1);
  });
}

/** No condition, loop, `try` or inner function stands around a part of a function, and nothing before it returns. */
function isAlwaysRun(use: ts.Node, body: ts.Node): boolean {
  for (let current = use; current !== body; current = current.parent) {
    const { parent } = current;
    if (!parent || isFunctionNode(parent) || ts.isTryStatement(parent) || ts.isLabeledStatement(parent)) return false;
    if (ts.isIterationStatement(parent, false) || ts.isCaseBlock(parent)) return false;
    if (ts.isIfStatement(parent) && parent.expression !== current) return false;
    if (ts.isConditionalExpression(parent) && parent.condition !== current) return false;
    if (ts.isBinaryExpression(parent) && /^(?:&&|\|\||\?\?)=?$/.test(parent.operatorToken.getText()) && parent.left !== current)
      return false;
    if (ts.isOptionalChain(parent) && parent.expression !== current) return false;
    if (ts.isBlock(parent) && parent.statements.slice(0, parent.statements.indexOf(current as ts.Statement)).some(mayLeave)) return false;
  }
  return true;
}

function mayLeave(statement: ts.Statement): boolean {
  let found = false;
  walk(statement, (node) => {
    found ||= ts.isReturnStatement(node) || ts.isBreakOrContinueStatement(node);
    return !found && !isFunctionNode(node);
  });
  return found;
}

/** Whether a variable without a type is an object by what is done with it: a part of it is read, it is gone through, its class is asked for. */
export function isUsedAsObject(index: ProgramIndex, name: ts.Identifier, depth = 0): boolean {
  const symbol = index.getSymbol(name);
  if (!symbol || depth > MAX_DEPTH) return false;
  return index.getNames(name.text).some((use) => index.getSymbol(use) === symbol && isObjectUse(index, use, depth));
}

/** Whether what is done with a variable without a type goes for lists as well as for texts, and nothing shows that it is a text. */
export function isUsedAsList(index: ProgramIndex, name: ts.Identifier): boolean {
  const uses = getUses(index, name);
  return uses.some(isListUse) && !uses.some(isPatternSource) && !isUsedAsString(index, name);
}

function isPatternSource(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  return ts.isNewExpression(parent) && parent.arguments?.[0] === outer && parent.expression.getText() === 'RegExp';
}

/** `list.length`, `list[0]`, `list.includes(x)` */
function isListUse(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isElementAccessExpression(parent)) return parent.expression === outer;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.expression === outer;
  return isMember && /^(?:length|slice|indexOf|lastIndexOf|includes|concat|at)$/.test(parent.name.text);
}

/** Whether a variable names a property somewhere, `table[name]`, and nothing is done with it that takes an object: a text, a number or a symbol. */
export function isUsedAsPropertyName(index: ProgramIndex, name: ts.Identifier): boolean {
  const uses = getUses(index, name);
  return uses.some(isPropertyName) && !isUsedAsObject(index, name);
}

function isPropertyName(use: ts.Node): boolean {
  const outer = wrapped(use);
  return ts.isElementAccessExpression(outer.parent) && outer.parent.argumentExpression === outer;
}

function isObjectUse(index: ProgramIndex, use: ts.Node, depth: number): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) return isPartOfObject(parent);
  if (ts.isBinaryExpression(parent)) return isAskedForParts(parent, outer);
  if (isTakenWhole(parent)) return true;
  if (ts.isNewExpression(parent)) return !/^(?:RegExp|Date|URL|String|Number)$|Error$/.test(parent.expression.getText());
  if (ts.isTypeOfExpression(parent)) return /['"](?:object|function)['"]/.test(wrapped(parent).parent.getText());
  if (ts.isVariableDeclaration(parent) && parent.initializer === outer)
    return !ts.isIdentifier(parent.name) ? ts.isObjectBindingPattern(parent.name) : isUsedAsObject(index, parent.name, depth + 1);
  if (!ts.isCallExpression(parent) || parent.expression === outer) return false;
  if (/^(?:Object\.\w+|Array\.\w+|JSON\.stringify|Reflect\.\w+)$/.test(parent.expression.getText())) return true;
  const parameter = getParameter(index, parent, outer);
  return parameter !== undefined && (ts.isIdentifier(parameter.name) ? isUsedAsObject(index, parameter.name, depth + 1) : true);
}

/** No text has it. */
function isPartOfObject({ parent, name }: ts.PropertyAccessExpression): boolean {
  const isCalled = ts.isCallExpression(parent) && parent.expression.end === name.end;
  return !(isCalled ? TEXT_METHODS.test(name.text) || METHODS.test(name.text) : name.text === 'length');
}

/** Whether a variable without a type is something that has parts, by what is done with it where it stands. */
export function hasParts(index: ProgramIndex, name: ts.Identifier): boolean {
  const uses = getUses(index, name);
  return uses.some(isUseOfParts) && !isUsedAsString(index, name);
}

function isUseOfParts(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  return isTakenWhole(parent) || (ts.isPropertyAccessExpression(parent) && parent.expression === outer && isPartOfObject(parent));
}

/** What is given whole to one of these: objects of one text are told apart. */
const TELLING = /^(?:Object\.(?:prototype\.toString\.call|\w+)|Reflect\.\w+|structuredClone)$/;

/**
 * Whether what is done with something without a type, here or where it is passed on to, tells apart what is one text: `{ a: 1 }` and `{ b: 2 }`,
 * `1` and `'1'` as JSON. What only an error says of it does not count.
 */
export function tellsMoreThanText(index: ProgramIndex, use: ts.Node, depth = 0): boolean {
  const outer = wrapped(use);
  const call = outer.parent;
  if (isEncoded(outer)) return !isInError(use);
  if (depth > MAX_DEPTH || !ts.isCallExpression(call) || call.expression === outer) return false;
  if (TELLING.test(call.expression.getText())) return (call.arguments[0] === outer || isAssign(call)) && !isInError(use);
  const name = getParameter(index, call, outer)?.name;
  const symbol = name && ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  if (!symbol || !name || !ts.isIdentifier(name) || isUsedAsString(index, name, depth + 1)) return false;
  return index.getNamesOf(symbol, name.text).some((one) => index.getSymbol(one) === symbol && tellsMoreThanText(index, one, depth + 1));
}

/** It is written as JSON, by itself or as a part of a literal. */
function isEncoded(node: ts.Node): boolean {
  const { parent } = wrapped(node);
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'JSON.stringify' && parent.arguments[0] === wrapped(node);
  const isPart = ts.isArrayLiteralExpression(parent) || ts.isObjectLiteralExpression(parent) || ts.isShorthandPropertyAssignment(parent);
  return (isPart || (ts.isPropertyAssignment(parent) && parent.name !== node)) && isEncoded(parent);
}

function isAssign({ expression }: ts.CallExpression): boolean {
  return expression.getText() === 'Object.assign';
}

function isInError(node: ts.Node): boolean {
  for (let around = node.parent; around && !ts.isBlock(around); around = around.parent) {
    if (ts.isThrowStatement(around)) return true;
    if (ts.isNewExpression(around) && around.expression.getText().endsWith('Error')) return true;
  }
  return false;
}

/** It is copied or gone through. */
function isTakenWhole(parent: ts.Node): boolean {
  return ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent) || ts.isForInStatement(parent) || ts.isForOfStatement(parent);
}

/** `'x' in value`, `value instanceof X`. */
function isAskedForParts({ operatorToken, left, right }: ts.BinaryExpression, side: ts.Node): boolean {
  if (operatorToken.kind === ts.SyntaxKind.InKeyword) return right === side;
  return operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && left === side;
}

function getParameter(index: ProgramIndex, call: ts.CallExpression, argument: ts.Node): ts.ParameterDeclaration | undefined {
  const callee = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  const fn = getFunctionOf(index.getSymbol(callee), (node) => index.has(node));
  return fn?.parameters[(call.arguments as readonly ts.Node[]).indexOf(argument)];
}
