import { ts } from 'ts-morph';
import { isLoopCallback } from '../calls/handlers.ts';
import type { Access } from './containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isLocal, isMade } from '../purity/purity-syntax.ts';
import { isNothing } from '../syntax/nothing.ts';
import { usesArguments } from '../syntax/lexical.ts';
import { hasText, isAssignment, isAssignmentTo, isEmptyContainer, isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll } from '../syntax/type-flags.ts';
import { isPart } from '../syntax/value-uses.ts';
import { isTarget } from '../syntax/writes.ts';

/** What a variable holds in a place: an expression that the code came through right before, in a list of statements around both. */
interface Making {
  readonly value: ts.Expression;
  /** What holds that list. */
  readonly block: ts.Node;
}

/**
 * The expression that a variable got its value of wherever a use of it runs: no other value can be there, whichever way the code came.
 * Undefined where that cannot be told.
 */
function getMaking(index: ProgramIndex, use: ts.Identifier): Making | undefined {
  const symbol = index.getSymbol(use);
  const declared = symbol?.valueDeclaration;
  if (!symbol || !declared || declared === use.parent || !isOwnVariable(declared)) return undefined;
  for (let current: ts.Node = use; current.parent; current = current.parent) {
    const { parent } = current;
    if (isFunctionNode(current) && !isLoopCallback(current)) return undefined;
    const isRepeated = ts.isIterationStatement(current, false) || isFunctionNode(current);
    if (isRepeated && isSetIn(index, symbol, current)) return undefined;
    if (!ts.isBlock(parent) && !ts.isCaseOrDefaultClause(parent)) {
      // A condition, another branch, the `try` before a `catch`.
      if (isSetBeside(index, symbol, current)) return undefined;
      continue;
    }
    const earlier = parent.statements.filter(({ end }) => end <= current.pos).toReversed();
    for (const statement of earlier) {
      const value = getSet(index, symbol, statement);
      if (value) return { value, block: parent };
      if (isSetIn(index, symbol, statement)) return undefined;
    }
  }
  return undefined;
}

/** Nothing sets it but its name. */
function isOwnVariable(declared: ts.Node): boolean {
  return ts.isVariableDeclaration(declared) || (ts.isParameter(declared) && !usesArguments(declared.parent));
}

function isSetBeside(index: ProgramIndex, symbol: ts.Symbol, node: ts.Node): boolean {
  let found = false;
  ts.forEachChild(node.parent, (child) => {
    if (child !== node && isSetIn(index, symbol, child)) found = true;
  });
  return found;
}

/** What a statement sets a variable to, if that is all that it does with it: `list = [];`, `const list = [];`. */
function getSet(index: ProgramIndex, symbol: ts.Symbol, statement: ts.Statement): ts.Expression | undefined {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.find(({ name }) => index.getSymbol(name) === symbol)?.initializer;
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  const isSet = isAssignment(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isSet && index.getSymbol(expression.left) === symbol ? expression.right : undefined;
}

/** Somewhere in the node the variable is given a value. */
function isSetIn(index: ProgramIndex, symbol: ts.Symbol, node: ts.Node): boolean {
  return index
    .getNamesWithin(symbol, node)
    .some((name) => isTarget(wrapped(name)) || (ts.isVariableDeclaration(name.parent) && name.parent.name === name));
}

/** What a variable was set to right before a use of it, whichever way the code came. */
export function getMadeValue(index: ProgramIndex, use: ts.Identifier): ts.Expression | undefined {
  return getMaking(index, use)?.value;
}

/**
 * A local of `scope` that holds nothing but what this code made: a literal, a `new`, the result of a method that copies; or a member of
 * such a literal that was made with it.
 */
export function isFresh(index: ProgramIndex, scope: ts.Node, base: ts.Node | undefined): boolean {
  if (base && ts.isPropertyAccessExpression(base)) return isFreshMember(index, scope, base);
  if (base && ts.isElementAccessExpression(base)) return isFreshPart(index, scope, base);
  if (!base || !ts.isIdentifier(base) || !isLocal(index, scope, base)) return false;
  const symbol = index.getSymbol(base);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return false;
  if (isOnlyMade(index, symbol, declaration) || isOneOfFresh(index, scope, declaration)) return true;
  const making = getMaking(index, base);
  return making !== undefined && isMadeHere(index, making.value);
}

/** `const range = isEven ? first : second`, one or the other of such locals. */
function isOneOfFresh(index: ProgramIndex, scope: ts.Node, { initializer, parent }: ts.VariableDeclaration): boolean {
  const choice = initializer && unwrap(initializer);
  if (!choice || !ts.isConditionalExpression(choice) || (parent.flags & ts.NodeFlags.Const) === 0) return false;
  return [choice.whenTrue, choice.whenFalse].every((one) => ts.isIdentifier(unwrap(one)) && isFresh(index, scope, unwrap(one)));
}

/** A variable that is nothing until it is set, and is set to nothing but what this code makes. */
function isOnlyMade(index: ProgramIndex, symbol: ts.Symbol, { initializer, parent }: ts.VariableDeclaration): boolean {
  if (!ts.isVariableDeclarationList(parent) || ts.isForOfStatement(parent.parent) || ts.isForInStatement(parent.parent)) return false;
  if (initializer && !isNothing(initializer) && !isMadeHere(index, initializer)) return false;
  const targets = index.getNamesOf(symbol, symbol.name).filter((use) => isTarget(wrapped(use)) && index.getSymbol(use) === symbol);
  const isOfNone = !initializer || isNothing(initializer);
  if (isOfNone && targets.length === 0) return false;
  return targets.every(({ parent: set }) => isAssignment(set) && (isNothing(set.right) || isMadeHere(index, set.right)));
}

/** Also what a pattern found: a list of its own for each search. */
function isMadeHere(index: ProgramIndex, node: ts.Expression): boolean {
  const value = unwrap(node);
  if (isMade(node) || (ts.isNewExpression(value) && value.expression.getText() === 'RegExp')) return true;
  const callee = ts.isCallExpression(value) ? value.expression : undefined;
  if (!callee || !ts.isCallExpression(value) || !ts.isPropertyAccessExpression(callee)) return false;
  const pattern = callee.name.text === 'exec' ? callee.expression : callee.name.text === 'match' ? value.arguments[0] : undefined;
  const isOfLanguage = (one: ts.Type): boolean =>
    /^RegExp(?:ExecArray|MatchArray)?$/.test(one.symbol?.name ?? '') && !index.declares(one.symbol);
  if (!pattern || !isOfLanguage(index.checker.getTypeAtLocation(pattern)) || index.declares(index.getSymbol(callee.name))) return false;
  return getMembers(index.checker.getTypeAtLocation(value)).every((one) => one.flags & PRIMITIVE || isOfLanguage(one));
}

/** `rows[i]` of `const rows = []`, into which this code puts nothing but what it makes. */
function isFreshPart(index: ProgramIndex, scope: ts.Node, { expression, argumentExpression }: ts.ElementAccessExpression): boolean {
  const base = unwrap(expression);
  if (!ts.isIdentifier(base) || !isFresh(index, scope, base)) return false;
  // Of an object, any name may be one that its prototype has.
  const isOfList = index.checker.isArrayLikeType(index.checker.getTypeAtLocation(base));
  if (!isOfList && !isAll(index.checker.getTypeAtLocation(argumentExpression), ts.TypeFlags.NumberLike)) return false;
  const symbol = index.getSymbol(base);
  const declared = symbol?.valueDeclaration;
  if (!declared || !ts.isVariableDeclaration(declared) || !declared.initializer || !isOfMadeParts(unwrap(declared.initializer)))
    return false;
  return index
    .getNamesOf(symbol, base.text)
    .every((use) => use === declared.name || index.getSymbol(use) !== symbol || isPartUse(wrapped(use)));
}

/** `[]`, `{}`, `[[0], []]`, `Array.from(text, () => [])`, `lines.map((line) => [line])`. */
function isOfMadeParts(made: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(made)) return made.elements.every(isMadePart);
  if (ts.isObjectLiteralExpression(made))
    return made.properties.every((one) => ts.isPropertyAssignment(one) && isMadePart(one.initializer));
  if (isEmptyContainer(made)) return true;
  if (!ts.isCallExpression(made) || !ts.isPropertyAccessExpression(made.expression) || !/^(?:from|map)$/.test(made.expression.name.text))
    return false;
  const last = made.arguments.at(-1);
  const fn = last && unwrap(last);
  return fn !== undefined && ts.isArrowFunction(fn) && !ts.isBlock(fn.body) && isMade(unwrap(fn.body));
}

function isMadePart(node: ts.Expression): boolean {
  return isMade(node) || ts.isLiteralExpression(unwrap(node));
}

/** Reads a part, or puts one there that is made: `rows[i] = []`, `rows.push([])`. */
function isPartUse(outer: ts.Node): boolean {
  const { parent } = outer;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) {
    const call = parent.parent;
    const isCall = ts.isCallExpression(call) && call.expression === parent;
    return isCall ? parent.name.text === 'push' && call.arguments.every((one) => isMade(unwrap(one))) : parent.name.text === 'length';
  }
  if (!ts.isElementAccessExpression(parent) || parent.expression !== outer) return ts.isReturnStatement(parent);
  const part = wrapped(parent);
  return !isTarget(part) || (isAssignmentTo(part.parent, part) && isMade(unwrap(part.parent.right)));
}

/** `made.list` of `const made = { list: [] }`. */
function isFreshMember(index: ProgramIndex, scope: ts.Node, { expression, name }: ts.PropertyAccessExpression): boolean {
  const base = unwrap(expression);
  if (!ts.isIdentifier(base) || !isFresh(index, scope, base)) return false;
  const symbol = index.getSymbol(base);
  const declared = symbol?.valueDeclaration;
  const own = declared && ts.isVariableDeclaration(declared) && declared.initializer ? [declared.initializer] : [];
  const making = getMaking(index, base);
  const made = (making ? [making.value] : [...own, ...index.getAssignments(symbol).map(({ right }) => right)]).map(unwrap);
  const isWhole = made.every(
    (one) => ts.isObjectLiteralExpression(one) && one.properties.some((part) => isMember(part, name.text) && isMade(part.initializer)),
  );
  const uses = index.getNamesOf(symbol, base.text).filter((use) => index.getSymbol(use) === symbol);
  return isWhole && uses.every((use) => !isReplaced(use, name.text));
}

function isMember(part: ts.ObjectLiteralElementLike, name: string): part is ts.PropertyAssignment {
  return ts.isPropertyAssignment(part) && hasText(part.name) && part.name.text === name;
}

/** `made.list = other`, also by a name that is computed or in a function that gets all of it. */
function isReplaced(use: ts.Node, name: string): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'Object.assign';
  if (ts.isElementAccessExpression(parent) && parent.expression === outer) return isAssignmentTo(wrapped(parent).parent, wrapped(parent));
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== outer || parent.name.text !== name) return false;
  const target = wrapped(parent);
  return isAssignmentTo(target.parent, target) && !isMade(target.parent.right);
}

/** Whether a use of a variable belongs to making the value that is stored further down: nobody has it yet. */
export function isBuilding(index: ProgramIndex, use: ts.Identifier, accesses: readonly Access[]): boolean {
  const making = getMaking(index, use);
  if (!making || !isMadeHere(index, making.value)) return false;
  const symbol = index.getSymbol(use);
  const stores = accesses.filter(({ kind, value, node }) => {
    const stored = value && unwrap(value);
    return kind === 'growth' && stored && ts.isIdentifier(stored) && index.getSymbol(stored) === symbol && isInside(node, making.block);
  });
  return stores.length > 0 && stores.every(({ node }) => use.end <= node.pos && !isRepeatedAfter(use, node, making.block));
}

/** A loop goes from the store back to the use. */
function isRepeatedAfter(use: ts.Node, store: ts.Node, block: ts.Node): boolean {
  for (let current = use.parent; current !== block && current.parent; current = current.parent)
    if (isInside(store, current) && (ts.isIterationStatement(current, false) || isFunctionNode(current))) return true;
  return false;
}

/** Whether a variable holds what this code has just made and nobody got yet: it is only a receiver from there to the use. */
export function isNotYetShared(index: ProgramIndex, use: ts.Node): boolean {
  const making = ts.isIdentifier(use) ? getMaking(index, use) : undefined;
  if (!making || !ts.isIdentifier(use) || !isMadeHere(index, making.value)) return false;
  const symbol = index.getSymbol(use);
  let loop: ts.Node | undefined;
  for (let current: ts.Node = use; current !== making.block; current = current.parent)
    if (ts.isIterationStatement(current, false) || isFunctionNode(current)) loop = current;
  const end = loop?.end ?? use.end;
  return index
    .getNamesOf(symbol, use.text)
    .every(
      (one) => one.pos < making.value.end || one.end > end || index.getSymbol(one) !== symbol || isPart(wrapped(one).parent, wrapped(one)),
    );
}
