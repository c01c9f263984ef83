import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isTypeScript } from '../program/script-kind.ts';
import { isFunctionNode, walk } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';

const MAX_DEPTH = 2;

/** Calls of the language that keep, or go over, what they are given, and look at none of its properties. */
const HARMLESS = /^(?:Promise|Array|Set|Map|WeakMap|WeakSet|WeakRef|FinalizationRegistry)\b/;

/**
 * Where something that holds an instance of a class gets a type that says nothing of the class: `unknown`, `object`, a record, an interface of one
 * member. Whoever has it by that type may list its properties, which no type tells any more.
 */
export class Widening {
  private readonly index: ProgramIndex;
  private readonly heldBy = new Map<ts.Type, ReadonlySet<ts.Symbol>>();
  private readonly shownBy = new Map<ts.Type, ReadonlySet<ts.Symbol>>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** `symbols`: the class, and what it implements. */
  find(file: ts.SourceFile, symbols: readonly ts.Symbol[]): ts.Node | undefined {
    let found: ts.Node | undefined;
    // Without types, every parameter takes anything: there only what is seen at once is asked about.
    const isTyped = isTypeScript(file.fileName);
    const holds = (type: ts.Type): boolean => {
      const held = isTyped ? this.getHeld(type) : this.getShown(type);
      return symbols.some((symbol) => held.has(symbol));
    };
    walk(file, (node) => {
      if (found || ts.isTypeNode(node)) return false;
      if (ts.isExpression(node) && mayBeGiven(node) && this.isWidened(node, holds)) found = node;
      return !found;
    });
    return found;
  }

  private isWidened(node: ts.Expression, holds: (type: ts.Type) => boolean): boolean {
    const { checker } = this.index;
    const target = this.getTarget(node);
    if (!target) return false;
    const type = checker.getTypeAtLocation(node);
    if (holds(type)) return !holds(target);
    // `seats.map(dump)` of a `dump` that takes anything.
    const [own, meant] = [type, target].map((one) => getMembers(one).flatMap((member) => [...member.getCallSignatures()])[0]);
    if (!own || !meant) return false;
    return own.parameters.some((parameter, position) => {
      const given = meant.parameters[position];
      return given !== undefined && holds(checker.getTypeOfSymbol(given)) && !holds(checker.getTypeOfSymbol(parameter));
    });
  }

  /** The type that an expression is given where it stands, as it is declared. */
  private getTarget(node: ts.Expression): ts.Type | undefined {
    const { checker } = this.index;
    const { parent } = node;
    if (ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent)) return checker.getTypeAtLocation(parent.type);
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) return this.getParameter(parent, node);
    // `const { room } = seat` names what it takes.
    return ts.isVariableDeclaration(parent) && !parent.type ? undefined : checker.getContextualType(node);
  }

  private getParameter(call: ts.CallExpression | ts.NewExpression, node: ts.Expression): ts.Type | undefined {
    const { checker } = this.index;
    const contextual = checker.getContextualType(node);
    // Without types, a list takes anything.
    const isKept = isCollectionCall(this.index, call) && checker.getTypeAtLocation(node).getCallSignatures().length === 0;
    if (isKept && !isTypeScript(node.getSourceFile().fileName)) return undefined;
    const declaration = checker.getResolvedSignature(call)?.declaration;
    // What the language declares with a type parameter keeps what it is given, or hands it back.
    if (!declaration || !this.index.has(declaration) || HARMLESS.test(call.expression.getText())) return contextual;
    const given: readonly ts.Node[] = call.arguments ?? [];
    const position = given.indexOf(node);
    const parameter = declaration.parameters[Math.min(position, declaration.parameters.length - 1)];
    return parameter && ts.isParameter(parameter) && !parameter.dotDotDotToken ? checker.getTypeAtLocation(parameter) : contextual;
  }

  /** Every class and interface that a value of the type is of, or that something which it holds is of. */
  getHeld(type: ts.Type): ReadonlySet<ts.Symbol> {
    return this.recall(this.heldBy, type, () => true);
  }

  /** The same without what instances hold. */
  private getShown(type: ts.Type): ReadonlySet<ts.Symbol> {
    return this.recall(this.shownBy, type, ({ symbol }) => symbol !== undefined && (symbol.flags & ts.SymbolFlags.ObjectLiteral) !== 0);
  }

  private recall(
    known: Map<ts.Type, ReadonlySet<ts.Symbol>>,
    type: ts.Type,
    isLookedInto: (type: ts.Type) => boolean,
  ): ReadonlySet<ts.Symbol> {
    const found = new Set<ts.Symbol>();
    if (!known.has(type)) {
      this.addHeld(type, found, 0, isLookedInto);
      known.set(type, found);
    }
    return known.get(type) ?? found;
  }

  private addHeld(type: ts.Type, found: Set<ts.Symbol>, depth: number, isLookedInto: (type: ts.Type) => boolean): void {
    const { checker } = this.index;
    for (const member of getMembers(type)) {
      // A class is no instance of itself.
      if (member.getConstructSignatures().length > 0) continue;
      if (member.symbol) found.add(member.symbol);
      for (const base of member.getBaseTypes() ?? []) if (base.symbol) found.add(base.symbol);
      if (depth >= MAX_DEPTH || !(member.flags & ts.TypeFlags.Object)) continue;
      for (const part of checker.getTypeArguments(member as ts.TypeReference)) this.addHeld(part, found, depth + 1, isLookedInto);
      for (const part of checker.getIndexInfosOfType(member)) this.addHeld(part.type, found, depth + 1, isLookedInto);
      if (!isLookedInto(member)) continue;
      for (const part of member.getProperties()) this.addHeld(checker.getTypeOfSymbol(part), found, depth + 1, isLookedInto);
    }
  }
}

/** `map.set(key, it)`, `list.push(it)`: a collection of the language looks at no property of what it takes in. */
export function isCollectionCall(index: ProgramIndex, { expression }: ts.CallExpression | ts.NewExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const { symbol } = index.checker.getTypeAtLocation(expression.expression);
  const isOfLibrary = symbol?.declarations?.every((one) => !index.has(one)) ?? false;
  return isOfLibrary && /^(?:Readonly)?(?:Map|Set|Array|WeakMap|WeakSet)$/.test(symbol.name);
}

/** What has a value of its own: not an operator, a literal text, or a part of a name. */
function mayBeGiven(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
  const isThis = node.kind === ts.SyntaxKind.ThisKeyword;
  return (
    isThis ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    isFunctionNode(node)
  );
}
