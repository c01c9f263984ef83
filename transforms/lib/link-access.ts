import { refuse } from './draft.ts';
import { isTested } from './memo-value.ts';
import { resolveReferences } from './scope.ts';
import { endOf, getDescendants, startOf, textOf, type Node, type Tree } from './tree.ts';

const FUNCTION =
  /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method|StaticBlock|Program)$/;

function getFunction(tree: Tree, node: Node): Node | undefined {
  for (let current = tree.parent(node); current; current = tree.parent(current)) if (FUNCTION.test(current.type)) return current;
  return undefined;
}

/** Whether `test` is true only when the expression written as `text` is there. */
function proves(tree: Tree, test: Node, text: string): boolean {
  if (textOf(tree, test) === text) return true;
  if (test.type === 'LogicalExpression') return test.operator === '&&' && (proves(tree, test.left, text) || proves(tree, test.right, text));
  if (test.type !== 'BinaryExpression' || textOf(tree, test.left) !== text) return false;
  const right = textOf(tree, test.right);
  return test.operator === '!=' ? /^(?:null|undefined)$/.test(right) : test.operator === '!==' && right === 'undefined';
}

/** Whether `test` is true whenever the expression is not there: `!x`, `x == null`, `!x || …`. */
function disproves(tree: Tree, test: Node, text: string): boolean {
  if (test.type === 'UnaryExpression') return test.operator === '!' && textOf(tree, test.argument) === text;
  if (test.type === 'LogicalExpression')
    return test.operator === '||' && (disproves(tree, test.left, text) || disproves(tree, test.right, text));
  if (test.type !== 'BinaryExpression' || textOf(tree, test.left) !== text) return false;
  const right = textOf(tree, test.right);
  return test.operator === '==' ? /^(?:null|undefined)$/.test(right) : test.operator === '===' && right === 'undefined';
}

function leaves(node: Node): boolean {
  if (/^(?:Return|Throw|Continue|Break)Statement$/.test(node.type)) return true;
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : undefined;
  return last !== undefined && leaves(last);
}

function isInside(node: Node, outer: Node): boolean {
  return startOf(node) >= startOf(outer) && endOf(node) <= endOf(outer);
}

function guards(tree: Tree, ancestor: Node, node: Node, text: string): boolean {
  if (ancestor.type === 'IfStatement' || ancestor.type === 'ConditionalExpression') {
    const inThen = isInside(node, ancestor.consequent) && proves(tree, ancestor.test, text);
    return (
      inThen || (Boolean(ancestor.alternate) && isInside(node, ancestor.alternate ?? ancestor) && disproves(tree, ancestor.test, text))
    );
  }
  if (ancestor.type === 'LogicalExpression' && isInside(node, ancestor.right)) {
    if (ancestor.operator === '&&') return proves(tree, ancestor.left, text);
    return ancestor.operator === '||' && disproves(tree, ancestor.left, text);
  }
  if (ancestor.type !== 'BlockStatement') return false;
  return ancestor.body.some(
    (one) => endOf(one) <= startOf(node) && one.type === 'IfStatement' && disproves(tree, one.test, text) && leaves(one.consequent),
  );
}

/** Whether the same expression was tested before in the same function, with nothing between at which a collection could run. */
function isGuarded(tree: Tree, node: Node): boolean {
  const text = textOf(tree, node);
  const owner = getFunction(tree, node);
  if (
    !owner ||
    getDescendants(owner).some(
      (inner) => inner.type === 'AwaitExpression' || inner.type === 'YieldExpression' || (inner.type === 'ForOfStatement' && inner.await),
    )
  )
    return false;
  for (let current = tree.parent(node); current && current !== owner; current = tree.parent(current))
    if (guards(tree, current, node, text)) return true;
  return false;
}

/** Whether a constant takes the parent and is tested before it is used. */
function isTakenAndTested(tree: Tree, node: Node): boolean {
  const declarator = tree.parent(node);
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier' || declarator.id.typeAnnotation) return false;
  const uses = resolveReferences(tree, declarator.id);
  return uses.length > 0 && uses.every((use) => isTested(tree, use) || isGuardedName(tree, use));
}

function isGuardedName(tree: Tree, use: Node): boolean {
  const text = textOf(tree, use);
  const owner = getFunction(tree, use);
  // A constant keeps the parent alive, so an await between changes nothing.
  for (let current = tree.parent(use); current && current !== owner; current = tree.parent(current))
    if (guards(tree, current, use, text)) return true;
  return false;
}

export type AccessKind = 'read' | 'write';

const PATTERNS = /^(?:ArrayPattern|RestElement|AssignmentPattern|UpdateExpression)$/;

/** Refuses a place that changes the property in a way which only works on a plain field. */
function checkTarget(tree: Tree, node: Node, parent: Node): void {
  if (parent.type === 'UnaryExpression' && parent.operator === 'delete') refuse('it is deleted, which an accessor cannot be', node);
  const isPattern = parent.type === 'ObjectProperty' && tree.parent(parent)?.type === 'ObjectPattern';
  if (isPattern || PATTERNS.test(parent.type)) refuse('it is the target of a destructuring', node);
  if ((parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') && parent.left === node)
    refuse('it is the target of a loop', node);
  if (parent.type === 'TSNonNullExpression') refuse('its presence is asserted with !', node);
}

/** A strict comparison with the kind of nothing that the accessor never answers. */
function checkComparison(tree: Tree, node: Node, parent: Node, absent: string): void {
  if (parent.type !== 'BinaryExpression' || !/^[!=]==$/.test(parent.operator)) return;
  const other = textOf(tree, parent.left === node ? parent.right : parent.left);
  if (/^(?:null|undefined)$/.test(other) && other !== absent)
    refuse(`it is compared with ${other}, which is not what a weak link answers`, node);
}

/**
 * What an access does with the link; refuses one that would not survive the parent being gone. `isChecked`: the declared type had
 * `null` or `undefined` before (`absent` says which), and the compiler has seen to it that every use asks.
 */
export function readAccess(tree: Tree, node: Node, absent: string, isChecked: boolean): AccessKind {
  const parent = tree.parent(node);
  if (!parent) return 'read';
  if (parent.type === 'AssignmentExpression' && parent.left === node) return 'write';
  checkTarget(tree, node, parent);
  checkComparison(tree, node, parent, absent);
  if (isChecked || parent.type === 'ExpressionStatement') return 'read';
  if (isTested(tree, node) || isGuarded(tree, node) || isTakenAndTested(tree, node)) return 'read';
  return refuse(`${textOf(tree, node)} is used without asking whether it is there`, node);
}
