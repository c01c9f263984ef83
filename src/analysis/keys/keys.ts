import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { isLoopCallback } from '../calls/handlers.ts';
import { getFrameworkCall } from '../calls/framework-calls.ts';
import { getCalledFunction, getNameOf } from '../calls/function-names.ts';
import { getRestOf } from '../containers/compiled-rest.ts';
import { isListedByIntl } from './intl-lists.ts';
import { KeyTables } from './key-tables.ts';
import { isLetThrough } from './let-through.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isCounted, isPlainSet, isRing } from './rings.ts';
import { countRandom } from '../syntax/random-range.ts';
import { getResults } from '../syntax/results.ts';
import { type Assignment, getEnclosingFunction, isAssignment, isAsync, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getElement } from '../syntax/typed-arrays.ts';
import { getMembers } from '../syntax/type-flags.ts';

const MAX_DEPTH = 12;
const MAX_STEPS = 400;
const MAX_MEMBERS = 200;
/** As many as a 16-bit number has. */
const MAX_RANDOM = 65_536;

/** Whether a key can take only so many values; `note` is the proof. */
export type KeyVerdict = { readonly finite: true; readonly note: string } | { readonly finite: false };

const OPEN: KeyVerdict = { finite: false };
const CONSTANT = 'its key is a constant';

export class KeyAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  /** Nobody outside of the program calls it, exported or not. */
  private readonly isClosed: (fn: ts.FunctionLikeDeclaration) => boolean;
  readonly tables: KeyTables;
  private trustsExports = false;
  private steps = 0;

  constructor(index: ProgramIndex, calls: CallGraph, isClosed: (fn: ts.FunctionLikeDeclaration) => boolean) {
    this.index = index;
    this.calls = calls;
    this.isClosed = isClosed;
    this.tables = new KeyTables(index);
  }

  /**
   * Finite as far as this program goes: all of its calls pass constants, though others may call too; or the key is one of a table, or one that
   * something else has.
   */
  isProbablyFinite(key: ts.Expression): boolean {
    this.trustsExports = true;
    const verdict = this.isFinite(key);
    this.trustsExports = false;
    return verdict.finite || this.tables.isOfTable(key) || this.tables.isFoundElsewhere(key) || this.isListed(key);
  }

  /** One that `Intl`, or the program itself, has a list of. */
  isListed(key: ts.Expression): boolean {
    return isListedByIntl(this.index, key) || isLetThrough(this.index, key);
  }

  /** By its type alone. */
  isOfFiniteType(key: ts.Expression): KeyVerdict {
    return this.getFiniteType(unwrap(key)) ?? OPEN;
  }

  isFinite(key: ts.Expression, depth = 0): KeyVerdict {
    const expression = unwrap(key);
    this.steps = depth === 0 ? 0 : this.steps + 1;
    const constant = this.getConstant(expression);
    if (constant) return constant;
    const typed = this.getFiniteType(expression);
    if (typed) return typed;
    if (depth > MAX_DEPTH || this.steps > MAX_STEPS) return OPEN;
    const count = countRandom(this.index, expression);
    if (count !== undefined && count <= MAX_RANDOM) return { finite: true, note: `its keys are ${count} random numbers at most` };
    if (ts.isConditionalExpression(expression)) return this.all([expression.whenTrue, expression.whenFalse], depth);
    if (ts.isBinaryExpression(expression)) return this.getOperation(expression, depth);
    if (ts.isTemplateExpression(expression))
      return this.all(
        expression.templateSpans.map((span) => span.expression),
        depth,
      );
    if (ts.isElementAccessExpression(expression) || ts.isPropertyAccessExpression(expression)) return this.getPart(expression, depth);
    if (ts.isIdentifier(expression)) return this.getVariable(expression, depth);
    if (ts.isCallExpression(expression)) return this.getMethodResult(expression, depth);
    if (ts.isPostfixUnaryExpression(expression) || ts.isPrefixUnaryExpression(expression)) return this.getRing(expression.operand);
    return OPEN;
  }

  /** What a function of the program returns; `level.toLowerCase()`, `locale.replace('_', '-')` of a finite text. */
  private getMethodResult(call: ts.CallExpression, depth: number): KeyVerdict {
    const callee = unwrap(call.expression);
    const called = getCalledFunction(this.index, callee);
    if (called) return isAsync(called) || called.asteriskToken ? OPEN : this.all(getResults(called), depth + 1);
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'join') return this.getRest(callee.expression, depth);
    if (!ts.isPropertyAccessExpression(callee) || !/^(?:to\w+Case|trim\w*|replace|replaceAll|slice|toString)$/.test(callee.name.text))
      return OPEN;
    const isFixed = call.arguments.every((argument) => ts.isLiteralExpression(argument) || ts.isRegularExpressionLiteral(argument));
    return isFixed ? this.isFinite(callee.expression, depth + 1) : OPEN;
  }

  private getRing(counter: ts.Expression): KeyVerdict {
    return isRing(this.index, unwrap(counter)) ? { finite: true, note: `${counter.getText()} is set back, so it is a ring` } : OPEN;
  }

  private all(parts: readonly ts.Expression[], depth: number): KeyVerdict {
    const verdicts = parts.map((part) => this.isFinite(part, depth));
    // A constant part says nothing of the others.
    const telling = verdicts.find((verdict) => verdict.finite && verdict.note !== CONSTANT) ?? verdicts[0];
    return telling && verdicts.every((verdict) => verdict.finite) ? telling : OPEN;
  }

  private getConstant(node: ts.Expression): KeyVerdict | undefined {
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isTypeOfExpression(node)) return { finite: true, note: CONSTANT };
    if (/^(?:true|false|null|undefined)$/.test(node.getText())) return { finite: true, note: CONSTANT };
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return { finite: true, note: 'its key is a boolean' };
    return undefined;
  }

  /** A union that is written out is in the order in which the checker met its members, which hangs on what was asked before. */
  private print(type: ts.Type, members: readonly ts.Type[]): string {
    const { checker } = this.index;
    const name = checker.typeToString(type);
    const parts = name.split(' | ');
    const own = new Set(members.map((member) => checker.typeToString(member)));
    return parts.length === members.length && parts.every((part) => own.has(part)) ? parts.toSorted().join(' | ') : name;
  }

  /** Literal unions, enums, booleans and `keyof` of a closed type; not a single literal that inference made of a variable. */
  private getFiniteType(node: ts.Expression): KeyVerdict | undefined {
    const type = this.index.checker.getTypeAtLocation(node);
    const members = getMembers(type);
    if (members.length > MAX_MEMBERS || !members.every((member) => isUnit(member))) return undefined;
    const real = members.filter((member) => !(member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    if (real.length === 0) return undefined;
    const name = this.print(type, members);
    const of = type.flags & ts.TypeFlags.Boolean ? 'a boolean' : name.length > 60 ? 'a closed type' : name;
    return { finite: true, note: `keys are the ${real.length} ${real.length === 1 ? 'value' : 'members'} of ${of}` };
  }

  /** `i % SIZE`, `x & 255`, `a + b` of two finite parts, comparisons. */
  private getOperation(node: ts.BinaryExpression, depth: number): KeyVerdict {
    const operator = node.operatorToken.getText();
    if (operator === '%') return { finite: true, note: 'its key is a remainder, so it is a ring' };
    if (operator === '&' && [node.left, node.right].some((side) => ts.isNumericLiteral(unwrap(side))))
      return { finite: true, note: 'its key is masked' };
    if (/^(?:[=!]==?|[<>]=?)$/.test(operator)) return { finite: true, note: 'its key is a boolean' };
    if (/^(?:[+\-*]|\|\||\?\?)$/.test(operator)) return this.all([node.left, node.right], depth);
    if (isAssignment(node) && operator === '=') return this.isFinite(node.right, depth + 1);
    return OPEN;
  }

  private getVariable(name: ts.Identifier, depth: number): KeyVerdict {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return OPEN;
    if (ts.isParameter(declaration)) return this.getParameter(declaration, symbol, depth);
    if (ts.isVariableDeclaration(declaration)) return this.getLocal(declaration, symbol, depth);
    return OPEN;
  }

  private getLocal(declaration: ts.VariableDeclaration, symbol: ts.Symbol, depth: number): KeyVerdict {
    if (!ts.isIdentifier(declaration.name)) return OPEN;
    const loop = declaration.parent.parent;
    if ((ts.isForOfStatement(loop) || ts.isForInStatement(loop)) && loop.initializer === declaration.parent) return this.getLoop(loop);
    if (ts.isForStatement(loop) && loop.condition && isConstantBound(this.index, loop.condition))
      return { finite: true, note: 'its keys are counted up to a constant' };
    const values = this.getAssigned(declaration.name, symbol);
    if (values === undefined) return this.getRing(declaration.name);
    if (declaration.initializer) values.push(declaration.initializer);
    return values.length === 0 ? OPEN : this.all(values, depth + 1);
  }

  /** Everything that is assigned to the variable, or added to it once; undefined when it is counted up or taken apart. */
  private getAssigned(name: ts.Identifier, symbol: ts.Symbol): ts.Expression[] | undefined {
    const assignments = this.index.getAssignments(symbol, name.text);
    const isKnown = assignments.every((one) => isPlainSet(one) || isAddedOnce(one, name));
    return isCounted(this.index, symbol, name.text) || !isKnown ? undefined : assignments.map(({ right }) => right);
  }

  /** A loop over a constant list, or over the keys of an object literal. */
  private getLoop(loop: ts.ForOfStatement | ts.ForInStatement): KeyVerdict {
    if (this.tables.isConstantList(loop.expression)) return { finite: true, note: 'its keys come from a constant list' };
    return ts.isForOfStatement(loop) ? getElement(this.index, loop.expression) : OPEN;
  }

  /** A parameter is finite when every call passes a finite argument and nobody else can call. */
  private getParameter(parameter: ts.ParameterDeclaration, symbol: ts.Symbol, depth: number): KeyVerdict {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || !ts.isIdentifier(parameter.name)) return OPEN;
    const reassigned = this.getAssigned(parameter.name, symbol);
    if (reassigned === undefined || !reassigned.every((value) => this.isFinite(value, depth + 1).finite)) return OPEN;
    if (isLoopCallback(fn)) return this.getLoopParameter(fn, parameter);
    const position = fn.parameters.indexOf(parameter);
    return this.getGiven(fn, position, position + 1, depth);
  }

  /** What all calls pass from one position to another. */
  private getGiven(fn: ts.FunctionLikeDeclaration, start: number, end: number | undefined, depth: number): KeyVerdict {
    const { calls: own, values, exported } = this.calls.getCallers(fn);
    if (values.length > 0 || own.length === 0 || getFrameworkCall(fn)) return OPEN;
    const calls = [...own, ...this.calls.overrides.getCalls(fn)];
    const finite = calls.every((call) => {
      const given = ts.isTaggedTemplateExpression(call) ? [] : (call.arguments ?? []);
      const isPlain = !given.slice(0, start).some(ts.isSpreadElement) && given.length > start;
      return isPlain && given.slice(start, end).every((argument) => this.isFiniteArgument(argument, depth + 1));
    });
    // Where no other file of the program calls what is exported, it is for somebody else.
    const isKnown = (): boolean => own.some((call) => call.getSourceFile() !== fn.getSourceFile()) && this.isClosed(fn);
    if (!finite || (exported && !this.trustsExports && !isKnown())) return OPEN;
    return { finite: true, note: `all ${calls.length} calls of ${getNameOf(fn)?.getText() ?? 'its function'} pass constant keys` };
  }

  private isFiniteArgument(argument: ts.Expression, depth: number): boolean {
    if (ts.isSpreadElement(argument)) return this.getRest(argument.expression, depth).finite;
    return this.isFinite(argument, depth).finite || this.tables.isOfConstantTable(argument).finite;
  }

  /** `tokens[0]` of a list of constants, `WORDS[version]`, `WORDS.strict` of a table of them. */
  private getPart(part: ts.ElementAccessExpression | ts.PropertyAccessExpression, depth: number): KeyVerdict {
    const members = this.tables.getMembers(part);
    if (members) return this.all(members, depth + 1);
    if (ts.isPropertyAccessExpression(part)) return this.getRing(part);
    const rest = this.getRest(
      part.expression,
      depth,
      ts.isNumericLiteral(part.argumentExpression) ? Number(part.argumentExpression.text) : undefined,
    );
    return rest.finite ? rest : getElement(this.index, part.expression);
  }

  /** `...tokens`: as many lists as there are calls; `at`: only what stands there. */
  private getRest(list: ts.Expression, depth: number, at?: number): KeyVerdict {
    const name = unwrap(list);
    const symbol = ts.isIdentifier(name) ? this.index.getSymbol(name) : undefined;
    const declaration = symbol?.valueDeclaration;
    const rest = declaration && depth <= MAX_DEPTH ? getRestOf(this.index, declaration) : undefined;
    if (!rest || this.index.getAssignments(symbol).length > 0) return OPEN;
    const start = rest.start + (at ?? 0);
    return this.getGiven(rest.fn, start, at === undefined ? undefined : start + 1, depth);
  }

  private getLoopParameter(fn: ts.FunctionLikeDeclaration, parameter: ts.ParameterDeclaration): KeyVerdict {
    const call = wrapped(fn).parent;
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || fn.parameters[0] !== parameter) return OPEN;
    const list = call.expression.expression;
    return this.tables.isConstantList(list) ? { finite: true, note: 'its keys come from a constant list' } : getElement(this.index, list);
  }
}

/** `words += ' await'` beside the declaration, outside of any loop. */
function isAddedOnce(assignment: Assignment, declared: ts.Node): boolean {
  const fn = getEnclosingFunction(assignment);
  if (assignment.operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken || getEnclosingFunction(declared) !== fn) return false;
  return ts.findAncestor(assignment, (node) => (node === fn ? 'quit' : ts.isIterationStatement(node, false))) === undefined;
}

function isUnit(type: ts.Type): boolean {
  // `const token = Symbol()` in a function is another one for each call.
  const declaration = type.flags & ts.TypeFlags.UniqueESSymbol ? type.symbol?.valueDeclaration : undefined;
  if (declaration && getEnclosingFunction(declaration)) return false;
  return (
    (type.flags &
      (ts.TypeFlags.StringLiteral |
        ts.TypeFlags.NumberLiteral |
        ts.TypeFlags.BooleanLike |
        ts.TypeFlags.EnumLiteral |
        ts.TypeFlags.Null |
        ts.TypeFlags.Undefined |
        ts.TypeFlags.UniqueESSymbol)) !==
    0
  );
}

/** `i < 16`, `i < SIZE` with a constant. */
function isConstantBound(index: ProgramIndex, condition: ts.Expression): boolean {
  if (!ts.isBinaryExpression(condition) || !/^[<>]=?$/.test(condition.operatorToken.getText())) return false;
  return [condition.left, condition.right].some((side) => {
    const value = unwrap(side);
    if (ts.isNumericLiteral(value)) return true;
    const declaration = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
    const initializer = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return initializer !== undefined && ts.isNumericLiteral(unwrap(initializer));
  });
}
