import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getFunctionOf, getParameterOf, type FunctionOrClass } from '../calls/function-names.ts';
import { getNameRate } from '../bounds/growth-rate.ts';
import { getCalleeName, getHandling } from '../calls/handlers.ts';
import { getResults } from '../syntax/results.ts';
import { getRequiredName } from '../program/import-syntax.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 5;

const MODULE = /^(?:node:)?(?:fs|fs\/promises|path|path\/posix|path\/win32)$|^(?:fs-extra|graceful-fs|pathe)$/;
/** Of those modules, what gives a path; each call of `mkdtemp` makes another one. */
const GIVES = /^(?:join|resolve|dirname|normalize|relative|realpath(?:Sync)?|native)$/;
/** Of those, what fails where there is no such file. */
const READS = /^(?:readFile|stat|lstat|access|realpath|open|createReadStream)(?:Sync)?$/;
const JOINS = /^(?:join|resolve)$/;
const ANY = /^/;
const PLACE = /^(?:__dirname|__filename|process\.cwd\(\)|process\.argv\b|import\.meta\.(?:dirname|filename)$)/;
const TEXT_METHOD = /^(?:to\w+Case|toString|trim\w*|replace|replaceAll|normalize|split|slice|substring)$/;
const OF_FILE = /(?:^|[a-z_])(?:file|dir|folder|path|directory)(?:name|path)?$/i;

/** Keys that are paths of files and folders: a program meets as many as its project has. */
export class FileKeys {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /**
   * The key names a file that is read, becomes a part of its path, or is the id of an element of a page: there are as many as there are of
   * those, whoever asks for them.
   */
  isOfReadPlace(key: ts.Expression): boolean {
    const node = unwrap(key);
    const symbol = ts.isIdentifier(node) ? this.index.getSymbol(node) : undefined;
    if (!symbol) return false;
    const text = node.getText();
    return this.isGivenToDisk(symbol, text, READS) || this.isGivenToDisk(symbol, text, JOINS, true) || this.isGivenToPage(symbol, text, 0);
  }

  isOfFiles(key: ts.Expression, depth = 0): boolean {
    const node = unwrap(key);
    if (depth > MAX_DEPTH) return false;
    if (PLACE.test(node.getText())) return true;
    if (ts.isPropertyAccessExpression(node)) return this.isNamedOfEvent(node);
    if (ts.isAwaitExpression(node)) return this.isOfFiles(node.expression, depth + 1);
    if (ts.isTemplateExpression(node))
      return this.isComposed(
        node.templateSpans.map((span) => span.expression),
        depth,
      );
    if (ts.isBinaryExpression(node)) {
      const sides = [node.left, node.right];
      return node.operatorToken.kind === ts.SyntaxKind.PlusToken
        ? this.isComposed(sides, depth)
        : sides.some((side) => this.isOfFiles(side, depth + 1));
    }
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].some((side) => this.isOfFiles(side, depth + 1));
    if (ts.isElementAccessExpression(node)) return this.isOfFiles(node.expression, depth + 1);
    if (ts.isCallExpression(node)) return this.isResult(node, depth);
    return ts.isIdentifier(node) && this.isVariable(node, depth);
  }

  /** `event.source.path`: what an editor or a watcher tells of. */
  private isNamedOfEvent({ name, expression }: ts.PropertyAccessExpression): boolean {
    let base = unwrap(expression);
    while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
    const declaration = ts.isIdentifier(base) ? this.index.getSymbol(base)?.valueDeclaration : undefined;
    return declaration !== undefined && ts.isParameter(declaration) && OF_FILE.test(name.text);
  }

  /** A path with something of which there are few. */
  private isComposed(parts: readonly ts.Expression[], depth: number): boolean {
    const others = parts.filter((part) => !this.isOfFiles(part, depth + 1));
    return others.length < parts.length && others.every((part) => !isOfInput(unwrap(part)));
  }

  private isResult(call: ts.CallExpression, depth: number): boolean {
    const callee = unwrap(call.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    if (this.isOfModule(callee)) return GIVES.test(name.getText());
    if (ts.isPropertyAccessExpression(callee) && TEXT_METHOD.test(name.getText())) return this.isOfFiles(callee.expression, depth + 1);
    const fn = getFunctionOf(this.index.getSymbol(name), (one) => this.index.has(one));
    return fn !== undefined && getResults(fn).some((result) => this.isOfFiles(result, depth + 1));
  }

  private isVariable(name: ts.Identifier, depth: number): boolean {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration)) return false;
    if (this.isGivenToDisk(symbol, name.text)) return true;
    if (ts.isParameter(declaration)) return this.isParameter(declaration, depth);
    if (!ts.isVariableDeclaration(declaration)) return false;
    const loop = declaration.parent.parent;
    const made = ts.isForOfStatement(loop) ? [loop.expression] : declaration.initializer ? [declaration.initializer] : [];
    const assigned = this.index.getAssignments(symbol, name.text).map(({ right }) => right);
    return [...made, ...assigned].some((one) => this.isOfFiles(one, depth + 1));
  }

  private isParameter(parameter: ts.ParameterDeclaration, depth: number): boolean {
    const fn = parameter.parent;
    if (!isFunctionNode(fn)) return false;
    // What watches files names them.
    const handling = getHandling(fn as FunctionOrClass);
    if (handling) return !handling.isRequest && ts.isIdentifier(parameter.name) && OF_FILE.test(parameter.name.text);
    const position = fn.parameters.indexOf(parameter);
    return this.calls.getCallers(fn as FunctionOrClass).sure.some((call) => {
      const argument = getArgumentAt(call, position);
      return argument !== undefined && !ts.isSpreadElement(argument) && this.isOfFiles(argument, depth + 1);
    });
  }

  /** `readdirSync(root)`, `join(root, 'package.json')`: what follows is a name in it. */
  private isGivenToDisk(symbol: ts.Symbol, text: string, by = ANY, isAnywhere = false): boolean {
    return this.index.getNamesOf(symbol, text).some((use) => {
      const { parent } = wrapped(use);
      const isGiven = ts.isCallExpression(parent) && (parent.arguments[0] === wrapped(use) || (isAnywhere && parent.expression !== use));
      // The module is asked for last: in a bundle, thousands of other variables have the name.
      if (!isGiven || !by.test(getCalleeName(parent)) || this.index.getSymbol(use) !== symbol) return false;
      return this.isOfModule(unwrap(parent.expression));
    });
  }

  /** `document.getElementById(key).innerHTML`, also in a function that is given the key: there are as many as elements of the page have ids. */
  private isGivenToPage(symbol: ts.Symbol, text: string, depth: number): boolean {
    return this.index.getNamesOf(symbol, text).some((use) => {
      const { parent } = wrapped(use);
      if (!ts.isCallExpression(parent) || this.index.getSymbol(use) !== symbol) return false;
      const callee = unwrap(parent.expression);
      if (callee.getText() === 'document.getElementById') return ts.isPropertyAccessExpression(wrapped(parent).parent);
      const given = depth < 2 ? getParameterOf(this.index, wrapped(use)) : undefined;
      const name = given && ts.isIdentifier(given.name) ? this.index.getSymbol(given.name) : undefined;
      return name !== undefined && given !== undefined && this.isGivenToPage(name, given.name.getText(), depth + 1);
    });
  }

  /** A function of the modules for files and paths. */
  private isOfModule(callee: ts.Expression): boolean {
    let base = callee;
    while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
    if (!ts.isIdentifier(base)) return false;
    for (const declaration of this.index.checker.getSymbolAtLocation(base)?.declarations ?? []) {
      let current: ts.Node = declaration;
      while (current.parent && !ts.isStatement(current)) current = current.parent;
      const specifier = ts.isImportDeclaration(current) ? current.moduleSpecifier : getRequired(declaration);
      if (specifier && ts.isStringLiteralLike(specifier) && MODULE.test(specifier.text)) return true;
    }
    return false;
  }
}

function getRequired(declaration: ts.Node): ts.Expression | undefined {
  let current: ts.Node = declaration;
  while (ts.isBindingElement(current) || ts.isObjectBindingPattern(current)) current = current.parent;
  if (!ts.isVariableDeclaration(current) || !current.initializer) return undefined;
  let made = unwrap(current.initializer);
  while (ts.isPropertyAccessExpression(made)) made = unwrap(made.expression);
  return getRequiredName(made);
}

function isOfInput(node: ts.Expression): boolean {
  if (ts.isLiteralExpression(node)) return false;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  return !ts.isIdentifier(name) || getNameRate(name.text) === 'input';
}
