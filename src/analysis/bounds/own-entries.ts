import { ts } from 'ts-morph';
import { isThis } from '../containers/field-declarations.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingClass, getEnclosingFunction, isAssignment, unwrap, walk } from '../syntax/syntax.ts';

/**
 * `release() { delete this.tree.cursors[this.path]; }` of a handle that whoever asks for the path gets: `cursors[path] ??= new Cursor(this, path)`.
 * It takes out what it is kept under itself, where all that is put in is such a handle.
 */
export function isOfOwnHandle(index: ProgramIndex, { key, node }: Access, { accesses }: Container): boolean {
  const field = key && unwrap(key);
  const maker = getEnclosingClass(node);
  if (!field || !maker || !ts.isPropertyAccessExpression(field) || !isThis(field.expression)) return false;
  const position = getPosition(maker, field.name.text);
  if (position === undefined || position < 0) return false;
  const growth = accesses.filter(({ kind, via }) => kind === 'growth' && via !== 'nested');
  return growth.length > 0 && growth.every((added) => isMadeWith(index, added, maker, position));
}

/** Of the parameter that the constructor keeps in a field. */
function getPosition(maker: ts.ClassLikeDeclaration, field: string): number | undefined {
  const constructor = maker.members.find(ts.isConstructorDeclaration);
  if (!constructor?.body) return undefined;
  const own = constructor.parameters.findIndex(
    (one) => one.name.getText() === field && ts.isParameterPropertyDeclaration(one, constructor),
  );
  if (own >= 0) return own;
  let given: string | undefined;
  walk(constructor.body, (node) => {
    const isSet = isAssignment(node) && ts.isPropertyAccessExpression(node.left) && isThis(node.left.expression);
    if (isSet && (node.left as ts.PropertyAccessExpression).name.text === field) given = node.right.getText();
  });
  return given === undefined ? undefined : constructor.parameters.findIndex(({ name }) => name.getText() === given);
}

/** `items[id] = new Item(this, id)`, also by a variable: `item = new Item(this, id); items[id] = item;`. */
function isMadeWith(index: ProgramIndex, { key, value, node }: Access, maker: ts.ClassLikeDeclaration, position: number): boolean {
  const put = value && unwrap(value);
  if (!key || !put) return false;
  const given = ts.isIdentifier(put) ? index.getGivenValues(put) : [put];
  const fn = getEnclosingFunction(node);
  return given.some((one) => {
    const made = unwrap(one);
    if (!ts.isNewExpression(made) || getEnclosingFunction(made) !== fn) return false;
    const argument = made.arguments?.[position];
    return index.getSymbol(made.expression)?.valueDeclaration === maker && argument?.getText() === unwrap(key).getText();
  });
}
