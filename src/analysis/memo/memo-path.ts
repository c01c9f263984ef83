import { ts } from 'ts-morph';
import { isOwnFallback, type Access } from '../containers/containers.ts';
import { MemoScope, changesSomething, isAssignedName, isStep } from './memo-scope.ts';
import { isSaidAgain } from './said-again.ts';
import type { Assumed, Problem, Step, Truth } from './memo-step.ts';
import { COPY, DOUBT, KNOWN, MEMO, NEGATED, NOTHING, VALUE, shorten, join } from './memo-step.ts';
import { HELPED } from './storing-helpers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, unwrap, walkFrom } from '../syntax/syntax.ts';

/**
 * A symbolic run of the statements around a memo, for the keys of `hits` with an entry and for all others without. Its steps are what a
 * caller could tell runs with and without an entry apart by.
 */
export class MemoPath {
  readonly steps: Step[] = [];
  readonly seen = new Set<ts.Node>();
  /** Conditions that decide whether the memo is asked at all, or what it keeps, by text. */
  readonly asked = new Set<string>();
  /** Those that decide only what it keeps: where one does not hold, there never is an entry. */
  readonly filters = new Set<string>();
  problem: Problem | undefined;
  /** Where it keeps what it found under another key. */
  copied: ts.Node | undefined;
  /** It ended by `return`, `throw`, `break` or `continue`. */
  hasLeft = false;
  private readonly stored = new Set<string>();
  /** The steps of a run that stores a value and returns it before the others end, in a loop. */
  ends: readonly Step[] | undefined;
  /** The text of what was stored, where that is the same wherever it stands. */
  constant: string | undefined;
  readonly scope: MemoScope;
  private readonly accesses: ReadonlyMap<ts.Node, Access>;
  private readonly hits: ReadonlySet<string>;
  private readonly denied: ReadonlySet<string>;
  private readonly tallies: ReadonlySet<ts.Node>;

  constructor(index: ProgramIndex, accesses: ReadonlyMap<ts.Node, Access>, { hits, denied, tallies }: Assumed) {
    this.scope = new MemoScope(index, accesses);
    this.accesses = accesses;
    this.hits = hits;
    this.denied = denied;
    this.tallies = tallies;
  }

  run(statements: readonly ts.Statement[]): void {
    for (const statement of statements) {
      if (this.hasLeft || this.problem) return;
      this.take(statement);
    }
  }

  /** The body of an arrow function. */
  give(expression: ts.Expression): void {
    this.leave(`return ${this.evaluate(expression)}`, expression);
  }

  private take(statement: ts.Statement | undefined): void {
    if (!statement) return;
    if (ts.isBlock(statement)) this.run(statement.statements);
    else if (ts.isVariableStatement(statement)) statement.declarationList.declarations.forEach((one) => this.declare(one));
    else if (ts.isExpressionStatement(statement)) this.express(statement.expression);
    else if (ts.isIfStatement(statement)) this.branch(statement);
    else if (ts.isReturnStatement(statement))
      this.leave(`return ${statement.expression ? this.evaluate(statement.expression) : ''}`, statement);
    else if (ts.isTryStatement(statement) && this.scope.asksMemo(statement.tryBlock)) this.attempt(statement);
    else if (ts.isThrowStatement(statement) || ts.isBreakOrContinueStatement(statement)) this.leave(this.substitute(statement), statement);
    else this.pass(statement);
  }

  private leave(text: string, node: ts.Node): void {
    this.hasLeft = true;
    this.emit(text, node);
  }

  private emit(text: string, node: ts.Node): void {
    this.steps.push({ text, node, isAfterStore: this.stored.size > 0 });
  }

  private fail(note: string, node: ts.Node): void {
    this.problem ??= { note, node };
  }

  /** A statement that does not ask the memo; what it assigns is no longer what the memo gave. */
  private pass(statement: ts.Node): void {
    const stores = this.hits.size === 0 ? this.scope.getReturned(statement) : [];
    for (const { node } of stores) this.seen.add(node);
    const isEnd = stores.length > 0;
    if (!isEnd && this.scope.asksMemo(statement)) return this.fail('asks the memo in a way that is not followed', statement);
    this.emit(isEnd ? shorten(statement.getText()) : this.substitute(statement), statement);
    if (isEnd) this.ends ??= [...this.steps, { text: `return ${VALUE}`, node: statement, isAfterStore: true }];
    walkFrom(statement, (node) => {
      if (isAssignment(node) && ts.isIdentifier(node.left)) this.scope.bind(node.left, undefined);
    });
  }

  private attempt({ tryBlock, catchClause, finallyBlock }: ts.TryStatement): void {
    for (const part of [catchClause, finallyBlock]) if (part) this.pass(part);
    this.run(tryBlock.statements);
  }

  private declare(declaration: ts.VariableDeclaration): void {
    const { name, initializer } = declaration;
    if (!initializer) return this.emit(name.getText(), declaration);
    const value = this.evaluate(initializer);
    if (ts.isIdentifier(name) && KNOWN.has(value)) this.scope.bind(name, value);
    else this.emit(`${name.getText()} = ${value}`, declaration);
  }

  private express(expression: ts.Expression): void {
    const node = unwrap(expression);
    if (this.tallies.has(node)) return;
    if (this.accesses.get(node)?.kind === 'release') return void this.seen.add(node);
    const store = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? node.right : undefined;
    if (store && this.scope.asksMemo(store) && this.scope.onlyStores(node) && !this.scope.concerns((node as ts.BinaryExpression).left)) {
      const { left } = node as ts.BinaryExpression;
      this.filter(left, node);
      return this.isDenied(left) ? undefined : this.express(store);
    }
    const value = this.evaluate(node);
    if (!KNOWN.has(value) && value !== MEMO && !(isAssignment(node) && ts.isIdentifier(node.left))) this.emit(value, node);
  }

  get hasStored(): boolean {
    return this.stored.size > 0;
  }

  hasMade(keys: ReadonlySet<string>): boolean {
    return [...keys].every((key) => this.stored.has(key));
  }

  private branch({ expression, thenStatement, elseStatement }: ts.IfStatement): void {
    if (!this.scope.concerns(expression)) {
      const whole = thenStatement.parent;
      if (!this.scope.asksMemo(whole)) return this.pass(whole);
      this.filter(expression, whole);
      return this.take(this.isDenied(expression) ? elseStatement : thenStatement);
    }
    const truth = this.getTruth(expression);
    if (truth === 'unknown') {
      if (this.scope.asksMemo(thenStatement.parent, expression)) return this.fail(DOUBT, expression);
      return this.pass(thenStatement.parent);
    }
    this.take(truth === 'true' ? thenStatement : elseStatement);
  }

  /** `if (value) cache.set(key, value)`: what decides about it is part of the computation. */
  private filter(condition: ts.Expression, whole: ts.Node): void {
    const text = condition.getText();
    if (!this.scope.onlyStores(whole) || (this.asked.has(text) && !this.filters.has(text))) return;
    this.filters.add(text);
    this.emit(shorten(text), condition);
  }

  /** A condition that decides whether the memo is asked: both answers are followed, one after the other. */
  private isDenied(condition: ts.Expression): boolean {
    const text = condition.getText();
    this.asked.add(text);
    return this.denied.has(text);
  }

  /** The text of an expression on this path, or what the memo gave. */
  private evaluate(expression: ts.Expression): string {
    const node = unwrap(expression);
    const access = this.accesses.get(node);
    if (access) return this.ask(access, node);
    if (!this.scope.concerns(node)) return isAssignment(node) ? this.assign(node) : shorten(node.getText());
    if (ts.isIdentifier(node)) return this.scope.getBinding(node) ?? node.text;
    if (isAssignment(node)) return this.assign(node);
    if (ts.isConditionalExpression(node)) return this.choose(node);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return this.answer(node);
    return ts.isBinaryExpression(node) ? this.combine(node) : this.substitute(node);
  }

  private ask(access: Access, node: ts.Node): string {
    this.seen.add(node);
    const key = access.key && unwrap(access.key).getText();
    if (key === undefined) {
      this.fail('is no access by key', node);
      return MEMO;
    }
    const isThere = this.hits.has(key) || this.stored.has(key);
    if (access.kind === 'read') return isThere ? VALUE : NOTHING;
    if (access.kind === 'test') return String(isThere);
    if (access.kind !== 'growth') this.fail('is used in a way that is not followed', node);
    else if (!isOwnFallback(access) || !isThere) this.store(access, key, node);
    return ts.isCallExpression(node) && access.method !== HELPED ? MEMO : VALUE;
  }

  private store({ value }: Access, key: string, node: ts.Node): void {
    if (!value) return this.fail('stores what is not followed', node);
    const made = this.evaluate(value);
    if (made === NOTHING) this.fail('stores what it did not find', node);
    if (made !== VALUE && this.hits.has(key)) this.fail('also writes an entry that is there, with another value', node);
    if (made === VALUE && this.hits.size > 0 && !this.hits.has(key)) this.copied = node;
    let target = unwrap(value);
    for (; isAssignment(target); target = unwrap(target.right)) if (ts.isIdentifier(target.left)) this.scope.bind(target.left, VALUE);
    if (ts.isIdentifier(target)) this.scope.bind(target, VALUE);
    else if (made !== VALUE) this.emit(`stores ${made}`, value);
    this.scope.bindCopied(target);
    this.constant = this.stored.size === 0 && isSaidAgain(target, node) ? shorten(target.getText()) : undefined;
    this.stored.add(key);
  }

  private assign(node: ts.AssignmentExpression<ts.AssignmentOperatorToken>): string {
    const target = unwrap(node.left);
    if (!ts.isIdentifier(target) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) {
      if (ts.isIdentifier(target)) this.scope.bind(target, undefined);
      const text = this.substitute(node);
      if (ts.isIdentifier(target)) this.emit(text, node);
      return text;
    }
    const value = this.evaluate(node.right);
    this.scope.bind(target, KNOWN.has(value) ? value : undefined);
    if (!KNOWN.has(value)) this.emit(`${target.text} = ${value}`, node);
    return KNOWN.has(value) ? value : target.text;
  }

  private choose({ condition, whenTrue, whenFalse }: ts.ConditionalExpression): string {
    const truth = this.getTruth(condition);
    if (truth !== 'unknown') return this.evaluate(truth === 'true' ? whenTrue : whenFalse);
    if (!this.scope.asksMemo(whenTrue) && !this.scope.asksMemo(whenFalse)) return this.substitute(whenTrue.parent);
    if (this.scope.concerns(condition) || changesSomething(condition)) this.fail(DOUBT, condition);
    return this.evaluate(this.isDenied(condition) ? whenFalse : whenTrue);
  }

  private combine(node: ts.BinaryExpression): string {
    const operator = node.operatorToken.getText();
    if (operator === ',') {
      this.evaluate(node.left);
      return this.evaluate(node.right);
    }
    if (!/^(?:&&|\|\||\?\?)$/.test(operator)) return this.answer(node);
    const left = this.evaluate(node.left);
    if (!KNOWN.has(left)) {
      if (this.scope.asksMemo(node.right)) this.fail(DOUBT, node.left);
      return `${left} ${operator} ${this.evaluate(node.right)}`;
    }
    const isThere = left === VALUE || left === COPY || left === 'true' || (operator === '??' && left === 'false');
    return isThere === (operator === '&&') ? this.evaluate(node.right) : left;
  }

  /** `true` or `false` where the memo alone says so, else the text. */
  private answer(node: ts.Expression): string {
    const truth = this.getTruth(node);
    return truth === 'unknown' ? this.substitute(node) : truth;
  }

  private getTruth(expression: ts.Expression): Truth {
    const node = unwrap(expression);
    if (!this.scope.concerns(node)) return this.doubt(node);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return NEGATED[this.getTruth(node.operand)];
    if (ts.isBinaryExpression(node) && !this.accesses.has(node) && !isAssignment(node)) {
      const operator = node.operatorToken.getText();
      if (/^(?:&&|\|\|)$/.test(operator))
        return join(this.getTruth(node.left), this.getTruth(node.right), operator === '&&', this.hits.size > 0);
      return this.compare(node, operator);
    }
    const value = ts.isIdentifier(node) || this.accesses.has(node) || isAssignment(node) ? this.evaluate(node) : '';
    return value === VALUE || value === 'true' ? 'true' : value === NOTHING || value === 'false' ? 'false' : 'unknown';
  }

  /** Part of a condition that has nothing to do with the memo: it may narrow a hit, for a miss recomputes, but it must only look. */
  private doubt(node: ts.Expression): Truth {
    walkFrom(node, (part) => {
      if (ts.isCallExpression(part) || ts.isNewExpression(part) || isAssignment(part) || isStep(part)) this.fail(DOUBT, node);
    });
    return 'unknown';
  }

  /** `=== undefined`, `!= null`, `typeof v === 'undefined'`. */
  private compare({ left, right }: ts.BinaryExpression, operator: string): Truth {
    const parts = /^([=!])==?$/.exec(operator);
    const other = [left, right].map((side) => unwrap(side).getText());
    const asked = unwrap(this.scope.concerns(left) ? left : right);
    const against = this.scope.concerns(left) ? other[1] : other[0];
    const isType = ts.isTypeOfExpression(asked);
    const isNothing = isType ? /^['"]undefined['"]$/.test(against ?? '') : /^(?:undefined|null|void 0)$/.test(against ?? '');
    if (!parts || !(isNothing || (isType && /^['"]\w+['"]$/.test(against ?? '')))) return 'unknown';
    const value = this.evaluate(isType ? asked.expression : asked);
    if (value !== VALUE && value !== NOTHING) return 'unknown';
    const isEqual = (value === NOTHING) === isNothing;
    return isEqual === (parts[1] === '=') ? 'true' : 'false';
  }

  /** The text of a node with what the memo gave put in. */
  private substitute(node: ts.Node): string {
    const { text } = node.getSourceFile();
    let [result, position] = ['', node.getStart()];
    const visit = (part: ts.Node): void => {
      const isTaken = ts.isIdentifier(part) || ts.isConditionalExpression(part) || ts.isBinaryExpression(part) || this.accesses.has(part);
      if (!isTaken || part === node || !this.scope.concerns(part) || isAssignedName(part)) return ts.forEachChild(part, visit);
      result += text.slice(position, part.getStart()) + this.evaluate(part as ts.Expression);
      position = part.getEnd();
    };
    visit(node);
    return this.scope.toCopy(shorten(result + text.slice(position, node.getEnd())));
  }
}
