import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getCalledFunction, getFunctionOf, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 5;
const MAX_STEPS = 200;

/** Of a text, what takes it apart. */
const LOOKS_INTO = /^(?:split|match|matchAll|search|charCodeAt|codePointAt)$/;
/** Of a text, what gives another one: names in other letters are as many as the names. */
const CONVERTS = /^(?:to\w+Case|toString|trim\w*|normalize|concat|padStart|padEnd|replace|replaceAll|slice|substring|substr)$/;
/** Constructors and functions of the platform that read a text. */
const READS = /^(?:RegExp|Function|eval|URL|URLSearchParams|Date|Date\.parse|JSON\.parse|url\.parse|querystring\.parse|qs\.parse|fetch)$/;
/** First word of the names of functions that read a text, where only their name is known. */
const READER = /^(?:parse|compile|tokeni[sz]e|lex)(?![a-z])/;
/** What gives something that goes by the text, not a part of it. */
const LOADS = /^(?:read|load|open|require|import|find|get|resolve|exists|stat)/;
const EACH = /^(?:map|forEach|filter|flatMap|some|every|find)$/;

/** Whether what users of a library pass is a text that the library reads: an expression, a template, a query, a date. */
export class GivenTexts {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly known = new Map<ts.Symbol, boolean>();
  private readonly seen = new Set<ts.Node>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /** `name`: the parameter, or a variable or member that holds what was passed. */
  isRead(name: ts.Node): boolean {
    const symbol = this.index.getSymbol(name);
    if (!symbol) return false;
    const known = this.known.get(symbol);
    if (known !== undefined) return known;
    this.seen.clear();
    const found = this.isSymbolRead(symbol, name.getText(), 0);
    this.known.set(symbol, found);
    return found;
  }

  private isSymbolRead(symbol: ts.Symbol, text: string, depth: number): boolean {
    return this.index
      .getNamesOf(symbol, text)
      .some((use) => this.index.getSymbol(use) === symbol && this.isValueRead(getWhole(use), depth));
  }

  /** What is done with one use of the value. */
  private isValueRead(value: ts.Node, depth: number): boolean {
    const node = wrapped(value);
    if (depth > MAX_DEPTH || this.seen.has(node) || this.seen.size > MAX_STEPS) return false;
    this.seen.add(node);
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return this.isMethodReading(parent, depth);
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node)
      return this.isGivenToReader(parent, node, depth);
    if (ts.isElementAccessExpression(parent) && parent.expression === node) return this.isOfText(node);
    const whole = getMade(node);
    if (whole) return this.isValueRead(whole, depth + 1);
    const name = ts.isVariableDeclaration(parent) ? parent.name : isAssignment(parent) ? parent.left : undefined;
    return name !== undefined && name !== node && ts.isIdentifier(name) && this.isNameRead(name, depth);
  }

  private isNameRead(name: ts.Identifier, depth: number): boolean {
    const symbol = this.index.getSymbol(name);
    return symbol !== undefined && this.isSymbolRead(symbol, name.text, depth + 1);
  }

  private isMethodReading(access: ts.PropertyAccessExpression, depth: number): boolean {
    const call = wrapped(access).parent;
    if (!ts.isCallExpression(call) || call.expression !== wrapped(access)) return false;
    const [callback] = call.arguments;
    if (EACH.test(access.name.text) && callback && isFunctionNode(callback)) return this.isParameterRead(callback, 0, depth);
    return LOOKS_INTO.test(access.name.text) || (CONVERTS.test(access.name.text) && this.isValueRead(call, depth));
  }

  private isGivenToReader(call: ts.CallExpression | ts.NewExpression, argument: ts.Node, depth: number): boolean {
    const callee = unwrap(call.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    if (READS.test(callee.getText()) || name === 'exec') return true;
    const position = call.arguments?.findIndex((one) => one === argument) ?? -1;
    const functions = this.getFunctions(callee);
    if (functions.length === 0) return READER.test(name) || (!LOADS.test(name) && this.isValueRead(call, depth));
    return functions.some((fn) => this.isParameterRead(fn, position, depth));
  }

  private isParameterRead({ parameters }: ts.FunctionLikeDeclaration, position: number, depth: number): boolean {
    const name = parameters[position]?.name;
    return name !== undefined && ts.isIdentifier(name) && this.isNameRead(name, depth);
  }

  /** What the callee is in the program: a function, or those that callers hand over: `make(text)` of `memo(make)`. */
  private getFunctions(callee: ts.Expression): readonly ts.FunctionLikeDeclaration[] {
    const own = getCalledFunction(this.index, callee);
    if (own) return [own];
    const parameter = this.index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee)?.valueDeclaration;
    if (!parameter || !ts.isParameter(parameter) || !isFunctionNode(parameter.parent)) return [];
    const position = parameter.parent.parameters.indexOf(parameter);
    return this.calls.getCallers(parameter.parent as FunctionOrClass).calls.flatMap((call) => {
      const given = getArgumentAt(call, position);
      const fn = given && unwrap(given);
      if (!fn) return [];
      return isFunctionNode(fn) ? [fn] : (getFunctionOf(this.index.getSymbol(fn), (one) => this.index.has(one)) ?? []);
    });
  }

  /** `text[i]`, not an entry of a list. */
  private isOfText(node: ts.Node): boolean {
    return (this.index.checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;
  }
}

/** The text or the choice that a value is a part of: `${value}`, `value + rest`, `value ?? other`, `test ? value : other`. */
function getMade(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  if (ts.isTemplateSpan(parent)) return parent.parent;
  if (ts.isConditionalExpression(parent)) return parent.condition === node ? undefined : parent;
  return ts.isBinaryExpression(parent) && /^(?:\+|\|\||\?\?)$/.test(parent.operatorToken.getText()) ? parent : undefined;
}

/** `options.pattern` for the last name of it. */
function getWhole(use: ts.Node): ts.Node {
  return ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use;
}
