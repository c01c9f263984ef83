import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getClause } from '../containers/instances.ts';
import { getNearFiles } from '../program/near-files.ts';
import { isAssignment, isInside, unwrap, walk } from '../syntax/syntax.ts';
import { isTestFile } from '../program/test-files.ts';
import { isCollectionCall, Widening } from './widening.ts';

/** Functions that go through all properties of what they are given, private ones too. */
const TAKERS =
  /^(?:JSON\.stringify|structuredClone|Object\.(?:keys|values|entries|assign|getOwnProperty\w+|defineProperties|create|setPrototypeOf)|Reflect\.ownKeys|(?:\w+\.)*(?:inspect|format|isDeepStrictEqual|deepEqual|deepStrictEqual|notDeep\w+|toEqual|toStrictEqual|cloneDeep\w*|clone|isEqual|merge\w*|extend|defaults\w*|serialize|instanceToPlain|classToPlain|postMessage)|Proxy)$/;

/** What one file takes whole, by the class that the checker gives it. Numbers are positions in `nodes`. */
interface Taken {
  readonly nodes: readonly ts.Expression[];
  readonly bases: ReadonlyMap<ts.Symbol | undefined, readonly number[]>;
  /** Arguments of calls that are not known to go through all properties. */
  readonly handed: ReadonlyMap<ts.Symbol, readonly number[]>;
  readonly receivers: readonly number[];
  /** Every class that the taken object is of, or that something which it holds is of. */
  readonly held: readonly { readonly position: number; readonly symbols: ReadonlySet<ts.Symbol> }[];
}

/**
 * Where the program takes objects whole: by spread, `for…in`, or a function that lists, copies or compares them. An instance that is taken
 * whole shows its private fields; one that is not shows them to nobody.
 */
export class Exposure {
  private readonly index: ProgramIndex;
  private readonly taken = new Map<ts.SourceFile, Taken>();
  private readonly widening: Widening;

  constructor(index: ProgramIndex) {
    this.index = index;
    this.widening = new Widening(index);
  }

  /** Where an instance of the class, or something that holds one, is taken whole, or gets a type by which it may be. A subclass sees it too, unless each is asked about. */
  getTaking(owner: ts.ClassLikeDeclaration, areHeirsAsked = false): ts.Node | undefined {
    const { symbol } = this.index.checker.getTypeAtLocation(owner);
    const home = owner.getSourceFile();
    const shapes = this.getInterfaces(owner);
    const near = shapes.length > 0 ? getNearFiles(this.index, home) : undefined;
    for (const one of this.index.files) {
      const file = one.node;
      // Without an import nothing in the file has the type; that of an interface may be had by whoever is called.
      if (symbol && !(near ? near.has(one) : this.index.canFileReach(file, home))) continue;
      const taken = this.taken.get(file) ?? this.resolve(file);
      this.taken.set(file, taken);
      const symbols = symbol ? [symbol, ...shapes] : [];
      const found =
        this.findFirst(taken, owner, symbols, areHeirsAsked) ?? (isTestFile(one.file) ? undefined : this.widening.find(file, symbols));
      if (found) return found;
    }
    return undefined;
  }

  /** What the class implements. */
  private getInterfaces(owner: ts.ClassLikeDeclaration): ts.Symbol[] {
    const clause = getClause(owner, ts.SyntaxKind.ImplementsKeyword);
    const types = (clause?.types ?? []).map((type) => this.index.checker.getTypeAtLocation(type));
    // What is added is gone through as well.
    for (const type of types) types.push(...(type.getBaseTypes() ?? []));
    return types.flatMap((type) => type.symbol ?? []);
  }

  private findFirst(taken: Taken, owner: ts.Node, symbols: readonly ts.Symbol[], areHeirsAsked: boolean): ts.Node | undefined {
    const { nodes, bases, handed, receivers, held } = taken;
    const isOpen = (position: number): boolean => this.isOpenHandOver(nodes[position], symbols);
    const isOwn = (position: number): boolean => isInside(nodes[position] ?? owner.parent, owner);
    const positions = [
      areHeirsAsked ? undefined : bases.get(symbols[0])?.[0],
      ...symbols.map((symbol) => handed.get(symbol)?.find(isOpen)),
      receivers.find(isOwn),
      held.find((one) => symbols.some((symbol) => one.symbols.has(symbol)))?.position,
    ].filter((position) => position !== undefined);
    return positions.length === 0 ? undefined : nodes[Math.min(...positions)];
  }

  private resolve(file: ts.SourceFile): Taken {
    const nodes = collect(file);
    const bases = new Map<ts.Symbol | undefined, number[]>();
    const handed = new Map<ts.Symbol, number[]>();
    const receivers: number[] = [];
    const held: { position: number; symbols: ReadonlySet<ts.Symbol> }[] = [];
    // A test that looks at all properties says so: it compares or lists.
    const isTest = isTestFile(this.index.getFile(file).file);
    for (const [position, node] of nodes.entries()) {
      const expression = unwrap(node);
      if (ts.isExpressionWithTypeArguments(node.parent)) {
        append(bases, this.index.checker.getTypeAtLocation(expression).symbol, position);
      } else if (isHandedOver(node)) {
        const type = this.index.checker.getTypeAtLocation(node);
        // `resolve(Service)`: a class is no instance of itself.
        if (type.symbol && !isTest && type.getConstructSignatures().length === 0) append(handed, type.symbol, position);
      } else if (expression.kind === ts.SyntaxKind.ThisKeyword) receivers.push(position);
      else held.push({ position, symbols: this.widening.getHeld(this.index.checker.getTypeAtLocation(expression)) });
    }
    return { nodes, bases, handed, receivers, held };
  }

  /** An argument for a parameter that is not of the class, nor of what it implements: of a type that fits anything. */
  private isOpenHandOver(node: ts.Expression | undefined, symbols: readonly ts.Symbol[]): boolean {
    const { checker } = this.index;
    const call = node?.parent as ts.CallExpression | ts.NewExpression;
    if (isCollectionCall(this.index, call)) return false;
    const position = call.arguments?.findIndex((argument) => argument === node) ?? -1;
    // As declared: a type parameter fits anything, whatever it stands for here.
    const parameter = checker.getResolvedSignature(call)?.declaration?.parameters[position];
    return parameter === undefined || !symbols.includes(checker.getTypeAtLocation(parameter).symbol);
  }
}

function append<K>(lists: Map<K, number[]>, key: K, position: number): void {
  const list = lists.get(key);
  if (list) list.push(position);
  else lists.set(key, [position]);
}

function collect(file: ts.SourceFile): ts.Expression[] {
  const found: ts.Expression[] = [];
  walk(file, (node) => {
    if (ts.isSpreadAssignment(node) || ts.isForInStatement(node)) found.push(node.expression);
    if (ts.isHeritageClause(node)) found.push(...node.types.map(({ expression }) => expression));
    const copied = getCopied(node);
    if (copied) found.push(copied);
    if (ts.isElementAccessExpression(node) && !ts.isLiteralExpression(node.argumentExpression)) found.push(node.expression);
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    const isTaken = TAKERS.test(node.expression.getText());
    found.push(...(node.arguments ?? []).filter((one) => isTaken || ts.isIdentifier(one) || one.kind === ts.SyntaxKind.ThisKeyword));
  });
  return found;
}

/** An argument of a call that is not known to go through all properties. */
function isHandedOver({ parent }: ts.Expression): boolean {
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && !TAKERS.test(parent.expression.getText());
}

/** `const { user, ...rest } = seat`, `({ user, ...rest } = seat)` */
function getCopied(node: ts.Node): ts.Expression | undefined {
  if (isAssignment(node) && ts.isObjectLiteralExpression(node.left))
    return node.left.properties.some(ts.isSpreadAssignment) ? node.right : undefined;
  if (!ts.isVariableDeclaration(node) && !ts.isParameter(node)) return undefined;
  const { name, initializer } = node;
  const isCopy = ts.isObjectBindingPattern(name) && name.elements.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
  // Of a pattern the checker knows the type as it does of an expression.
  return isCopy ? (initializer ?? (name as ts.Node as ts.Expression)) : undefined;
}
