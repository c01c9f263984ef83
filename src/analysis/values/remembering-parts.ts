import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getPassedFunction } from '../calls/function-names.ts';
import { getFieldValues } from './field-values.ts';
import type { TypeInference } from './infer.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { firstOf, isPlainPattern } from '../purity/purity-syntax.ts';
import { getMemberValue } from '../syntax/literal-place.ts';
import { getResults } from '../syntax/results.ts';
import { getBase, getContainerKind, isAssignment, isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { PRIMITIVE, isAny, isPattern } from '../syntax/type-flags.ts';
import { getArguments, getBuilt, getCalled, getVariable, getWalked } from './work.ts';
import { isConst } from '../syntax/constants.ts';

const MAX_DEPTH = 4;
const MAX_PARTS = 2000;
const ITERATORS = /Iterator(?:Object)?$|Generator$/;
/** What gives an iterator, of whatever it is called on. */
const ITERATING = /(?:\.(?:values|keys|entries|matchAll)|\[Symbol\.iterator\])$/;
/** Methods whose results are made of what they are called on. */
const KEEPING = /^(?:slice|filter|concat|sort|reverse|toSorted|toReversed|flat|find|findLast|at|pop|shift|get)$/;
/** Functions whose results are made of what they get. */
const COPIERS = /^(?:Array\.from|Object\.(?:values|entries|fromEntries))$/;

/** What a type says: a pattern, an iterator, or nothing (`unknown`, `object`, `{}`). */
type Said = 'pattern' | 'iterator' | 'open' | undefined;

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly inference: TypeInference;
}

/**
 * Parts of a value that remember where they stopped: patterns with `g` or `y`, and iterators. Whoever has gone through one leaves it there for
 * the next. Found by what makes the value, as a declared type may hide them.
 */
export class RememberingParts {
  private readonly parts: Parts;
  private readonly index: ProgramIndex;
  /** What the memo gave is judged where it was stored. */
  private readonly own: ReadonlySet<ts.Node>;
  private readonly seen = new Set<ts.Node>();
  private readonly given = new Map<ts.Node, ts.Expression[]>();
  private readonly said = new Map<ts.Type, Said>();

  constructor(parts: Parts, own: ReadonlySet<ts.Node>) {
    this.parts = parts;
    this.index = parts.index;
    this.own = own;
  }

  /** Why the value is not the same for each who gets it. */
  getRisk(value: ts.Expression): string | undefined {
    const node = unwrap(value);
    if (this.own.has(node) || this.seen.has(node) || this.parts.inference.isPrimitive(node)) return undefined;
    this.seen.add(node);
    if (this.seen.size > MAX_PARTS) return this.getTypeRisk(node);
    if (isAssignment(node)) return this.getRisk(node.right);
    if (isFallback(node) || isOperator(node, ts.SyntaxKind.AmpersandAmpersandToken)) return this.firstRisk([node.left, node.right]);
    if (isOperator(node, ts.SyntaxKind.CommaToken)) return this.getRisk(node.right);
    if (ts.isConditionalExpression(node)) return this.firstRisk([node.whenTrue, node.whenFalse]);
    if (ts.isAwaitExpression(node)) return this.getRisk(node.expression);
    if (ts.isSpreadElement(node)) return this.getItemsRisk(node.expression);
    if (ts.isArrayLiteralExpression(node)) return this.firstRisk(node.elements);
    if (ts.isObjectLiteralExpression(node)) return this.firstRisk(node.properties.flatMap((one) => getPart(one) ?? []));
    if (isFunctionNode(node) || ts.isClassExpression(node)) return undefined;
    if (isCompiling(node)) return this.getCompiledRisk(node);
    if (ts.isNewExpression(node)) return this.getNewRisk(node);
    if (ts.isCallExpression(node)) return this.getCallRisk(node);
    return ts.isIdentifier(node) ? this.getNameRisk(node) : this.getTypeRisk(node);
  }

  private firstRisk(values: readonly ts.Expression[]): string | undefined {
    return firstOf(values, (value) => this.getRisk(value));
  }

  /** What is taken out of a list, a table or an iterator. */
  private getItemsRisk(list: ts.Expression): string | undefined {
    const node = unwrap(list);
    if (!this.isIterator(node)) return this.getRisk(node);
    const [items] = this.index.checker.getTypeArguments(this.index.checker.getTypeAtLocation(node) as ts.TypeReference);
    return items && this.say(this.getSaid(items, 0), node);
  }

  private isIterator(node: ts.Expression): boolean {
    const type = this.index.checker.getTypeAtLocation(node);
    if ((type.flags & ts.TypeFlags.Any) === 0) return ITERATORS.test(type.symbol?.name ?? '') && !this.index.declares(type.symbol);
    return ts.isCallExpression(node) && ITERATING.test(node.expression.getText());
  }

  /** A copy of a pattern has its flags, where it is given none. */
  private getCompiledRisk(node: ts.Expression): string | undefined {
    if (!isPlainPattern(node)) return this.say('pattern', node);
    const [source, flags] = ts.isNewExpression(node) || ts.isCallExpression(node) ? (node.arguments ?? []) : [];
    return source && !flags && isPattern(this.index.checker, source) ? this.getRisk(source) : undefined;
  }

  /** What a collection starts with, or the fields of an instance. */
  private getNewRisk(node: ts.NewExpression): string | undefined {
    if (getContainerKind(node)) return node.arguments?.[0] && this.getItemsRisk(node.arguments[0]);
    const type = this.index.checker.getTypeAtLocation(node);
    const declaration = type.symbol?.valueDeclaration;
    if (!declaration || !ts.isClassLike(declaration) || !this.index.has(declaration)) return this.getTypeRisk(node);
    const maker = declaration.members.find(ts.isConstructorDeclaration);
    if (maker) this.give(maker, node.arguments ?? []);
    return firstOf(type.getProperties(), (property) => {
      const passed = property.valueDeclaration && this.given.get(property.valueDeclaration);
      return this.firstRisk([...(passed ?? []), ...getFieldValues(this.index, property)]);
    });
  }

  private getCallRisk(node: ts.CallExpression): string | undefined {
    const called = getCalled(this.parts, node);
    if (called === 'work' || called === undefined) return this.getMethodRisk(node);
    if ('same' in called) return this.firstRisk(called.same);
    for (const fn of called.functions) {
      if (fn.asteriskToken) return this.say('iterator', node);
      const again = this.give(fn, node.arguments);
      const risk = fn.body ? (this.firstRisk(getResults(fn)) ?? this.firstRisk(again)) : this.getTypeRisk(node);
      if (risk) return risk;
    }
    return undefined;
  }

  /** A method of the language: what its callback makes, or what it is called on. */
  private getMethodRisk(node: ts.CallExpression): string | undefined {
    const callee = unwrap(node.expression);
    if (!ts.isPropertyAccessExpression(callee)) return this.getTypeRisk(node);
    const name = callee.name.text;
    const [first] = node.arguments;
    if (/^(?:map|flatMap|from|reduce)$/.test(name)) {
      const made = node.arguments.flatMap((one) => getPassedFunction(this.index, one) ?? []);
      if (made.length > 0) return this.firstRisk(made.flatMap(getResults));
    }
    if (first && COPIERS.test(callee.getText())) return this.getItemsRisk(first);
    if (KEEPING.test(name)) return this.firstRisk([callee.expression, ...(name === 'concat' ? node.arguments : [])]);
    return this.isIterator(node) ? this.say('iterator', node) : this.getTypeRisk(node);
  }

  /** Those of the arguments that are given to parameters which others were given to before. */
  private give(fn: ts.FunctionLikeDeclaration, passed: readonly ts.Expression[]): ts.Expression[] {
    return [...getArguments(fn, passed)].flatMap(([parameter, value]) => {
      const before = this.given.get(parameter) ?? [];
      this.given.set(parameter, [...before, value]);
      return before.length > 0 ? [value] : [];
    });
  }

  private getNameRisk(name: ts.Identifier): string | undefined {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration) || this.isConstant(declaration)) return undefined;
    if (ts.isParameter(declaration)) {
      const list = getWalked(declaration);
      const given = this.given.get(declaration) ?? (list ? [list] : []);
      return given.length > 0 ? this.firstRisk(given) : this.getTypeRisk(name);
    }
    const variable = getVariable(declaration);
    if (!variable || variable !== declaration || ts.isForOfStatement(variable.parent.parent)) return this.getTypeRisk(name);
    return this.firstRisk([...this.index.getGivenValues(name), ...getBuilt(this.index, symbol, variable)]);
  }

  /** Of the module, it is the same one whenever the value is made. */
  private isConstant(declaration: ts.Node): boolean {
    const variable = getVariable(declaration);
    if (!variable) return !ts.isParameter(declaration) && !ts.isBindingElement(declaration);
    return isConst(variable) && ts.isSourceFile(variable.parent.parent.parent);
  }

  /** What is taken of `this` is not made with the value; of a local, it is a part of that. */
  private getTypeRisk(node: ts.Expression): string | undefined {
    const said = this.getSaidOf(node);
    const base = getBase(node);
    if (base?.kind === ts.SyntaxKind.ThisKeyword) return undefined;
    if (base && (said || isAny(this.index.checker, node))) return this.getRisk(base as ts.Expression);
    return said === 'open' && this.parts.inference.isData(node) ? undefined : this.say(said, node);
  }

  private say(said: Said, node: ts.Node): string | undefined {
    const at = this.index.at(node);
    if (said === 'pattern') return `a pattern may remember where it stopped: its flags are not known to be without g and y (${at})`;
    if (said === 'iterator') return `it holds an iterator, which is gone through once (${at})`;
    return said && `it holds what no type tells, and which may remember where it stopped (${at})`;
  }

  private getSaidOf(node: ts.Expression): Said {
    return this.getSaid(this.index.checker.getTypeAtLocation(node), 0);
  }

  private getSaid(type: ts.Type, depth: number): Said {
    const known = this.said.get(type);
    if (known || this.said.has(type) || depth > MAX_DEPTH) return known;
    this.said.set(type, undefined);
    const said = this.findSaid(type, depth);
    this.said.set(type, said);
    return said;
  }

  private findSaid(type: ts.Type, depth: number): Said {
    const { checker } = this.index;
    const { symbol } = type;
    const ask = (parts: readonly ts.Type[]): Said => firstOf(parts, (part) => this.getSaid(part, depth + 1));
    if (type.isUnion()) return ask(type.types);
    // `string & { brand }`
    if (type.isIntersection()) return type.types.some((one) => one.flags & PRIMITIVE) ? undefined : ask(type.types);
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return 'open';
    if ((type.flags & ts.TypeFlags.Object) === 0 || type.getCallSignatures().length > 0) return undefined;
    const isOwn = this.index.declares(symbol);
    const name = isOwn ? '' : (symbol?.name ?? '');
    if (name === 'RegExp') return 'pattern';
    if (ITERATORS.test(name)) return 'iterator';
    if (checker.isArrayLikeType(type) || /^(?:Readonly)?(?:Map|Set)$/.test(name))
      return ask(checker.getTypeArguments(type as ts.TypeReference));
    if (!isOwn && !/^(?:__type|__object|)$/.test(name)) return undefined;
    const indexed = [type.getStringIndexType(), type.getNumberIndexType()].filter((one) => one !== undefined);
    const parts = [
      ...type
        .getProperties()
        .slice(0, 40)
        .map((one) => checker.getTypeOfSymbol(one)),
      ...indexed,
    ];
    return parts.length === 0 && !isOwn && !isOfLiteral(type) ? 'open' : ask(parts);
  }
}

/** `{}` as a value, not as a type that says nothing. */
function isOfLiteral(type: ts.Type): boolean {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
}

function isOperator(node: ts.Node, operator: ts.SyntaxKind): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === operator;
}

function getPart(member: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  return ts.isSpreadAssignment(member) ? member.expression : getMemberValue(member);
}

function isCompiling(node: ts.Expression): boolean {
  if (ts.isRegularExpressionLiteral(node)) return true;
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}
