import type * as t from '@babel/types';
import type { Memo } from './memo-declaration.ts';
import { resolveReferences } from './scope.ts';
import { endOf, startOf, type Node, type Tree } from './tree.ts';

/** `const cache = this.cache`, `const { cache } = this`: whether the place gives the container a name whose every use is in the task. */
export function isFollowedAlias({ draft: { tree, task } }: Memo, node: Node, parent: Node): boolean {
  const id = getAlias(tree, node, parent);
  if (!id) return false;
  const places = new Set(task.sites.map(({ start, end }) => `${start}:${end}`));
  return resolveReferences(tree, id).every((reference) => places.has(`${startOf(reference)}:${endOf(reference)}`));
}

function getAlias(tree: Tree, node: Node, parent: Node): t.Identifier | undefined {
  if (parent.type === 'VariableDeclarator')
    return parent.init === node && parent.id.type === 'Identifier' && isPlain(tree, parent) && !parent.id.typeAnnotation
      ? parent.id
      : undefined;
  if (parent.type !== 'ObjectProperty' || parent.computed || parent.value.type !== 'Identifier') return undefined;
  const pattern = tree.parent(parent);
  const holder = pattern && tree.parent(pattern);
  const isBinding = pattern?.type === 'ObjectPattern' && !pattern.typeAnnotation && holder?.type === 'VariableDeclarator';
  return isBinding && holder.id === pattern && isPlain(tree, holder) ? parent.value : undefined;
}

/** It keeps its value. */
function isPlain(tree: Tree, declarator: t.VariableDeclarator): boolean {
  const declaration = tree.parent(declarator);
  return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
}
