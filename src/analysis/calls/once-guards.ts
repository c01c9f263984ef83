import { ts } from 'ts-morph';
import { isShortCircuit, leaves, splitFact } from '../syntax/conditions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import {
  type Assignment,
  getEnclosingFunction,
  isAssignment,
  isFunctionNode,
  isInside,
  isStatic,
  isUpdate,
  unwrap,
  walk,
  walkFrom,
  wrapped,
} from '../syntax/syntax.ts';
import { type FunctionOrClass, getNameOf } from './function-names.ts';
import { getCalleeName } from './handlers.ts';
import { isConst } from '../syntax/constants.ts';
import { isNothing } from '../syntax/nothing.ts';

/** `if (started) return;`, `instance ??= new Instance()`: behind a variable or a static field that remembers it. Not what waits for one: `if (!ready) return;`. */
export function isOnce(index: ProgramIndex, node: ts.Node): boolean {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (ts.isIfStatement(parent) && parent.expression !== current) {
      if (isFirst(index, parent.expression, parent.elseStatement !== current)) return true;
    } else if (ts.isConditionalExpression(parent) && parent.condition !== current) {
      if (isFirst(index, parent.condition, parent.whenFalse !== current)) return true;
    } else if (ts.isBinaryExpression(parent) && parent.right === current && mayPassOver(parent)) {
      if (isFirst(index, parent.left, parent.operatorToken.getText().startsWith('&&'))) return true;
    }
    if (!ts.isBlock(parent)) continue;
    const guard = getGuard(index, parent);
    if (guard && guard.pos < current.pos) return true;
  }
  return false;
}

/** Where the condition comes out so, nothing has been set yet. Of what is compared with others it is not known. */
function isFirst(index: ProgramIndex, condition: ts.Expression, holds: boolean): boolean {
  return splitFact({ condition, holds }).some((fact) => {
    const asked = unwrap(fact.condition);
    if (ts.isIdentifier(asked) || ts.isPropertyAccessExpression(asked)) return !fact.holds && remembers(index, asked);
    const isWithNothing = ts.isBinaryExpression(asked) && EQUALITY.test(asked.operatorToken.getText()) && isNothing(asked.right);
    if (!isWithNothing) return getAskedSides(asked).some((side) => remembers(index, side));
    return isFirst(index, asked.left, asked.operatorToken.getText().startsWith('!') === fact.holds);
  });
}

/** What is compared, not what is worked out of it: `count` of `count > 9`. */
function getAskedSides(condition: ts.Expression): readonly ts.Expression[] {
  const isOneOfSeveral = isShortCircuit(condition);
  if (isOneOfSeveral || !ts.isBinaryExpression(condition)) return [];
  return [unwrap(condition.left), unwrap(condition.right)].filter((side) => ts.isIdentifier(side) || ts.isPropertyAccessExpression(side));
}

const EQUALITY = /^[!=]==?$/;

/** The functions of bundles have thousands of statements, and each node in them asks. What is remembered is a question for the program. */
const guards = new WeakMap<ProgramIndex, Map<ts.Block, ts.Statement | undefined>>();

/** The first statement of a block that leaves it where something remembers an earlier call. */
function getGuard(index: ProgramIndex, block: ts.Block): ts.Statement | undefined {
  const known = guards.get(index) ?? new Map<ts.Block, ts.Statement | undefined>();
  guards.set(index, known);
  if (known.has(block)) return known.get(block);
  const guard = block.statements.find((one) => ts.isIfStatement(one) && leaves(one.thenStatement) && isFirst(index, one.expression, false));
  known.set(block, guard);
  return guard;
}

/** Asks something that outlives the call, and that the call sets, or what it calls: not a switch that others turn. */
function remembers(index: ProgramIndex, condition: ts.Expression): boolean {
  let found = false;
  walkFrom(condition, (node) => {
    if (found || !ts.isIdentifier(node)) return;
    const declaration = index.getSymbol(node)?.valueDeclaration;
    if (!declaration) return;
    const isStaticField = ts.isPropertyDeclaration(declaration) && isStatic(declaration);
    const isVariable = ts.isVariableDeclaration(declaration) && !isConst(declaration);
    const isOutside = isStaticField || (isVariable && !getEnclosingFunction(declaration));
    if (isOutside && isSetBy(index, node, condition)) found = true;
  });
  return found;
}

function isSetBy(index: ProgramIndex, name: ts.Identifier, condition: ts.Node): boolean {
  const symbol = index.getSymbol(name);
  const fn = getEnclosingFunction(condition);
  return index.getNamesInFile(name.text, name.getSourceFile()).some((use) => {
    const target = ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use;
    const { parent } = wrapped(target);
    const isSet = isUpdate(parent) || (isAssignment(parent) && parent.left === wrapped(target) && !isEmptied(parent));
    if (!isSet || index.getSymbol(use) !== symbol) return false;
    const setter = getEnclosingFunction(use);
    return setter === fn || (fn !== undefined && setter !== undefined && (isInside(setter, fn) || isCalledIn(setter, fn)));
  });
}

const isEmptied = ({ right }: Assignment): boolean => right.kind === ts.SyntaxKind.FalseKeyword || isNothing(right);

/** By its name alone. */
function isCalledIn(setter: FunctionOrClass, fn: ts.Node): boolean {
  const name = getNameOf(setter)?.getText();
  let found = false;
  if (name !== undefined) walk(fn, (node) => void (found ||= ts.isCallExpression(node) && getCalleeName(node) === name));
  return found;
}

/** Also `??=` and its like. */
function mayPassOver({ operatorToken }: ts.BinaryExpression): boolean {
  return /^(?:\?\?|\|\||&&)=?$/.test(operatorToken.getText());
}
