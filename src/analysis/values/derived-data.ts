import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { isFormatter } from './formatters.ts';
import { getPassedFunction } from '../calls/function-names.ts';
import { isStateless } from '../purity/function-state.ts';
import type { Immutability } from './immutability.ts';
import type { TypeInference } from './infer.ts';
import { isCompiled } from './made-functions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { Room } from '../bounds/room.ts';
import { getContainerKind, isAssignment, isEmptyContainer, isFallback, isFunctionNode, isInside, unwrap, walk } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';
import { getArguments, getBuilt, getCalled, getVariable, getWalked, isComputed } from './work.ts';

const MAX_DEPTH = 12;
const MAX_STEPS = 2000;

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly inference: TypeInference;
  readonly immutability: Immutability;
}

/** Arguments that a followed function was called with, by parameter. */
type Given = ReadonlyMap<ts.Node, ts.Expression>;

interface Leaf {
  readonly node: ts.Expression;
  readonly given: Given;
}

const NOTHING_GIVEN: Given = new Map();

/**
 * Whether a value is derived data: made by work from what the key says, so that another one made of the same key is as good for callers that
 * nobody sees. It is not where it starts with room for what happens later (an empty list, a counter, a flag), where it holds what one caller
 * gave, or where making it is no work at all: then the memo is there so that everybody gets the same one.
 */
export class DerivedData {
  private readonly parts: Parts;
  private readonly index: ProgramIndex;
  private readonly room: Room;
  /** The reads of the memo that is being judged. */
  private own: ReadonlySet<ts.Node> = new Set();
  private isWorked = false;
  /** What the memo itself gave is one of its sources; something else is. */
  private isKept = false;
  private isMade = false;
  /** What is being followed, and how much is left to follow. */
  private readonly active = new Set<ts.Node>();
  private budget = 0;

  constructor(parts: Parts) {
    this.parts = parts;
    this.index = parts.index;
    this.room = new Room(parts.index);
  }

  /** Why not; undefined where it is. */
  getDoubt(values: readonly ts.Expression[], own: ReadonlySet<ts.Node>): string | undefined {
    this.own = own;
    for (const value of values) {
      // Nobody can tell two equal primitives apart, however they were made.
      if (own.has(unwrap(value)) || this.isPrimitive(unwrap(value))) continue;
      this.isWorked = false;
      this.isKept = false;
      this.isMade = false;
      this.budget = MAX_STEPS;
      const doubt = this.judge([{ node: value, given: NOTHING_GIVEN }], 0);
      if (doubt) return doubt;
      if (!this.isWorked && (this.isMade || !this.isKept))
        return `it is made without work at ${this.index.at(value)}, so it may be kept to be the same one`;
    }
    return undefined;
  }

  /** What all alternatives of a value are made of. */
  private judge(values: readonly Leaf[], depth: number, isElement = false): string | undefined {
    const leaves: Leaf[] = [];
    for (const { node, given } of values) {
      const doubt = this.addLeaves(node, given, leaves, depth);
      if (doubt) return doubt;
    }
    const literals = leaves.filter((leaf): leaf is Leaf & { node: ts.ObjectLiteralExpression } => ts.isObjectLiteralExpression(leaf.node));
    return this.room.getStateRisk(literals, isElement) ?? firstDoubt(leaves, (leaf) => this.judgeLeaf(leaf, depth));
  }

  /** The expressions that make it: through variables, branches, and functions of the program. */
  private addLeaves(value: ts.Expression, given: Given, leaves: Leaf[], depth: number): string | undefined {
    const node = unwrap(value);
    if (this.own.has(node)) {
      this.isKept = true;
      return undefined;
    }
    this.budget -= 1;
    if (depth > MAX_DEPTH || this.budget < 0) return `what it is made of is not followed further than ${this.index.at(node)}`;
    const ask = (...parts: readonly ts.Expression[]): string | undefined =>
      firstDoubt(parts, (part) => this.addLeaves(part, given, leaves, depth + 1));
    if (isAssignment(node)) return ask(node.right);
    if (isFallback(node)) return ask(node.left, node.right);
    if (ts.isConditionalExpression(node)) return ask(node.whenTrue, node.whenFalse);
    if (ts.isBinaryExpression(node) && /^(?:&&|,)$/.test(node.operatorToken.getText())) return ask(node.right);
    if (!ts.isIdentifier(node) || this.isPrimitive(node)) this.isMade = true;
    if (this.isPrimitive(node)) {
      if (isComputed(this.index, node)) this.isWorked = true;
      return undefined;
    }
    if (ts.isIdentifier(node)) return this.addVariable(node, given, leaves, depth);
    if (ts.isCallExpression(node)) return this.addCall(node, given, leaves, depth);
    leaves.push({ node, given });
    return undefined;
  }

  private isPrimitive(node: ts.Expression): boolean {
    return this.parts.inference.isPrimitive(node);
  }

  private addVariable(name: ts.Identifier, given: Given, leaves: Leaf[], depth: number): string | undefined {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration)) return name.text === 'undefined' ? undefined : this.toUnknown(name);
    if (ts.isParameter(declaration)) {
      const argument = given.get(declaration);
      if (argument) return this.addLeaves(argument, NOTHING_GIVEN, leaves, depth + 1);
      const list = getWalked(declaration);
      if (list) return this.addLeaves(list, given, leaves, depth + 1);
      return `it holds what a caller gave at ${this.index.at(name)}`;
    }
    if (isFunctionNode(declaration) && ts.isFunctionDeclaration(declaration)) return void leaves.push({ node: name, given });
    return this.once(declaration, () => this.addDeclared(name, symbol, declaration, given, leaves, depth));
  }

  /** Recursion adds nothing of its own. */
  private once(node: ts.Node, ask: () => string | undefined): string | undefined {
    if (this.active.has(node)) return undefined;
    this.active.add(node);
    const answer = ask();
    this.active.delete(node);
    return answer;
  }

  private addDeclared(
    name: ts.Identifier,
    symbol: ts.Symbol,
    declaration: ts.Declaration,
    given: Given,
    leaves: Leaf[],
    depth: number,
  ): string | undefined {
    if (ts.isBindingElement(declaration)) {
      const made = getVariable(declaration)?.initializer;
      return made ? this.addLeaves(made, given, leaves, depth + 1) : this.toUnknown(name);
    }
    if (!ts.isVariableDeclaration(declaration)) return this.toUnknown(name);
    // A constant of the module is the same one for everybody, whatever is dropped.
    if (isConst(declaration) && ts.isSourceFile(declaration.parent.parent.parent)) return undefined;
    const values = [
      ...(declaration.initializer ? [declaration.initializer] : []),
      ...this.index.getAssignments(symbol).map(({ right }) => right),
    ];
    if (values.length === 0) return this.toUnknown(name);
    const built = getBuilt(this.index, symbol, declaration);
    const doubt = firstDoubt(built, (one) => this.judge([{ node: one, given }], depth + 1, true));
    if (doubt) return doubt;
    // An empty list that is filled where it is made is the work itself.
    const rest = built.length > 0 ? values.filter((one) => !isEmptyContainer(unwrap(one))) : values;
    return firstDoubt(rest, (one) => this.addLeaves(one, given, leaves, depth + 1));
  }

  private addCall(call: ts.CallExpression, given: Given, leaves: Leaf[], depth: number): string | undefined {
    const called = getCalled(this.parts, call);
    if (called === 'work') return this.work();
    if (called === undefined) return this.toUnknown(call);
    if ('same' in called) return firstDoubt(called.same, (one) => this.addLeaves(one, given, leaves, depth + 1));
    return firstDoubt(called.functions, (fn) => this.addResults(fn, call, leaves, depth));
  }

  private work(): undefined {
    this.isWorked = true;
  }

  private toUnknown(node: ts.Node): string {
    return `what it is made of is not known at ${this.index.at(node)}`;
  }

  private addResults(fn: ts.FunctionLikeDeclaration, call: ts.CallExpression, leaves: Leaf[], depth: number): string | undefined {
    const { body } = fn;
    if (!body) return this.toUnknown(call);
    const given = new Map(
      fn.parameters.flatMap((one, position) => (call.arguments[position] ? [[one, call.arguments[position]] as const] : [])),
    );
    if (!ts.isBlock(body)) return this.once(fn, () => this.addLeaves(body, given, leaves, depth + 1));
    const results: ts.Expression[] = [];
    walk(body, (node) => {
      if (isFunctionNode(node)) return false;
      if (ts.isReturnStatement(node) && node.expression) results.push(node.expression);
      if (ts.isIterationStatement(node, false)) this.isWorked = true;
      return true;
    });
    return this.once(fn, () => firstDoubt(results, (one) => this.addLeaves(one, given, leaves, depth + 1)));
  }

  private judgeLeaf({ node, given }: Leaf, depth: number): string | undefined {
    const ask = (...parts: readonly ts.Expression[]): string | undefined =>
      this.judge(
        parts.map((part) => ({ node: part, given })),
        depth + 1,
      );
    if (ts.isObjectLiteralExpression(node)) return firstDoubt(node.properties, (one) => this.judgeMember(one, given, depth));
    if (isEmptyContainer(node)) return `it starts empty at ${this.index.at(node)}, for others to fill`;
    if (ts.isArrayLiteralExpression(node)) return firstDoubt(node.elements, (one) => ask(ts.isSpreadElement(one) ? one.expression : one));
    if (ts.isNewExpression(node)) return this.judgeNew(node, given, depth);
    if (isFunctionNode(node) || ts.isIdentifier(node)) return this.judgeFunction(node, given, depth);
    if (ts.isRegularExpressionLiteral(node)) return undefined;
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return ask(node.expression);
    return this.toUnknown(node);
  }

  private judgeMember(member: ts.ObjectLiteralElementLike, given: Given, depth: number): string | undefined {
    // What is put into it is judged where the variable is that holds it.
    if (ts.isPropertyAssignment(member) && isEmptyContainer(unwrap(member.initializer)) && this.room.isSetWhereMade(member.initializer))
      return undefined;
    if (ts.isPropertyAssignment(member)) return this.judge([{ node: member.initializer, given }], depth + 1);
    if (ts.isShorthandPropertyAssignment(member)) return this.judge([{ node: member.name, given }], depth + 1);
    if (ts.isSpreadAssignment(member)) return this.judge([{ node: member.expression, given }], depth + 1);
    return this.judgeFunction(member, given, depth);
  }

  /** A function without state; what it takes from around it may be the work. */
  private judgeFunction(node: ts.Node, given: Given, depth: number): string | undefined {
    const fn = getPassedFunction(this.index, node as ts.Expression);
    if (!fn || !isStateless(this.index, fn)) return `a function of it may keep something (${this.index.at(node)})`;
    const captured: ts.Identifier[] = [];
    walk(fn, (part) => {
      const declaration = ts.isIdentifier(part) ? this.index.getSymbol(part)?.valueDeclaration : undefined;
      const isOuter =
        declaration &&
        ts.isVariableDeclaration(declaration) &&
        !isInside(declaration, fn) &&
        !ts.isSourceFile(declaration.parent.parent.parent);
      if (isOuter && ts.isIdentifier(part)) captured.push(part);
    });
    const before = this.isWorked;
    const doubt = firstDoubt(captured, (one) => this.judge([{ node: one, given }], depth + 1));
    this.isWorked ||= before;
    return doubt;
  }

  private judgeNew(node: ts.NewExpression, given: Given, depth: number): string | undefined {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(node);
    const args = node.arguments ?? [];
    if (getContainerKind(node))
      return this.judge(
        args.map((one) => ({ node: one, given })),
        depth + 1,
      );
    if (
      isCompiled(this.index, node) ||
      isFormatter(type, this.index) ||
      /^(?:RegExp|Date|URL|URLSearchParams)$/.test(node.expression.getText())
    )
      return this.work();
    const declaration = type.symbol?.valueDeclaration;
    if (!declaration || !this.index.has(declaration) || !this.parts.immutability.isImmutable(type)) return this.toUnknown(node);
    const maker = ts.isClassLike(declaration) ? declaration.members.find(ts.isConstructorDeclaration) : declaration;
    const state = firstDoubt(type.getProperties(), (property) => this.room.getFieldDoubt(property));
    if (state || !maker || !isFunctionNode(maker)) return state;
    const set: ts.Expression[] = [];
    walk(maker, (part) => {
      if (ts.isCallExpression(part) || ts.isNewExpression(part)) this.isWorked = true;
      const isField =
        isAssignment(part) && ts.isPropertyAccessExpression(part.left) && part.left.expression.kind === ts.SyntaxKind.ThisKeyword;
      if (isField) set.push(part.right);
    });
    const fields = maker.parameters.filter((one) => ts.isParameterPropertyDeclaration(one, maker));
    const inside = getArguments(maker, args);
    return (
      firstDoubt(set, (one) => this.judge([{ node: one, given: inside }], depth + 1)) ??
      firstDoubt(fields, (one) =>
        inside.has(one) ? this.judge([{ node: inside.get(one) as ts.Expression, given }], depth + 1) : undefined,
      )
    );
  }
}

function firstDoubt<T>(list: readonly T[], ask: (one: T) => string | undefined): string | undefined {
  for (const one of list) {
    const doubt = ask(one);
    if (doubt) return doubt;
  }
  return undefined;
}
