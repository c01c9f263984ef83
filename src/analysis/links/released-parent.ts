import { ts } from 'ts-morph';
import { evaluate, getTruth, OBJECT } from './abstract-value.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { Maker } from '../containers/instances.ts';
import { isThis, type OwnershipAnalysis, type ParentLink } from './ownership.ts';
import { getEnclosingFunction, isAssignment, isAssignmentTo, isFunctionNode, isUpdate, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { leaves } from '../syntax/conditions.ts';
import { getStatement } from '../syntax/statements.ts';

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
      if (statement.pos > release.node.end && mayLeave(statement)) break;
      const isAsked = ts.isIfStatement(statement) && !statement.elseStatement;
      if (isAsked && getTruth(evaluate(statement.expression, isThere)) !== true) continue;
      const only = isAsked ? statement.thenStatement : statement;
      const some = ts.isBlock(only) ? only.statements : [only];
      for (const one of some) this.addReset(one, key, found);
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
      if (mayLeave(one)) break;
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
    const declared = ts.isIdentifier(node) ? index.getSymbol(node)?.valueDeclaration : undefined;
    const made = declared && ts.isVariableDeclaration(declared) ? declared.initializer : node;
    const value = made && unwrap(made);
    return this.owner.accesses.find((one) => one.kind === 'read' && one.node === value)?.key;
  }

  /** Nothing else is set later on: by the constructor, or the same. */
  private isLast(name: string, value: string): boolean {
    const { index } = this.context;
    return index.getNames(name).every((use) => {
      const access = getNamedExpression(use);
      const target = wrapped(access);
      if (isUpdate(target.parent)) return false;
      if (!ts.isPropertyAccessExpression(access) || !isAssignmentTo(target.parent, target)) return true;
      const isConstructor = ts.isConstructorDeclaration(getEnclosingFunction(use) ?? use) && isThis(access.expression);
      return isConstructor || (isAssignment(target.parent) && evaluate(target.parent.right, () => undefined) === value);
    });
  }

  /** The owner is asked for the key first, and has none under it. */
  private isOnMiss({ node }: Access): boolean {
    const fn = getEnclosingFunction(node);
    const isAsked = (one: ts.Expression): string | undefined => {
      if (this.owner.accesses.some(({ kind, node: test }) => kind === 'test' && test === one)) return 'true';
      return this.getAsked(one) ? OBJECT : undefined;
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

  /** A number that is counted up, a random id: no parent has it yet. */
  private isNewKey(key: ts.Expression, depth: number): boolean {
    let isNew = false;
    const look = (node: ts.Node): boolean => {
      if (isUpdate(node) || (ts.isCallExpression(node) && /(?:^|\.)randomUUID$/.test(node.expression.getText()))) isNew = true;
      return !isNew;
    };
    if (look(key)) walk(key, look);
    if (isNew || depth > 1) return isNew;
    const name = ts.isPropertyAccessExpression(key) ? key.name : key;
    const declared = this.context.index.getSymbol(name)?.valueDeclaration;
    const isMade = declared !== undefined && (ts.isVariableDeclaration(declared) || ts.isPropertyDeclaration(declared));
    return isMade && declared.initializer !== undefined && this.isNewKey(declared.initializer, depth + 1);
  }
}

/** What stands behind it may not run. */
function mayLeave(statement: ts.Statement): boolean {
  let found = false;
  const look = (node: ts.Node): boolean => {
    if (ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node)) found = true;
    return !found && !isFunctionNode(node);
  };
  if (look(statement)) walk(statement, look);
  return found;
}
