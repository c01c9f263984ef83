import { ts } from 'ts-morph';
import { getResults } from '../syntax/results.ts';
import { getMadeValue } from '../containers/building.ts';
import type { CallGraph } from '../calls/calls.ts';
import { getFunctionOf } from '../calls/function-names.ts';
import { isStateless } from '../purity/function-state.ts';
import { getPackageFunction } from '../purity/package-calls.ts';
import { getNodeResult } from '../program/node-library.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isUsedAsString } from './string-evidence.ts';
import { getEntries } from './table-entries.ts';
import { getCallee } from '../syntax/callee.ts';
import { getFound, isPartOfText, isTextList } from './text-lists.ts';
import { isAssignment, isAsync, isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { PLAIN, isAll } from '../syntax/type-flags.ts';

/** What an expression of no known type is by what its text does: for JavaScript, where parameters are `any`. `primitive`: a text or a number. */
export type Inferred = 'string' | 'number' | 'primitive' | 'data' | 'function' | 'unknown';

/** Nothing in it keeps anything from one use to the next. */
function isPlainData(kind: Inferred): boolean {
  return kind !== 'unknown' && kind !== 'function';
}

const STRING_METHODS = new Set([
  'replace',
  'replaceAll',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'trimStart',
  'trimEnd',
  'join',
  'toString',
  'charAt',
  'substring',
  'substr',
  'padStart',
  'padEnd',
  'repeat',
  'normalize',
  'stringify',
  'toFixed',
  'toISOString',
  'digest',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toLocaleString',
  'fromCharCode',
  'format',
  'formatToParts',
]);
const DATA_METHODS = new Set([
  'split',
  'match',
  'exec',
  'parse',
  'keys',
  'entries',
  'test',
  'startsWith',
  'endsWith',
  'includes',
  'indexOf',
  'parseInt',
  'parseFloat',
  'isInteger',
  'byteLength',
]);
const STRING_CALLS = new Set(['String', 'encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'escape', 'unescape']);
const DATA_CALLS = new Set(['Number', 'Boolean', 'parseInt', 'parseFloat', 'RegExp', 'Date', 'BigInt', 'isNaN']);
/** Methods whose result is of the kind of their receiver, or a list of what a callback makes. */
const COPYING = /^(?:slice|filter|reverse|sort|toSorted|toReversed|map|flatMap)$/;
const TEXT_OR_NUMBER: ReadonlySet<Inferred> = new Set(['string', 'number', 'primitive']);
const MAX_DEPTH = 8;

export class TypeInference {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  /** What functions return, by how deep they were asked from: functions that call each other would be gone through every way. */
  private readonly results = new Map<ts.Node, Inferred[]>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  infer(node: ts.Expression, depth = 0): Inferred {
    const expression = unwrap(node);
    const byType = this.getPrimitive(expression);
    if (byType) return byType;
    if (depth > MAX_DEPTH) return 'unknown';
    if (ts.isTemplateExpression(expression) || ts.isTypeOfExpression(expression)) return 'string';
    if (ts.isRegularExpressionLiteral(expression)) return 'data';
    if (ts.isConditionalExpression(expression)) return this.join([expression.whenTrue, expression.whenFalse], depth);
    if (ts.isBinaryExpression(expression)) return this.inferBinary(expression, depth);
    if (ts.isPrefixUnaryExpression(expression)) return expression.operator === ts.SyntaxKind.ExclamationToken ? 'data' : 'number';
    if (ts.isNewExpression(expression))
      return /^(?:RegExp|Date|URL|Number|String)$/.test(expression.expression.getText()) ? 'data' : 'unknown';
    if (ts.isCallExpression(expression)) return this.inferCall(expression, depth);
    if (ts.isArrayLiteralExpression(expression))
      return this.inferParts(
        expression.elements.filter((e) => !ts.isSpreadElement(e)),
        depth,
      );
    if (ts.isObjectLiteralExpression(expression)) return this.inferObject(expression, depth);
    if (isFunctionNode(expression)) return isStateless(this.index, expression) ? 'data' : 'function';
    return this.inferReference(expression, depth);
  }

  isData(node: ts.Expression): boolean {
    return isPlainData(this.infer(node));
  }

  /** By its type, or by what its text does; `own`: reads of what is judged, which hold what it says of the rest. */
  isPrimitive(node: ts.Expression, own: ReadonlySet<ts.Node> = new Set()): boolean {
    const value = unwrap(node);
    if (own.has(value)) return true;
    if (isAssignment(value)) return this.isPrimitive(value.right, own);
    if (isFallback(value)) return this.isPrimitive(value.left, own) && this.isPrimitive(value.right, own);
    return isAll(this.index.checker.getTypeAtLocation(value), PLAIN) || TEXT_OR_NUMBER.has(this.infer(value));
  }

  /** A variable, or a character of a string. */
  private inferReference(node: ts.Expression, depth: number): Inferred {
    if (ts.isIdentifier(node)) return this.inferVariable(node, depth);
    if (isCount(node))
      return isTextList(this.index, node.expression) || this.infer(node.expression, depth + 1) === 'string' ? 'number' : 'unknown';
    if (!ts.isElementAccessExpression(node)) return 'unknown';
    return this.infer(node.expression, depth + 1) === 'string' ? 'string' : this.inferEntry(node.expression, depth);
  }

  private inferEntry(table: ts.Expression, depth: number): Inferred {
    const entries = getEntries(this.index, table);
    const kind = entries ? this.join(entries.all, depth) : 'unknown';
    return entries?.isFilled && !TEXT_OR_NUMBER.has(kind) ? 'unknown' : kind;
  }

  private getPrimitive(node: ts.Expression): Inferred | undefined {
    const { flags } = this.index.checker.getTypeAtLocation(node);
    if (flags & ts.TypeFlags.StringLike) return 'string';
    if (flags & ts.TypeFlags.NumberLike) return 'number';
    return flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike) ? 'data' : undefined;
  }

  private join(parts: readonly ts.Expression[], depth: number): Inferred {
    const kinds = new Set(
      parts.filter((part) => !/^(?:undefined|null|void 0|true|false)$/.test(part.getText())).map((part) => this.infer(part, depth + 1)),
    );
    if (kinds.has('unknown')) return 'unknown';
    if (kinds.has('function')) return 'function';
    const [only] = kinds;
    if (kinds.size === 1 && only) return only;
    return kinds.size > 0 && [...kinds].every((kind) => TEXT_OR_NUMBER.has(kind)) ? 'primitive' : 'data';
  }

  private inferBinary(node: ts.BinaryExpression, depth: number): Inferred {
    const operator = node.operatorToken.getText();
    if (isAssignment(node)) return operator === '+=' ? this.infer(node.left, depth + 1) : this.infer(node.right, depth + 1);
    if (/^(?:\|\||\?\?|&&)$/.test(operator))
      return operator === '&&' ? this.infer(node.right, depth + 1) : this.join([node.left, node.right], depth);
    if (operator === '+') {
      const sides = [this.infer(node.left, depth + 1), this.infer(node.right, depth + 1)];
      return sides.includes('string') ? 'string' : sides.every((side) => side === 'number') ? 'number' : 'primitive';
    }
    return /^(?:[-*/%&|^]|<<|>>>?|\*\*)$/.test(operator) ? 'number' : operator === ',' ? this.infer(node.right, depth + 1) : 'data';
  }

  private inferCall(call: ts.CallExpression, depth: number): Inferred {
    const callee = getCallee(call);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const fn = getFunctionOf(this.index.getSymbol(name), (node) => this.index.has(node));
    if (fn) return this.inferResult(fn, depth);
    const given = this.inferGiven(callee, depth) ?? this.inferPackage(call, depth) ?? this.inferLookup(callee, depth);
    if (given) return given;
    const ofNode = getNodeResult(this.index, callee);
    if (ofNode) return ofNode;
    if (ts.isIdentifier(callee)) return STRING_CALLS.has(callee.text) ? 'string' : DATA_CALLS.has(callee.text) ? 'data' : 'unknown';
    if (!ts.isPropertyAccessExpression(callee)) return 'unknown';
    if (callee.name.text === 'reduce') return this.inferReduce(call, depth);
    if (callee.name.text === 'freeze' && call.arguments[0]) return this.infer(call.arguments[0], depth + 1);
    if (/^Buffer\.(?:from|concat)$/.test(callee.getText())) return 'data';
    if (STRING_METHODS.has(callee.name.text)) return 'string';
    if (COPYING.test(callee.name.text)) return this.inferCopy(call, callee, depth);
    return DATA_METHODS.has(callee.name.text) ? 'data' : 'unknown';
  }

  /** `table.get(key)` */
  private inferLookup(callee: ts.Expression, depth: number): Inferred | undefined {
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'get') return undefined;
    const { symbol } = this.index.checker.getTypeAtLocation(callee.expression);
    return symbol?.name === 'Map' ? this.inferEntry(callee.expression, depth) : undefined;
  }

  private inferPackage(call: ts.CallExpression, depth: number): Inferred | undefined {
    const result = getPackageFunction(this.index, call)?.result;
    if (result !== 'same') return result;
    return call.arguments[0] ? this.infer(call.arguments[0], depth + 1) : 'unknown';
  }

  /** `fn(key)` of a parameter `fn`: what the functions that the program passes for it return. */
  private inferGiven(callee: ts.Expression, depth: number): Inferred | undefined {
    const declaration = this.index.getSymbol(callee)?.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return undefined;
    const kinds = (this.calls.getGivenFunctions(declaration) ?? []).map((argument) => {
      const fn = isFunctionNode(argument) ? argument : getFunctionOf(this.index.getSymbol(argument), (node) => this.index.has(node));
      return fn ? this.inferResult(fn, depth + 1) : 'unknown';
    });
    const [first] = kinds;
    return first && (kinds.every((kind) => kind === first) ? first : kinds.includes('unknown') ? 'unknown' : 'data');
  }

  /** A list of what is in another one; what a callback makes of each. */
  private inferCopy(call: ts.CallExpression, callee: ts.PropertyAccessExpression, depth: number): Inferred {
    const [fn] = call.arguments;
    const of = this.infer(callee.expression, depth + 1);
    if (!/^(?:map|flatMap)$/.test(callee.name.text)) return of === 'string' || of === 'data' ? of : 'unknown';
    const made = fn && (isFunctionNode(fn) ? fn : getFunctionOf(this.index.getSymbol(fn), (node) => this.index.has(node)));
    if (!made) return fn && /^(?:String|Number|Boolean|parseFloat)$/.test(fn.getText()) ? 'data' : 'unknown';
    return isPlainData(this.inferResult(made, depth + 1)) ? 'data' : 'unknown';
  }

  /** `list.reduce(fn, start)`: what `fn` makes of each. */
  private inferReduce(call: ts.CallExpression, depth: number): Inferred {
    const [fn] = call.arguments;
    return fn && (ts.isArrowFunction(fn) || ts.isFunctionExpression(fn)) ? this.inferResult(fn, depth) : 'unknown';
  }

  /** What a function of the program returns, over all of its `return`s. */
  private inferResult(fn: ts.FunctionLikeDeclaration, depth: number): Inferred {
    const known = this.results.get(fn) ?? [];
    this.results.set(fn, known);
    return (known[depth] ??= this.findResult(fn, depth));
  }

  private findResult(fn: ts.FunctionLikeDeclaration, depth: number): Inferred {
    if (!fn.body || fn.asteriskToken || isAsync(fn)) return 'unknown';
    if (!ts.isBlock(fn.body)) return this.infer(fn.body, depth + 1);
    const results = getResults(fn);
    return results.length === 0 ? 'unknown' : this.join(results, depth);
  }

  private inferParts(parts: readonly ts.Expression[], depth: number): Inferred {
    return parts.every((part) => isPlainData(this.infer(part, depth + 1))) ? 'data' : 'unknown';
  }

  private inferObject(literal: ts.ObjectLiteralExpression, depth: number): Inferred {
    const isData = literal.properties.every((property) => {
      if (ts.isPropertyAssignment(property)) return isPlainData(this.infer(property.initializer, depth + 1));
      if (ts.isShorthandPropertyAssignment(property)) return isPlainData(this.infer(property.name, depth + 1));
      return isFunctionNode(property) && isStateless(this.index, property);
    });
    return isData ? 'data' : 'unknown';
  }

  private inferVariable(name: ts.Identifier, depth: number): Inferred {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return 'unknown';
    if (isFunctionNode(declaration)) return isStateless(this.index, declaration) ? 'data' : 'function';
    const isParameter = ts.isParameter(declaration);
    if (!isParameter && !ts.isVariableDeclaration(declaration)) return 'unknown';
    const made = getMadeValue(this.index, name);
    if (made) return this.infer(made, depth + 1);
    const assigned = this.index
      .getAssignments(symbol, name.text)
      .filter((assignment) => assignment !== name.parent && unwrap(assignment.left).pos < name.pos);
    if (isParameter) return this.inferParameter(declaration, assigned, name, depth);
    const values = [...(declaration.initializer ? [declaration.initializer] : []), ...assigned.map((assignment) => assignment.right)];
    return values.length === 0 ? 'unknown' : this.join(values, depth);
  }

  /** A parameter is what it was made into on every path: `s = String(s)` outside of a condition. */
  private inferParameter(
    declaration: ts.ParameterDeclaration,
    assigned: readonly ts.BinaryExpression[],
    name: ts.Identifier,
    depth: number,
  ): Inferred {
    const sure = assigned.findLast(
      (assignment) =>
        ts.isExpressionStatement(assignment.parent) &&
        ts.isBlock(assignment.parent.parent) &&
        isFunctionNode(assignment.parent.parent.parent),
    );
    if (sure) return this.infer(sure.right, depth + 1);
    const found = assigned.length === 0 ? getFound(declaration) : undefined;
    if (found) return found;
    const [first] = declaration.parent.parameters;
    const isPart = declaration === first && assigned.length === 0 && isPartOfText(this.index, declaration);
    return isPart || isUsedAsString(this.index, name) ? 'string' : 'unknown';
  }
}

const isCount = (node: ts.Expression): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) && node.name.text === 'length';
