import type { Site } from './contract.ts';
import { hasComment, refuse } from './draft.ts';
import { isFollowedAlias } from './memo-alias.ts';
import { convertContainer, isEmptyContainer, type Memo } from './memo-declaration.ts';
import type { Member } from './memo-value.ts';
import { isUnused } from './statements.ts';
import { endOf, startOf, textOf, type Node, type Tree } from './tree.ts';

export function findAccess(tree: Tree, site: Site): { node: Node; parent: Node } {
  const node = tree.at(site.start, site.end);
  const parent = node && tree.parent(node);
  return node && parent ? { node, parent } : refuse('no access stands at this place', site.start);
}

export function isMemberOf(parent: Node, object: Node): parent is Member {
  return (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') && parent.object === object;
}

const NAMING = /^(?:(?:Ex|Im)portSpecifier|ImportDefaultSpecifier|ExportDefaultDeclaration|ExpressionStatement)$/;

/** `module.exports = { cache }`. */
function isCommonJsExport(tree: Tree, node: Node, parent: Node): boolean {
  if (parent.type !== 'ObjectProperty' || parent.value !== node) return false;
  const holder = tree.parent(tree.parent(parent) ?? parent);
  return holder?.type === 'AssignmentExpression' && textOf(tree, holder.left) === 'module.exports';
}

/** A place that names the container without looking into it. */
function isHarmless(tree: Tree, node: Node, parent: Node): boolean {
  if (NAMING.test(parent.type)) return true;
  if (parent.type === 'UnaryExpression') return parent.operator === '!';
  if (parent.type === 'IfStatement') return parent.test === node;
  // `cache === null` asks whether it was made.
  if (parent.type === 'BinaryExpression')
    return /^[!=]==?$/.test(parent.operator) && [parent.left, parent.right].some((side) => /^(?:null|undefined)$/.test(textOf(tree, side)));
  // The left side of `fn.cache = fn.cache || {}`: the declaration has dealt with it.
  // Nor does `fn.cache && …` look into it.
  if (parent.type === 'LogicalExpression')
    return parent.left === node && (parent.operator === '&&' || isEmptyContainer(tree, parent.right));
  if (parent.type === 'AssignmentExpression') return parent.right === node && /^(?:module\.)?exports\b/.test(textOf(tree, parent.left));
  return isCommonJsExport(tree, node, parent);
}

/** Deals with a place that takes the container as a whole and stays right: it is named, tested, or replaced by an empty one. */
export function convertWhole(memo: Memo, node: Node, parent: Node): boolean {
  const { tree } = memo.draft;
  if (isHarmless(tree, node, parent) || isFollowedAlias(memo, node, parent)) return true;
  if (parent.type !== 'AssignmentExpression' || parent.left !== node || !/^(?:\|\||\?\?)?=$/.test(parent.operator)) return false;
  if (!isEmptyContainer(tree, parent.right)) return false;
  if (hasComment(tree, startOf(parent.right), endOf(parent.right)) || !isUnused(tree, parent))
    refuse('it is replaced in an expression', parent);
  convertContainer(memo, parent.right, true);
  return true;
}
