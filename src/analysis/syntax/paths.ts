import { ts } from 'ts-morph';

/** `user.id` of the `user` in `user.id.trim()`; methods of the language stand for the whole. */
export function getPath(use: ts.Node): string {
  return getPlain(getPathNode(use));
}

function getPlain(path: ts.Node): string {
  return path.getText().replaceAll('?.', '.');
}

/** The access itself. */
export function getPathNode(use: ts.Node): ts.Node {
  let current = use;
  while (ts.isPropertyAccessExpression(current.parent) && current.parent.expression === current) {
    const isCalled = ts.isCallExpression(current.parent.parent) && current.parent.parent.expression === current.parent;
    if (isCalled) break;
    current = current.parent;
  }
  return current;
}

/** `user.id` of the `user` in `user.id.length`, where that is what is known. */
export function getKnown(use: ts.Identifier, known: string): ts.Node {
  let current: ts.Node = use;
  while (getPlain(current) !== known && ts.isPropertyAccessExpression(current.parent)) current = current.parent;
  return current;
}
