import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { isFunctionNode, unwrap, walk, wrapped } from './syntax.ts';
import { PLAIN, isAll } from './type-flags.ts';
import { isIdentityTest } from './value-uses.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.NonPrimitive;
/** Methods of collections that take what they get by its identity. */
const BY_IDENTITY = /^(?:add|has|delete|get|set|indexOf|lastIndexOf|includes)$/;

const known = new WeakMap<ProgramIndex, { readonly node: ts.Node | undefined }>();

/**
 * Where the program looks at the parts of an object that it knows nothing of, and tells them apart by identity: `a[key] !== b[key]`,
 * `seen.add(a[key])`, `Object.values(a)`. No name leads from a part to such a place.
 */
export function getListedByIdentity(index: ProgramIndex): ts.Node | undefined {
  const answer = known.get(index) ?? { node: find(index) };
  known.set(index, answer);
  return answer.node;
}

function find(index: ProgramIndex): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (const { node: file } of index.files)
    walk(file, (node) => {
      if (found || ts.isTypeNode(node)) return false;
      if (isList(index, node) || (ts.isElementAccessExpression(node) && isOpenPart(index, node) && isTold(node))) found = node;
      return !found;
    });
  return found;
}

/** `Object.values(a)`, `Object.entries(a)` of parts that may be anything. */
function isList(index: ProgramIndex, node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !/^Object\.(?:values|entries)$/.test(node.expression.getText())) return false;
  const [of] = node.arguments;
  if (!of || isFresh(index, of)) return false;
  const type = index.checker.getTypeAtLocation(of);
  const parts = [type.getStringIndexType(), ...type.getProperties().map((one) => index.checker.getTypeOfSymbol(one))];
  return (type.flags & OPEN) !== 0 || parts.some((part) => part !== undefined && !isAll(part, PLAIN));
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
  if (expression.getText() === 'Object.is') return true;
  const isByIdentity = ts.isPropertyAccessExpression(expression) && BY_IDENTITY.test(expression.name.text);
  // `isSame(a[key], b[key])`
  return isByIdentity || parent.arguments.filter((one) => ts.isElementAccessExpression(unwrap(one))).length > 1;
}
