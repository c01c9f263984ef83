import { ts } from 'ts-morph';
import type { FunctionOrClass } from '../calls/function-names.ts';
import type { Lifetime } from './lifetimes.ts';

/** `fn` runs while modules load: what a function with a name keeps in a local may be gone when it returns. */
export function getLoadTimeHolder(outer: ts.Node, fn: FunctionOrClass | undefined): Lifetime {
  const parent = outer.parent;
  const isLocal = fn && (ts.isFunctionDeclaration(fn) || ts.isVariableDeclaration(fn.parent));
  // `task('build').add(…).build()`: what the last one gives is kept.
  const isAsked = ts.isPropertyAccessExpression(parent) && parent.expression === outer;
  const assumed = isLocal || isAsked || ts.isExpressionStatement(parent) ? { isAssumed: true as const } : {};
  if (ts.isVariableDeclaration(parent))
    return { kind: 'process', by: parent.name, note: `kept by ${parent.name.getText()} for as long as the process lives`, ...assumed };
  // `new Server(8080);` of a module has no other use than what it registers itself with.
  if (ts.isExpressionStatement(parent) && !(ts.isNewExpression(outer) && !fn)) return { kind: 'short', note: 'nobody keeps it' };
  return { kind: 'process', by: outer, note: 'made while the module loads and kept', ...assumed };
}
