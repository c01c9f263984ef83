import { ts } from 'ts-morph';
import { getNamedExpression } from './function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { METHODS } from './pure-library.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, isInside, isUpdate, unwrap, walk, wrapped } from './syntax.ts';
import { PRIMITIVE, isAll } from './type-flags.ts';

/** What a computation reads from outside: whether it stays the same, and whether the key covers it. */
export class Inputs {
  private readonly index: ProgramIndex;
  private readonly stable = new Map<ts.Symbol, boolean>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** A binding or field that is set once, and whose value nobody can change: every use of it in the program is a plain read. */
  isStable(name: ts.Node, symbol: ts.Symbol): boolean {
    const known = this.stable.get(symbol);
    if (known !== undefined) return known;
    const answer =
      'text' in name && typeof name.text === 'string' && this.index.getNames(name.text).every((use) => this.isPlainRead(use, symbol));
    this.stable.set(symbol, answer);
    return answer;
  }

  private isPlainRead(use: ts.Node, symbol: ts.Symbol): boolean {
    const found = this.index.getSymbol(use);
    if (!found || (found !== symbol && found.valueDeclaration !== symbol.valueDeclaration)) return true;
    const { parent } = use;
    if (isNaming(use, parent)) return true;
    const fn = getEnclosingFunction(use);
    const expression = wrapped(getNamedExpression(use));
    const isSet = isAssignment(expression.parent) && expression.parent.left === expression;
    if (isSet && fn && ts.isConstructorDeclaration(fn)) return true;
    // A table that is filled while its module loads is there before anybody computes.
    const isFill = !fn && ts.isPropertyAccessExpression(expression.parent) && expression.parent.expression === expression;
    return isFill || this.isReadOnlyUse(expression);
  }

  /** `x`, `x.y`, `x[i]` of primitive type, or a method of the language that changes nothing. */
  private isReadOnlyUse(expression: ts.Node): boolean {
    const { parent } = expression;
    if (isTarget(expression)) return false;
    if ((this.index.checker.getTypeAtLocation(expression).flags & PRIMITIVE) !== 0) return true;
    const isAccess = (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === expression;
    if (isAccess) {
      const outer = wrapped(parent);
      const isCall = ts.isCallExpression(outer.parent) && outer.parent.expression === outer;
      return isCall ? this.isReadOnlyCall(parent, outer.parent) : this.isReadOnlyUse(outer);
    }
    if (ts.isCallExpression(parent) && parent.expression === expression) return true;
    if (ts.isCallExpression(parent)) return this.isPatternArgument(expression);
    return isLook(parent) && this.holdsPrimitives(expression);
  }

  /** A method that changes nothing, of something that has nothing to change. */
  private isReadOnlyCall(access: ts.Node, call: ts.Node): boolean {
    if (!ts.isPropertyAccessExpression(access) || METHODS.get(access.name.text) !== false) return false;
    return this.holdsPrimitives(access.expression) || isAll(this.index.checker.getTypeAtLocation(call), PRIMITIVE);
  }

  private holdsPrimitives(node: ts.Node): boolean {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(node);
    if (isAll(type, PRIMITIVE) || type.symbol?.name === 'RegExp') return true;
    const args = checker.getTypeArguments(type as ts.TypeReference);
    return args.length > 0 && args.every((part) => isAll(part, PRIMITIVE));
  }

  /** `text.replace(PATTERN, …)`. */
  private isPatternArgument(expression: ts.Node): boolean {
    return this.index.checker.getTypeAtLocation(expression).symbol?.name === 'RegExp';
  }

  /** A regular expression written out without `g` and `y`, here or in a constant. */
  isStatelessPattern(node: ts.Expression): boolean {
    const declaration = ts.isIdentifier(node) ? this.index.getSymbol(node)?.valueDeclaration : undefined;
    const source = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : node;
    return source !== undefined && ts.isRegularExpressionLiteral(unwrap(source)) && !/\/[a-z]*[gy][a-z]*$/.test(source.getText());
  }

  /**
   * The first parameter that the value is made of and the key is not: the entry of an older call would stick. Looked for in `region`, code
   * of `fn`; `key` is followed through variables.
   */
  getUncovered(
    region: readonly ts.Node[],
    key: ts.Expression,
    fn: ts.FunctionLikeDeclaration,
    maker: ts.Node | undefined,
  ): ts.Identifier | undefined {
    const parts = this.getKeyParts(key);
    const named = new Set(parts.filter(ts.isIdentifier).map((part) => this.index.getSymbol(part)));
    // A variable is made of more than can be read off it.
    const covered = this.getParameters(
      parts.filter((part) => !this.isMadeVariable(part)),
      fn,
      maker,
    );
    const used = this.getParameters(region, fn, maker, named);
    for (const [symbol, uses] of used) {
      const keyed = covered.get(symbol)?.map(getPath);
      // `user.id` in the key covers `user.id`, `user` covers all of it.
      const missing = uses.find((use) => !keyed?.some((path) => getPath(use) === path || getPath(use).startsWith(`${path}.`)));
      if (missing) return missing;
    }
    return undefined;
  }

  private isMadeVariable(part: ts.Expression): boolean {
    let declaration: ts.Node | undefined = ts.isIdentifier(part) ? this.index.getSymbol(part)?.valueDeclaration : undefined;
    while (declaration && ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
    return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined;
  }

  /** What can be read off the key: `a` and `b.c` of `${a}:${b.c}`; `a` cannot be read off `a.slice(0, 4)`. */
  private getKeyParts(key: ts.Expression): ts.Expression[] {
    const node = unwrap(key);
    if (ts.isTemplateExpression(node)) return node.templateSpans.flatMap((span) => this.getKeyParts(span.expression));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return [...this.getKeyParts(node.left), ...this.getKeyParts(node.right)];
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.getKeyParts(element));
    if (ts.isCallExpression(node)) return this.getEncodedParts(node);
    if (ts.isIdentifier(node)) {
      const declaration = this.index.getSymbol(node)?.valueDeclaration;
      const made =
        declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) ? declaration.initializer : undefined;
      return made ? [node, ...this.getKeyParts(made)] : [node];
    }
    return ts.isPropertyAccessExpression(node) && node.name.text !== 'length' ? [node] : [];
  }

  /** `String(a)`, `JSON.stringify([a, b])`, `[a, b].join('-')`. */
  private getEncodedParts({ expression, arguments: [first] }: ts.CallExpression): ts.Expression[] {
    if (first && /^(?:String|JSON\.stringify)$/.test(expression.getText())) return this.getKeyParts(first);
    const isJoin = ts.isPropertyAccessExpression(expression) && /^(?:join|toString)$/.test(expression.name.text);
    return isJoin ? this.getKeyParts(expression.expression) : [];
  }

  /** Parameters of `fn`, and of functions around it up to `maker`, that code is made of. */
  private getParameters(
    parts: readonly ts.Node[],
    fn: ts.Node,
    maker: ts.Node | undefined,
    known: ReadonlySet<ts.Symbol | undefined> = new Set(),
  ): Map<ts.Symbol, ts.Identifier[]> {
    const found = new Map<ts.Symbol, ts.Identifier[]>();
    const seen = new Set<ts.Node>();
    const isKnown = (name: ts.Identifier): boolean => known.has(this.index.getSymbol(name));
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && !isKnown(node)) this.addInput(node, fn, maker, found, seen, visit);
      walk(node, (child) => {
        if (ts.isTypeNode(child)) return false;
        if (ts.isIdentifier(child) && !isKnown(child)) this.addInput(child, fn, maker, found, seen, visit);
        return true;
      });
    };
    parts.forEach(visit);
    return found;
  }

  private addInput(
    node: ts.Identifier,
    fn: ts.Node,
    maker: ts.Node | undefined,
    found: Map<ts.Symbol, ts.Identifier[]>,
    seen: Set<ts.Node>,
    visit: (node: ts.Node) => void,
  ): void {
    const symbol = this.index.getSymbol(node);
    let declaration: ts.Node | undefined = symbol?.valueDeclaration;
    if (!symbol || !declaration || (seen.has(declaration) && !ts.isParameter(declaration))) return;
    seen.add(declaration);
    while (ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
    const owner = ts.isParameter(declaration) ? declaration.parent : getEnclosingFunction(declaration);
    if (ts.isVariableDeclaration(declaration) && declaration.initializer && isInside(declaration, fn)) visit(declaration.initializer);
    if (!ts.isParameter(declaration) || !owner || !isFunctionNode(owner)) return;
    // Parameters of functions inside of the code are its own business; those of `maker` are the same for every entry.
    const isFixed = maker !== undefined && isInside(maker, owner);
    const isName = node === declaration.name || ts.isBindingElement(node.parent);
    if (isInside(fn, owner) && !isFixed && !isName) found.set(symbol, [...(found.get(symbol) ?? []), node]);
  }
}

/** The name of a declaration, or of an import or export. */
function isNaming(use: ts.Node, parent: ts.Node): boolean {
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent)) && parent.name === use;
}

/** Goes through it, or looks at it, without handing it on. */
function isLook(parent: ts.Node): boolean {
  return (
    ts.isForOfStatement(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isTypeQueryNode(parent) ||
    ts.isExpressionStatement(parent)
  );
}

/** `user.id` of the `user` in `user.id.trim()`; methods of the language stand for the whole. */
function getPath(use: ts.Node): string {
  let current = use;
  while (ts.isPropertyAccessExpression(current.parent) && current.parent.expression === current) {
    const isCalled = ts.isCallExpression(current.parent.parent) && current.parent.parent.expression === current.parent;
    if (isCalled) break;
    current = current.parent;
  }
  return current.getText().replaceAll('?.', '.');
}

/** Something is written to it: by an assignment, also of a pattern, by `++`, `delete`, or a loop. */
function isTarget(expression: ts.Node): boolean {
  const { parent } = expression;
  if (isAssignment(parent) && parent.left === expression) return true;
  if (isUpdate(parent) || ts.isDeleteExpression(parent)) return true;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === expression;
  const isPattern = ts.isArrayLiteralExpression(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent);
  return isPattern && isTarget(ts.isArrayLiteralExpression(parent) ? parent : parent.parent);
}
