import { ts } from 'ts-morph';
import { isOwnTest } from '../syntax/prototypes.ts';
import { getGivenArguments } from '../calls/given-arguments.ts';
import { getFunctionOf } from '../calls/function-names.ts';
import type { TypeInference } from '../values/infer.ts';
import { getConstantValue } from '../program/constant-value.ts';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { PURE_BASES, PURE_CALLS, PURE_NEW, STRING_METHODS } from './pure-library.ts';
import { isAssignmentTo, isFunctionNode, isImmediatelyInvoked, isInside, unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers } from '../syntax/type-flags.ts';
import { isTarget } from '../syntax/writes.ts';

/** Where a computation is not the same each time, or does more than compute. */
export interface Impurity {
  readonly node: ts.Node;
  readonly note: string;
}

export function firstOf<T, R = Impurity>(list: readonly T[], ask: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = ask(item);
    if (found) return found;
  }
  return undefined;
}

export function toUnknown(node: ts.Node, callee: ts.Node): Impurity {
  return { node, note: `calls ${callee.getText().slice(0, 40)}, which is not known to be pure` };
}

/** An error that is made and not thrown; by whom its maker was called stands in it. */
export function toStack(made: ts.CallExpression | ts.NewExpression): Impurity | undefined {
  return ts.isThrowStatement(made.parent) ? undefined : { node: made, note: 'looks at the call stack' };
}

/** Whether a name stands for an import that was not followed: something of another package. */
export function isImport(index: ProgramIndex, node: ts.Identifier): boolean {
  return ((index.checker.getSymbolAtLocation(node)?.flags ?? 0) & ts.SymbolFlags.Alias) !== 0;
}

/** A name of the language that stands for the same thing everywhere. */
export function isPureGlobal(name: string): boolean {
  const isKnown = PURE_BASES.has(name) || PURE_CALLS.has(name) || PURE_NEW.has(name);
  return isKnown || /^(?:undefined|NaN|Infinity|Date|[A-Z]\w*Error)$/.test(name);
}

/** The function of the program that a name calls; a getter only gives what is called. */
export function getCallable(index: ProgramIndex, symbol: ts.Symbol | undefined): ts.FunctionLikeDeclaration | undefined {
  const fn = getFunctionOf(symbol, (one) => index.has(one));
  return fn && ts.isAccessor(fn) ? undefined : fn;
}

/** A function that is made and stored: it is not yet run. One that is called where it stands, passed on, or an accessor of a literal is. */
export function isKept(fn: ts.Node): boolean {
  const isOfLiteral = ts.isAccessor(fn) && ts.isObjectLiteralExpression(fn.parent);
  return !isOfLiteral && !isImmediatelyInvoked(fn) && !ts.isCallExpression(wrapped(fn).parent);
}

/** An expression whose value nobody else has: a literal, a `new`, a method that copies. */
export function isMade(node: ts.Expression): boolean {
  const value = unwrap(node);
  if (ts.isArrayLiteralExpression(value) || ts.isObjectLiteralExpression(value)) return true;
  if (ts.isNewExpression(value)) return /^(?:Map|Set|Array|Date|URL|URLSearchParams)$/.test(value.expression.getText());
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return false;
  return /^(?:split|slice|map|filter|concat|flat|flatMap|toSorted|toReversed|keys|entries|values|from|of)$/.test(
    value.expression.name.text,
  );
}

/** A class, or the properties of a function, taken otherwise than by a name that is asked about by itself: `const { rate } = Config`. */
export function isTakenWhole(index: ProgramIndex, node: ts.Expression, declaration: ts.Declaration): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isEnumDeclaration(declaration) && ts.isPropertyAccessExpression(parent))
    return !isEnumMember(index, parent) || isOpenEnum(index, declaration);
  if (ts.isElementAccessExpression(parent))
    return parent.expression !== outer || !ts.isEnumDeclaration(declaration) || isOpenEnum(index, declaration);
  if (ts.isSpreadAssignment(parent)) return true;
  if (ts.isVariableDeclaration(parent) && !ts.isIdentifier(parent.name)) return true;
  if (!ts.isClassLike(declaration)) return false;
  if (ts.isPropertyAccessExpression(parent) || ts.isHeritageClause(parent.parent)) return false;
  if ((ts.isNewExpression(parent) || ts.isCallExpression(parent)) && parent.expression === outer) return false;
  return !(ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword);
}

/** Not something of a namespace that has the name of the enum. */
function isEnumMember(index: ProgramIndex, { name }: ts.PropertyAccessExpression): boolean {
  return index.getSymbol(name)?.declarations?.every(ts.isEnumMember) === true;
}

/** The compiler lets nobody write to an enum, other than behind a cast or in a function that gets it. */
function isOpenEnum(index: ProgramIndex, { name }: ts.EnumDeclaration): boolean {
  const symbol = index.getSymbol(name);
  return index.getNamesOf(symbol, name.text).some((use) => {
    if (index.getSymbol(use) !== symbol) return false;
    const { parent } = wrapped(use);
    if (isMember(parent)) return isTarget(wrapped(parent));
    if (ts.isCallExpression(parent)) return !/^Object\.(?:keys|values|entries)$/.test(parent.expression.getText());
    const isName = ts.isEnumDeclaration(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
    return !(isName || ts.isTypeNode(parent) || ts.isQualifiedName(parent));
  });
}

export function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent)) return parent.initializer === node;
  if (isFunctionNode(parent)) return ts.isArrowFunction(parent) && parent.body === node;
  return !ts.isLabeledStatement(parent) && !ts.isBreakStatement(parent) && !ts.isClassLike(parent);
}

const FIRST = /^(?:every|filter|find\w*|flatMap|forEach|map|reduce|reduceRight|some|sort|toSorted)$/;
const SECOND = /^(?:replace|replaceAll|from|stringify|parse)$/;

/** An argument that a function of the language calls, where it is a function. */
export function isCalledBack(call: ts.CallExpression | ts.NewExpression, argument: ts.Expression): boolean {
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
  const position = call.arguments?.findIndex((one) => unwrap(one) === argument);
  return (position === 0 && FIRST.test(name)) || (position === 1 && SECOND.test(name));
}

/** A regular expression that remembers no place: without `g` and `y`. */
export function isPlainPattern(node: ts.Expression): boolean {
  if (ts.isRegularExpressionLiteral(node)) return !/\/[a-z]*[gy][a-z]*$/.test(node.text);
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  if (node.expression.getText() !== 'RegExp') return false;
  const flags = node.arguments?.[1];
  const [pattern] = node.arguments ?? [];
  if (pattern && ts.isRegularExpressionLiteral(pattern)) return false;
  return flags === undefined || isWithoutPlace(unwrap(flags));
}

function isWithoutPlace(flags: ts.Expression): boolean {
  if (ts.isConditionalExpression(flags)) return isWithoutPlace(unwrap(flags.whenTrue)) && isWithoutPlace(unwrap(flags.whenFalse));
  return ts.isStringLiteralLike(flags) && !/[gy]/.test(flags.text);
}

/** A parameter is given by another one, and so on; more are not followed. */
const MAX_GIVEN = 3;

/** Methods that strings and lists have, and that only look. */
const SHARED_METHODS = /^(?:slice|indexOf|lastIndexOf|includes|concat|at|map|filter|join|some|every|reduce|flatMap)$/;

/** Something of the program has a member of that name. */
export const isMemberName = perIndex((index: ProgramIndex, text: string): boolean =>
  index.getNames(text).some((name) => {
    const { parent } = name;
    if (ts.isPropertyAccessExpression(parent)) return isAssignmentTo(wrapped(parent).parent, wrapped(parent));
    return (ts.isClassElement(parent) || ts.isObjectLiteralElement(parent)) && parent.name === name;
  }),
);

/** A string, an array, a `Map`: a value whose methods are the language's own. Without a type, methods that nothing of the program has count as well. */
export function isLibraryValue(index: ProgramIndex, inference: TypeInference, receiver: ts.Expression, method: string): boolean {
  const type = index.checker.getTypeAtLocation(receiver);
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
    if (isMemberName(index, method) && isGivenObject(index, receiver, 0)) return false;
    if (inference.isData(receiver)) return true;
    return (STRING_METHODS.has(method) || SHARED_METHODS.test(method)) && !isMemberName(index, method);
  }
  return getMembers(type).every((member) => {
    // Of a `T extends string` as well.
    const { flags } = index.checker.getBaseConstraintOfType(member) ?? member;
    if (flags & PRIMITIVE) return true;
    const { symbol } = member;
    if (index.checker.isArrayLikeType(member)) return true;
    if (symbol === undefined || !isLibraryName(symbol.name) || index.declares(symbol)) return false;
    return isMadeHere(index, receiver) || !isImitated(index, symbol.name);
  });
}

/** A parameter that the program gives an object of its own: what is done with it does not tell that it is a text. */
function isGivenObject(index: ProgramIndex, node: ts.Expression, depth: number): boolean {
  const value = unwrap(node);
  const declaration = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  if (declaration && ts.isParameter(declaration) && depth <= MAX_GIVEN)
    return getGivenArguments(index, declaration)?.some((one) => isGivenObject(index, one, depth + 1)) ?? true;
  return isObjectOfProgram(index, index.checker.getTypeAtLocation(value));
}

/** An instance of a class of the program, or an object that it has written down. */
export function isObjectOfProgram(index: ProgramIndex, type: ts.Type): boolean {
  return getMembers(type).some(({ flags, symbol }) => !(flags & PRIMITIVE) && index.declares(symbol));
}

/** `/a/`, `const NAMES = new Map(…)` of the language. */
function isMadeHere(index: ProgramIndex, receiver: ts.Expression): boolean {
  const made = getConstantValue(index, receiver);
  if (ts.isRegularExpressionLiteral(made)) return true;
  if (!ts.isNewExpression(made)) return false;
  const { expression } = made;
  return !index.declares(index.getSymbol(ts.isPropertyAccessExpression(expression) ? expression.name : expression));
}

/** `class Live implements ReadonlyMap<…>`, `extends Map<…>`, `{ format } as Intl.NumberFormat`: something of the program may stand behind the type. */
const isImitated = perIndex((index: ProgramIndex, name: string): boolean =>
  index.getNames(name).some((use) => {
    let node = use.parent;
    while (ts.isQualifiedName(node) || ts.isPropertyAccessExpression(node)) node = node.parent;
    if (ts.isExpressionWithTypeArguments(node)) return true;
    if (!ts.isTypeReferenceNode(node) || !ts.isAsExpression(node.parent)) return false;
    return index.declares(index.checker.getTypeAtLocation(unwrap(node.parent.expression)).symbol);
  }),
);

function isLibraryName(name: string): boolean {
  return PURE_NEW.has(name) || name === 'Date' || name === 'ReadonlyMap' || name === 'ReadonlySet';
}

/** `this`, other than in `this.x`. */
export function isWholeThis(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword && !ts.isPropertyAccessExpression(wrapped(node).parent);
}

export function isMember(node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** A class or function of the program, whose properties anybody may set. */
export function isProgramCode(index: ProgramIndex, node: ts.Expression): boolean {
  const name = unwrap(node);
  const declaration = ts.isIdentifier(name) ? index.getSymbol(name)?.valueDeclaration : undefined;
  return declaration !== undefined && index.has(declaration) && (ts.isClassLike(declaration) || isFunctionNode(declaration));
}

export function isLocal(index: ProgramIndex, scope: ts.Node, node: ts.Node): boolean {
  const declaration = index.getSymbol(node)?.valueDeclaration;
  return declaration !== undefined && isInside(declaration, scope);
}

/** `Object.prototype.hasOwnProperty.call`, also by the name of a constant: it asks, whatever the object says about itself. */
function isBorrowedTest(index: ProgramIndex, callee: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'call') return false;
  const borrowed = unwrap(callee.expression);
  const declaration = ts.isIdentifier(borrowed) ? index.getSymbol(borrowed)?.valueDeclaration : undefined;
  const isConstant = declaration && ts.isVariableDeclaration(declaration) && index.getAssignments(index.getSymbol(borrowed)).length === 0;
  const test = isConstant && declaration.initializer ? declaration.initializer : borrowed;
  return isOwnTest(test);
}

/** An access of the memo that is being judged, or something reached from one. */
export function isOwnAccess(index: ProgramIndex, own: ReadonlySet<ts.Node>, node: ts.Node): boolean {
  const bare = unwrap(node as ts.Expression);
  if (own.has(bare) || [bare, bare.parent].some((one) => isBorrowedTest(index, one))) return true;
  if (ts.isPropertyAccessExpression(bare.parent) && bare.parent.expression === bare && own.has(bare.parent)) return true;
  return isMember(bare) && isOwnAccess(index, own, bare.expression);
}

/** What goes by more than the values that code reads: when it runs, and by whom it was called. */
export function getSurroundings(index: ProgramIndex, node: ts.Node): Impurity | undefined {
  const isStack =
    (ts.isPropertyAccessExpression(node) && node.name.text === 'stack' && !index.declares(index.getSymbol(node.name))) ||
    (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === 'stack') ||
    (ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === 'stack');
  if (isStack) return { node, note: 'looks at the call stack' };
  if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return { node, note: 'waits for something, so recomputing repeats I/O' };
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.NewKeyword
    ? { node, note: 'asks whether it makes an instance' }
    : undefined;
}
