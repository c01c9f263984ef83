import { isEmptyContainer } from './memo-declaration.ts';
import { textOf, type Node, type Tree } from './tree.ts';

/** The initial value of a declared name; undefined where it has none. */
export function getInitial(tree: Tree, declared: { readonly node: Node }): Node | undefined {
  if (declared.node.type === 'NewExpression') return declared.node;
  const parent = tree.parent(declared.node);
  if (parent?.type === 'VariableDeclarator') return parent.init ?? undefined;
  if (parent?.type === 'AssignmentExpression') return parent.right;
  if (parent && 'value' in parent && parent.value && typeof parent.value === 'object') return parent.value as Node;
  return undefined;
}

const CONSTRUCTED: Readonly<Record<string, string>> = { Map: 'Map', Set: 'Set', Object: 'object' };

/** `object`, `array`, `Map`, `Set` or `string`: what the initial value makes, looking through casts and `||`. */
export function getContainer(tree: Tree, value: Node | undefined): string | undefined {
  if (!value) return undefined;
  if (/^TS(?:As|Satisfies)Expression$|^TSTypeAssertion$/.test(value.type) && 'expression' in value)
    return getContainer(tree, value.expression as Node);
  if (value.type === 'LogicalExpression') return getContainer(tree, value.right);
  if (value.type === 'StringLiteral' || value.type === 'TemplateLiteral') return 'string';
  if (value.type === 'ArrayExpression') return 'array';
  if (value.type === 'NewExpression') return CONSTRUCTED[textOf(tree, value.callee)];
  return value.type === 'ObjectExpression' || isEmptyContainer(tree, value) ? 'object' : undefined;
}
