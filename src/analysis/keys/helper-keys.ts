import { ts } from 'ts-morph';
import { getCalledFunction } from '../calls/function-names.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getArgumentAt } from '../syntax/callee.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

/**
 * The keys that a helper is given with this container, where it adds what its own parameter names: `'hidden'` of `define(state, 'hidden', true)`
 * for `function define(target, name, value) { target[name] = value; }`. What else it is called for has keys of its own. Undefined where the
 * growth is no such helper, or not all of its calls say their key.
 */
export function getHelperKeys(
  index: ProgramIndex,
  { key, site, via }: Access,
  { accesses }: Container,
): readonly ts.Expression[] | undefined {
  const target = via === 'alias' ? getParameter(index, site) : undefined;
  const name = target && key && getParameter(index, key);
  const fn = target?.parent;
  if (!target || !name || !fn || !isFunctionNode(fn) || name.parent !== fn) return undefined;
  const [position, keyPosition] = [fn.parameters.indexOf(target), fn.parameters.indexOf(name)];
  const keys = accesses.flatMap(({ node, site: given }) => {
    const isGiven =
      ts.isCallExpression(node) && getArgumentAt(node, position) === given && getCalledFunction(index, node.expression) === fn;
    return isGiven ? [getArgumentAt(node, keyPosition)] : [];
  });
  const known = keys.flatMap((one) => (one && !ts.isSpreadElement(one) ? [one] : []));
  return known.length > 0 && known.length === keys.length ? known : undefined;
}

/** Of what names a parameter that nothing sets. */
function getParameter(index: ProgramIndex, node: ts.Node): ts.ParameterDeclaration | undefined {
  const name = ts.isExpression(node) ? unwrap(node) : node;
  const symbol = ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!ts.isIdentifier(name) || !declaration || !ts.isParameter(declaration) || declaration.dotDotDotToken) return undefined;
  return index.getAssignments(symbol, name.text).length === 0 ? declaration : undefined;
}
