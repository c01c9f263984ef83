import type * as t from '@babel/types';
import { freshName, type Draft } from './draft.ts';
import { findBindings, getPatternNames, resolveReferences, writesVariable } from './scope.ts';
import { getDescendants, type Node, type Tree } from './tree.ts';

const FUNCTION =
  /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method|StaticBlock|Program)$/;
const RUNS_CODE =
  /^(?:(?:Optional)?CallExpression|NewExpression|AwaitExpression|YieldExpression|TaggedTemplateExpression|ImportExpression)$/;

function getFunction(tree: Tree, node: Node): Node | undefined {
  for (let current = tree.parent(node); current; current = tree.parent(current)) if (FUNCTION.test(current.type)) return current;
  return undefined;
}

/** The variables that an expression reads. */
function getVariables(tree: Tree, expression: Node): t.Identifier[] {
  return getDescendants(expression).filter((node): node is t.Identifier => {
    const parent = tree.parent(node);
    const isName = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
    return node.type === 'Identifier' && !isName;
  });
}

/** The identifiers that a write of the variable names as its target. */
function getTargets(tree: Tree, name: string): Node[] {
  return tree.nodes.flatMap((node) => {
    if (node.type === 'UpdateExpression') return node.argument.type === 'Identifier' && node.argument.name === name ? [node.argument] : [];
    const isWrite = node.type === 'AssignmentExpression' || node.type === 'ForOfStatement' || node.type === 'ForInStatement';
    return isWrite ? getPatternNames(node.left).filter((id) => id.name === name) : [];
  });
}

/** Whether code outside of the function that uses the variable here can give it another value. */
function isWrittenElsewhere(tree: Tree, id: t.Identifier): boolean {
  const user = getFunction(tree, id);
  const binding = findBindings(tree, id.name).find((one) => resolveReferences(tree, one).includes(id));
  if (binding && tree.parent(binding)?.type.startsWith('Import')) return true;
  const own = binding && new Set<Node>(resolveReferences(tree, binding));
  const targets = getTargets(tree, id.name).filter((target) => !own || own.has(target));
  const isLocal = binding !== undefined && isInside(binding, user);
  return targets.some((target) => !isLocal || getFunction(tree, target) !== user);
}

function isInside(node: Node, outer: Node | undefined): boolean {
  return outer !== undefined && (node.start ?? 0) >= (outer.start ?? 0) && (node.end ?? 0) <= (outer.end ?? 0);
}

/** Whether the key is still the same after `value` was computed: nothing that runs meanwhile may change what it is made of. */
export function isStableKey(tree: Tree, key: Node, value: Node): boolean {
  const variables = getVariables(tree, key);
  if (variables.some(({ name }) => writesVariable(value, name))) return false;
  if (!getDescendants(value).some((node) => RUNS_CODE.test(node.type))) return true;
  if (getDescendants(key).some((node) => /(?:Member|Call)Expression$/.test(node.type))) return false;
  return !variables.some((id) => isWrittenElsewhere(tree, id));
}

const chosen = new WeakMap<Tree, Map<Node | undefined, Set<string>>>();

/** A name for something that is declared in the function that holds `at`; another one each time there. */
export function chooseName(draft: Draft, at: Node, wanted: readonly string[]): string {
  const { tree, taken } = draft;
  const functions = chosen.get(tree) ?? new Map<Node | undefined, Set<string>>();
  chosen.set(tree, functions);
  const owner = getFunction(tree, at);
  const names = functions.get(owner) ?? new Set();
  functions.set(owner, names);
  const name = freshName({ ...draft, taken: new Set([...taken, ...names]) }, wanted);
  names.add(name);
  return name;
}
