/** Timers that nothing can clear. */
import { ts } from 'ts-morph';
import { getEnclosingClass, isAssignment, isPrivate, walk, wrapped } from '../syntax/syntax.ts';
import { getNamedExpression } from './function-names.ts';

/** Nobody keeps the result; `setInterval(f, 1000).unref()` is no end of the timer. */
export function isDropped(call: ts.Node): boolean {
  const { parent } = wrapped(call);
  return ts.isExpressionStatement(parent) || isUnref(call);
}

/** `timer.unref();` */
function isUnref(timer: ts.Node): boolean {
  const { parent } = wrapped(timer);
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'unref' && ts.isExpressionStatement(parent.parent.parent);
}

/** `const timer = setInterval(…)`, also in a private field, and nothing of the file names it again but for `unref`. */
export function isForgotten(call: ts.CallExpression): boolean {
  const { parent } = wrapped(call);
  const name = ts.isVariableDeclaration(parent)
    ? parent.name
    : isAssignment(parent) && ts.isExpressionStatement(parent.parent) && ts.isPropertyAccessExpression(parent.left)
      ? parent.left.name
      : undefined;
  if (!name || ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return false;
  let isHidden = ts.isVariableDeclaration(parent) || ts.isPrivateIdentifier(name);
  let isNamed = false;
  walk(call.getSourceFile(), (node) => {
    if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return;
    if (node === name || node.text !== name.text) return;
    const field = ts.isPropertyDeclaration(node.parent) && node.parent.name === node ? node.parent : undefined;
    if (field) isHidden ||= isPrivate(field) && field.parent === getEnclosingClass(call);
    else isNamed ||= !isUnref(getNamedExpression(node));
  });
  return isHidden && !isNamed;
}
