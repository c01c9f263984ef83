import { ts } from 'ts-morph';
import { getNamedExpression, type FunctionOrClass } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { AccessorReceivers } from '../memo/accessor-receivers.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** Uses of a function by the name of a property, on what has no type: `store.clear()` may be of any store. */
export class NameCalls {
  private readonly index: ProgramIndex;
  private readonly receivers: AccessorReceivers;

  constructor(index: ProgramIndex) {
    this.index = index;
    this.receivers = new AccessorReceivers(index);
  }

  /** Nothing shows that the receiver is what the function is a member of. */
  isOfOthers(use: ts.Node, fn: FunctionOrClass): boolean {
    const callee = isCall(use) ? getCallee(use) : getNamedExpression(use);
    if (!ts.isPropertyAccessExpression(callee) || this.index.getSymbol(callee.name) !== undefined) return false;
    return isFunctionNode(fn) && !this.receivers.mayName(callee, fn);
  }
}

/** `server.listen` of `server.listen.apply(server, given)`. */
function getCallee(call: ts.CallExpression | ts.NewExpression): ts.Expression {
  const callee = unwrap(call.expression);
  const isBorrowed = ts.isPropertyAccessExpression(callee) && /^(?:call|apply)$/.test(callee.name.text);
  return isBorrowed ? unwrap(callee.expression) : callee;
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}
