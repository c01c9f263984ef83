import { ts } from 'ts-morph';
import { getCalledTable, getTable, getTableParts, isListMember, type Table } from '../keys/constant-tables.ts';
import { type FunctionOrClass, getMadeFunction, isFixed } from '../calls/function-names.ts';
import { getGetters, getSetter } from '../calls/implicit-calls.ts';
import { getImplicitImpurity } from './implicit-code.ts';
import type { PurityAnalysis } from './purity.ts';
import { getMethodImpurity } from './purity-methods.ts';
import { getMakers } from './deciding.ts';
import { getChanges } from './local-changes.ts';
import { isPackageName, isPureLibraryCall } from './package-calls.ts';
import type { Checked } from './purity-scope.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { firstOf, getCallable, type Impurity, isCalledBack, isLocal, isImport, isKept, isMember, isOwnAccess } from './purity-syntax.ts';
import { getSurroundings, isProgramCode, isPureGlobal, isRead, isTakenWhole, isWholeThis, toStack, toUnknown } from './purity-syntax.ts';
import { isFieldOfMaker, isFreshField, isMethod, isOfOwnInstance, isOpenMember, isOwnThis } from './own-instances.ts';
import { isOfItsOwn } from './own-values.ts';
import { isTallying } from '../memo/tallies.ts';
import { isFresh } from '../containers/building.ts';
import { getSaidAside } from '../program/debug-lines.ts';
import { isLibraryModule, isNodeModule, isPureNode } from '../program/node-library.ts';
import { getSharedParts } from './shared-parts.ts';
import { PURE_CALLS, PURE_NEW } from './pure-library.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { getCallee, isBind, isCallee } from '../syntax/callee.ts';
import { isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';
import { getWritten } from '../syntax/writes.ts';

/** Looks through the code of one function for what is not the same each time. */
export class Check {
  readonly purity: PurityAnalysis;
  readonly index: ProgramIndex;
  private readonly scope: ts.Node;
  /** What is declared in here is gone when the computation ends. */
  readonly run: ts.Node;
  private readonly own: ReadonlySet<ts.Node>;
  private readonly keys: ReadonlySet<ts.Node> | undefined;
  private readonly parts: readonly ts.Node[];
  private readonly depth: number;
  private readonly seen = new Set<ts.Node>();
  private readonly tables = new Set<ts.Node>();
  private readonly isOfMemo: boolean;
  private readonly isMaker: boolean;
  private isCaught: boolean;

  constructor({ purity, index, scope, run, own, keys, parts, depth, isCaught, isMaker }: Checked) {
    this.purity = purity;
    this.index = index;
    this.scope = scope;
    this.run = run ?? scope;
    this.own = own;
    this.keys = keys;
    this.parts = parts ?? [];
    this.depth = depth;
    this.isCaught = isCaught;
    this.isOfMemo = run === undefined;
    this.isMaker = isMaker === true || ts.isConstructorDeclaration(scope);
  }

  visit(node: ts.Node): Impurity | undefined {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || isTallying(this.index, node)) return undefined;
    const said = this.depth > 0 ? getSaidAside(this.index, node, this.scope) : undefined;
    if (said) return firstOf(said, (one) => this.visit(one));
    // A function that is made and stored is not yet run; one that is passed on or called where it stands is.
    if (isFunctionNode(node) && node !== this.scope && isKept(node)) return undefined;
    // A key whose computation throws has no entry: a hit never stood for it.
    if (ts.isThrowStatement(node) && !this.isCaught) return undefined;
    if (ts.isTryStatement(node) && node.catchClause) return this.visitTry(node, node.catchClause);
    return this.purity.language.getEffect(node) ?? this.look(node) ?? ts.forEachChild(node, (child) => this.visit(child));
  }

  private visitTry({ tryBlock, finallyBlock }: ts.TryStatement, catchClause: ts.CatchClause): Impurity | undefined {
    const before = this.isCaught;
    this.isCaught = true;
    const found = this.visit(tryBlock);
    this.isCaught = before;
    return found ?? firstOf(finallyBlock ? [catchClause, finallyBlock] : [catchClause], (part) => this.visit(part));
  }

  /** A function of the program that this code calls. */
  private ask(fn: ts.FunctionLikeDeclaration, callee?: ts.Expression): Impurity | undefined {
    const isMaker = callee !== undefined && this.isOfOwnInstance(callee, fn);
    const run = this.isOfMemo || isMaker ? undefined : this.run;
    return this.purity.getFunctionImpurity(fn, { depth: this.depth + 1, run, isCaught: this.isCaught, isMaker });
  }

  private isOfOwnInstance(callee: ts.Expression, fn: ts.Node): boolean {
    const isOfThis = this.isMaker && ts.isPropertyAccessExpression(callee) && isOwnThis(callee.expression, this.scope);
    return (isOfThis && isMethod(fn)) || isOfOwnInstance(this.index, this.run, callee, fn);
  }

  private look(node: ts.Node): Impurity | undefined {
    const written = getWritten(node);
    const change = getSurroundings(this.index, node) ?? (written && this.lookWrite(written));
    const found =
      change ?? getImplicitImpurity(this.index, this.purity.inference, node, (fn) => (this.isOwn(node) ? undefined : this.ask(fn)));
    if (found) return found;
    if (ts.isNewExpression(node)) return this.lookNew(node);
    if (ts.isCallExpression(node)) return this.lookCall(node);
    if (ts.isTaggedTemplateExpression(node)) return toUnknown(node, node.tag);
    // What is read of it cannot be told. A constructor makes what it is.
    const isWhole = isWholeThis(node) && !(this.isMaker || isListMember(this.scope) || this.isOwn(wrapped(node).parent));
    if (isWhole) return { node, note: 'uses this as a whole' };
    return ts.isIdentifier(node) ? this.lookName(node) : ts.isPropertyAccessExpression(node) ? this.lookProperty(node) : undefined;
  }

  /** `this.tokens` of an instance that the run has made. */
  isFreshField(node: ts.Expression): boolean {
    return this.isMaker && isFreshField(this.index, node, this.scope);
  }

  private isOwn(node: ts.Node): boolean {
    return isOwnAccess(this.index, this.own, node);
  }

  /** Only what the computation itself made may be written. */
  private lookWrite(target: ts.Expression): Impurity | undefined {
    const left = unwrap(target);
    const setter = getSetter(this.index, left);
    if (setter) return this.follow(this.ask(setter), target, left.getText());
    if (this.isOwn(left) || (isMember(left) && isFresh(this.index, this.run, unwrap(left.expression)))) return undefined;
    if (ts.isIdentifier(left) && isLocal(this.index, this.run, left)) return undefined;
    if (this.isMaker && isMember(left) && (isOwnThis(left.expression, this.scope) || this.isFreshField(left.expression))) return undefined;
    if (this.purity.inputs.patterns.isReset(left)) return undefined;
    return { node: target, note: `changes ${left.getText().slice(0, 40)}` };
  }

  private lookNew(node: ts.NewExpression): Impurity | undefined {
    const callee = unwrap(node.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const declaration = this.index.getSymbol(name)?.declarations?.find((one) => this.index.has(one));
    if (declaration && ts.isClassLike(declaration))
      return this.follow(this.purity.getClassImpurity(declaration, this.depth + 1, this.isCaught), node, name.getText());
    if (declaration && (ts.isFunctionDeclaration(declaration) || ts.isFunctionExpression(declaration)))
      return this.follow(this.purity.getMakerImpurity(declaration, this.depth + 1, this.isCaught), node, name.getText());
    if (declaration) return toUnknown(node, callee);
    if (name.getText() === 'Date')
      return node.arguments?.some((one) => !ts.isSpreadElement(one)) ? undefined : { node, note: 'asks the time' };
    if (name.getText().endsWith('Error')) return toStack(node);
    return PURE_NEW.has(name.getText()) || isPureNode(this.index, callee)
      ? this.lookCallbacks(node)
      : { node, note: `makes a ${name.getText()}, which is not known to be pure` };
  }

  private lookCall(node: ts.CallExpression): Impurity | undefined {
    const callee = getCallee(node);
    if (isFunctionNode(callee) || this.isOwn(callee)) return undefined;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const symbol = this.index.getSymbol(name);
    const fn = getCallable(this.index, symbol);
    if (fn && symbol)
      return (
        this.lookReplaced(node, name, symbol, fn) ??
        this.lookCallbacks(node) ??
        (isInside(node, fn) && !this.isMaker ? undefined : this.follow(this.ask(fn, callee), node, name.getText()))
      );
    const table = getCalledTable(this.index, callee);
    if (table) return this.lookTable(table) ?? this.lookCallbacks(node);
    if (isPureLibraryCall(this.index, this.purity.inference, node)) return this.lookCallbacks(node);
    if (ts.isIdentifier(callee)) return this.lookNamedCall(node, callee, symbol);
    if (!ts.isPropertyAccessExpression(callee) || node.questionDotToken) return toUnknown(node, callee);
    return getMethodImpurity(this, node, callee) ?? this.lookCallbacks(node);
  }

  /** Which of its functions runs is not known: all of them must pass. */
  private lookTable(table: Table): Impurity | undefined {
    if (this.tables.has(table)) return undefined;
    this.tables.add(table);
    const { functions, names, hasSticky } = getTableParts(this.index, table);
    if (hasSticky) return { node: table, note: 'holds a pattern that remembers where it stopped' };
    return firstOf(functions, (fn) => this.ask(fn)) ?? firstOf(names, (name) => this.lookName(name));
  }

  /** The function that is called need not be the one that was declared. */
  private lookReplaced(node: ts.CallExpression, name: ts.Node, symbol: ts.Symbol, fn: FunctionOrClass): Impurity | undefined {
    const text = name.getText();
    const other = this.purity.inputs.stability.getOtherFunction(text, symbol, fn);
    return other && { node, note: `calls ${text}, which may be another one (${this.index.at(other)})` };
  }

  /** A parameter, or a function of the language. */
  private lookNamedCall(node: ts.CallExpression, callee: ts.Identifier, symbol: ts.Symbol | undefined): Impurity | undefined {
    const declared = symbol?.valueDeclaration;
    const isOfLanguage = PURE_CALLS.has(callee.text) && !this.index.declares(symbol) && !isImport(this.index, callee);
    if (isOfLanguage) return callee.text.endsWith('Error') ? toStack(node) : this.lookCallbacks(node);
    const [unknown, made] = [toUnknown(node, callee), getMadeFunction(this.index, symbol)];
    const given =
      declared && ts.isParameter(declared) ? this.purity.getGivenImpurity(declared, this.depth, this.isCaught, unknown) : unknown;
    return (made ? this.follow(this.ask(made), node, callee.text) : given) ?? this.lookCallbacks(node);
  }

  /** A function that is passed by name runs as well, also as `any`. */
  private lookCallbacks(node: ts.CallExpression | ts.NewExpression): Impurity | undefined {
    return firstOf(node.arguments ?? [], (argument) => {
      const given = unwrap(argument);
      const value = isBind(given) ? unwrap(given.expression.expression) : given;
      const members = isFunctionNode(value) ? [] : getMembers(this.index.checker.getTypeAtLocation(value));
      const isOpen = members.some(({ flags }) => flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown));
      const part = isMember(value) && isOpen ? getTable(this.index, value) : undefined;
      if (part) return this.lookTable(part);
      const fn = getCallable(this.index, this.index.getSymbol(ts.isPropertyAccessExpression(value) ? value.name : value));
      const isHidden = fn ? ts.isIdentifier(value) : isCalledBack(node, given) && !this.purity.inference.isData(value);
      if (!(isOpen && isHidden) && members.every((member) => member.getCallSignatures().length === 0)) return undefined;
      if (fn) return this.follow(this.ask(fn), value, value.getText());
      const table = getTable(this.index, value);
      if (table) return this.lookTable(table);
      return PURE_CALLS.has(value.getText()) || isPureNode(this.index, value) ? undefined : toUnknown(node, value);
    });
  }

  private follow(found: Impurity | undefined, node: ts.Node, name: string): Impurity | undefined {
    if (!found) return undefined;
    return { node, note: `calls ${name}, which ${found.note} (${this.index.at(found.node)})` };
  }

  /** A getter runs code; a field of the instance must have been set for good by its constructor. */
  private lookProperty(node: ts.PropertyAccessExpression): Impurity | undefined {
    if (this.isOwn(node)) return undefined;
    const getters = getGetters(this.index, node.name);
    if (getters)
      return firstOf(getters, (one) => (isInside(node, one) ? undefined : this.follow(this.ask(one, node), node, one.name.getText())));
    const symbol = this.index.getSymbol(node.name);
    const declarations = symbol?.declarations ?? [];
    const isShared = isProgramCode(this.index, node.expression) && !declarations.some(ts.isEnumMember);
    const isOfReceiver = /^(?:this|super)$/.test(node.expression.getText()) && !isListMember(this.scope);
    const isOwn = this.isMaker && isFieldOfMaker(this.index, node, this.scope);
    // Whether the method that it calls is the only one was asked with the call.
    const isMethodName =
      declarations.some(isFunctionNode) || (isOfReceiver && isCallee(node) && getCallable(this.index, symbol) !== undefined);
    if ((!isShared && (!isOfReceiver || isOwn)) || isMethodName) return undefined;
    const { stability } = this.purity.inputs;
    // What is put on a function under another type has no declaration that tells.
    const isCast = isShared && !ts.isIdentifier(node.expression);
    return symbol &&
      !declarations.some((one) => isOpenMember(this.index, stability, one)) &&
      !isCast &&
      stability.isStable(node.name, symbol)
      ? this.lookParts(symbol.valueDeclaration, node)
      : { node, note: `reads ${node.getText()}, which may change` };
  }

  private lookName(node: ts.Identifier): Impurity | undefined {
    if (!isRead(node) || this.isOwn(node) || isPackageName(this.index, node) || isLibraryModule(this.index, node)) return undefined;
    const { members } = this.purity.inputs;
    const access = members.getExport(node);
    if (!access) return this.lookDeclared(node, node);
    return members.isHeld(access)
      ? this.lookDeclared(access.name, access)
      : { node: access, note: `reads ${access.getText()}, which may change` };
  }

  /** `use`: the name, or the member of a module that it names. */
  private lookDeclared(node: ts.Identifier, use: ts.Expression): Impurity | undefined {
    const symbol = this.index.getSymbol(node);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration)) return this.lookGlobal(node);
    if (isInside(declaration, this.run)) return this.lookLocal(node, declaration);
    if (this.purity.inputs.members.isReceiver(use)) return undefined;
    if (isFunctionNode(declaration) || ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration))
      return isTakenWhole(this.index, use, declaration) ? { node, note: `takes ${node.text} whole, which may change` } : undefined;
    const isCalled = isCallee(use);
    const { stability, patterns } = this.purity.inputs;
    if (patterns.isRested(node) || this.purity.inputs.fixed.isFrozen(node)) return undefined;
    const isOpen = stability.moving.isMoving(declaration) || !(isCalled || isOfItsOwn(this.index, node, declaration));
    // Whether the function of the program that it calls is the only one was asked with the call.
    if (isCalled && (isFixed(this.index, symbol) || getCallable(this.index, symbol))) return undefined;
    if (!isOpen && stability.isStable(node, symbol)) return this.lookParts(declaration, use);
    return { node, note: `reads ${node.text}, which may change` };
  }

  /** What a literal holds that has other names as well. */
  private lookParts(declaration: ts.Declaration | undefined, use: ts.Node): Impurity | undefined {
    if (!declaration || this.tables.has(use)) return undefined;
    this.tables.add(use);
    return firstOf(getSharedParts(this.index, declaration, use), (part) =>
      ts.isIdentifier(part) ? this.lookName(part) : { node: part, note: `reads ${part.getText().slice(0, 40)}, which may change` },
    );
  }

  /** What a variable of the computation is made of, wherever it stands. */
  private lookLocal(name: ts.Node, declaration: ts.Declaration): Impurity | undefined {
    let variable: ts.Node = declaration;
    while (ts.isBindingElement(variable)) variable = variable.parent.parent;
    if (this.keys?.has(name) || this.seen.has(variable) || !ts.isVariableDeclaration(variable)) return undefined;
    this.seen.add(variable);
    const loop = variable.parent.parent;
    const source = ts.isForOfStatement(loop) || ts.isForInStatement(loop) ? loop.expression : variable.initializer;
    const assigned = ts.isVariableDeclaration(declaration) ? this.index.getAssignments(this.index.getSymbol(declaration.name)) : [];
    const decided = assigned.flatMap((one) => (isInside(one, this.run) ? getMakers(one, this.run, this.parts) : [one.right]));
    const changes = this.parts.length > 0 ? getChanges(this.index, variable.name, { fn: this.run, parts: this.parts }) : [];
    const fresh = [...decided, ...changes].filter((one) => !this.seen.has(one) && this.seen.add(one));
    return firstOf(source ? [source, ...fresh] : fresh, (one) => this.visit(one));
  }

  private lookGlobal(node: ts.Identifier): Impurity | undefined {
    const isOfLanguage = isPureGlobal(node.text) && !isImport(this.index, node);
    return isOfLanguage || isNodeModule(this.index, node) ? undefined : { node, note: `reads ${node.text}, which is not known to stay` };
  }
}
