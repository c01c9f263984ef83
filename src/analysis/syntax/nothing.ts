import { ts } from 'ts-morph';
import { unwrap } from './syntax.ts';

/** `null`, `undefined`, `void 0`. */
export function isNothing(value: ts.Expression): boolean {
  const node = unwrap(value);
  return node.kind === ts.SyntaxKind.NullKeyword || ts.isVoidExpression(node) || (ts.isIdentifier(node) && node.text === 'undefined');
}
