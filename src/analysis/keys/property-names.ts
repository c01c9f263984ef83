import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getArgumentAt } from '../syntax/callee.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

const MAX_DEPTH = 3;
const NAMES = /^Object\.(?:keys|getOwnPropertyNames|entries)$/;

/** What the code itself calls one. */
const CALLED = /(?:^|[_$]|[a-z](?=[PA]))(?:prop(?:erty)?|attr(?:ibute)?)(?:_?name)?$/i;

/**
 * Names that the properties of objects have: `for (const name in styles)`, `Object.keys(options).forEach(…)`, and what is given those; or that the
 * code calls so.
 */
export function isOfPropertyNames(parts: Parts, key: ts.Expression, depth = 0): boolean {
  const node = unwrap(key);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return isOfPropertyNames(parts, node.expression.expression, depth);
  if (ts.isIdentifier(node) && CALLED.test(node.text)) return true;
  const declaration = ts.isIdentifier(node) ? parts.index.getSymbol(node)?.valueDeclaration : undefined;
  const named = declaration && ts.isBindingElement(declaration) ? getFirst(declaration) : declaration;
  if (!named) return false;
  if (ts.isVariableDeclaration(named)) return isOfLoop(named, named !== declaration);
  if (!ts.isParameter(named) || !isFunctionNode(named.parent)) return false;
  return isOfCallback(named, named !== declaration) || (named === declaration && isGivenNames(parts, named, depth));
}

/** What has `[name, value]` of an entry, where the element is the name. */
function getFirst(element: ts.BindingElement): ts.Node | undefined {
  const { parent } = element;
  return ts.isArrayBindingPattern(parent) && parent.elements[0] === element ? parent.parent : undefined;
}

function isOfLoop({ parent: list }: ts.VariableDeclaration, isEntry: boolean): boolean {
  if (ts.isForInStatement(list.parent)) return !isEntry;
  return ts.isForOfStatement(list.parent) && isNames(list.parent.expression, isEntry);
}

/** `Object.keys(options).forEach((name) => …)` */
function isOfCallback({ parent: fn }: ts.ParameterDeclaration, isEntry: boolean): boolean {
  const { parent: call } = wrapped(fn);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return /^(?:forEach|map|filter|some|every|flatMap)$/.test(call.expression.name.text) && isNames(call.expression.expression, isEntry);
}

function isNames(list: ts.Expression, isEntry: boolean): boolean {
  const node = unwrap(list);
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression.getText();
  if (NAMES.test(callee)) return callee.endsWith('entries') === isEntry;
  const { expression } = node;
  return ts.isPropertyAccessExpression(expression) && /^(?:filter|sort|slice|reverse)$/.test(expression.name.text)
    ? isNames(expression.expression, isEntry)
    : false;
}

/** A parameter that half of the program's calls, or more, give one. */
function isGivenNames(parts: Parts, parameter: ts.ParameterDeclaration, depth: number): boolean {
  const fn = parameter.parent;
  if (depth >= MAX_DEPTH || !isFunctionNode(fn)) return false;
  const { sure, values } = parts.calls.getCallers(fn);
  if (values.length > 0) return false;
  const position = fn.parameters.indexOf(parameter);
  const named = sure.filter((call) => {
    const given = getArgumentAt(call, position);
    return given !== undefined && isOfPropertyNames(parts, given, depth + 1);
  });
  return named.length > 0 && named.length * 2 >= sure.length;
}
