import { ts } from 'ts-morph';
import { getParameterOf } from '../calls/function-names.ts';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { hasText, isFallback, unwrap, wrapped } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { isTarget } from '../syntax/writes.ts';

const ZONE = 'TZ';
/** `Object.assign(process.env, more)`, `Reflect.set(process.env, name, text)` */
const SETTERS = /^(?:Object\.(?:assign|definePropert(?:y|ies))|Reflect\.(?:set|defineProperty|deleteProperty))$/;
const MAX_NAMES = 3;

/**
 * Where the program sets its time zone, or something of the environment that may be that: by the names that the environment has in a variable, a
 * pattern, an import or a parameter. A field that holds it, and what a function gives back, are not followed.
 */
export const findZoneChanges = perIndex((index): readonly ts.Node[] =>
  index.getNames('env').flatMap((name) => {
    if (isInTest(index, name)) return [];
    const renamed = getRenamed(index, name);
    if (renamed) return findOfName(index, renamed, MAX_NAMES);
    const environment = getEnvironment(index, name);
    return environment ? findChanges(index, environment, MAX_NAMES) : [];
  }),
);

/** `process.env`, also of `globalThis` or of the module, and an `env` that was taken out of it. */
function getEnvironment(index: ProgramIndex, name: ts.Node): ts.Expression | undefined {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) return isProcess(index, parent.expression) ? parent : undefined;
  if (ts.isElementAccessExpression(parent) && parent.expression !== name) return isProcess(index, parent.expression) ? parent : undefined;
  if (!ts.isIdentifier(name) || !isValue(name)) return undefined;
  // The module has no declaration where the types of Node.js are not installed.
  const declaration = index.checker.getSymbolAtLocation(name)?.declarations?.[0];
  return declaration && isTakenFromProcess(index, declaration) ? name : undefined;
}

/** `const { env: environment } = process`, `import { env as environment } from 'node:process'` */
function getRenamed(index: ProgramIndex, { parent }: ts.Node): ts.Identifier | undefined {
  if (!ts.isBindingElement(parent) && !ts.isImportSpecifier(parent)) return undefined;
  if (!parent.propertyName || parent.propertyName.getText() !== 'env' || !ts.isIdentifier(parent.name)) return undefined;
  return isTakenFromProcess(index, parent) ? parent.name : undefined;
}

/** Not where it is declared, imported or a property. */
function isValue({ parent }: ts.Identifier): boolean {
  if (ts.isImportSpecifier(parent) || ts.isBindingElement(parent) || ts.isExportSpecifier(parent)) return false;
  return !ts.isVariableDeclaration(parent) && !ts.isPropertyAssignment(parent) && !ts.isParameter(parent);
}

/** By an import or a pattern. */
function isTakenFromProcess(index: ProgramIndex, declaration: ts.Declaration): boolean {
  if (ts.isImportSpecifier(declaration)) return isOfProcess(declaration.parent.parent.parent.moduleSpecifier.getText());
  const pattern = ts.isBindingElement(declaration) ? declaration.parent.parent : undefined;
  return (
    pattern !== undefined && ts.isVariableDeclaration(pattern) && pattern.initializer !== undefined && isProcess(index, pattern.initializer)
  );
}

const isOfProcess = (text: string): boolean => /^(?:require\()?['"](?:node:)?process['"]\)?$/.test(text);

function isProcess(index: ProgramIndex, node: ts.Expression): boolean {
  const value = unwrap(node);
  if (ts.isPropertyAccessExpression(value)) return value.name.text === 'process' || value.name.text === 'default';
  if (!ts.isIdentifier(value)) return isOfProcess(value.getText());
  if (value.text === 'process') return true;
  const declaration = index.checker.getSymbolAtLocation(value)?.declarations?.[0];
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer?.getText() : undefined;
  if (made !== undefined && (made === 'process' || isOfProcess(made))) return true;
  const clause = declaration && ts.findAncestor(declaration, ts.isImportDeclaration);
  return clause !== undefined && isOfProcess(clause.moduleSpecifier.getText());
}

function findChanges(index: ProgramIndex, environment: ts.Expression, depth: number): readonly ts.Node[] {
  const whole = wrapped(environment);
  const { parent } = whole;
  if (isTarget(whole)) return [whole];
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === ZONE && isTarget(wrapped(parent)) ? [parent] : [];
  if (ts.isElementAccessExpression(parent) && parent.expression === whole)
    return isTarget(wrapped(parent)) && mayBeZone(index, parent.argumentExpression) ? [parent] : [];
  if (ts.isCallExpression(parent) && setsZone(parent, whole)) return [parent];
  // `typeof process === 'undefined' ? {} : process.env`, `process.env ?? {}`
  if (ts.isConditionalExpression(parent) || isFallback(parent)) return findChanges(index, parent, depth);
  const isHolder = ts.isVariableDeclaration(parent) || ts.isParameter(parent);
  const holder = isHolder && parent.initializer === whole ? parent : getParameterOf(index, whole);
  return depth > 0 && holder && ts.isIdentifier(holder.name) ? findOfName(index, holder.name, depth - 1) : [];
}

/** `const env = process.env; env.TZ = zone;`, `set(process.env, zone)` of a function of the program. */
function findOfName(index: ProgramIndex, name: ts.Identifier, depth: number): readonly ts.Node[] {
  const symbol = index.getSymbol(name);
  // Nothing declares what a module has whose types are not installed.
  const uses = symbol ? index.getNamesOf(symbol, name.text) : index.getNamesInFile(name.text, name.getSourceFile());
  return uses.flatMap((use) =>
    use !== name && ts.isIdentifier(use) && index.getSymbol(use) === symbol ? findChanges(index, use, depth) : [],
  );
}

function mayBeZone({ checker }: ProgramIndex, key: ts.Expression): boolean {
  return getMembers(checker.getTypeAtLocation(key)).some((type) =>
    type.isStringLiteral() ? type.value === ZONE : (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike)) === 0,
  );
}

/** What the call sets is not shown to be something else. */
function setsZone(call: ts.CallExpression, environment: ts.Node): boolean {
  if (call.arguments[0] !== environment || !SETTERS.test(call.expression.getText())) return false;
  const others = call.arguments.slice(1).map((one) => unwrap(one));
  const [first] = others;
  if (first && ts.isStringLiteralLike(first)) return first.text === ZONE;
  return !others.every(isWithoutZone);
}

function isWithoutZone(value: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(value)) return false;
  return value.properties.every((part) => part.name !== undefined && hasText(part.name) && part.name.text !== ZONE);
}
