import { ts } from 'ts-morph';
import { leaves, splitFact } from '../syntax/conditions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isFunctionNode, isStatic, unwrap, walkFrom } from '../syntax/syntax.ts';
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
    if (!isWithNothing) return remembers(index, asked);
    return isFirst(index, asked.left, asked.operatorToken.getText().startsWith('!') === fact.holds);
  });
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

/** Asks something that outlives the call, and may change. */
function remembers(index: ProgramIndex, condition: ts.Expression): boolean {
  let found = false;
  walkFrom(condition, (node) => {
    if (!ts.isIdentifier(node)) return;
    const declaration = index.getSymbol(node)?.valueDeclaration;
    if (!declaration) return;
    const isStaticField = ts.isPropertyDeclaration(declaration) && isStatic(declaration);
    const isVariable = ts.isVariableDeclaration(declaration) && !isConst(declaration);
    if (isStaticField || (isVariable && getEnclosingFunction(declaration) !== getEnclosingFunction(condition))) found = true;
  });
  return found;
}

/** Also `??=` and its like. */
function mayPassOver({ operatorToken }: ts.BinaryExpression): boolean {
  return /^(?:\?\?|\|\||&&)=?$/.test(operatorToken.getText());
}
