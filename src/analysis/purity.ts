import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getFunctionOf } from './function-names.ts';
import type { TypeInference } from './infer.ts';
import { Inputs } from './purity-inputs.ts';
import type { ProgramIndex } from './program-index.ts';
import {
  firstOf,
  getRecursion,
  type Impurity,
  isFresh,
  isLocal,
  isImport,
  isLibraryValue,
  isMade,
  isMember,
  isOfItsOwn,
  isProgramCode,
  isPureGlobal,
  isRead,
} from './purity-syntax.ts';
import { METHODS, PURE_BASES, PURE_CALLS, PURE_NEW } from './pure-library.ts';
import {
  getBase,
  isAssignment,
  isAsync,
  isFunctionNode,
  isImmediatelyInvoked,
  isInside,
  isStatic,
  isUpdate,
  unwrap,
  wrapped,
} from './syntax.ts';

const MAX_DEPTH = 6;

/**
 * Whether computing a value again gives the same, and does nothing else: what an LRU cache assumes of every miss. Only what is known to
 * be pure passes: operators, the methods of the language on its own types, and functions of the program whose bodies pass.
 */
export class PurityAnalysis {
  readonly inputs: Inputs;
  readonly inference: TypeInference;
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly functions = new Map<ts.Node, Impurity | undefined>();

  constructor(index: ProgramIndex, calls: CallGraph, inference: TypeInference) {
    this.index = index;
    this.calls = calls;
    this.inference = inference;
    this.inputs = new Inputs(index);
  }

  /** What a call of a parameter does, by the functions that the program passes for it; `unknown` where it may be another one. */
  getGivenImpurity(parameter: ts.ParameterDeclaration, depth: number, unknown: Impurity): Impurity | undefined {
    const given = this.calls.getGivenFunctions(parameter);
    if (!given) return unknown;
    return firstOf(given, (argument) => {
      const value = unwrap(argument);
      if (PURE_CALLS.has(value.getText()) && ts.isIdentifier(value) && !isImport(this.index, value)) return undefined;
      const fn = isFunctionNode(value) ? value : getFunctionOf(this.index.getSymbol(value), (node) => this.index.has(node));
      return fn ? this.getFunctionImpurity(fn, depth + 1) : unknown;
    });
  }

  /** The first impurity of `parts`, code of `scope`. `own` are the accesses of the memo itself, which are meant. */
  getImpurity(parts: readonly ts.Node[], scope: ts.FunctionLikeDeclaration, own: ReadonlySet<ts.Node>): Impurity | undefined {
    if (isAsync(scope) || scope.asteriskToken) return { node: scope, note: 'waits for something, so recomputing repeats I/O' };
    const check = new Check(this, this.index, scope, own, 0);
    return firstOf(parts, (part) => check.visit(part));
  }

  /** The first impurity of a function's body and of its default parameters. */
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
    const check = new Check(this, this.index, fn, new Set(), depth);
    return firstOf([...fn.parameters, fn.body], (part) => check.visit(part));
  }

  /** A class: its constructor, its field initialisers, and no base. */
  getClassImpurity(node: ts.ClassLikeDeclaration, depth: number): Impurity | undefined {
    if (node.heritageClauses?.some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword))
      return { node, note: 'extends another class' };
    const maker = node.members.find(ts.isConstructorDeclaration);
    const fields = node.members.filter((member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member) && !isStatic(member));
    const check = new Check(this, this.index, node, new Set(), depth);
    const field = firstOf(fields, (one) => (one.initializer ? check.visit(one.initializer) : undefined));
    return field ?? (maker ? this.getFunctionImpurity(maker, depth) : undefined);
  }
}

class Check {
  private readonly purity: PurityAnalysis;
  private readonly index: ProgramIndex;
  private readonly scope: ts.Node;
  private readonly own: ReadonlySet<ts.Node>;
  private readonly depth: number;
  private readonly seen = new Set<ts.Node>();

  constructor(purity: PurityAnalysis, index: ProgramIndex, scope: ts.Node, own: ReadonlySet<ts.Node>, depth: number) {
    this.purity = purity;
    this.index = index;
    this.scope = scope;
    this.own = own;
    this.depth = depth;
  }

  visit(node: ts.Node): Impurity | undefined {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node)) return undefined;
    // A function that is made and stored is not yet run; one that is passed on or called where it stands is.
    if (isFunctionNode(node) && node !== this.scope && !isImmediatelyInvoked(node) && !ts.isCallExpression(wrapped(node).parent))
      return undefined;
    return this.look(node) ?? ts.forEachChild(node, (child) => this.visit(child));
  }

  private look(node: ts.Node): Impurity | undefined {
    if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return { node, note: 'waits for something, so recomputing repeats I/O' };
    if (isAssignment(node)) return this.lookWrite(node.left);
    if (isUpdate(node)) return this.lookWrite(node.operand);
    if (ts.isDeleteExpression(node)) return this.lookWrite(node.expression);
    if (ts.isNewExpression(node)) return this.lookNew(node);
    if (ts.isCallExpression(node)) return this.lookCall(node);
    if (ts.isTaggedTemplateExpression(node)) return this.unknown(node, node.tag);
    return ts.isIdentifier(node) ? this.lookName(node) : ts.isPropertyAccessExpression(node) ? this.lookProperty(node) : undefined;
  }

  private unknown(node: ts.Node, callee: ts.Node): Impurity {
    return { node, note: `calls ${callee.getText().slice(0, 40)}, which is not known to be pure` };
  }

  private isOwn(node: ts.Node): boolean {
    const bare = unwrap(node as ts.Expression);
    if (this.own.has(bare)) return true;
    return (ts.isPropertyAccessExpression(bare) || ts.isElementAccessExpression(bare)) && this.isOwn(bare.expression);
  }

  /** Only what the computation itself made may be written. */
  private lookWrite(target: ts.Expression): Impurity | undefined {
    const left = unwrap(target);
    if (this.isOwn(left) || (isMember(left) && isFresh(this.index, this.scope, unwrap(left.expression)))) return undefined;
    if (ts.isIdentifier(left) && isLocal(this.index, this.scope, left)) return undefined;
    const isField = getBase(left)?.kind === ts.SyntaxKind.ThisKeyword;
    if (isField && ts.isConstructorDeclaration(this.scope)) return undefined;
    return { node: target, note: `changes ${left.getText().slice(0, 40)}` };
  }

  private lookNew(node: ts.NewExpression): Impurity | undefined {
    const callee = unwrap(node.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const declaration = this.index.getSymbol(name)?.declarations?.find((one) => this.index.has(one));
    if (declaration && ts.isClassLike(declaration))
      return this.follow(this.purity.getClassImpurity(declaration, this.depth + 1), node, name.getText());
    if (declaration) return this.unknown(node, callee);
    if (name.getText() === 'Date') return node.arguments?.length ? undefined : { node, note: 'asks the time' };
    if (name.getText().endsWith('Error') && !ts.isThrowStatement(node.parent)) return { node, note: 'looks at the call stack' };
    return PURE_NEW.has(name.getText())
      ? this.lookCallbacks(node)
      : { node, note: `makes a ${name.getText()}, which is not known to be pure` };
  }

  private lookCall(node: ts.CallExpression): Impurity | undefined {
    const callee = unwrap(node.expression);
    if (isFunctionNode(callee) || this.isOwn(callee)) return undefined;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const symbol = this.index.getSymbol(name);
    const fn = getFunctionOf(symbol, (one) => this.index.has(one));
    if (fn)
      return (
        this.lookCallbacks(node) ??
        (isInside(node, fn)
          ? getRecursion(node, fn === this.scope && this.own.size > 0)
          : this.follow(this.purity.getFunctionImpurity(fn, this.depth + 1), node, name.getText()))
      );
    if (ts.isIdentifier(callee)) return this.lookNamedCall(node, callee, symbol);
    if (!ts.isPropertyAccessExpression(callee) || node.questionDotToken) return this.unknown(node, callee);
    return this.lookMethod(node, callee) ?? this.lookCallbacks(node);
  }

  /** A parameter, or a function of the language. */
  private lookNamedCall(node: ts.CallExpression, callee: ts.Identifier, symbol: ts.Symbol | undefined): Impurity | undefined {
    const declared = symbol?.valueDeclaration;
    const isOwn = symbol?.declarations?.some((one) => this.index.has(one)) === true;
    const isPure = PURE_CALLS.has(callee.text) && !isOwn && !isImport(this.index, callee);
    const found =
      declared && ts.isParameter(declared)
        ? this.purity.getGivenImpurity(declared, this.depth, this.unknown(node, callee))
        : isPure
          ? undefined
          : this.unknown(node, callee);
    return found ?? this.lookCallbacks(node);
  }

  /** A function that is passed by name runs as well. */
  private lookCallbacks(node: ts.CallExpression | ts.NewExpression): Impurity | undefined {
    return firstOf(node.arguments ?? [], (argument) => {
      const value = unwrap(argument);
      if (isFunctionNode(value) || this.index.checker.getTypeAtLocation(value).getCallSignatures().length === 0) return undefined;
      const name = ts.isPropertyAccessExpression(value) ? value.name : value;
      const fn = getFunctionOf(this.index.getSymbol(name), (one) => this.index.has(one));
      if (fn) return this.follow(this.purity.getFunctionImpurity(fn, this.depth + 1), value, value.getText());
      return PURE_CALLS.has(value.getText()) ? undefined : this.unknown(node, value);
    });
  }

  private lookMethod(node: ts.CallExpression, callee: ts.PropertyAccessExpression): Impurity | undefined {
    const receiver = unwrap(callee.expression);
    const method = callee.name.text;
    if (
      ts.isIdentifier(receiver) &&
      PURE_BASES.has(receiver.text) &&
      !this.index.getSymbol(receiver)?.declarations?.some((one) => this.index.has(one))
    ) {
      if (receiver.text === 'Math' && method === 'random') return { node, note: 'is random' };
      return /^(?:assign|defineProperty|defineProperties|setPrototypeOf|set|deleteProperty)$/.test(method)
        ? this.lookTarget(node)
        : undefined;
    }
    const isChange = METHODS.get(method);
    if (isChange === undefined || !isLibraryValue(this.index, this.purity.inference, receiver, method)) return this.unknown(node, callee);
    if (/^(?:test|exec)$/.test(method) && !this.purity.inputs.isStatelessPattern(receiver))
      return { node, note: `moves the place where ${receiver.getText().slice(0, 40)} goes on` };
    if (/^format(?:ToParts)?$/.test(method) && node.arguments.length === 0) return { node, note: 'asks the time' };
    if (!isChange) return undefined;
    return isMade(receiver) || isFresh(this.index, this.scope, receiver)
      ? undefined
      : { node, note: `changes ${receiver.getText().slice(0, 40)}` };
  }

  private lookTarget(node: ts.CallExpression): Impurity | undefined {
    const [target] = node.arguments;
    return target && (isMade(target) || isFresh(this.index, this.scope, unwrap(target)))
      ? undefined
      : { node, note: `changes ${target?.getText().slice(0, 40) ?? 'something'}` };
  }

  private follow(found: Impurity | undefined, node: ts.Node, name: string): Impurity | undefined {
    if (!found) return undefined;
    return { node, note: `calls ${name}, which ${found.note} (${this.index.at(found.node)})` };
  }

  /** A getter runs code; a field of the instance must have been set for good by its constructor. */
  private lookProperty(node: ts.PropertyAccessExpression): Impurity | undefined {
    if (this.isOwn(node)) return undefined;
    const symbol = this.index.getSymbol(node.name);
    const declarations = symbol?.declarations ?? [];
    const getter = declarations.find(ts.isGetAccessorDeclaration);
    if (getter)
      return this.index.has(getter) && !isInside(node, getter)
        ? this.follow(this.purity.getFunctionImpurity(getter, this.depth + 1), node, node.name.text)
        : undefined;
    const isShared = isProgramCode(this.index, node.expression) && !declarations.some(ts.isEnumMember);
    if (!isShared && (node.expression.kind !== ts.SyntaxKind.ThisKeyword || ts.isConstructorDeclaration(this.scope))) return undefined;
    if (declarations.some(isFunctionNode)) return undefined;
    return symbol && this.purity.inputs.isStable(node.name, symbol)
      ? undefined
      : { node, note: `reads ${node.getText()}, which may change` };
  }

  private lookName(node: ts.Identifier): Impurity | undefined {
    if (!isRead(node) || this.isOwn(node)) return undefined;
    const symbol = this.index.getSymbol(node);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration)) return this.lookGlobal(node);
    if (isInside(declaration, this.scope)) return this.lookLocal(declaration);
    if (isFunctionNode(declaration) || ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration)) return undefined;
    const isCallee = ts.isCallExpression(node.parent) && node.parent.expression === node;
    const isSafe = (isCallee || isOfItsOwn(this.index, node, declaration)) && this.purity.inputs.isStable(node, symbol);
    return isSafe ? undefined : { node, note: `reads ${node.text}, which may change` };
  }

  /** What a variable of the computation is made of, wherever it stands. */
  private lookLocal(declaration: ts.Declaration): Impurity | undefined {
    let variable: ts.Node = declaration;
    while (ts.isBindingElement(variable)) variable = variable.parent.parent;
    if (this.seen.has(variable) || !ts.isVariableDeclaration(variable)) return undefined;
    this.seen.add(variable);
    const loop = variable.parent.parent;
    const source = ts.isForOfStatement(loop) || ts.isForInStatement(loop) ? loop.expression : variable.initializer;
    const assigned = ts.isVariableDeclaration(declaration) ? this.index.getAssignments(this.index.getSymbol(declaration.name)) : [];
    return (source ? this.visit(source) : undefined) ?? firstOf(assigned, ({ right }) => this.visit(right));
  }

  private lookGlobal(node: ts.Identifier): Impurity | undefined {
    return isPureGlobal(node.text) && !isImport(this.index, node)
      ? undefined
      : { node, note: `reads ${node.text}, which is not known to stay` };
  }
}
