import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { isInside, unwrap, walk } from './syntax.ts';
import { getMembers } from './type-flags.ts';

/** Functions that go through all properties of what they are given, private ones too. */
const TAKERS =
  /^(?:JSON\.stringify|structuredClone|Object\.(?:keys|values|entries|assign|getOwnProperty\w+|defineProperties|create|setPrototypeOf)|Reflect\.ownKeys|(?:\w+\.)*(?:inspect|format|isDeepStrictEqual|deepEqual|deepStrictEqual|notDeep\w+|toEqual|toStrictEqual|cloneDeep\w*|clone|isEqual|merge\w*|extend|defaults\w*|serialize|instanceToPlain|classToPlain|postMessage)|Proxy)$/;
const MAX_DEPTH = 2;

/**
 * Where the program takes objects whole: by spread, `for…in`, or a function that lists, copies or compares them. An instance that is taken
 * whole shows its private fields; one that is not shows them to nobody.
 */
export class Exposure {
  private readonly index: ProgramIndex;
  private taken: readonly ts.Expression[] | undefined;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** Where an instance of the class, or something that holds one, is taken whole. */
  getTaking(owner: ts.ClassLikeDeclaration): ts.Node | undefined {
    this.taken ??= this.index.files.flatMap(({ node }) => collect(node));
    const symbol = this.index.checker.getTypeAtLocation(owner).symbol;
    return this.taken.find((node) => {
      const expression = unwrap(node);
      if (ts.isExpressionWithTypeArguments(node.parent)) return this.index.checker.getTypeAtLocation(expression).symbol === symbol;
      const isTaker = !isHandedOver(node);
      if (!isTaker) return this.isOpenHandOver(node, symbol);
      if (expression.kind === ts.SyntaxKind.ThisKeyword) return isInside(expression, owner);
      return symbol !== undefined && this.holds(this.index.checker.getTypeAtLocation(expression), symbol, 0);
    });
  }

  /** An argument for a parameter that is not of the class: of a type that fits anything. */
  private isOpenHandOver(node: ts.Expression, symbol: ts.Symbol | undefined): boolean {
    const { checker } = this.index;
    if (symbol === undefined || checker.getTypeAtLocation(node).symbol !== symbol) return false;
    const call = node.parent as ts.CallExpression;
    const position = (call.arguments as readonly ts.Node[]).indexOf(node);
    // As declared: a type parameter fits anything, whatever it stands for here.
    const parameter = checker.getResolvedSignature(call)?.declaration?.parameters[position];
    return parameter === undefined || checker.getTypeAtLocation(parameter).symbol !== symbol;
  }

  private holds(type: ts.Type, symbol: ts.Symbol, depth: number): boolean {
    return getMembers(type).some((member) => {
      if (member.symbol === symbol || member.getBaseTypes()?.some((base) => base.symbol === symbol)) return true;
      if (depth >= MAX_DEPTH || !(member.flags & ts.TypeFlags.Object)) return false;
      const { checker } = this.index;
      const args = checker.getTypeArguments(member as ts.TypeReference);
      if (args.some((part) => this.holds(part, symbol, depth + 1))) return true;
      return member.getProperties().some((part) => this.holds(checker.getTypeOfSymbol(part), symbol, depth + 1));
    });
  }
}

function collect(file: ts.SourceFile): ts.Expression[] {
  const found: ts.Expression[] = [];
  walk(file, (node) => {
    if (ts.isSpreadAssignment(node) || ts.isForInStatement(node)) found.push(node.expression);
    if (ts.isHeritageClause(node)) found.push(...node.types.map(({ expression }) => expression));
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
