import { ts } from 'ts-morph';
import { MEMO_LIBRARIES } from './memo-libraries.ts';
import { EVENT_MODULES, NODE_MODULES } from '../program/node-modules.ts';
import type { MemoLibrary } from './memo-library.ts';
import { PURE_MODULES } from '../purity/pure-packages.ts';
import { findDeclared } from '../syntax/prototypes.ts';
import { unwrap, walk } from '../syntax/syntax.ts';

/** Major version of a package that a file gets, the lowest unless said otherwise; undefined where neither an installation nor a manifest says. */
export type GetMajor = (file: string, packageName: string, end?: 'lowest' | 'highest') => number | undefined;

/** A local name that stands for a module of a memo library, or of Node, or for something of it. */
interface Binding {
  readonly module: string;
  /** Path of the export: empty for the whole module. */
  readonly path: readonly string[];
  readonly node: ts.Node;
}

/** What an expression names: an export of a memo library, and the binding that proves it. */
export interface LibraryName {
  readonly module: string;
  readonly path: string;
  /** Absent for `require('x').y` in place. */
  readonly identifier?: ts.Identifier;
  readonly binding?: ts.Node;
}

const ROWS = new Map<string, readonly MemoLibrary[]>();
const MODULES = new Set([...PURE_MODULES, ...[...NODE_MODULES, ...EVENT_MODULES].flatMap((name) => [name, `node:${name}`])]);
const CLEARERS = new Map<string, ReadonlySet<string>>();
for (const library of MEMO_LIBRARIES) {
  for (const name of library.exports) {
    const module = name.slice(0, name.indexOf('#'));
    MODULES.add(module);
    ROWS.set(name, [...(ROWS.get(name) ?? []), library]);
    CLEARERS.set(module, new Set([...(CLEARERS.get(module) ?? []), ...(library.clearers ?? [])]));
  }
}

/** The row of the table that is true of an export in the version that the file gets. */
export function getLibrary({ module, path }: LibraryName, file: string, getMajor: GetMajor): MemoLibrary | undefined {
  return ROWS.get(`${module}#${path}`)?.find((row) => {
    if (row.from === undefined && row.below === undefined) return true;
    const major = getMajor(file, row.package);
    if (major === undefined) return row.from === undefined;
    return major >= (row.from ?? 0) && major < (row.below ?? Infinity);
  });
}

/** Whether every version that the file may get is of one of these majors. */
export function isOfMajors({ module }: LibraryName, file: string, getMajor: GetMajor, [first, last]: readonly [number, number]): boolean {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module;
  const [lowest, highest] = [getMajor(file, name), getMajor(file, name, 'highest')];
  return lowest !== undefined && highest !== undefined && lowest >= first && highest <= last;
}

/** `memoizeClear(fn)`: the named export empties the memoizer that it is given. */
export function isClearer({ module, path }: LibraryName): boolean {
  return CLEARERS.get(module)?.has(path) === true;
}

/** Whatever can be the name of a package or of a module of Node, in its quotes. */
const SPECIFIER = /'[@\w][\w@/:.-]*'|"[@\w][\w@/:.-]*"/g;

/** The names that a file gives to memo libraries; undefined where it has none. */
export class LibraryNames {
  private readonly bindings = new Map<string, Binding>();
  private readonly modules: ReadonlySet<string>;

  private static readonly known = new WeakMap<ReadonlySet<string>, WeakMap<ts.SourceFile, LibraryNames | undefined>>();

  private constructor(modules: ReadonlySet<string>) {
    this.modules = modules;
  }

  /** `modules`: other ones than those of memo libraries and of Node, always by the same set. */
  static of(file: ts.SourceFile, modules: ReadonlySet<string> = MODULES): LibraryNames | undefined {
    const known = LibraryNames.known.get(modules) ?? new WeakMap<ts.SourceFile, LibraryNames | undefined>();
    LibraryNames.known.set(modules, known);
    if (known.has(file)) return known.get(file);
    const { text } = file;
    const isNamed = text.match(SPECIFIER)?.some((quoted) => modules.has(quoted.slice(1, -1))) ?? false;
    const names = isNamed ? new LibraryNames(modules) : undefined;
    if (names) walk(file, (node) => names.add(node));
    known.set(file, names);
    return names;
  }

  /** The export that an expression names: `memoize`, `_.memoize`, `moize.infinite`, `(0, lodash_1.memoize)`, `require('x').y`. */
  resolve(node: ts.Expression): LibraryName | undefined {
    const path: string[] = [];
    let current = skipComma(unwrap(node));
    for (let part = getPart(current); part; part = getPart(current)) {
      path.unshift(part.name);
      current = skipComma(unwrap(part.of));
    }
    const required = getRequired(current);
    if (required !== undefined) return this.modules.has(required) ? { module: required, path: toPath(path) } : undefined;
    const binding = ts.isIdentifier(current) ? this.bindings.get(current.text) : undefined;
    if (!binding || !ts.isIdentifier(current)) return undefined;
    return { module: binding.module, path: toPath([...binding.path, ...path]), identifier: current, binding: binding.node };
  }

  private add(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) this.addImport(node);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      const specifier = node.moduleReference.expression;
      if (ts.isStringLiteralLike(specifier)) this.bind(node.name, specifier.text, [], node);
    } else if (ts.isVariableDeclaration(node) && node.initializer) this.addRequire(node, node.initializer);
    else if (ts.isCallExpression(node)) this.addReExport(node);
  }

  /** `var lodash_exports = {}; __reExport(lodash_exports, require('lodash'));`: what esbuild makes of `export * from 'lodash'` in a bundle. */
  private addReExport({ expression, arguments: [target, source] }: ts.CallExpression): void {
    if (!ts.isIdentifier(expression) || expression.text !== '__reExport' || !target || !ts.isIdentifier(target) || !source) return;
    const module = getRequired(unwrap(source));
    const made = findDeclared(target, target.text);
    if (module !== undefined && made && ts.isVariableDeclaration(made.parent)) this.bind(target, module, [], made.parent);
  }

  private bind(name: ts.Node, module: string, path: readonly string[], node: ts.Node): void {
    if (this.modules.has(module) && ts.isIdentifier(name)) this.bindings.set(name.text, { module, path, node });
  }

  private addImport({ importClause, moduleSpecifier }: ts.ImportDeclaration): void {
    if (!importClause || !ts.isStringLiteral(moduleSpecifier)) return;
    const module = moduleSpecifier.text;
    if (importClause.name) this.bind(importClause.name, module, ['default'], importClause);
    const bindings = importClause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) this.bind(bindings.name, module, [], bindings);
    if (bindings && ts.isNamedImports(bindings))
      for (const element of bindings.elements) this.bind(element.name, module, [(element.propertyName ?? element.name).text], element);
  }

  /** `const x = require('m')`, `const x = require('m').y`, `const { y: x } = require('m')`, and `_interop(require('m'))`. */
  private addRequire(declaration: ts.VariableDeclaration, initializer: ts.Expression): void {
    const found = this.getRequiredPath(initializer);
    if (!found) return;
    const { name } = declaration;
    if (ts.isIdentifier(name)) this.bind(name, found.module, found.path, declaration);
    if (!ts.isObjectBindingPattern(name)) return;
    for (const element of name.elements) {
      const property = element.propertyName ?? element.name;
      if (ts.isIdentifier(property)) this.bind(element.name, found.module, [...found.path, property.text], element);
    }
  }

  private getRequiredPath(node: ts.Expression): { module: string; path: string[] } | undefined {
    const path: string[] = [];
    let current = unwrap(node);
    while (ts.isPropertyAccessExpression(current)) {
      path.unshift(current.name.text);
      current = unwrap(current.expression);
    }
    const module = getRequired(current) ?? getInteropRequired(current);
    return module === undefined ? undefined : { module, path };
  }
}

function toPath(parts: readonly string[]): string {
  const named = parts.filter((part) => part !== 'default');
  return named.length === 0 ? 'default' : named.join('.');
}

/** `x.y`, `x['y']` */
function getPart(node: ts.Expression): { readonly name: string; readonly of: ts.Expression } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { name: node.name.text, of: node.expression };
  if (!ts.isElementAccessExpression(node) || !ts.isStringLiteralLike(node.argumentExpression)) return undefined;
  return { name: node.argumentExpression.text, of: node.expression };
}

/** `(0, x.y)`, as compilers call what is imported. */
function skipComma(node: ts.Expression): ts.Expression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken ? unwrap(node.right) : node;
}

/** Also what webpack makes of a module that it does not bundle. */
const LOADER = /^(?:__webpack_)?require(?:__)?$/;

function getRequired(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !LOADER.test(node.expression.text)) return undefined;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

function getInteropRequired(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || !/interop|import(?:Default|Star)|to(?:ESM|Module)/i.test(node.expression.getText())) return undefined;
  const [argument] = node.arguments;
  return argument && getRequired(unwrap(argument));
}
