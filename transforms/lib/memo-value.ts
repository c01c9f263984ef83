import type * as t from '@babel/types';
import type { Memo } from './memo-declaration.ts';
import { getDescendants, startOf, textOf, type Node, type Tree } from './tree.ts';

/** `key` and `c` of `c[key]` and `c.key`. */
export type Member = t.MemberExpression | t.OptionalMemberExpression;

const TESTS = /^(?:IfStatement|ConditionalExpression|WhileStatement|DoWhileStatement|ForStatement)$/;

/** Whether the value of `node` is only tested here, so that `undefined` is welcome. */
export function isTested(tree: Tree, node: Node): boolean {
  const parent = tree.parent(node);
  if (!parent) return false;
  if (TESTS.test(parent.type)) return 'test' in parent && parent.test === node;
  switch (parent.type) {
    case 'UnaryExpression':
      return true;
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator);
    case 'LogicalExpression':
      return parent.left === node || isTested(tree, parent);
    case 'OptionalMemberExpression':
      return parent.object === node && parent.optional;
    default:
      return false;
  }
}

function getFunction(tree: Tree, node: Node): Node | undefined {
  for (let current = tree.parent(node); current; current = tree.parent(current))
    if (/Function|Method|^Program$|^StaticBlock$/.test(current.type)) return current;
  return undefined;
}

/** Whether the variable that takes the value is tested somewhere in the same function. */
function isTestedLater(tree: Tree, name: string, from: Node): boolean {
  const scope = getFunction(tree, from);
  return (
    scope !== undefined && getDescendants(scope).some((node) => node.type === 'Identifier' && node.name === name && isTested(tree, node))
  );
}

/** Whether the enclosing function says that it may return nothing. */
function mayReturnNothing(tree: Tree, node: Node): boolean {
  const owner = getFunction(tree, node);
  const returned = owner && 'returnType' in owner ? owner.returnType : undefined;
  return returned?.type === 'TSTypeAnnotation' && /\b(?:undefined|null|void|any|unknown)\b/.test(textOf(tree, returned));
}

/** Whether a read needs `!`: an object's index signature promised a value, and nothing at this place asks whether there is one. */
export function needsAssertion(memo: Memo, member: Member): boolean {
  const { tree, task } = memo.draft;
  if (!tree.isTypeScript || !task.facts.strict || member.type === 'OptionalMemberExpression') return false;
  const parent = tree.parent(member);
  if (!parent || isTested(tree, member)) return false;
  switch (parent.type) {
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'ExpressionStatement':
      return false;
    case 'OptionalCallExpression':
      return !parent.optional;
    case 'VariableDeclarator':
      return (
        parent.id.type !== 'Identifier' ||
        (!parent.id.typeAnnotation && !isTestedLater(tree, parent.id.name, parent)) ||
        needsTyped(tree, parent.id)
      );
    case 'AssignmentExpression':
      return parent.left.type !== 'Identifier' || !isTestedLater(tree, parent.left.name, parent);
    case 'ReturnStatement':
      return !mayReturnNothing(tree, parent);
    case 'ArrowFunctionExpression':
      return !mayReturnNothing(tree, member);
    default:
      return true;
  }
}

function needsTyped(tree: Tree, id: t.Identifier): boolean {
  return Boolean(id.typeAnnotation) && !/\b(?:undefined|null|any|unknown)\b/.test(textOf(tree, id.typeAnnotation ?? id));
}

/** Whether evaluating the expression a second time gives the same value and does nothing else. */
export function isRepeatable(node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'ThisExpression':
    case 'PrivateName':
      return true;
    case 'MemberExpression':
      return isRepeatable(node.object) && (!node.computed || isRepeatable(node.property));
    case 'TemplateLiteral':
      return node.expressions.every((inner) => isRepeatable(inner));
    case 'BinaryExpression':
      return node.operator === '+' && isRepeatable(node.left) && isRepeatable(node.right);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isRepeatable(node.expression);
    case 'CallExpression':
      return isTextOf(node);
    default:
      return false;
  }
}

/** `String(x)` and `JSON.stringify(x)`: keys that are made anew each time, and are the same. */
function isTextOf({ callee, arguments: given }: t.CallExpression): boolean {
  const isString = callee.type === 'Identifier' && callee.name === 'String';
  const isJson =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'JSON' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'stringify';
  return (isString || isJson) && given.every((argument) => isRepeatable(argument));
}

/** A value that can be written a second time in the place of the expression that stored it. */
export function isPlainValue(node: Node): boolean {
  return (
    /^(?:StringLiteral|NumericLiteral|BooleanLiteral|NullLiteral|BigIntLiteral|ThisExpression)$/.test(node.type) ||
    (node.type === 'Identifier' && node.name !== 'undefined')
  );
}

export function isUndefined(node: Node | undefined): boolean {
  return (node?.type === 'Identifier' && node.name === 'undefined') || (node?.type === 'UnaryExpression' && node.operator === 'void');
}

export function sameText(tree: Tree, a: Node, b: Node): boolean {
  return tree.source.slice(startOf(a), a.end ?? 0) === tree.source.slice(startOf(b), b.end ?? 0);
}
