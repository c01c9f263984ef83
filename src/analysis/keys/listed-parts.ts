import { ts } from 'ts-morph';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { getEnclosingFunction, isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { PLAIN, isAll } from '../syntax/type-flags.ts';
import { isIdentityTest } from '../syntax/value-uses.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.NonPrimitive;
/** Methods of collections that take what they get by its identity. */
const BY_IDENTITY = /^(?:add|has|delete|get|set|indexOf|lastIndexOf|includes)$/;

interface Place {
  readonly node: ts.Node;
  /** The names of the parts, where the program has a list of them. */
  readonly names: ReadonlySet<string> | undefined;
}

/** From one name of a list to the next. */
const MAX_HOPS = 3;

/**
 * Where the program looks at the parts of an object that it knows nothing of, and tells them apart by identity: `a[key] !== b[key]`,
 * `seen.add(a[key])`, `Object.values(a)`. No use of the name of a part leads to such a place.
 */
export function getListedByIdentity(index: ProgramIndex, name: string): ts.Node | undefined {
  return getPlaces(index).find(({ names }) => names?.has(name) !== false)?.node;
}

const getPlaces = perIndex((index): readonly Place[] => {
  const found: Place[] = [];
  for (const { node: file } of index.files)
    walk(file, (node) => {
      if (ts.isTypeNode(node)) return false;
      if (isList(index, node)) found.push({ node, names: undefined });
      if (ts.isElementAccessExpression(node) && isOpenPart(index, node) && isTold(node))
        found.push({ node, names: getNames(index, node.argumentExpression) });
      return true;
    });
  return found;
});

/** What a key goes through: the texts of `for (const key of ['a', 'b'])`, also where the list has a name, or a place of it is read. */
function getNames(index: ProgramIndex, key: ts.Expression): ReadonlySet<string> | undefined {
  const variable = getConstant(index, key);
  if (!variable) return undefined;
  const loop = variable.parent.parent;
  const made = variable.initializer && unwrap(variable.initializer);
  const list = ts.isForOfStatement(loop) ? loop.expression : made && ts.isElementAccessExpression(made) ? made.expression : undefined;
  let values = list && unwrap(list);
  for (let hop = 0; hop < MAX_HOPS && values && ts.isIdentifier(values); hop += 1) values = getConstant(index, values)?.initializer;
  if (!values || !ts.isArrayLiteralExpression(values)) return undefined;
  const texts = values.elements.filter(ts.isStringLiteralLike);
  return texts.length === values.elements.length ? new Set(texts.map(({ text }) => text)) : undefined;
}

/** The declaration of a variable that is set once. */
function getConstant(index: ProgramIndex, node: ts.Expression): ts.VariableDeclaration | undefined {
  const name = unwrap(node);
  const symbol = ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && getWrites(index, symbol).length === 0 ? declaration : undefined;
}

/** `Object.values(a)`, `Object.entries(a)` of parts that may be anything, in a function that tells something apart by identity. */
function isList(index: ProgramIndex, node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !/^Object\.(?:values|entries)$/.test(node.expression.getText())) return false;
  const [of] = node.arguments;
  if (!of || isFresh(index, of)) return false;
  const type = index.checker.getTypeAtLocation(of);
  const parts = [type.getStringIndexType(), ...type.getProperties().map((one) => index.checker.getTypeOfSymbol(one))];
  const isOpen = (type.flags & OPEN) !== 0 || parts.some((part) => part !== undefined && !isAll(part, PLAIN));
  return isOpen && tellsApart(index, getEnclosingFunction(node) ?? node.getSourceFile());
}

function tellsApart({ checker }: ProgramIndex, code: ts.Node): boolean {
  let found = false;
  const isOpen = (one: ts.Node | undefined): boolean => one !== undefined && !isAll(checker.getTypeAtLocation(one), PLAIN);
  walk(code, (node) => {
    if (ts.isBinaryExpression(node)) found ||= isIdentityTest(node, node.left) && isOpen(node.left) && isOpen(node.right);
    if (ts.isCallExpression(node)) found ||= isByIdentity(node.expression) && isOpen(node.arguments[0]);
    return !found;
  });
  return found;
}

function isByIdentity(callee: ts.Expression): boolean {
  if (callee.getText() === 'Object.is') return true;
  return ts.isPropertyAccessExpression(callee) && BY_IDENTITY.test(callee.name.text);
}

/** A literal that stands where it is listed, or in a constant. */
function isFresh(index: ProgramIndex, node: ts.Expression): boolean {
  const declaration = index.getSymbol(node)?.valueDeclaration;
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : node;
  if (!made || !ts.isObjectLiteralExpression(unwrap(made))) return false;
  return (unwrap(made) as ts.ObjectLiteralExpression).properties.every(
    (one) => ts.isPropertyAssignment(one) && (ts.isLiteralExpression(one.initializer) || isFunctionNode(one.initializer)),
  );
}

/** A part, by a name that is computed, that may be anything but primitive. */
function isOpenPart({ checker }: ProgramIndex, part: ts.ElementAccessExpression): boolean {
  const key = checker.getTypeAtLocation(part.argumentExpression);
  if (ts.isLiteralExpression(part.argumentExpression) || isAll(key, ts.TypeFlags.NumberLike) || key.isStringLiteral()) return false;
  return !isAll(checker.getTypeAtLocation(part), PLAIN);
}

function isTold(part: ts.ElementAccessExpression): boolean {
  const outer = wrapped(part);
  const { parent } = outer;
  if (ts.isBinaryExpression(parent)) return isIdentityTest(parent, outer);
  if (!ts.isCallExpression(parent) || parent.expression === outer) return false;
  const { expression } = parent;
  // `isSame(a[key], b[key])`
  const key = part.argumentExpression.getText();
  const isSameKey = (one: ts.Node): boolean => ts.isElementAccessExpression(one) && one.argumentExpression.getText() === key;
  return isByIdentity(expression) || parent.arguments.filter((one) => isSameKey(unwrap(one))).length > 1;
}
