import type * as t from '@babel/types';
import type { ImportRequest } from './contract.ts';
import { freshName, refuse, type Draft } from './draft.ts';
import { findBindings, resolveReferences } from './scope.ts';
import { endOf, textOf, type Node, type Tree } from './tree.ts';

/** How a file takes a new import. */
export type ModuleKind = 'esm' | 'commonjs' | 'import-equals';

const ADDRESS = /^(?:npm:|jsr:|https?:)/;

function hasModuleSyntax(tree: Tree): boolean {
  return tree.body.some((node) => /^(?:Import|Export)|^TS(?:ImportEquals|ExportAssignment)/.test(node.type));
}

/** `require('…')`, of `module` where that is given. */
function isRequireCall(node: Node | null | undefined, module?: string): boolean {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') return false;
  const source = node.arguments[0];
  return node.arguments.length === 1 && (module === undefined || (source?.type === 'StringLiteral' && source.value === module));
}

/** By names that are Node's: a bundle for a page has functions and variables of its own that are called `module` and `exports`. */
function usesCommonJs(tree: Tree): boolean {
  const own = new Set<Node>(
    ['require', 'module', 'exports'].flatMap((name) => findBindings(tree, name)).flatMap((id) => resolveReferences(tree, id)),
  );
  return tree.nodes.some((node) => {
    if (isRequireCall(node)) return !own.has((node as t.CallExpression).callee);
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || own.has(node.object)) return false;
    return node.object.name === 'exports' || (node.object.name === 'module' && textOf(tree, node.property) === 'exports');
  });
}

/** AMD, or a wrapper that asks at run time which module system there is. */
function isWrapper(tree: Tree): boolean {
  return tree.nodes.some((node) => {
    if (node.type === 'MemberExpression') return textOf(tree, node) === 'define.amd';
    if (node.type === 'UnaryExpression')
      return node.operator === 'typeof' && /^(?:module|exports|define)$/.test(textOf(tree, node.argument));
    return (
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'define' && node.arguments.length > 0
    );
  });
}

function importsEquals(tree: Tree): boolean {
  return tree.body.some((node) => node.type === 'TSImportEqualsDeclaration' || node.type === 'TSExportAssignment');
}

/** The form of import that this file takes, or the reason why it takes none. */
export function getModuleKind(tree: Tree): ModuleKind | { readonly reason: string } {
  if (/\.d\.[cm]?ts$/.test(tree.path)) return { reason: 'a declaration file cannot import a value' };
  if (!hasModuleSyntax(tree) && isWrapper(tree)) return { reason: 'the module is wrapped for AMD or UMD, which lists its imports itself' };
  const sources = tree.body.flatMap((node) => (node.type === 'ImportDeclaration' ? [node.source.value] : []));
  if (sources.some((source) => ADDRESS.test(source)))
    return { reason: 'the file imports by address (npm:, jsr:, https:), so its import map decides' };
  if (importsEquals(tree)) return 'import-equals';
  if (/\.m[jt]s$/.test(tree.path)) return 'esm';
  if (tree.path.endsWith('.cjs')) return 'commonjs';
  if (hasModuleSyntax(tree)) return 'esm';
  if (tree.isTypeScript) return { reason: 'the file is a script; an import would make it a module and hide its globals' };
  if (usesCommonJs(tree)) return 'commonjs';
  return { reason: 'the file is a script without import, require or exports' };
}

interface Bound {
  /** What the new code writes for the import, e.g. `LRUCache` or `lru.LRUCache`. */
  readonly local: string;
  readonly exists: boolean;
}

function fromImport(node: t.ImportDeclaration, name: string, form: 'named' | 'default' | undefined): string | undefined {
  if (node.importKind === 'type' || node.importKind === 'typeof') return undefined;
  for (const specifier of node.specifiers) {
    if (specifier.type === 'ImportNamespaceSpecifier') return `${specifier.local.name}.${form === 'default' ? 'default' : name}`;
    if (specifier.type === 'ImportDefaultSpecifier') {
      if (form === 'default') return specifier.local.name;
      if (node.source.value === 'lru-cache') refuse('lru-cache is imported as a whole, as its majors below 8 are', node);
      continue;
    }
    const imported = specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
    if (imported === name && specifier.importKind !== 'type') return specifier.local.name;
  }
  return undefined;
}

function fromRequire(
  tree: Tree,
  declarator: t.VariableDeclarator,
  request: { name: string; form: 'named' | 'default' | undefined },
): string | undefined {
  const { id } = declarator;
  if (id.type === 'ObjectPattern') {
    for (const property of id.properties) {
      if (property.type !== 'ObjectProperty' || property.computed) continue;
      if (textOf(tree, property.key) === request.name && property.value.type === 'Identifier') return property.value.name;
    }
    return undefined;
  }
  if (id.type !== 'Identifier') return undefined;
  if (request.form === 'default') return id.name;
  if (request.form === 'named' || tree.source.includes(`${id.name}.${request.name}`)) return `${id.name}.${request.name}`;
  return refuse('lru-cache is required as a whole, as its majors below 8 are', declarator);
}

function findExisting(
  tree: Tree,
  module: string,
  name: string,
  form: 'named' | 'default' | undefined,
): { local: string; node: Node } | undefined {
  for (const node of tree.body) {
    if (node.type === 'ImportDeclaration' && node.source.value === module) {
      const local = fromImport(node, name, form);
      if (local) return { local, node };
    }
    if (node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference') {
      if (node.moduleReference.expression.value === module && node.importKind !== 'type')
        return { local: form === 'default' ? node.id.name : `${node.id.name}.${name}`, node };
    }
    if (node.type !== 'VariableDeclaration') continue;
    for (const declarator of node.declarations) {
      if (!isRequireCall(declarator.init, module)) continue;
      const local = fromRequire(tree, declarator, { name, form });
      if (local) return { local, node };
    }
  }
  return undefined;
}

const NAMESPACES: Readonly<Record<string, readonly string[]>> = { 'lru-cache': ['lru', 'lruCache'], mnemonist: ['mnemonist'] };

function chooseName(draft: Draft, kind: ModuleKind, module: string, name: string, form: 'named' | 'default' | undefined): string {
  const clear = { ...draft, taken: new Set<string>() };
  if (kind !== 'import-equals' || form === 'default') return freshName(clear, [name, `Bounded${name}`]);
  return `${freshName(clear, NAMESPACES[module] ?? ['boundedMap'])}.${name}`;
}

function find(draft: Draft, module: string, name: string, form: 'named' | 'default' | undefined, kind: ModuleKind): Bound {
  const existing = findExisting(draft.tree, module, name, form);
  if (!existing) return { local: chooseName(draft, kind, module, name, form), exists: false };
  const head = existing.local.split('.')[0] ?? existing.local;
  if (findBindings(draft.tree, head).length > 1) refuse(`${head} is declared a second time in this file`, existing.node);
  const first = draft.task.sites[0];
  if (existing.node.type === 'VariableDeclaration' && first && endOf(existing.node) > first.start)
    refuse(`${module} is required behind the first use`, existing.node);
  return { local: existing.local, exists: true };
}

/** The identifier under which the new code of this task reaches `name` of `module`; asks for an import when there is none to reuse. */
export function bindImport(draft: Draft, module: string, name: string, form: 'named' | 'default' | undefined): string {
  const kind = getModuleKind(draft.tree);
  if (typeof kind !== 'string') return refuse(kind.reason, draft.task.sites[0]?.start ?? 0);
  const { local, exists } = find(draft, module, name, form, kind);
  if (!exists) draft.imports.push({ module, name, form: form ?? 'named', local, task: draft.task.id } satisfies ImportRequest);
  return local;
}

/** The first run of import statements, or of requires, at the top level. */
export function firstImportRun(tree: Tree, kind: ModuleKind): readonly t.Statement[] {
  const isImport = (node: t.Statement): boolean =>
    kind === 'commonjs'
      ? isRequireStatement(node)
      : node.type === 'ImportDeclaration' || (node.type === 'TSImportEqualsDeclaration' && !node.isExport);
  const from = tree.body.findIndex(isImport);
  if (from < 0) return [];
  const rest = tree.body.slice(from);
  const length = rest.findIndex((node) => !isImport(node));
  return length < 0 ? rest : rest.slice(0, length);
}

function isRequireStatement(node: t.Statement): boolean {
  if (node.type === 'ExpressionStatement') return isRequireCall(node.expression);
  if (node.type !== 'VariableDeclaration') return false;
  return node.declarations.every(({ init }) => {
    let source: Node | null | undefined = init;
    while (source && !isRequireCall(source)) {
      if (source.type === 'MemberExpression') source = source.object;
      else if (source.type === 'CallExpression') source = source.callee;
      else return false;
    }
    return source !== null && source !== undefined;
  });
}

/** A statement of value imports in braces from `module`, to which one more name can be added. */
export function findOpenImport(tree: Tree, module: string): t.ImportDeclaration | undefined {
  for (const node of tree.body) {
    if (node.type !== 'ImportDeclaration' || node.source.value !== module || node.importKind === 'type') continue;
    if (node.specifiers.at(-1)?.type === 'ImportSpecifier') return node;
  }
  return undefined;
}
