import { ts } from 'ts-morph';
import { evaluate, getTruth, OBJECT } from './abstract-value.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { Maker } from '../containers/instances.ts';
import { isThis, type OwnershipAnalysis, type ParentLink } from './ownership.ts';
import {
  getEnclosingFunction,
  hasModifier,
  isAssignment,
  isAssignmentTo,
  isAsync,
  isFunctionNode,
  isUpdate,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';
import { leaves } from '../syntax/conditions.ts';
import { isConst } from '../syntax/constants.ts';
import { getStatement, mayEnd } from '../syntax/statements.ts';
import { isTarget } from '../syntax/writes.ts';
import { isSettled } from '../purity/settled.ts';

/** What the owner of parents leaves of one that it lets go: fields that are set to a constant there, and to nothing else afterwards. */
export class ReleasedParent {
  private readonly context: AnalysisContext;
  private readonly ownership: OwnershipAnalysis;
  private readonly owner: Container;
  private readonly parent: Maker;

  constructor(context: AnalysisContext, ownership: OwnershipAnalysis, owner: Container, { parent }: ParentLink) {
    this.context = context;
    this.ownership = ownership;
    this.owner = owner;
    this.parent = parent;
  }

  /** Where the owner takes in another parent for one that it has, which is let go as it is. */
  getReplacing(): Access | undefined {
    return this.owner.accesses.find(
      (access) => access.kind === 'growth' && access.key && access.value && !this.isOnMiss(access) && !this.isNewKey(access.key, 0),
    );
  }

  /** The constants, by the names of the fields; none where a parent may go in another way. */
  getFields(): ReadonlyMap<string, string> {
    const releases = this.owner.accesses.filter(({ kind, via }) => kind === 'release' && via !== 'nested');
    const all = releases.map((release) => this.getReset(release));
    const [first = new Map<string, string>(), ...others] = all;
    return new Map([...first].filter(([name, value]) => others.every((one) => one.get(name) === value) && this.isLast(name, value)));
  }

  /** What is set on the parent beside the call that takes it out. */
  private getReset(release: Access): Map<string, string> {
    const found = new Map<string, string>();
    const block = getStatement(release.node)?.parent;
    if (!block || !release.key || !ts.isBlock(block)) return found;
    const { key } = release;
    const isThere = (node: ts.Expression): string | undefined => (this.isReleased(node, key) ? OBJECT : undefined);
    for (const statement of block.statements) {
      const isAsked = ts.isIfStatement(statement) && !statement.elseStatement;
      if (isAsked && getTruth(evaluate(statement.expression, isThere)) !== true) continue;
      const only = isAsked ? statement.thenStatement : statement;
      const some = ts.isBlock(only) ? only.statements : [only];
      for (const one of some) this.addReset(one, key, found);
      // From there on, what the release has taken out may be left as it was.
      if (statement.pos > release.node.end && mayEnd(statement)) break;
    }
    return found;
  }

  /** `room.isOpen = false`, `room?.close()`. */
  private addReset(statement: ts.Node, key: ts.Expression, found: Map<string, string>): void {
    const expression = ts.isExpressionStatement(statement) ? unwrap(statement.expression) : undefined;
    if (isAssignment(expression) && ts.isPropertyAccessExpression(expression.left) && this.isReleased(expression.left.expression, key))
      found.set(
        expression.left.name.text,
        evaluate(expression.right, () => undefined),
      );
    const callee = expression && ts.isCallExpression(expression) ? unwrap(expression.expression) : undefined;
    if (!callee || !ts.isPropertyAccessExpression(callee) || !this.isReleased(callee.expression, key)) return;
    const { instances } = this.ownership;
    const methods = [this.parent, ...instances.getHeirs(this.parent)].flatMap((maker) =>
      instances.getMethods(maker).filter(({ name }) => name?.getText() === callee.name.text),
    );
    const [method] = methods;
    if (methods.length !== 1 || !method?.body || !ts.isBlock(method.body)) return;
    for (const one of method.body.statements) {
      if (mayEnd(one)) break;
      const write = ts.isExpressionStatement(one) ? unwrap(one.expression) : undefined;
      if (isAssignment(write) && ts.isPropertyAccessExpression(write.left) && isThis(write.left.expression))
        found.set(
          write.left.name.text,
          evaluate(write.right, () => undefined),
        );
    }
  }

  /** The object that is asked for by the key, was stored under it, is the key, has the key, or is the parent that takes itself out. */
  private isReleased(receiver: ts.Expression, key: ts.Expression): boolean {
    const { index } = this.context;
    const node = unwrap(receiver);
    if (isThis(node)) return this.ownership.instances.getOwner(node) === this.parent;
    if (this.getAsked(node)?.getText() === key.getText()) return true;
    if (!this.ownership.instances.getClasses(node).includes(this.parent)) return false;
    const symbol = index.getSymbol(node);
    const isStored = this.owner.accesses.some(
      (one) => one.kind === 'growth' && one.value && index.getSymbol(one.value) === symbol && one.key?.getText() === key.getText(),
    );
    if (isStored && symbol) return true;
    const root = ts.isPropertyAccessExpression(key) ? unwrap(key.expression) : unwrap(key);
    return ts.isIdentifier(node) && symbol !== undefined && index.getSymbol(root) === symbol;
  }

  /** The key of `rooms.get(key)`, also of a variable that holds what it gave. */
  private getAsked(node: ts.Expression): ts.Expression | undefined {
    const { index } = this.context;
    const symbol = ts.isIdentifier(node) ? index.getSymbol(node) : undefined;
    const declared = symbol?.valueDeclaration;
    // `let room = rooms.get(name)`, up to where it is given another one.
    if (symbol && declared && !isSettled(this.getOthers(symbol), declared, node)) return undefined;
    const made = declared && ts.isVariableDeclaration(declared) ? declared.initializer : node;
    const value = made && unwrap(made);
    const key = this.owner.accesses.find((one) => one.kind === 'read' && one.node === value)?.key;
    return key && this.isSettledKey(key) ? key : undefined;
  }

  /** A key that is the same wherever it is named: a variable that is never given another value, and what hangs on one. */
  private isSettledKey(key: ts.Expression): boolean {
    let root = unwrap(key);
    while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
    const symbol = ts.isIdentifier(root) ? this.context.index.getSymbol(root) : undefined;
    return symbol === undefined || this.getOthers(symbol).length === 0;
  }

  /** Where a variable is given another value. */
  private getOthers(symbol: ts.Symbol): ts.Node[] {
    const { index } = this.context;
    return index.getNamesOf(symbol, symbol.name).filter((use) => index.getSymbol(use) === symbol && isTarget(wrapped(use)));
  }

  /** Nothing else is set later on: by the constructor, or the same. */
  private isLast(name: string, value: string): boolean {
    const { index } = this.context;
    if (index.getNames('assign').some((use) => this.isGivenMembers(use))) return false;
    return index.getNames(name).every((use) => {
      const access = getNamedExpression(use);
      const target = wrapped(access);
      if (!ts.isPropertyAccessExpression(access) || !isTarget(target)) return true;
      if (!isAssignmentTo(target.parent, target)) return false;
      const isConstructor = ts.isConstructorDeclaration(getEnclosingFunction(use) ?? use) && isThis(access.expression);
      return isConstructor || (isAssignment(target.parent) && evaluate(target.parent.right, () => undefined) === value);
    });
  }

  /** `Object.assign(room, patch)` */
  private isGivenMembers(name: ts.Node): boolean {
    const call = getNamedExpression(name).parent;
    const target = ts.isCallExpression(call) ? call.arguments[0] : undefined;
    return target !== undefined && this.ownership.instances.getClasses(target).includes(this.parent);
  }

  /** The owner is asked for the same key first, and has none under it; nothing is waited for in between. */
  private isOnMiss({ node, key }: Access): boolean {
    const fn = getEnclosingFunction(node);
    const text = key?.getText();
    if (!key || !this.isSettledKey(key) || (fn && isFunctionNode(fn) && (isAsync(fn) || fn.asteriskToken))) return false;
    const isAsked = (one: ts.Expression): string | undefined => {
      const isTested = ({ kind, node: test, key: asked }: Access): boolean => kind === 'test' && test === one && asked?.getText() === text;
      if (this.owner.accesses.some(isTested)) return 'true';
      return this.getAsked(one)?.getText() === text ? OBJECT : undefined;
    };
    for (let current: ts.Node = node; current !== fn && current.parent; current = current.parent) {
      const { parent } = current;
      if (ts.isIfStatement(parent) && parent.expression !== current) {
        const truth = getTruth(evaluate(parent.expression, isAsked));
        if (truth !== undefined && truth !== (parent.thenStatement === current)) return true;
      }
      if (!ts.isBlock(parent)) continue;
      for (const before of parent.statements) {
        if (before === current) break;
        const isLeft = ts.isIfStatement(before) && leaves(before.thenStatement);
        if (isLeft && getTruth(evaluate(before.expression, isAsked)) === true) return true;
      }
    }
    return false;
  }

  /** A number that is only ever counted up, a random id: no parent has it yet. */
  private isNewKey(key: ts.Expression, depth: number): boolean {
    const { index } = this.context;
    const value = unwrap(key);
    if (ts.isCallExpression(value)) return /(?:^|\.)randomUUID$/.test(value.expression.getText());
    if (isUpdate(value)) return value.operator === ts.SyntaxKind.PlusPlusToken && this.isCounter(unwrap(value.operand));
    if (depth > 1) return false;
    const name = ts.isPropertyAccessExpression(value) ? value.name : value;
    const declared = index.getSymbol(name)?.valueDeclaration;
    const isReadonly = declared !== undefined && ts.isPropertyDeclaration(declared) && hasModifier(declared, ts.SyntaxKind.ReadonlyKeyword);
    const made = isConst(declared) || isReadonly ? (declared as ts.VariableDeclaration | ts.PropertyDeclaration).initializer : undefined;
    return made !== undefined && this.isNewKey(made, depth + 1);
  }

  /** A variable of the module that nothing but `++` changes. */
  private isCounter(name: ts.Expression): boolean {
    const { index } = this.context;
    const symbol = ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
    const declared = symbol?.valueDeclaration;
    if (!symbol || !declared || !ts.isVariableDeclaration(declared) || getEnclosingFunction(declared)) return false;
    return index.getNamesOf(symbol, symbol.name).every((use) => {
      const { parent } = wrapped(use);
      return !isTarget(wrapped(use)) || (isUpdate(parent) && parent.operator === ts.SyntaxKind.PlusPlusToken);
    });
  }
}
