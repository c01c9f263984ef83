import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import { isFreshList } from './fresh-lists.ts';
import { getResults } from '../syntax/results.ts';
import { FORMATTERS } from '../values/formatters.ts';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { CHANGERS, METHODS } from './pure-library.ts';
import { Stability } from '../memo/stability.ts';
import { isMade, isMember, isPlainPattern, isRead } from './purity-syntax.ts';
import {
  getEnclosingFunction,
  isAssignment,
  isAsync,
  isFunctionNode,
  isInside,
  isUpdate,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.ts';
import { isUsedAsPropertyName } from '../values/string-evidence.ts';
import { getMethod, isTextList } from '../values/text-lists.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';
import { isWritten } from '../syntax/writes.ts';
import type { Others } from '../program/unknown-imports.ts';

/**
 * A function that keeps nothing from one call to the next: another one made of the same key is as good. What it takes from the functions
 * around it is primitive or data that nobody changes, or is a function of which the same holds; what stands outside of functions is the
 * same for every entry, and it is not changed here.
 */
export function isStateless(index: ProgramIndex, fn: ts.FunctionLikeDeclaration): boolean {
  return isStatelessFunction(index, fn, new Set());
}

function isStatelessFunction(index: ProgramIndex, fn: ts.FunctionLikeDeclaration, seen: Set<ts.Node>): boolean {
  if (seen.has(fn)) return true;
  seen.add(fn);
  if (!fn.body || isAsync(fn) || fn.asteriskToken) return false;
  let isPure = true;
  walk(fn, (node) => {
    if (ts.isTypeNode(node)) return false;
    if (isPure) isPure = !keepsSomething(index, fn, node) && (!ts.isIdentifier(node) || isHarmlessName(index, fn, node, seen));
    return isPure;
  });
  return isPure;
}

/** A write to something outside, or to the receiver, whatever that is. */
function keepsSomething(index: ProgramIndex, fn: ts.Node, node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.SuperKeyword || (node.kind === ts.SyntaxKind.ThisKeyword && !isReadOfReceiver(node, fn))) return true;
  if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return true;
  if (isAssignment(node)) return isOuter(index, fn, node.left);
  if (isUpdate(node)) return isOuter(index, fn, node.operand);
  if (ts.isDeleteExpression(node)) return isOuter(index, fn, node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return CHANGERS.has(node.expression.name.text) && isOuter(index, fn, node.expression.expression);
}

/**
 * `this.x` in a member of an object literal that has no such part: it asks whoever it is called on, and can leave nothing behind in the
 * literal itself.
 */
function isReadOfReceiver(node: ts.Node, fn: ts.Node): boolean {
  const member = ts.isMethodDeclaration(fn) || ts.isAccessor(fn) ? fn : wrapped(fn).parent;
  const literal: ts.Node | undefined = member.parent;
  const access = wrapped(node).parent;
  if (
    ts.isArrowFunction(fn) ||
    !literal ||
    !ts.isObjectLiteralExpression(literal) ||
    !isMember(access) ||
    access.expression !== wrapped(node)
  )
    return false;
  const outer = wrapped(access);
  if ((isAssignment(outer.parent) && outer.parent.left === outer) || isUpdate(outer.parent) || ts.isDeleteExpression(outer.parent))
    return false;
  const own = literal.properties.filter((one) => !isFunctionMember(one));
  if (ts.isElementAccessExpression(access))
    return own.every(
      (one) =>
        ts.isPropertyAssignment(one) && (ts.isLiteralExpression(one.initializer) || /^(?:true|false)$/.test(one.initializer.getText())),
    );
  return own.every((one) => one.name !== undefined && !ts.isComputedPropertyName(one.name) && one.name.getText() !== access.name.text);
}

function isFunctionMember(member: ts.ObjectLiteralElementLike): boolean {
  return isFunctionNode(member) || (ts.isPropertyAssignment(member) && isFunctionNode(unwrap(member.initializer)));
}

function isOuter(index: ProgramIndex, fn: ts.Node, target: ts.Expression): boolean {
  let base = unwrap(target);
  while (ts.isPropertyAccessExpression(base) || ts.isElementAccessExpression(base)) base = unwrap(base.expression);
  // `[a, b] = c`: its names are asked about one by one, as reads are.
  if (ts.isArrayLiteralExpression(base) || ts.isObjectLiteralExpression(base)) return true;
  if (!ts.isIdentifier(base)) return false;
  const declaration = index.getSymbol(base)?.valueDeclaration;
  return !declaration || declaration === fn || !isInside(declaration, fn);
}

function isHarmlessName(index: ProgramIndex, fn: ts.Node, name: ts.Identifier, seen: Set<ts.Node>): boolean {
  if (!isRead(name)) return true;
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  // By its own name it can only be called: what hangs on it is kept.
  if (declaration === fn) return isCallee(name);
  if (!symbol || !declaration || !index.has(declaration) || isInside(declaration, fn)) return true;
  if (getEnclosingFunction(declaration) === undefined && !isInFunction(declaration)) return true;
  return isHarmlessCapture(index, name, symbol, declaration, seen);
}

/** Also of one that is called where it stands: each run of a loop around it has its own. */
function isInFunction(declaration: ts.Node): boolean {
  for (let node = declaration.parent; node; node = node.parent) {
    if (isFunctionNode(node) || ts.isIterationStatement(node, false)) return true;
  }
  return false;
}

/** Something of a function around it. */
function isHarmlessCapture(
  index: ProgramIndex,
  name: ts.Identifier,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  seen: Set<ts.Node>,
): boolean {
  if (ts.isFunctionDeclaration(declaration)) return isCallee(name) && isStatelessFunction(index, declaration, seen);
  const owner = getEnclosingFunction(declaration);
  const isSetAgain =
    index.getAssignments(symbol).some((assignment) => getEnclosingFunction(assignment) !== owner) || isCounted(index, symbol);
  if (isSetAgain) return false;
  if (isAll(index.checker.getTypeAtLocation(name), PRIMITIVE)) return true;
  // The symbol of a parameter is the caller's, not one of this run.
  if (ts.isParameter(declaration) && index.getAssignments(symbol).length === 0)
    return isAll(index.checker.getTypeAtLocation(name), PRIMITIVE | ts.TypeFlags.ESSymbolLike) || isUsedAsPropertyName(index, name);
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer || index.getAssignments(symbol).length > 0) return false;
  const made = unwrap(declaration.initializer);
  if (isFunctionNode(made)) return isCallee(name) && isStatelessFunction(index, made, seen);
  if (isPlainPattern(made)) return true;
  if (isTextList(index, made))
    return index.getNamesOf(symbol, symbol.name).every((use) => index.getSymbol(use) !== symbol || isReadByPart(use));
  return isHarmlessValue(index, name, symbol, made, seen);
}

function isHarmlessValue(index: ProgramIndex, name: ts.Identifier, symbol: ts.Symbol, made: ts.Expression, seen: Set<ts.Node>): boolean {
  // It is the same for every entry; whether it stays so is asked of the computation.
  if (isCallee(name) && isPartOfModule(index, made)) return true;
  const isOwn = isDataOfItsOwn(index, made) || isFreshList(index, made) || isListOfStateless(index, made, seen);
  return isOwn && getStability(index).isStable(name, symbol);
}

/** `OPERATORS[sign]` of a constant that stands outside of functions. */
function isPartOfModule(index: ProgramIndex, made: ts.Expression): boolean {
  let base = made;
  while (isMember(base)) base = unwrap(base.expression);
  const declaration = base === made || !ts.isIdentifier(base) ? undefined : index.getSymbol(base)?.valueDeclaration;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) && index.has(declaration) && !isInFunction(declaration);
}

/** `words.map(toTest)`, where all that `toTest` gives are functions that keep nothing. */
function isListOfStateless(index: ProgramIndex, made: ts.Expression, seen: Set<ts.Node>): boolean {
  if (!ts.isCallExpression(made) || getMethod(made) !== 'map' || made.arguments.length !== 1) return false;
  const [given] = made.arguments;
  const callee = given && unwrap(given);
  const name = callee && ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const fn = callee && isFunctionNode(callee) ? callee : getFunctionOf(name && index.getSymbol(name), (one) => index.has(one));
  if (!fn?.body || isAsync(fn) || fn.asteriskToken) return false;
  if (name && index.getAssignments(index.getSymbol(name)).length > 0) return false;
  const results = getResults(fn).map(unwrap);
  return results.length > 0 && results.every((one) => isFunctionNode(one) && isStatelessFunction(index, one, seen));
}

/** `parts.length`, `parts[i]`, `parts.join('.')`: nobody changes the list or hands it on. */
function isReadByPart(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isVariableDeclaration(parent)) return parent.name === use;
  if (ts.isForOfStatement(parent)) return parent.expression === outer && ts.isVariableDeclarationList(parent.initializer);
  if (!(ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) || parent.expression !== outer) return false;
  if (isWritten(use)) return false;
  const isCall = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  if (!isCall) return ts.isElementAccessExpression(parent) || parent.name.text === 'length';
  const takesFunction = parent.parent.arguments.some(
    (one) => !ts.isLiteralExpression(one) && !ts.isIdentifier(one) && !ts.isPrefixUnaryExpression(one) && !takesTextOnly(one),
  );
  return ts.isPropertyAccessExpression(parent) && METHODS.get(parent.name.text) === false && !takesFunction;
}

/** `(part, index) => …`: a callback that does not get the list. */
function takesTextOnly(callback: ts.Expression): boolean {
  return ts.isArrowFunction(callback) && callback.parameters.length <= 2 && !callback.parameters.some((one) => one.dotDotDotToken);
}

function isCallee(name: ts.Identifier): boolean {
  return ts.isCallExpression(name.parent) && name.parent.expression === name;
}

/** `n++` */
function isCounted(index: ProgramIndex, symbol: ts.Symbol): boolean {
  return index.getNamesOf(symbol, symbol.name).some((use) => isUpdate(use.parent) && index.getSymbol(use) === symbol);
}

/** Whatever is exported may be changed by others: what takes hold of a module as a whole adds nothing. */
const OTHERS: Others = {
  isPublished: () => true,
  outside: { isKnownModule: () => false },
  exports: { getTaking: () => undefined, getModuleTaking: () => undefined },
};

const getStability = perIndex((index) => new Stability(index, OTHERS));

/** A list or table of primitives that is made here, or a formatter: no methods but those of the language. */
function isDataOfItsOwn(index: ProgramIndex, made: ts.Expression): boolean {
  const { checker } = index;
  const type = checker.getTypeAtLocation(made);
  if (type.symbol?.declarations?.some((one) => index.has(one) && !ts.isObjectLiteralExpression(one)) === true) return false;
  if (ts.isObjectLiteralExpression(made))
    return made.properties.every((one) => ts.isPropertyAssignment(one) && isAll(checker.getTypeAtLocation(one.initializer), PRIMITIVE));
  if (ts.isNewExpression(made) && FORMATTERS.test(type.symbol?.name ?? '')) return true;
  if (!isMade(made) || /^(?:keys|entries|values)$/.test(getMethod(made))) return false;
  const parts = checker.getTypeArguments(type as ts.TypeReference);
  return parts.length > 0 && parts.every((part) => isAll(part, PRIMITIVE));
}
