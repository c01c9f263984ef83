import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isShortCircuit } from '../syntax/conditions.ts';
import {
  getReceiver,
  getScope,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  isInside,
  unwrap,
  walkFrom,
  wrapped,
} from '../syntax/syntax.ts';

const MAX_DERIVED = 2;

/** What a lookup gave: its variables, and their texts, since most names need no question then. */
interface Results {
  readonly symbols: ReadonlySet<ts.Symbol>;
  readonly texts: ReadonlySet<string>;
}

/** The ways out within a statement. */
interface Exits {
  readonly statement: ts.Statement;
  /** What decides whether one is taken. */
  readonly conditions: readonly ts.Node[];
  /** Those of its `try` block. */
  readonly tried: readonly ts.Node[];
}

/** What is done where lookups miss. What a lookup gave and where a statement leaves is looked for once: a bundle asks of each pair in a function. */
export class Misses {
  private readonly index: ProgramIndex;
  private readonly known = new WeakMap<ts.Node, Results>();
  private readonly made = new WeakMap<ts.Node, readonly ts.VariableDeclaration[]>();
  private readonly exits = new WeakMap<ts.Node, readonly Exits[]>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /**
   * Whether something runs only where a lookup found nothing, or nothing that will do: in a branch that the lookup decides, behind a way
   * out that it decides, or, for what is stored, with a value that it decides.
   */
  isOnMiss(read: ts.Node, place: ts.Node, values: readonly ts.Expression[] = []): boolean {
    const { symbols } = this.getResults(read);
    const asks = (node: ts.Node): boolean => this.asksLookup(read, node);
    const scope = getScope(read);
    for (let current = place; current.parent && current !== scope; current = current.parent) {
      if (current.end > read.pos && isDecided(current, asks)) return true;
      if (this.isBehindExit(current, read, asks)) return true;
    }
    return values.some((value) => isMadeOnMiss(this.index, value, symbols, asks));
  }

  /** Whether a node is made of what a lookup gave, or holds it. */
  asksLookup(read: ts.Node, node: ts.Node): boolean {
    return isInside(read, node) || namesAny(this.index, node, this.getResults(read));
  }

  private getResults(read: ts.Node): Results {
    const results = this.known.get(read) ?? this.findResults(read);
    this.known.set(read, results);
    return results;
  }

  /** The variables that hold what a lookup gave, also as the argument of what waits for it, and what was made of those. */
  private findResults(read: ts.Node): Results {
    const [symbols, texts] = [new Set<ts.Symbol>(), new Set<string>()];
    const add = (name: ts.Node): void => {
      walkFrom(name, (part) => {
        const symbol = ts.isIdentifier(part) ? this.index.getSymbol(part) : undefined;
        if (!symbol) return;
        symbols.add(symbol);
        texts.add((part as ts.Identifier).text);
      });
    };
    for (let current = read; current.parent && !ts.isStatement(current) && !isFunctionNode(current); current = current.parent) {
      const receiver = getReceiver(current);
      if (receiver) add(receiver);
      const { parent } = current;
      if (ts.isVariableDeclaration(parent) && parent.initializer === current) add(parent.name);
      for (const parameter of getContinuation(current)) add(parameter.name);
    }
    const made = this.getMadeIn(getScope(read));
    for (let depth = 0; depth < MAX_DERIVED && texts.size > 0; depth += 1)
      for (const { pos, name, initializer } of made)
        if (pos >= read.pos && initializer && namesAny(this.index, initializer, { symbols, texts })) add(name);
    return { symbols, texts };
  }

  /** The variables of a function that are made of something, those of functions within it among them. */
  private getMadeIn(scope: ts.Node): readonly ts.VariableDeclaration[] {
    const known = this.made.get(scope);
    if (known) return known;
    const found: ts.VariableDeclaration[] = [];
    walkFrom(scope, (node) => {
      if (ts.isVariableDeclaration(node) && node.initializer && !isFunctionNode(unwrap(node.initializer))) found.push(node);
    });
    this.made.set(scope, found);
    return found;
  }

  /** A statement before it in the same block leaves under a condition that asks the lookup, or gives back what it found. */
  private isBehindExit(node: ts.Node, read: ts.Node, asks: (node: ts.Node) => boolean): boolean {
    const { parent } = node;
    if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseOrDefaultClause(parent)) return false;
    return this.getExits(parent).some(({ statement, conditions, tried }) => {
      const isBetween = statement.end <= node.pos + 1 && statement.end > read.pos;
      return isBetween && (conditions.some(asks) || tried.some(asks));
    });
  }

  /** Of the statements of a block that something decides to leave by; a bundle's have thousands that nothing leaves. */
  private getExits(block: ts.BlockLike): readonly Exits[] {
    const known = this.exits.get(block);
    if (known) return known;
    const found = block.statements.map(findExits).filter(({ conditions, tried }) => conditions.length + tried.length > 0);
    this.exits.set(block, found);
    return found;
  }
}

function namesAny(index: ProgramIndex, node: ts.Node, { symbols, texts }: Results): boolean {
  if (texts.size === 0) return false;
  let found = false;
  walkFrom(node, (part) => {
    const symbol = !found && ts.isIdentifier(part) && texts.has(part.text) ? index.getSymbol(part) : undefined;
    if (symbol && symbols.has(symbol)) found = true;
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

/** What chooses the branch, or the right of `||`, `&&` and `??`, that a node is. */
function getDecider(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node ? undefined : parent.expression;
  if (ts.isConditionalExpression(parent)) return parent.condition === node ? undefined : parent.condition;
  if (ts.isCatchClause(parent)) return parent.parent.tryBlock;
  return isShortCircuit(parent) && parent.right === node ? parent.left : undefined;
}

function isDecided(node: ts.Node, asks: (node: ts.Node) => boolean): boolean {
  const decider = getDecider(node);
  return decider !== undefined && asks(decider);
}

function findExits(statement: ts.Statement): Exits {
  const conditions = new Set<ts.Node>();
  const tried: ts.Node[] = [];
  const visit = (node: ts.Node, deciders: readonly ts.Node[]): void => {
    if (isFunctionNode(node)) return;
    if (ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node)) {
      for (const decider of deciders) conditions.add(decider);
      if (node !== statement && isInTry(node, statement)) tried.push(node);
    }
    ts.forEachChild(node, (child) => {
      const decider = getDecider(child);
      visit(child, decider ? [...deciders, decider] : deciders);
    });
  };
  visit(statement, []);
  return { statement, conditions: [...conditions], tried };
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
