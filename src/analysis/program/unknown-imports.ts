import { ts } from 'ts-morph';
import type { ExportReach, Outside } from './export-reach.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { getSpecifierPattern, mayNameFile } from './specifier-pattern.ts';
import { isExportedStatement, unwrap, wrapped } from '../syntax/syntax.ts';
import { isTestFile } from './test-files.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';
import { isTarget } from '../syntax/writes.ts';

/** What is known of code beside the program. */
export interface Others {
  readonly isPublished: (file: string) => boolean;
  readonly outside: Pick<Outside, 'isKnownModule'>;
  readonly exports: Pick<ExportReach, 'getTaking' | 'getModuleTaking'>;
}

/**
 * What may be an export of the program under a name that leads nowhere: `import { settings } from '@/settings'` of an alias that only a
 * bundler knows, `(await import(path)).settings`.
 */
export class UnknownImports {
  private readonly index: ProgramIndex;
  private readonly outside: Others['outside'];

  constructor(index: ProgramIndex, outside: Others['outside']) {
    this.index = index;
    this.outside = outside;
  }

  /**
   * The expressions that may stand for an exported variable where `use`, a name that is not known to be it, is one that is imported; without
   * those that only read a primitive part.
   */
  getExpressions(use: ts.Node, { valueDeclaration }: ts.Symbol): readonly ts.Node[] {
    const { file, node } = this.index.getFile(use);
    if (!valueDeclaration || !ts.isVariableDeclaration(valueDeclaration) || !this.index.has(valueDeclaration)) return [];
    const home = valueDeclaration.getSourceFile();
    if (node === home || isTestFile(file) || !this.isExported(valueDeclaration)) return [];
    const isMore = (one: ts.Node) => !this.isPrimitiveRead(one, valueDeclaration);
    return this.getUnknown(use, home).filter(isMore);
  }

  private getUnknown(use: ts.Node, home: ts.SourceFile): readonly ts.Node[] {
    const { parent } = use;
    const isNamed = ts.isImportSpecifier(parent) || ts.isBindingElement(parent);
    if (isNamed && (parent.propertyName ?? parent.name) === use && ts.isIdentifier(parent.name))
      return this.mayLoad(getSource(parent), home) ? this.getUses(parent.name) : [];
    const access = getNamedExpression(use);
    const base = ts.isPropertyAccessExpression(access) && access.name === use ? access.expression : undefined;
    return base && this.mayLoad(this.getModule(base), home) ? [access] : [];
  }

  /** `settings.width`, by what the variable says of it. */
  private isPrimitiveRead(node: ts.Node, declaration: ts.VariableDeclaration): boolean {
    const access = wrapped(node).parent;
    if (!ts.isPropertyAccessExpression(access) || isTarget(wrapped(access))) return false;
    const { checker } = this.index;
    const part = checker.getTypeAtLocation(declaration.name).getProperty(access.name.text);
    return part !== undefined && isAll(checker.getTypeOfSymbol(part), PRIMITIVE);
  }

  private isExported({ name, parent }: ts.VariableDeclaration): boolean {
    if (isExportedStatement(parent.parent)) return true;
    const names = ts.isIdentifier(name) ? this.index.getNamesInFile(name.text, name.getSourceFile()) : [];
    return names.some((one) => ts.isExportSpecifier(one.parent) || ts.isExportAssignment(one.parent));
  }

  /** The specifier behind a module that an expression stands for: `store` of `import * as store from …`, `require(…)` itself. */
  private getModule(base: ts.Expression): ts.Expression | undefined {
    const node = unwrap(base);
    if (!ts.isIdentifier(node)) return getLoaded(node);
    const declaration = this.index.checker.getSymbolAtLocation(node)?.declarations?.[0];
    return declaration && getSource(declaration);
  }

  private mayLoad(specifier: ts.Expression | undefined, home: ts.SourceFile): boolean {
    if (!specifier) return false;
    const from = this.index.getFile(specifier).file;
    // A path says which file it means.
    if (ts.isStringLiteralLike(specifier))
      return !specifier.text.startsWith('.') && !this.outside.isKnownModule(specifier.text, from, undefined);
    return mayNameFile(getSpecifierPattern(this.index, specifier), from, this.index.getFile(home).file);
  }

  private getUses(local: ts.Identifier): readonly ts.Node[] {
    const { checker } = this.index;
    const symbol = checker.getSymbolAtLocation(local);
    return this.index
      .getNamesInFile(local.text, local.getSourceFile())
      .filter((one) => one !== local && checker.getSymbolAtLocation(one) === symbol)
      .map(getNamedExpression);
  }
}

/** The specifier that a name is imported from, or that what it is taken out of was loaded by. */
function getSource(declaration: ts.Node): ts.Expression | undefined {
  let node = declaration;
  while (!ts.isSourceFile(node)) {
    if (ts.isImportDeclaration(node)) return node.moduleSpecifier;
    if (ts.isVariableDeclaration(node)) return node.initializer && getLoaded(unwrap(node.initializer));
    if (ts.isStatement(node)) return undefined;
    node = node.parent;
  }
  return undefined;
}

/** `x` of `require(x)` and `await import(x)`. */
function getLoaded(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(ts.isAwaitExpression(expression) ? expression.expression : expression);
  if (!ts.isCallExpression(node)) return undefined;
  const { expression: callee } = node;
  const isLoading = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
  return isLoading ? node.arguments[0] : undefined;
}
