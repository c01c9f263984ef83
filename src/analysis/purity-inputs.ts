import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { Stability } from './stability.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, isInside, isUpdate, unwrap, walk, wrapped } from './syntax.ts';
import { PRIMITIVE, getMembers } from './type-flags.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** What a computation reads from outside: whether it stays the same, and whether the key covers it. */
export class Inputs {
  private readonly index: ProgramIndex;
  readonly stability: Stability;

  constructor(index: ProgramIndex, isPublished: (file: string) => boolean) {
    this.index = index;
    this.stability = new Stability(index, isPublished);
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
    const named = new Set(
      this.getKeyParts(key)
        .filter(ts.isIdentifier)
        .map((part) => this.index.getSymbol(part)),
    );
    const covered = this.getCovered(key, fn, maker);
    const used = this.getParameters(region, fn, maker, named);
    for (const [symbol, uses] of used) {
      const keyed = covered.get(symbol)?.map(getPath);
      // `user.id` in the key covers `user.id`, `user` covers all of it.
      const missing = uses.find((use) => !keyed?.some((path) => getPath(use) === path || getPath(use).startsWith(`${path}.`)));
      if (missing) return missing;
    }
    return undefined;
  }

  /** The parameters of `fn`, and what of them, that can be read off a key. */
  getCovered(key: ts.Expression, fn: ts.Node, maker: ts.Node | undefined): Map<ts.Symbol, ts.Identifier[]> {
    // A variable is made of more than can be read off it.
    const parts = this.getKeyParts(key).filter((part) => !this.isMadeVariable(part));
    return this.getParameters(parts, fn, maker);
  }

  private isMadeVariable(part: ts.Expression): boolean {
    let declaration: ts.Node | undefined = ts.isIdentifier(part) ? this.index.getSymbol(part)?.valueDeclaration : undefined;
    while (declaration && ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
    return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined;
  }

  /** What can be read off the key: `a` and `b.c` of `${a}:${b.c}`; `a` cannot be read off `a.slice(0, 4)`. */
  private getKeyParts(key: ts.Expression): ts.Expression[] {
    const node = unwrap(key);
    if (ts.isTemplateExpression(node)) return this.getTextParts(node.templateSpans.map((span) => span.expression));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return this.getTextParts([node.left, node.right]);
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

  /** What becomes text: an object may say of itself whatever it likes. */
  private getTextParts(parts: readonly ts.Expression[]): ts.Expression[] {
    const { checker } = this.index;
    return parts.flatMap((part) => {
      const list = unwrap(part);
      if (ts.isArrayLiteralExpression(list)) return this.getTextParts(list.elements);
      const isText = getMembers(checker.getTypeAtLocation(part)).every((member) => {
        const items = checker.isArrayLikeType(member) ? checker.getTypeArguments(member as ts.TypeReference) : [member];
        return items.every(({ flags }) => (flags & (PRIMITIVE | OPEN)) !== 0);
      });
      return isText ? this.getKeyParts(part) : [];
    });
  }

  /** `String(a)`, `JSON.stringify([a, b])`, `[a, b].join('-')`. */
  private getEncodedParts({ expression, arguments: [first, second] }: ts.CallExpression): ts.Expression[] {
    if (first && expression.getText() === 'String') return this.getTextParts([first]);
    // A second argument says what is left out.
    if (first && expression.getText() === 'JSON.stringify') return second ? [] : this.getKeyParts(first);
    const isJoin = ts.isPropertyAccessExpression(expression) && /^(?:join|toString)$/.test(expression.name.text);
    return isJoin ? this.getTextParts([expression.expression]) : [];
  }

  /** Parameters of `fn`, and of functions around it up to `maker`, that code is made of. */
  getParameters(
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
    if (isInside(declaration, fn)) getSources(this.index, symbol, declaration, fn).forEach(visit);
    if (!ts.isParameter(declaration) || !owner || !isFunctionNode(owner)) return;
    // Parameters of functions inside of the code are its own business; those of `maker` are the same for every entry.
    const isFixed = maker !== undefined && isInside(maker, owner);
    const isName = node === declaration.name || ts.isBindingElement(node.parent);
    if (isInside(fn, owner) && !isFixed && !isName) found.set(symbol, [...(found.get(symbol) ?? []), node]);
  }
}

/** What a local is made of: its initialiser, every assignment with the conditions that it hangs on, the body of an inner function. */
function getSources(index: ProgramIndex, symbol: ts.Symbol, declaration: ts.Node, fn: ts.Node): ts.Node[] {
  if (ts.isFunctionDeclaration(declaration)) return declaration.body ? [declaration.body] : [];
  if (!ts.isVariableDeclaration(declaration)) return [];
  const loop = declaration.parent.parent;
  const source = ts.isForOfStatement(loop) || ts.isForInStatement(loop) ? loop.expression : declaration.initializer;
  const writes = index.getNamesOf(symbol, symbol.name).flatMap((use) => {
    const target = wrapped(use);
    const isWrite = (isAssignment(target.parent) && target.parent.left === target) || isUpdate(target.parent);
    return isWrite && isInside(use, fn) && index.getSymbol(use) === symbol ? [target.parent] : [];
  });
  return [
    ...(source ? [source] : []),
    ...writes.flatMap((write) => [...(isAssignment(write) ? [write.right] : []), ...getDeciding(write, fn)]),
  ];
}

/** What decides whether, and how often, a node runs. */
function getDeciding(node: ts.Node, fn: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  for (let current = node.parent; current !== fn && isInside(current, fn); current = current.parent) {
    if (ts.isForOfStatement(current) || ts.isForInStatement(current) || ts.isSwitchStatement(current)) found.push(current.expression);
    if (ts.isIfStatement(current) || ts.isWhileStatement(current) || ts.isDoStatement(current)) found.push(current.expression);
    if (ts.isForStatement(current) && current.condition) found.push(current.condition);
  }
  return found;
}

/** `user.id` of the `user` in `user.id.trim()`; methods of the language stand for the whole. */
export function getPath(use: ts.Node): string {
  let current = use;
  while (ts.isPropertyAccessExpression(current.parent) && current.parent.expression === current) {
    const isCalled = ts.isCallExpression(current.parent.parent) && current.parent.parent.expression === current.parent;
    if (isCalled) break;
    current = current.parent;
  }
  return current.getText().replaceAll('?.', '.');
}
