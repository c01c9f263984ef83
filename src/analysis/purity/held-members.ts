import { ts } from 'ts-morph';
import { isEsMark } from '../program/module-uses.ts';
import { getModuleOfInterop } from '../program/interop.ts';
import { isExportedName } from '../program/export-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { Others } from '../program/unknown-imports.ts';
import { getCallable } from './purity-syntax.ts';
import { isCallee } from '../syntax/callee.ts';
import { hasText, isAssignment, unwrap, wrapped } from '../syntax/syntax.ts';
import { isTarget } from '../syntax/writes.ts';
import { isConst } from '../syntax/constants.ts';

type ExportAccess = ts.PropertyAccessExpression & { readonly name: ts.Identifier };

/** What is reached through a module as an object (`util.parse` of `import * as util`) or a literal (`const util = { parse() {} }`). */
export class HeldMembers {
  private readonly index: ProgramIndex;
  private readonly others: Others;
  private readonly named = new Map<ts.Symbol, boolean>();

  constructor(index: ProgramIndex, others: Others) {
    this.index = index;
    this.others = others;
  }

  /** `settings.limit` of the `settings` that is a module. */
  getExport(name: ts.Identifier): ExportAccess | undefined {
    const { parent } = wrapped(name);
    const isMember = ts.isPropertyAccessExpression(parent) && ts.isIdentifier(parent.name) && this.getModule(name) !== undefined;
    return isMember ? (parent as ExportAccess) : undefined;
  }

  private getModule(name: ts.Identifier): ts.SourceFile | undefined {
    const symbol = getModuleOfInterop(this.index.checker, name) ?? this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    return declaration && ts.isSourceFile(declaration) && this.index.has(declaration) ? declaration : undefined;
  }

  /**
   * Whether the object in front holds the member that the program shows for as long as it lives; that the name of the member is not set is
   * for the caller to ask.
   */
  isHeld({ expression, name }: ts.PropertyAccessExpression): boolean {
    const receiver = getName(expression);
    const symbol = receiver && this.index.getSymbol(receiver);
    const member = this.index.getSymbol(name);
    if (!receiver || !symbol || !member || this.isSet(receiver, symbol)) return false;
    const module = this.getModule(receiver);
    if (module) return this.isOfModule(module, member);
    const declaration = symbol.valueDeclaration;
    const literal = declaration && this.index.has(declaration) ? getLiteral(declaration) : undefined;
    return declaration !== undefined && literal !== undefined && hasOnce(literal, name.text) && this.isClosed(declaration, symbol, member);
  }

  /** In front of a function that it holds for good, and that is called: which one that is was asked with the call. */
  isReceiver(use: ts.Node): boolean {
    const outer = wrapped(use);
    const access = outer.parent;
    if (!ts.isPropertyAccessExpression(access) || access.expression !== outer) return false;
    return isCallee(access) && getCallable(this.index, this.index.getSymbol(access.name)) !== undefined && this.isHeld(access);
  }

  /** What an ES module exports only it can set; what CommonJS exports, whoever has the object. */
  private isOfModule(module: ts.SourceFile, member: ts.Symbol): boolean {
    const isOfEs = isEsModule(module) && !member.declarations?.some((one) => ts.isPropertyAccessExpression(one) || isAssignment(one));
    return isOfEs || this.isUntaken(module, member);
  }

  private isUntaken(module: ts.SourceFile, member: ts.Symbol): boolean {
    // Users of a package may know that what it exports can be replaced; of an ES module that a compiler wrote down they know it cannot.
    if (this.isPublished(module) && !isCompiledModule(this.index, module)) return false;
    return this.others.exports.getModuleTaking(member, module) === undefined;
  }

  private isClosed(declaration: ts.Declaration, symbol: ts.Symbol, member: ts.Symbol): boolean {
    if (!ts.isVariableDeclaration(declaration) && this.isPublished(declaration)) return false;
    if (symbol.declarations?.length !== 1) return false;
    if (isAssignment(declaration)) return this.isUntaken(declaration.getSourceFile(), member);
    const isTaken = ts.isVariableDeclaration(declaration) && this.others.exports.getTaking(declaration) !== undefined;
    return !isTaken && this.isOnlyNamed(declaration, symbol);
  }

  /** Nobody has the literal as a whole: it is asked for members by their names. */
  private isOnlyNamed(declaration: ts.Declaration, symbol: ts.Symbol): boolean {
    const known = this.named.get(symbol);
    if (known !== undefined) return known;
    const own = ts.isVariableDeclaration(declaration) ? this.index.getNamesOf(symbol, symbol.name) : [];
    const uses = [...own, ...this.index.getLocalNames(symbol), ...this.index.getNamesGivenTo(declaration)];
    const answer = uses.every((use) => this.index.getSymbol(use) !== symbol || this.isNamedUse(use));
    this.named.set(symbol, answer);
    return answer;
  }

  private isNamedUse(use: ts.Node): boolean {
    const outer = wrapped(use);
    const { parent } = outer;
    if (isExportedName(use)) return !this.isPublished(use);
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === outer;
    if (ts.isElementAccessExpression(parent)) return parent.expression === outer && ts.isStringLiteralLike(parent.argumentExpression);
    if (ts.isVariableDeclaration(parent)) return parent.name === use;
    return ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isTypeQueryNode(parent);
  }

  private isPublished(node: ts.Node): boolean {
    return this.others.isPublished(this.index.getFile(node).file);
  }

  /** `let util = require('./util'); util = other`. */
  private isSet(name: ts.Identifier, symbol: ts.Symbol): boolean {
    return this.index
      .getNamesInFile(name.text, name.getSourceFile())
      .some((use) => isTarget(wrapped(use)) && this.index.getSymbol(use) === symbol);
  }
}

function getName(node: ts.Node): ts.Identifier | undefined {
  const bare = unwrap(node as ts.Expression);
  const name = ts.isPropertyAccessExpression(bare) ? bare.name : bare;
  return ts.isIdentifier(name) ? name : undefined;
}

/** The literal that a constant, `module.exports` or a default export is. */
function getLiteral(declaration: ts.Declaration): ts.ObjectLiteralExpression | undefined {
  const isConstant = isConst(declaration);
  const value = isConstant
    ? declaration.initializer
    : isAssignment(declaration)
      ? declaration.right
      : ts.isExportAssignment(declaration)
        ? declaration.expression
        : undefined;
  const literal = value && unwrap(value);
  return literal && ts.isObjectLiteralExpression(literal) ? literal : undefined;
}

/** Written out once, and nothing else of the literal may have that name. */
function hasOnce({ properties }: ts.ObjectLiteralExpression, text: string): boolean {
  if (properties.some((one) => !one.name || !hasText(one.name) || ts.isAccessor(one))) return false;
  return properties.filter((one) => one.name && hasText(one.name) && one.name.text === text).length === 1;
}

function isEsModule(file: ts.SourceFile): boolean {
  return file.statements.some(
    (one) =>
      ts.isImportDeclaration(one) || ts.isExportDeclaration(one) || (ts.isExportAssignment(one) && !one.isExportEquals) || isExporting(one),
  );
}

function isExporting(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

/** An ES module that a compiler made CommonJS of. */
function isCompiledModule(index: ProgramIndex, file: ts.SourceFile): boolean {
  const isMarked = file.statements.some(
    (one) => ts.isExpressionStatement(one) && ts.isCallExpression(one.expression) && isEsMark(one.expression),
  );
  return isMarked || index.getNamesInFile('__esModule', file).length > 0;
}
