import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import {
  getReceiver,
  getScope,
  isAssignment,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  isInside,
  unwrap,
  walkFrom,
  wrapped,
} from '../syntax/syntax.ts';

const MAX_DERIVED = 2;

/** What is done where lookups miss; what a lookup gave is looked for once, for each store that is asked about. */
export class Misses {
  private readonly index: ProgramIndex;
  private readonly known = new WeakMap<ts.Node, ReadonlySet<ts.Symbol>>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /**
   * Whether something runs only where a lookup found nothing, or nothing that will do: in a branch that the lookup decides, behind a way
   * out that it decides, or, for what is stored, with a value that it decides.
   */
  isOnMiss(read: ts.Node, place: ts.Node, values: readonly ts.Expression[] = []): boolean {
    const names = this.getResultNames(read);
    const asks = (node: ts.Node): boolean => this.asksLookup(read, node);
    const scope = getScope(read);
    for (let current = place; current.parent && current !== scope; current = current.parent) {
      if (current.end > read.pos && isDecided(current, asks)) return true;
      if (isBehindExit(current, read, asks)) return true;
    }
    return values.some((value) => isMadeOnMiss(this.index, value, names, asks));
  }

  /** Whether a node is made of what a lookup gave, or holds it. */
  asksLookup(read: ts.Node, node: ts.Node): boolean {
    return isInside(read, node) || namesAny(this.index, node, this.getResultNames(read));
  }

  private getResultNames(read: ts.Node): ReadonlySet<ts.Symbol> {
    const names = this.known.get(read) ?? findResultNames(this.index, read);
    this.known.set(read, names);
    return names;
  }
}

/** The variables that hold what a lookup gave, also as the argument of what waits for it, and what was made of those. */
function findResultNames(index: ProgramIndex, read: ts.Node): ReadonlySet<ts.Symbol> {
  const names = new Set<ts.Symbol>();
  const add = (name: ts.Node): void => {
    walkFrom(name, (part) => {
      const symbol = ts.isIdentifier(part) ? index.getSymbol(part) : undefined;
      if (symbol) names.add(symbol);
    });
  };
  for (let current = read; current.parent && !ts.isStatement(current) && !isFunctionNode(current); current = current.parent) {
    const receiver = getReceiver(current);
    if (receiver) add(receiver);
    const { parent } = current;
    if (ts.isVariableDeclaration(parent) && parent.initializer === current) add(parent.name);
    for (const parameter of getContinuation(current)) add(parameter.name);
  }
  const scope = getScope(read);
  for (let depth = 0; depth < MAX_DERIVED; depth += 1) {
    walkFrom(scope, (node) => {
      if (!ts.isVariableDeclaration(node) || !node.initializer || node.pos < read.pos) return;
      const { initializer } = node;
      if (isFunctionNode(unwrap(initializer))) return;
      if (namesAny(index, initializer, names)) add(node.name);
    });
  }
  return names;
}

function namesAny(index: ProgramIndex, node: ts.Node, names: ReadonlySet<ts.Symbol>): boolean {
  let found = false;
  walkFrom(node, (part) => {
    const symbol = !found && ts.isIdentifier(part) ? index.getSymbol(part) : undefined;
    if (symbol && names.has(symbol)) found = true;
    return !found;
  });
  return found;
}

/** What takes the answer: `read.then((found) => …)`, `get(key, (error, found) => …)`. */
function getContinuation(node: ts.Node): readonly ts.ParameterDeclaration[] {
  const { parent } = wrapped(node);
  const isAwaited = ts.isPropertyAccessExpression(parent) && parent.name.text === 'then' && ts.isCallExpression(parent.parent);
  const call = isAwaited ? parent.parent : node;
  const given: readonly ts.Node[] = ts.isCallExpression(call) ? call.arguments.map(unwrap) : [];
  return given.flatMap((one) => (isFunctionNode(one) ? one.parameters.slice(0, isAwaited ? 1 : undefined) : []));
}

/** In a branch, or on the right of `||`, `&&` and `??`, that is chosen by something that asks the lookup. */
function isDecided(node: ts.Node, asks: (node: ts.Node) => boolean): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression !== node && asks(parent.expression);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && asks(parent.condition);
  if (ts.isCatchClause(parent)) return asks(parent.parent.tryBlock);
  const isChoice = ts.isBinaryExpression(parent) && parent.right === node && !isAssignment(parent);
  return isChoice && /^(?:&&|\|\||\?\?)$/.test(parent.operatorToken.getText()) && asks(parent.left);
}

/** A statement before it in the same block leaves under a condition that asks the lookup, or gives back what it found. */
function isBehindExit(node: ts.Node, read: ts.Node, asks: (node: ts.Node) => boolean): boolean {
  const { parent } = node;
  const statements = ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent) ? parent.statements : undefined;
  return statements?.some((one) => one.end <= node.pos + 1 && one.end > read.pos && mayLeave(one, asks)) === true;
}

function mayLeave(statement: ts.Statement, asks: (node: ts.Node) => boolean): boolean {
  let found = false;
  const visit = (node: ts.Node, isDecidedAbove: boolean): void => {
    if (found || isFunctionNode(node)) return;
    const isExit = ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node);
    if (isExit && (isDecidedAbove || (node !== statement && isInTry(node, statement) && asks(node)))) found = true;
    ts.forEachChild(node, (child) => visit(child, isDecidedAbove || isDecided(child, asks)));
  };
  visit(statement, false);
  return found;
}

/** `try { return c.get(key); } catch {}` */
function isInTry(node: ts.Node, statement: ts.Statement): boolean {
  return ts.isTryStatement(statement) && isInside(node, statement.tryBlock);
}

/** `let v = get(key); if (!v) v = make(key); set(key, v)`, `set(key, get(key) ?? make(key))`. */
function isMadeOnMiss(index: ProgramIndex, value: ts.Expression, names: ReadonlySet<ts.Symbol>, asks: (node: ts.Node) => boolean): boolean {
  const expression = unwrap(value);
  if (isFallback(expression)) return asks(expression.left);
  if (ts.isConditionalExpression(expression)) return asks(expression.condition);
  const symbol = ts.isIdentifier(expression) ? index.getSymbol(expression) : undefined;
  if (!symbol) return false;
  const declaration = symbol.valueDeclaration;
  const made =
    declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
  if (made && made !== expression && (isFallback(made) || ts.isConditionalExpression(made))) return isMadeOnMiss(index, made, names, asks);
  return (
    names.has(symbol) &&
    index.getAssignments(symbol).some((one) => {
      // What stands in for it starts empty, to be filled: nothing was worked out.
      if (isEmptyContainer(unwrap(one.right))) return false;
      for (let current: ts.Node = one; current.parent && !isFunctionNode(current); current = current.parent)
        if (isDecided(current, asks)) return true;
      return false;
    })
  );
}
