import { ts } from 'ts-morph';
import { getDescribedName } from './function-names.ts';
import { getImportedName } from '../program/node-library.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getCallee } from '../syntax/callee.ts';
import { findDeclared, getPrototypeOwner } from '../syntax/prototypes.ts';
import { isAssignment, isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/**
 * When a framework of components calls what it is given:
 * - `setup`: while a component is made or rendered, on a server too;
 * - `effect`: on a page, and what it gives back as the component goes;
 * - `page`: on a page only;
 * - `unmount`: as the component goes, which a server never does.
 */
export type HookKind = 'setup' | 'effect' | 'page' | 'unmount';

const MODULES: ReadonlySet<string> = new Set(
  (
    'react preact preact/hooks preact/compat preact-compat inferno-compat vue vue-demi @vue/composition-api @vue/runtime-core @vue/runtime-dom ' +
    '@nuxtjs/composition-api @vueuse/core @vueuse/shared #imports #app'
  ).split(' '),
);

/** By the name of the hook and the place of the argument. */
const HOOKS: readonly (readonly [RegExp, position: number, HookKind])[] = [
  [/^(?:useMemo|useState)$/, 0, 'setup'],
  [/^useReducer$/, 2, 'setup'],
  [/^(?:use(?:Layout|Insertion)?Effect|useSyncExternalStore)$/, 0, 'effect'],
  [/^useImperativeHandle$/, 1, 'page'],
  [/^(?:tryO|o)n(?:Mounted|BeforeMount|Updated|BeforeUpdate|Activated)$/, 0, 'page'],
  [/^(?:tryO|o)n(?:Unmounted|BeforeUnmount|ScopeDispose|BeforeDestroy|Destroyed|Deactivated)$/, 0, 'unmount'],
];

/** Names that nothing else has: where they are not declared at all, a build tool imports them. */
const AUTOMATIC = /^on(?:Mounted|BeforeMount|Unmounted|BeforeUnmount|ScopeDispose)$/;

const HOOK = /^(?:use[A-Z]|(?:tryO|o)n[A-Z]|inject$|provide$|getCurrent)/;
const VUE_HOOK = /^(?:tryO|o)n[A-Z]/;

const MAX_DEPTH = 3;

/** When the function that is the value is called, where it is an argument of a hook. */
export function getHookKind(index: ProgramIndex, value: ts.Node): HookKind | undefined {
  const call = value.parent;
  if (!ts.isCallExpression(call)) return undefined;
  const position = call.arguments.indexOf(value as ts.Expression);
  if (position < 0) return undefined;
  const name = getHook(index, call);
  return HOOKS.find(([names, place]) => place === position && names.test(name ?? ''))?.[2];
}

/** `useCallback(fn, …)` gives what it is given. */
export function isPassedOn(index: ProgramIndex, value: ts.Node): boolean {
  const call = value.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== value) return false;
  return getHook(index, call) === 'useCallback';
}

/** The name of what such a framework offers and a call calls. */
export function getHook(index: ProgramIndex, call: ts.CallExpression): string | undefined {
  return getHookName(index, getCallee(call), 0);
}

/** It calls hooks itself: a component, or what components call; `vue`: hooks of Vue. */
export function isOfComponents(index: ProgramIndex, fn: ts.Node, of?: 'vue'): boolean {
  let found = of === undefined && getMemberKind(fn) !== undefined;
  const names = of === 'vue' ? VUE_HOOK : HOOK;
  walk(fn, (node) => {
    if (isFunctionNode(node)) return false;
    found ||= ts.isCallExpression(node) && names.test(getHook(index, node) ?? '');
    return !found;
  });
  return found;
}

function getHookName(index: ProgramIndex, callee: ts.Expression, depth: number): string | undefined {
  const node = skipObject(unwrap(callee));
  const found = getImportedName(index, node, () => true, MODULES);
  if (found !== undefined) return found.slice(found.indexOf('#', 1) + 1);
  if (ts.isPropertyAccessExpression(node)) return isModuleGiven(index, node.expression) ? node.name.text : undefined;
  if (!ts.isIdentifier(node) || depth > MAX_DEPTH) return undefined;
  const symbol = index.getSymbol(node);
  if (!symbol?.declarations?.length) return AUTOMATIC.test(node.text) ? node.text : undefined;
  const made =
    symbol.valueDeclaration && ts.isVariableDeclaration(symbol.valueDeclaration) ? symbol.valueDeclaration.initializer : undefined;
  return made && getChosenName(index, made, depth + 1);
}

/** `typeof window === 'undefined' ? useEffect : useLayoutEffect`, `useLayoutEffect` */
function getChosenName(index: ProgramIndex, made: ts.Expression, depth: number): string | undefined {
  const node = unwrap(made);
  if (!ts.isConditionalExpression(node)) return ts.isCallExpression(node) ? undefined : getHookName(index, node, depth);
  return [node.whenTrue, node.whenFalse].map((side) => getChosenName(index, side, depth)).find((name) => name !== undefined);
}

/** `Object(react["useEffect"])(…)`, as webpack 4 writes a call of what is imported. */
function skipObject(node: ts.Expression): ts.Expression {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'Object') return node;
  const [given] = node.arguments;
  return given ? unwrap(given) : node;
}

/** `function (exports, React) {}` of a file that asks for `'react'`: a module wrapper is given it. */
function isModuleGiven(index: ProgramIndex, base: ts.Expression): boolean {
  const declaration = ts.isIdentifier(base) ? index.getSymbol(base)?.valueDeclaration : undefined;
  if (!declaration || !ts.isParameter(declaration)) return false;
  const [name = ''] = /^(?:preact|react|vue)/.exec(declaration.name.getText().toLowerCase()) ?? [];
  return name !== '' && new RegExp(`require\\(['"]${name}(?:/\\w+)?['"]\\)`).test(base.getSourceFile().text);
}

/** The class, the options or the constructor function whose member a function is, and what the member is called. */
export interface Member {
  readonly owner: ts.Node;
  readonly name: string;
}

export function getMember(fn: ts.Node): Member | undefined {
  if (ts.isClassLike(fn)) return { owner: fn, name: 'constructor' };
  if (!isFunctionNode(fn)) return undefined;
  if (ts.isConstructorDeclaration(fn)) return { owner: fn.parent, name: 'constructor' };
  const outer = wrapped(fn);
  const holder = ts.isMethodDeclaration(fn) || ts.isAccessor(fn) ? fn : outer.parent;
  if ((ts.isMethodDeclaration(holder) || ts.isPropertyDeclaration(holder)) && ts.isClassLike(holder.parent))
    return { owner: holder.parent, name: holder.name.getText() };
  if (isAssignment(holder) && ts.isPropertyAccessExpression(holder.left)) {
    const owner = getPrototypeOwner(fn);
    return owner && { owner, name: holder.left.name.text };
  }
  if (!ts.isMethodDeclaration(holder) && !ts.isPropertyAssignment(holder)) return undefined;
  if (!ts.isObjectLiteralExpression(holder.parent)) return undefined;
  return getDescribed(holder) ?? { owner: getPrototypeOwner(fn) ?? holder.parent, name: holder.name.getText().replaceAll(/['"]/g, '') };
}

/** `_createClass(Store, [{ key: 'add', value: function () {} }])` */
function getDescribed(holder: ts.MethodDeclaration | ts.PropertyAssignment): Member | undefined {
  const name = ts.isPropertyAssignment(holder) ? getDescribedName(holder) : undefined;
  const list = holder.parent.parent;
  if (!name || !ts.isStringLiteralLike(name) || !ts.isArrayLiteralExpression(list) || !ts.isCallExpression(list.parent)) return undefined;
  const [owner] = list.parent.arguments;
  const made = owner && ts.isIdentifier(owner) ? findDeclared(owner, owner.text) : undefined;
  return made && { owner: made, name: name.text };
}

const REACT_SETUP = /^(?:constructor|(?:UNSAFE_)?componentWillMount|render|getDerivedStateFromProps|getInitialState|getChildContext)$/;
const REACT_PAGE =
  /^(?:componentDid(?:Mount|Update|Catch)|(?:UNSAFE_)?component(?:WillUpdate|WillReceiveProps)|getSnapshotBeforeUpdate|shouldComponentUpdate)$/;
const VUE_SETUP = /^(?:beforeCreate|created|setup|data|constructor)$/;
const VUE_PAGE = /^(?:beforeMount|mounted|beforeUpdate|updated|activated|deactivated)$/;
const VUE_UNMOUNT = /^(?:beforeDestroy|destroyed|beforeUnmount|unmounted)$/;

/** When a member of a component is called; undefined for what only its own code calls. */
export function getMemberKind(fn: ts.Node): HookKind | undefined {
  const member = getMember(fn);
  if (!member) return undefined;
  const { owner, name } = member;
  const isVue = isVueLike(owner);
  // The hooks of a component take nothing; those of a directive, which has some of the same names, take its element.
  if (isVue && isFunctionNode(fn) && fn.parameters.length === 0) {
    if (VUE_UNMOUNT.test(name)) return 'unmount';
    if (VUE_PAGE.test(name)) return 'page';
  }
  if (isVue && VUE_SETUP.test(name)) return 'setup';
  if (!isReactLike(owner)) return undefined;
  if (name === 'componentWillUnmount') return 'unmount';
  return REACT_PAGE.test(name) ? 'page' : REACT_SETUP.test(name) ? 'setup' : undefined;
}

/**
 * A class of which a framework makes one for each element of a page, and lets it go with that: `@Component()` of Angular and Stencil, Lit,
 * custom elements, React.
 */
export function isComponent(node: ts.Node): boolean {
  if (!ts.isClassLike(node)) return false;
  if (isDecoratedBy(node, /^@(?:Component|Directive|Pipe|customElement)\b/)) return true;
  return /^(?:HTMLElement|LitElement|ReactiveElement|React\.(?:Pure)?Component)$/.test(getBaseText(node));
}

function isDecoratedBy(node: ts.ClassLikeDeclaration, pattern: RegExp): boolean {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.some((one) => pattern.test(one.getText()));
}

function isVueLike(owner: ts.Node): boolean {
  if (ts.isObjectLiteralExpression(owner)) return true;
  if (!ts.isClassLike(owner)) return false;
  return isDecoratedBy(owner, /^@(?:Component|Options)\b/) || /(?:^|\W)Vue$/.test(getBaseText(owner));
}

/** Of a class, one that has a base or renders; ES5 code is known by its names. */
function isReactLike(owner: ts.Node): boolean {
  if (!ts.isClassLike(owner)) return true;
  return /Component/.test(getBaseText(owner)) || owner.members.some((one) => one.name?.getText() === 'render');
}

function getBaseText(owner: ts.ClassLikeDeclaration): string {
  const clause = owner.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.expression.getText() ?? '';
}
