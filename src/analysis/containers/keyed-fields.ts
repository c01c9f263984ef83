import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import type { ContainerDeclaration } from './declarations.ts';
import { GLOBAL_NAMES, getContainerKind, getEnclosingClass, isAssignment, unwrap } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** A field that is named by a constant: `this[kCache] = new Map()`, `global[key] = {}`, `globalThis['cache'] = {}`. */
export type KeyedField = ts.ElementAccessExpression & { readonly argumentExpression: ts.Identifier | ts.StringLiteralLike };

export function isKeyedField(node: ts.Expression): node is KeyedField {
  if (!ts.isElementAccessExpression(node)) return false;
  const base = unwrap(node.expression);
  const { argumentExpression: key } = node;
  if (ts.isIdentifier(base) && GLOBAL_NAMES.has(base.text)) return ts.isStringLiteralLike(key) || isConstantKey(key);
  return base.kind === ts.SyntaxKind.ThisKeyword && isConstantKey(key);
}

/** Whether a container goes by the key of such a field. */
export function isKeyOfField(nameNode: ts.Node): boolean {
  return isIndex(nameNode) && isAssignment(nameNode.parent.parent);
}

/** `key` of `table[key]`, which names what is in the table only where the container got its name like that. */
export function isIndex(name: ts.Node): boolean {
  return ts.isElementAccessExpression(name.parent) && name.parent.argumentExpression === name;
}

/** Whether an expression may be the field that `nameNode` is the key of: the same key may name fields of several classes. */
export function getFieldVia(expression: ts.Node, nameNode: ts.Node): 'direct' | 'unclear' | undefined {
  if (!ts.isElementAccessExpression(expression)) return undefined;
  const [base, own] = [unwrap(expression.expression), unwrap((nameNode.parent as ts.ElementAccessExpression).expression)];
  if (ts.isIdentifier(own)) return ts.isIdentifier(base) && GLOBAL_NAMES.has(base.text) ? 'direct' : undefined;
  if (base.kind !== ts.SyntaxKind.ThisKeyword) return 'unclear';
  const [here, there] = [getEnclosingClass(expression), getEnclosingClass(nameNode)];
  if (here === there && expression.getSourceFile() === nameNode.getSourceFile()) return 'direct';
  return here === undefined || here.heritageClauses ? 'unclear' : undefined;
}

/** One symbol may be the key of fields of several classes. */
export function isKnownField({ nameNode, maker }: ContainerDeclaration, known: readonly ContainerDeclaration[]): boolean {
  return isKeyOfField(nameNode) ? known.some((one) => one.maker === maker) : known.length > 0;
}

/** `report.lines = []` of `const report = { lines: [] }`: the member that the literal makes, emptied. */
export function isMemberOfLiteral(index: ProgramIndex, { nameNode, root }: ContainerDeclaration): boolean {
  if (root !== 'function-property' || !ts.isPropertyAccessExpression(nameNode)) return false;
  const variable = index.getSymbol(unwrap(nameNode.expression))?.valueDeclaration;
  if (!isConst(variable) || !variable.initializer) return false;
  const made = unwrap(variable.initializer);
  const members = ts.isObjectLiteralExpression(made) ? made.properties : [];
  return members.some(
    (one) => ts.isPropertyAssignment(one) && one.name.getText() === nameNode.name.text && getContainerKind(one.initializer) !== undefined,
  );
}

const constants = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

function isConstantKey(key: ts.Expression): key is ts.Identifier {
  if (!ts.isIdentifier(key)) return false;
  const file = key.getSourceFile();
  const known = constants.get(file) ?? new Set(file.statements.flatMap(getConstants));
  constants.set(file, known);
  return known.has(key.text);
}

/** Names of symbols that a module makes, and those that it takes from another one. */
function getConstants(statement: ts.Statement): string[] {
  if (ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const text = initializer?.getText() ?? '';
    if (ts.isIdentifier(name)) return /^Symbol(?:\.for)?\(/.test(text) ? [name.text] : [];
    if (!ts.isObjectBindingPattern(name) || !text.startsWith('require(')) return [];
    return name.elements.flatMap((element) => (ts.isIdentifier(element.name) ? [element.name.text] : []));
  });
}
