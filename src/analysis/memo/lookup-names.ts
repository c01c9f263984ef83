import { ts } from 'ts-morph';
import { isAssignment, isInside, unwrap } from '../syntax/syntax.ts';

interface Given {
  readonly fn: ts.Node;
  readonly position: number;
  /** `.url` for `url` of `({ url }) => …` */
  readonly part: string;
}

/** The argument that a name stands for in its function. */
export function getGiven(symbol: ts.Symbol | undefined): Given | undefined {
  let declaration: ts.Node | undefined = symbol?.valueDeclaration;
  let part = '';
  while (declaration && ts.isBindingElement(declaration) && !declaration.dotDotDotToken && ts.isObjectBindingPattern(declaration.parent)) {
    part = `.${(declaration.propertyName ?? declaration.name).getText()}${part}`;
    declaration = declaration.parent.parent;
  }
  if (!declaration || !ts.isParameter(declaration) || declaration.dotDotDotToken) return undefined;
  return { fn: declaration.parent, position: declaration.parent.parameters.indexOf(declaration), part };
}

export function isMemberName(name: ts.Identifier): boolean {
  const { parent } = name;
  return (ts.isPropertyAccessExpression(parent) && parent.name === name) || (ts.isPropertyAssignment(parent) && parent.name === name);
}

export function isDeclaredIn(symbol: ts.Symbol, fn: ts.Node): boolean {
  const declaration = symbol.valueDeclaration;
  return declaration !== undefined && isInside(declaration, fn);
}

/** The key of a store: its index, or its first argument. */
export function getKeyNode(node: ts.Node): ts.Node {
  if (ts.isCallExpression(node)) return node.arguments[0] ?? node;
  const target = isAssignment(node) ? unwrap(node.left) : node;
  return ts.isElementAccessExpression(target) ? target.argumentExpression : target;
}
