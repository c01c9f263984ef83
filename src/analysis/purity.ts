import { ts } from 'ts-morph';
import { isLoopCallback } from './calls.ts';
import { getFunctionOf } from './containers.ts';
import type { ProgramIndex } from './program-index.ts';
import { METHODS, PURE_BASES, PURE_CALLS, PURE_NEW } from './pure-library.ts';
import { getBase, getEnclosingFunction, isAssignment, isFunctionNode, isInside, isStatic, unwrap, wrapped } from './syntax.ts';
import { isWritten } from './writes.ts';

/** Where a computation is not the same each time, or does more than compute. */
export interface Impurity {
  readonly node: ts.Node;
  readonly note: string;
}

const MAX_DEPTH = 6;

/**
 * Whether computing a value again gives the same, and does nothing else: what an LRU cache assumes of every miss. Followed through
 * variables and into the functions of the program; a callee, a parameter that is called, or a global that cannot be seen is not trusted.
 */
export class PurityAnalysis {
  private readonly index: ProgramIndex;
  private readonly functions = new Map<ts.Node, Impurity | undefined>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** The first impurity of what runs on a miss, ending with the growth. `own` are the accesses of the memo itself, which are meant. */
  getMissImpurity(growth: ts.Node, reads: readonly ts.Node[], own: ReadonlySet<ts.Node>): Impurity | undefined {
    const fn = getEnclosingFunction(growth);
    if (!fn || !isFunctionNode(fn) || !fn.body) return { node: growth, note: 'is not in a function' };
    if (isAsync(fn)) return { node: growth, note: 'waits for something, so recomputing repeats I/O' };
    const check = new Check(this, this.index, fn, own, 0);
    for (const part of getMissRegion(growth, reads, fn)) {
      const found = check.visit(part);
      if (found) return found;
    }
    return undefined;
  }

  /** The first impurity of a function's body; undefined for a pure one. */
  getFunctionImpurity(fn: ts.FunctionLikeDeclaration, depth: number): Impurity | undefined {
    if (this.functions.has(fn)) return this.functions.get(fn);
    this.functions.set(fn, undefined); // Recursion adds nothing of its own.
    const found = this.computeFunction(fn, depth);
    this.functions.set(fn, found);
    return found;
  }

  private computeFunction(fn: ts.FunctionLikeDeclaration, depth: number): Impurity | undefined {
    if (!fn.body || depth > MAX_DEPTH) return { node: fn, note: 'cannot be followed' };
    if (isAsync(fn) || fn.asteriskToken) return { node: fn, note: 'is asynchronous or a generator' };
    return new Check(this, this.index, fn, new Set(), depth).visit(fn.body);
  }
}

function isAsync(fn: ts.Node): boolean {
  return ts.canHaveModifiers(fn) && (ts.getModifiers(fn)?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false);
}

/** What runs when the entry is missing: the branch that makes it, or everything behind the lookup that left the function on a hit. */
function getMissRegion(growth: ts.Node, reads: readonly ts.Node[], fn: ts.FunctionLikeDeclaration): ts.Node[] {
  if (!fn.body || !ts.isBlock(fn.body)) return fn.body ? [fn.body] : [growth];
  let branch: ts.Node = growth;
  while (branch.parent !== fn.body) {
    const { parent } = branch;
    if (ts.isIfStatement(parent) && branch !== parent.expression) return [branch];
    branch = parent;
  }
  const start = Math.min(...reads.filter((read) => isInside(read, fn)).map((read) => read.pos), growth.pos);
  return fn.body.statements.filter((statement) => statement.end >= start);
}

class Check {
  private readonly purity: PurityAnalysis;
  private readonly index: ProgramIndex;
  private readonly scope: ts.FunctionLikeDeclaration;
  private readonly own: ReadonlySet<ts.Node>;
  private readonly depth: number;
  private readonly seen = new Set<ts.Node>();

  constructor(purity: PurityAnalysis, index: ProgramIndex, scope: ts.FunctionLikeDeclaration, own: ReadonlySet<ts.Node>, depth: number) {
    this.purity = purity;
    this.index = index;
    this.scope = scope;
    this.own = own;
    this.depth = depth;
  }

  visit(node: ts.Node): Impurity | undefined {
    if (ts.isTypeNode(node)) return undefined;
    const found = this.look(node);
    if (found) return found;
    // A function that is made is not yet run; one that a loop or `replace` is given runs at once.
    if (isFunctionNode(node) && node !== this.scope && !isLoopCallback(node) && !isReplacer(node)) return undefined;
    return ts.forEachChild(node, (child) => this.visit(child));
  }

  private look(node: ts.Node): Impurity | undefined {
    if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return { node, note: 'waits for something, so recomputing repeats I/O' };
    if (isAssignment(node)) return this.lookWrite(node.left);
    if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && /\+\+|--/.test(ts.tokenToString(node.operator) ?? ''))
      return this.lookWrite(node.operand);
    if (ts.isDeleteExpression(node)) return this.lookWrite(node.expression);
    if (ts.isNewExpression(node)) return this.lookNew(node);
    if (ts.isCallExpression(node)) return this.lookCall(node);
    if (ts.isTaggedTemplateExpression(node))
      return node.tag.getText() === 'String.raw' ? undefined : { node, note: `calls ${node.tag.getText()}, which is not known to be pure` };
    if (ts.isIdentifier(node)) return this.lookName(node);
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) return this.lookField(node);
    return undefined;
  }

  private isOwn(node: ts.Node): boolean {
    for (
      let current: ts.Node | undefined = node;
      current;
      current = ts.isPropertyAccessExpression(current) || ts.isElementAccessExpression(current) ? current.expression : undefined
    ) {
      if (this.own.has(unwrap(current as ts.Expression)) || this.own.has(current)) return true;
    }
    return false;
  }

  private isLocal(node: ts.Node): boolean {
    const declaration = this.index.getSymbol(node)?.valueDeclaration;
    return declaration !== undefined && isInside(declaration, this.scope);
  }

  /** Only what the computation itself made may be written. */
  private lookWrite(target: ts.Expression): Impurity | undefined {
    const left = unwrap(target);
    if (this.isOwn(left)) return undefined;
    const base = ts.isIdentifier(left) ? left : getBase(left);
    if (base && ts.isIdentifier(base) && this.isLocal(base)) {
      const declaration = this.index.getSymbol(base)?.valueDeclaration;
      if (base === left || (declaration && ts.isVariableDeclaration(declaration))) return undefined;
    }
    if (base?.kind === ts.SyntaxKind.ThisKeyword && ts.isConstructorDeclaration(this.scope)) return undefined;
    if (ts.isArrayLiteralExpression(left) || ts.isObjectLiteralExpression(left)) return undefined;
    return { node: target, note: `changes ${left.getText().slice(0, 40)}` };
  }

  private lookNew(node: ts.NewExpression): Impurity | undefined {
    const callee = unwrap(node.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    const maker = getFunctionOf(this.index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee), (one) =>
      this.index.has(one),
    );
    if (maker) return this.follow(maker, node, name);
    if (name === 'Date') return node.arguments?.length ? undefined : { node, note: 'asks the time' };
    if (name.endsWith('Error') && !ts.isThrowStatement(node.parent)) return { node, note: 'looks at the call stack' };
    return PURE_NEW.has(name) ? undefined : { node, note: `makes a ${name}, which is not known to be pure` };
  }

  private lookCall(node: ts.CallExpression): Impurity | undefined {
    const callee = unwrap(node.expression);
    if (callee.kind === ts.SyntaxKind.SuperKeyword || isFunctionNode(callee)) return undefined;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    if (this.isOwn(callee)) return undefined;
    const fn = getFunctionOf(this.index.getSymbol(name), (one) => this.index.has(one));
    if (fn) return this.follow(fn, node, name.getText());
    const unknown: Impurity = { node, note: `calls ${callee.getText().slice(0, 40)}, which is not known to be pure` };
    if (ts.isIdentifier(callee))
      return PURE_CALLS.has(callee.text) && !this.index.getSymbol(callee)?.declarations?.some((d) => this.index.has(d))
        ? undefined
        : unknown;
    if (!ts.isPropertyAccessExpression(callee)) return unknown;
    return this.lookMethod(callee, unknown);
  }

  private lookMethod(callee: ts.PropertyAccessExpression, unknown: Impurity): Impurity | undefined {
    const receiver = unwrap(callee.expression);
    const method = callee.name.text;
    if (ts.isIdentifier(receiver) && PURE_BASES.has(receiver.text)) {
      return receiver.text === 'Math' && method === 'random' ? { node: callee, note: 'is random' } : undefined;
    }
    if (method === 'format' && ts.isCallExpression(callee.parent) && callee.parent.arguments.length === 0)
      return { node: callee, note: 'asks the time' };
    const isChange = METHODS.get(method);
    if (isChange === undefined) return unknown;
    const base = ts.isIdentifier(receiver) ? receiver : getBase(receiver);
    if (!isChange) return undefined;
    if (!base || !ts.isIdentifier(base)) return ts.isPropertyAccessExpression(receiver) ? unknown : undefined;
    const declaration = this.index.getSymbol(base)?.valueDeclaration;
    const isMade = this.isLocal(base) && declaration !== undefined && !ts.isParameter(declaration);
    return isMade ? undefined : { node: callee, note: `changes ${base.text}` };
  }

  private follow(fn: ts.FunctionLikeDeclaration, node: ts.Node, name: string): Impurity | undefined {
    if (fn === this.scope || isInside(node, fn)) return undefined;
    const found = this.purity.getFunctionImpurity(fn, this.depth + 1);
    if (!found) return undefined;
    return {
      node,
      note: this.index.has(found.node)
        ? `calls ${name}, which ${found.note} (${this.index.at(found.node)})`
        : `calls ${name}, which ${found.note}`,
    };
  }

  /** A field of the instance must have been set for good by its constructor. */
  private lookField(node: ts.PropertyAccessExpression): Impurity | undefined {
    if (this.isOwn(node) || ts.isConstructorDeclaration(this.scope)) return undefined;
    const symbol = this.index.getSymbol(node.name);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return { node, note: `reads ${node.getText()}, which is not known to stay` };
    if (isFunctionNode(declaration)) return undefined;
    return this.isChanged(node.name, symbol, isStatic(declaration)) ? { node, note: `reads ${node.getText()}, which changes` } : undefined;
  }

  private lookName(node: ts.Identifier): Impurity | undefined {
    if (!isRead(node)) return undefined;
    const symbol = this.index.getSymbol(node);
    const declaration = symbol?.valueDeclaration;
    if (!declaration) return this.lookGlobal(node);
    if (!this.index.has(declaration)) return this.lookGlobal(node);
    if (isInside(declaration, this.scope)) return this.lookLocal(declaration);
    if (this.own.has(node) || this.isOwn(node)) return undefined;
    if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return undefined;
    return this.isChanged(node, symbol, true) ? { node, note: `reads ${node.text}, which changes` } : undefined;
  }

  /** What a variable of the computation is made of, wherever it stands. */
  private lookLocal(declaration: ts.Declaration): Impurity | undefined {
    if (this.seen.has(declaration) || !ts.isVariableDeclaration(declaration)) return undefined;
    this.seen.add(declaration);
    return declaration.initializer ? this.visit(declaration.initializer) : undefined;
  }

  private lookGlobal(node: ts.Identifier): Impurity | undefined {
    const isKnown =
      PURE_BASES.has(node.text) ||
      PURE_CALLS.has(node.text) ||
      PURE_NEW.has(node.text) ||
      /^(?:undefined|NaN|Infinity|arguments|Date|Promise|[A-Z]\w*Error)$/.test(node.text);
    if (isKnown) return undefined;
    // Something of another package: its constants stay, what it does is judged where it is called.
    const imported = this.index.checker.getSymbolAtLocation(node);
    return imported && imported.flags & ts.SymbolFlags.Alias ? undefined : { node, note: `reads ${node.text}, which is not known to stay` };
  }

  /** Reassigned, or written through, by code that runs after the module has loaded. */
  private isChanged(name: ts.Node, symbol: ts.Symbol | undefined, isShared: boolean): boolean {
    if (!symbol || !('text' in name) || typeof name.text !== 'string') return true;
    return this.index.getNames(name.text).some((use) => {
      const found = this.index.getSymbol(use);
      if (!found || (found !== symbol && found.valueDeclaration !== symbol.valueDeclaration)) return false;
      const fn = getEnclosingFunction(use);
      if (!fn || (!isShared && ts.isConstructorDeclaration(fn))) return false;
      return isWritten(use);
    });
  }
}

function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  return (
    !ts.isFunctionLike(parent) &&
    !ts.isLabeledStatement(parent) &&
    !ts.isBreakStatement(parent) &&
    !ts.isMetaProperty(parent) &&
    !ts.isClassLike(parent)
  );
}

/** `text.replace(pattern, (match) => …)`. */
function isReplacer(fn: ts.Node): boolean {
  const call = wrapped(fn).parent;
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    /^(?:replace|replaceAll|from)$/.test(call.expression.name.text)
  );
}
