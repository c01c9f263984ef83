import type * as t from '@babel/types';
import type { JSCodeshift } from 'jscodeshift';
import { isEmptyContainer } from './memo-declaration.ts';
import { isTested } from './memo-value.ts';
import { findModuleVariables, tryDeclared } from './module-variables.ts';
import type { Declared } from './references.ts';
import { getDescendants, startOf, textOf, type Node, type Tree } from './tree.ts';

/** One access of a memo, read as what it asks of the container. */
interface Access {
  readonly kind: 'get' | 'set' | 'has';
  readonly key: string;
  readonly node: Node;
  readonly value: Node | undefined;
}

const METHODS: Readonly<Record<string, Access['kind']>> = { get: 'get', set: 'set', has: 'has' };

function fromMethod(tree: Tree, member: t.MemberExpression): Access | undefined {
  const call = tree.parent(member);
  const kind = METHODS[textOf(tree, member.property)];
  if (!kind || call?.type !== 'CallExpression' || call.callee !== member) return undefined;
  const [key, value] = call.arguments;
  return key ? { kind, key: textOf(tree, key), node: call, value } : undefined;
}

function readAccess(tree: Tree, node: Node): Access | undefined {
  const parent = tree.parent(node);
  if (parent?.type === 'BinaryExpression' && parent.operator === 'in' && parent.right === node)
    return { kind: 'has', key: textOf(tree, parent.left), node: parent, value: undefined };
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return undefined;
  if (!parent.computed) return fromMethod(tree, parent);
  const key = textOf(tree, parent.property);
  const holder = tree.parent(parent);
  if (holder?.type !== 'AssignmentExpression' || holder.left !== parent) return { kind: 'get', key, node: parent, value: undefined };
  return /^(?:=|\?\?=|\|\|=)$/.test(holder.operator) ? { kind: 'set', key, node: holder, value: holder.right } : undefined;
}

const PURE_GLOBALS =
  /^(?:Math\.\w+|String|Number|Boolean|BigInt|parseInt|parseFloat|JSON\.stringify|encodeURI(?:Component)?|decodeURI(?:Component)?)$/;
const PURE_METHODS =
  /^(?:toString|toFixed|toLowerCase|toUpperCase|trim|trimStart|trimEnd|padStart|padEnd|replace|replaceAll|repeat|charCodeAt|codePointAt|join|slice|normalize)$/;

function isPrimitiveCall(tree: Tree, call: t.CallExpression): boolean {
  const callee = textOf(tree, call.callee);
  if (PURE_GLOBALS.test(callee)) return true;
  if (call.callee.type !== 'MemberExpression' || call.callee.computed || !PURE_METHODS.test(textOf(tree, call.callee.property)))
    return false;
  // `slice` of an array would be an array.
  return textOf(tree, call.callee.property) !== 'slice' || isPrimitive(tree, call.callee.object);
}

/** Whether the value is a string, number or boolean whatever runs: such a value has no identity and no state to share. */
function isPrimitive(tree: Tree, node: Node): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'BigIntLiteral':
    case 'TemplateLiteral':
      return true;
    case 'BinaryExpression':
      return true;
    case 'UnaryExpression':
      return node.operator !== 'void' && node.operator !== 'delete';
    case 'ConditionalExpression':
      return isPrimitive(tree, node.consequent) && isPrimitive(tree, node.alternate);
    case 'LogicalExpression':
      return isPrimitive(tree, node.left) && isPrimitive(tree, node.right);
    case 'CallExpression':
      return isPrimitiveCall(tree, node);
    case 'Identifier':
      return isPrimitiveConstant(tree, node);
    default:
      return false;
  }
}

function isPrimitiveConstant(tree: Tree, id: t.Identifier): boolean {
  const declarators = tree.nodes.filter(
    (node) => node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === id.name,
  );
  const [only] = declarators;
  if (declarators.length !== 1 || only?.type !== 'VariableDeclarator' || !only.init) return false;
  const list = tree.parent(only);
  return list?.type === 'VariableDeclaration' && list.kind === 'const' && isPrimitive(tree, only.init);
}

function getFunction(tree: Tree, node: Node): Node | undefined {
  for (let current = tree.parent(node); current; current = tree.parent(current))
    if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|ClassMethod)$/.test(current.type)) return current;
  return undefined;
}

/** A test that guards the reads behind it: the same function goes on to compute the value when it fails. */
function isTolerated(tree: Tree, access: Access, accesses: readonly Access[]): boolean {
  if (access.kind === 'has') return isTested(tree, access.node);
  if (isTested(tree, access.node)) return true;
  const parent = tree.parent(access.node);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const { name } = parent.id;
    const owner = getFunction(tree, parent);
    return (
      owner !== undefined && getDescendants(owner).some((node) => node.type === 'Identifier' && node.name === name && isTested(tree, node))
    );
  }
  if (parent?.type !== 'ReturnStatement') return false;
  // `return cache.get(key)` inside `if (cache.has(key))`, or behind the write of the same key.
  const isGuarded = accesses.some((other) => {
    const test = tree.parent(other.node);
    return (
      other.kind !== 'set' &&
      test?.type === 'IfStatement' &&
      test.test === other.node &&
      getDescendants(test.consequent).includes(access.node)
    );
  });
  return (
    isGuarded ||
    accesses.some(
      (other) =>
        other.kind === 'set' && startOf(other.node) < startOf(access.node) && tree.parent(other.node)?.type === 'ExpressionStatement',
    )
  );
}

function isMemo(tree: Tree, declared: Declared): boolean {
  const nodes = declared.sites.filter((site) => site.role === 'access').map((site) => tree.at(site.start, site.end));
  const accesses: Access[] = [];
  for (const node of nodes) {
    const access = node && readAccess(tree, node);
    if (!access) return false;
    accesses.push(access);
  }
  const writes = accesses.filter((access) => access.kind === 'set');
  const owners = new Set(accesses.map((access) => getFunction(tree, access.node)));
  const [owner] = owners;
  if (writes.length === 0 || accesses.length === writes.length || owners.size !== 1 || !owner) return false;
  if (('async' in owner && owner.async) || ('generator' in owner && owner.generator)) return false;
  if (new Set(accesses.map((access) => access.key)).size !== 1) return false;
  if (!writes.every(({ value }) => value && isPrimitive(tree, value))) return false;
  return accesses.every((access) => access.kind === 'set' || isTolerated(tree, access, accesses));
}

/**
 * Memos that this file alone proves: a module-level name that is not exported, one function that does everything with it under one key,
 * every read recomputes on a miss, and what is stored is a string, number or boolean.
 */
export function proveMemos(tree: Tree, j: JSCodeshift): Declared[] {
  const found: Declared[] = [];
  for (const { id, init } of findModuleVariables(tree, j)) {
    if (!isEmptyContainer(tree, init) || init.type === 'ArrayExpression') continue;
    const declared = tryDeclared(tree, id);
    if (declared && !declared.isReachable && isMemo(tree, declared)) found.push(declared);
  }
  return found;
}
