import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { CHANGERS, METHODS, STRING_METHODS } from './pure-library.ts';
import { isFunctionNode, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers } from '../syntax/type-flags.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
/** Functions of the language that do not throw on text. */
const SAFE_CALLS = /^(?:parseInt|parseFloat|Number|String|Boolean|isNaN|isFinite)$/;
const SAFE_STATIC = /^(?:Math\.(?!random)\w+|String\.fromCharCode|Array\.isArray|Number\.is\w+)$/;
const THROWING =
  /^(?:match|matchAll|repeat|normalize|padStart|padEnd|localeCompare|to\w*String|toFixed|toPrecision|toISOString|toJSON|with)$/;
const CALLING = /^(?:every|filter|find\w*|flatMap|forEach|map|reduce|reduceRight|some|sort|toSorted|replace|replaceAll)$/;

/** What a loop over the finds of a pattern searches, and what it calls a find. */
interface Search {
  readonly pattern: ts.Expression;
  readonly call: ts.CallExpression;
  readonly match: ts.Node | undefined;
}

/** Code that runs to its end whatever it gets, and runs nothing of the program meanwhile. */
export class QuietCode {
  private readonly index: ProgramIndex;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** Nothing in a part of a loop ends it early, waits, may throw, or calls what may use the pattern as well. */
  isQuiet(part: ts.Node, search: Search): boolean {
    let isQuiet = true;
    walkFrom(part, (node) => {
      if (node === search.call) {
        isQuiet &&= search.call.arguments.every((one) => this.isQuiet(one, search));
        return false;
      }
      isQuiet &&= !isExit(node) && this.isCalm(node, search) && this.isThere(node, search);
      return isQuiet;
    });
    return isQuiet;
  }

  /** Neither waits nor runs anything but the language. */
  isCalm(node: ts.Node, search?: Search): boolean {
    if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return false;
    if (ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) return false;
    return !ts.isCallExpression(node) || this.isSafeCall(node, search);
  }

  private isSafeCall({ expression, arguments: given }: ts.CallExpression, search: Search | undefined): boolean {
    const callee = unwrap(expression);
    const isOwn = (name: ts.Expression): boolean => this.index.declares(this.index.getSymbol(name));
    if (ts.isIdentifier(callee)) return SAFE_CALLS.test(callee.text) && !isOwn(callee);
    if (!ts.isPropertyAccessExpression(callee)) return false;
    if (SAFE_STATIC.test(callee.getText())) return !isOwn(callee.expression);
    const { text } = callee.name;
    if (
      !METHODS.has(text) ||
      THROWING.test(text) ||
      !(this.isOfLanguage(callee.expression, text) || (search && this.isFound(unwrap(callee.expression), search)))
    )
      return false;
    return !CALLING.test(text) || given.every((one) => isFunctionNode(unwrap(one)) || !this.isOpen(one));
  }

  /** A text, a list, a collection: also a value without a type on which a method of texts is called. */
  private isOfLanguage(receiver: ts.Expression, method: string): boolean {
    if (this.isOpen(receiver)) return STRING_METHODS.has(method) && !CHANGERS.has(method);
    return getMembers(this.index.checker.getTypeAtLocation(receiver)).every((one) => {
      if (one.flags & PRIMITIVE) return true;
      return (
        one.symbol !== undefined && /^(?:Readonly)?(?:Array|Map|Set)$|^RegExp\w*$/.test(one.symbol.name) && !this.index.declares(one.symbol)
      );
    });
  }

  private isOpen(node: ts.Node): boolean {
    return getMembers(this.index.checker.getTypeAtLocation(node)).some(
      (one) => (one.flags & OPEN) !== 0 || one.getCallSignatures().length > 0,
    );
  }

  /** What something is read of, or gone through, is no missing value. */
  private isThere(node: ts.Node, search: Search): boolean {
    if (ts.isBinaryExpression(node) && /^(?:in|instanceof)$/.test(node.operatorToken.getText())) return false;
    if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) return !this.isOpen(node.expression);
    if (ts.isVariableDeclaration(node) && !ts.isIdentifier(node.name))
      return node.initializer !== undefined && this.isMatch(unwrap(node.initializer), search);
    if ((!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) || node.questionDotToken) return true;
    return this.isValue(unwrap(node.expression), search);
  }

  private isValue(receiver: ts.Expression, search: Search): boolean {
    if (this.isFound(receiver, search)) return true;
    if (ts.isIdentifier(receiver))
      return this.isMatch(receiver, search) || !this.isOpen(receiver) || !this.index.declares(this.index.getSymbol(receiver));
    if (ts.isCallExpression(receiver)) return !/^(?:pop|shift|get|find|findLast|at|exec)$/.test(getMethodName(receiver));
    return !ts.isElementAccessExpression(receiver) && !this.isOpen(receiver);
  }

  /** The text that is searched, or a part of what was found in it that every find has. */
  private isFound(node: ts.Expression, { call, pattern, match }: Search): boolean {
    if (ts.isElementAccessExpression(node) && match && this.isSame(unwrap(node.expression), match))
      return node.argumentExpression.getText() === '0' || hasAllGroups(pattern);
    return ts.isIdentifier(node) && call.arguments.some((one) => ts.isIdentifier(one) && this.isSame(node, one));
  }

  private isMatch(node: ts.Expression, { match }: Search): boolean {
    return match !== undefined && this.isSame(node, match);
  }

  private isSame(node: ts.Expression, other: ts.Node): boolean {
    const symbol = this.index.getSymbol(node);
    return symbol !== undefined && this.index.getSymbol(other) === symbol;
  }
}

function getMethodName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

/** No group of a pattern may have no part in a find. */
function hasAllGroups(pattern: ts.Expression): boolean {
  return !/\)[?*{]|\|/.test(pattern.getText());
}

/** Leaves the loop: all but `continue`. */
function isExit(node: ts.Node): boolean {
  if (ts.isContinueStatement(node)) return node.label !== undefined;
  return ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakStatement(node);
}

/** What a call within the condition of a loop is assigned to. */
export function getAssignedTo(call: ts.CallExpression): ts.Node | undefined {
  const { parent } = wrapped(call);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken ? parent.left : undefined;
}
