import type { JSCodeshift } from 'jscodeshift';
import { findModuleVariables, tryDeclared } from './module-variables.ts';
import type { Declared } from './references.ts';
import { isUnused } from './statements.ts';
import { textOf, type Node, type Tree } from './tree.ts';

/** What one access of an array proves: that it adds at the end, or that it asks only for the newest elements. */
function classify(tree: Tree, node: Node): 'growth' | 'read' | undefined {
  const member = tree.parent(node);
  if (member?.type !== 'MemberExpression' || member.object !== node || member.computed) return undefined;
  const call = tree.parent(member);
  if (call?.type !== 'CallExpression' || call.callee !== member) return undefined;
  const method = textOf(tree, member.property);
  const [first] = call.arguments;
  if (method === 'push') return isUnused(tree, call) ? 'growth' : undefined;
  const isFromEnd =
    first?.type === 'UnaryExpression' && first.operator === '-' && first.argument.type === 'NumericLiteral' && call.arguments.length === 1;
  if (method !== 'slice' && method !== 'at') return undefined;
  return isFromEnd && first.argument.type === 'NumericLiteral' && first.argument.value <= 100 ? 'read' : undefined;
}

function isLog(tree: Tree, declared: Declared): boolean {
  const kinds = declared.sites
    .filter((site) => site.role === 'access')
    .map((site) => {
      const node = tree.at(site.start, site.end);
      return node && classify(tree, node);
    });
  return kinds.includes('growth') && !kinds.includes(undefined);
}

/** Logs that this file alone proves: a module-level array that is not exported, only pushed to, and read only from its end. */
export function proveLogs(tree: Tree, j: JSCodeshift): Declared[] {
  const found: Declared[] = [];
  for (const { id, init } of findModuleVariables(tree, j)) {
    if (init.type !== 'ArrayExpression' || init.elements.length > 0) continue;
    const declared = tryDeclared(tree, id);
    if (declared && !declared.isReachable && isLog(tree, declared)) found.push(declared);
  }
  return found;
}
