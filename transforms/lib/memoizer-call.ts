import type * as t from '@babel/types';
import type { Site } from './contract.ts';
import { refuse, type Draft } from './draft.ts';
import { getInitial } from './initial-value.ts';
import { BOUNDED_MEMOIZERS, type MemoizerForm } from './memoizer-forms.ts';
import { findBindings } from './scope.ts';
import { textOf, type Node, type Tree } from './tree.ts';

/** The call that makes a memoizer, and the node that has its value: casts stand around it. */
export interface MemoizerCall {
  readonly call: t.CallExpression | t.NewExpression;
  /** Where its value is bound: a declarator, a field, a property, an assignment; the export or the call around it where it has no name. */
  readonly holder: Node | undefined;
}

/** The call at a site: the value of the declared name, or the call whose callee stands there. */
export function findMemoizerCall(draft: Draft, site: Site): MemoizerCall {
  const { tree } = draft;
  const node = tree.at(site.start, site.end);
  const parent = node && tree.parent(node);
  if (!node || !parent) return refuse('no declaration stands at this place', site.start);
  if (isCall(parent) && parent.callee === node) return { call: parent, holder: tree.parent(parent) };
  const call = getCall(getInitial(tree, { node }));
  return call ? { call, holder: parent } : refuse('it is not made by a call of a memoizer here', node);
}

function isCall(node: Node | undefined): node is t.CallExpression | t.NewExpression {
  return node?.type === 'CallExpression' || node?.type === 'NewExpression';
}

function getCall(value: Node | undefined): MemoizerCall['call'] | undefined {
  if (value && /^TS(?:As|Satisfies|NonNull)Expression$|^TSTypeAssertion$/.test(value.type) && 'expression' in value)
    return getCall(value.expression as Node);
  return isCall(value) ? value : undefined;
}

/** The form of the memoizer that a declared name is made by, as its file imports it; undefined where it is none that takes a bound. */
export function getMemoizerForm(tree: Tree, declared: { readonly node: Node }): MemoizerForm | undefined {
  const call = getCall(getInitial(tree, declared));
  const name = call && getImported(tree, call.callee);
  return name === undefined ? undefined : BOUNDED_MEMOIZERS.get(name)?.form;
}

/** `module#path` of what an expression names. */
function getImported(tree: Tree, callee: Node): string | undefined {
  const path: string[] = [];
  let base = callee;
  while (base.type === 'MemberExpression' && !base.computed) {
    path.unshift(textOf(tree, base.property));
    base = base.object;
  }
  const binding = base.type === 'Identifier' ? findBindings(tree, base.name) : [];
  const [id] = binding;
  const imported = id && binding.length === 1 ? getBinding(tree, id) : undefined;
  if (!imported) return undefined;
  const named = [...imported.path, ...path].filter((part) => part !== 'default');
  return `${imported.module}#${named.length === 0 ? 'default' : named.join('.')}`;
}

interface Imported {
  readonly module: string;
  readonly path: readonly string[];
}

function getBinding(tree: Tree, id: t.Identifier): Imported | undefined {
  const parent = tree.parent(id);
  const holder = parent && tree.parent(parent);
  if (parent?.type === 'TSImportEqualsDeclaration' && parent.moduleReference.type === 'TSExternalModuleReference')
    return { module: parent.moduleReference.expression.value, path: [] };
  if (parent && holder?.type === 'ImportDeclaration') {
    const isNamed = parent.type === 'ImportSpecifier';
    return { module: holder.source.value, path: isNamed ? [textOf(tree, parent.imported)] : [] };
  }
  if (parent?.type === 'VariableDeclarator') return getRequired(tree, parent.init, []);
  const declarator = parent?.type === 'ObjectProperty' && holder ? tree.parent(holder) : undefined;
  if (parent?.type !== 'ObjectProperty' || parent.computed || declarator?.type !== 'VariableDeclarator') return undefined;
  return getRequired(tree, declarator.init, [textOf(tree, parent.key)]);
}

/** `require('m')`, `require('m').x`. */
function getRequired(tree: Tree, init: Node | null | undefined, path: readonly string[]): Imported | undefined {
  if (init?.type === 'MemberExpression' && !init.computed) return getRequired(tree, init.object, [textOf(tree, init.property), ...path]);
  if (init?.type !== 'CallExpression' || textOf(tree, init.callee) !== 'require') return undefined;
  const [source] = init.arguments;
  return source?.type === 'StringLiteral' ? { module: source.value, path } : undefined;
}
