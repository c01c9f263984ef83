import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';

/** `argument`: what the function is given, under another name. */
type Made = ContainerKind | 'argument';

const VUE = { reactive: 'argument', shallowReactive: 'argument' } as const;
const VALTIO = { proxy: 'argument', proxyMap: 'Map', proxySet: 'Set' } as const;

/** Classes and functions of packages that make a collection with the methods of JavaScript's own, by their documentation. */
const LIBRARIES: Readonly<Record<string, Readonly<Record<string, Made>>>> = {
  vue: VUE,
  '@vue/reactivity': VUE,
  '@vue/composition-api': VUE,
  valtio: VALTIO,
  'valtio/vanilla': VALTIO,
  'valtio/utils': VALTIO,
  'valtio/vanilla/utils': VALTIO,
  mobx: {
    observable: 'argument',
    'observable.map': 'Map',
    'observable.set': 'Set',
    'observable.array': 'array',
    'observable.object': 'object',
    ObservableMap: 'Map',
    ObservableSet: 'Set',
  },
  'svelte/reactivity': { SvelteMap: 'Map', SvelteSet: 'Set' },
  'solid-js/store': { createMutable: 'argument' },
  '@solid-primitives/map': { ReactiveMap: 'Map' },
  '@solid-primitives/set': { ReactiveSet: 'Set' },
  'discord.js': { Collection: 'Map' },
  '@discordjs/collection': { Collection: 'Map' },
};

const NAMES = new Set(Object.values(LIBRARIES).flatMap((made) => Object.keys(made).map((path) => path.replace(/^.*\./, ''))));

/** Whether a callee ends in one of their names; what it stands for is another question. */
export function mayBeOfLibrary(callee: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(callee)) return NAMES.has(callee.name.text);
  return ts.isIdentifier(callee) && NAMES.has(callee.text);
}

/** What such a function makes, where the file imports it from its package. */
export function getMadeByLibrary(callee: ts.Expression): Made | undefined {
  const path: string[] = [];
  let base = callee;
  for (; ts.isPropertyAccessExpression(base); base = base.expression) path.unshift(base.name.text);
  const found = ts.isIdentifier(base) ? findImport(base) : undefined;
  const made = found && LIBRARIES[found.module];
  const name = [...(found?.name ?? []), ...path].join('.');
  return made && Object.hasOwn(made, name) ? made[name] : undefined;
}

interface Import {
  readonly module: string;
  /** Empty for the whole module. */
  readonly name: readonly string[];
}

function findImport(local: ts.Identifier): Import | undefined {
  for (const statement of local.getSourceFile().statements) {
    const found = ts.isImportDeclaration(statement) ? getImported(statement, local.text) : getRequired(statement, local.text);
    if (found) return found;
  }
  return undefined;
}

function getImported({ importClause, moduleSpecifier }: ts.ImportDeclaration, local: string): Import | undefined {
  const bindings = importClause?.namedBindings;
  if (!bindings || !ts.isStringLiteral(moduleSpecifier)) return undefined;
  const module = moduleSpecifier.text;
  if (ts.isNamespaceImport(bindings)) return bindings.name.text === local ? { module, name: [] } : undefined;
  const element = bindings.elements.find(({ name }) => name.text === local);
  return element && { module, name: [(element.propertyName ?? element.name).text] };
}

/** `const { Collection } = require('discord.js')`, `const mobx = require('mobx')` */
function getRequired(statement: ts.Statement, local: string): Import | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  for (const { name, initializer } of statement.declarationList.declarations) {
    const [, module] = (initializer && /^require\(['"]([^'"]+)['"]\)$/.exec(initializer.getText())) ?? [];
    if (module === undefined) continue;
    if (ts.isIdentifier(name) && name.text === local) return { module, name: [] };
    if (!ts.isObjectBindingPattern(name)) continue;
    const element = name.elements.find((one) => ts.isIdentifier(one.name) && one.name.text === local);
    if (element) return { module, name: [(element.propertyName ?? element.name).getText()] };
  }
  return undefined;
}
