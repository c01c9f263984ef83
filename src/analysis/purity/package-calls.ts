import { ts } from 'ts-morph';
import { LibraryNames } from '../memoizers/memoizer-imports.ts';
import { getImportedName, isHashing, isPureNode } from '../program/node-library.ts';
import { NODE_MODULES } from '../program/node-modules.ts';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { PURE_FUNCTIONS, PURE_MODULES, type PureFunction } from './pure-packages.ts';
import { getCallee, getWholeCallee, isCallee } from '../syntax/callee.ts';
import { hasText, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import type { TypeInference } from '../values/infer.ts';
import { getWritten, isTarget } from '../syntax/writes.ts';

/** Calls that put something into their first argument, or another function in place of one of its members. */
const SETTERS = /(?:^|\.)(?:assign|defineProperty|defineProperties|setPrototypeOf|set|deleteProperty|extend|merge|spyOn|stub|replace)$/;

/** What is known of a package's function that a call calls; undefined where the program sets something of that package. */
export function getPackageFunction(index: ProgramIndex, call: ts.CallExpression): PureFunction | undefined {
  const callee = getCallee(call);
  const name = getImportedName(index, callee, (module) => PURE_MODULES.has(module));
  const fn = name === undefined ? undefined : PURE_FUNCTIONS.get(name);
  if (!fn || name === undefined || isOfProgram(index, callee)) return undefined;
  return getAltered(index).has(toPackage(name)) ? undefined : fn;
}

/** A call of a function of Node or of a package that computes and does nothing else. */
export function isPureLibraryCall(index: ProgramIndex, inference: TypeInference, call: ts.CallExpression): boolean {
  const callee = getCallee(call);
  if (isPureNode(index, callee) && !isAltered(index, callee)) return true;
  if (isPurePackageCall(index, inference, call)) return true;
  return ts.isPropertyAccessExpression(callee) && isHashing(index, callee);
}

/** A call of such a function that depends on nothing but its arguments. */
function isPurePackageCall(index: ProgramIndex, inference: TypeInference, call: ts.CallExpression): boolean {
  const fn = getPackageFunction(index, call);
  if (!fn || call.questionDotToken || call.arguments.some(ts.isSpreadElement)) return false;
  const settings = call.arguments.slice(fn.open);
  if (fn.settings === 'none') return settings.length === 0;
  return settings.every((one) => isSettled(inference, unwrap(one), fn));
}

/** The name of a package's function in front of a call, or of the module that the function is taken from. */
export function isPackageName(index: ProgramIndex, name: ts.Identifier): boolean {
  let access: ts.Expression = name;
  for (
    let { parent } = wrapped(access);
    ts.isPropertyAccessExpression(parent) && parent.expression === wrapped(access);
    { parent } = wrapped(access)
  )
    access = parent;
  const call = isCallee(access) ? getWholeCallee(access).parent : undefined;
  return call !== undefined && ts.isCallExpression(call) && getPackageFunction(index, call) !== undefined;
}

/** A primitive, or a literal of such: nothing that runs, and nothing that others may change. */
function isSettled(inference: TypeInference, node: ts.Expression, fn: PureFunction): boolean {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (one) =>
        ts.isPropertyAssignment(one) &&
        hasText(one.name) &&
        !(fn.settings === 'flags' && one.name.text === 'flags') &&
        isSettled(inference, unwrap(one.initializer), fn),
    );
  if (ts.isArrayLiteralExpression(node)) return node.elements.every((one) => isSettled(inference, unwrap(one), fn));
  return inference.isPrimitive(node);
}

/** The scan has the module itself: then what it does is there to be read. */
function isOfProgram(index: ProgramIndex, callee: ts.Expression): boolean {
  let base = callee;
  while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
  const declaration = index.checker.getSymbolAtLocation(base)?.declarations?.[0];
  const specifier = ts.isIdentifier(base) ? declaration && getSpecifier(declaration) : getSpecifier(base);
  return specifier === undefined || index.declares(index.checker.getSymbolAtLocation(specifier)) || isSetAgain(index, base);
}

/** The text that says which module a name is imported from. */
function getSpecifier(declaration: ts.Node): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  let statement = declaration;
  while (!ts.isVariableDeclaration(statement) && !ts.isStatement(statement) && statement.parent) statement = statement.parent;
  walk(statement, (node) => {
    if (ts.isStringLiteralLike(node) && PURE_MODULES.has(node.text)) found ??= node;
    return found === undefined;
  });
  return found;
}

/** `let escape = require('escape-html'); escape = ownEscape` */
function isSetAgain(index: ProgramIndex, base: ts.Expression): boolean {
  const symbol = ts.isIdentifier(base) ? index.checker.getSymbolAtLocation(base) : undefined;
  if (!symbol) return false;
  return index.getNamesInFile(symbol.name, base.getSourceFile()).some((use) => {
    return isTarget(wrapped(use)) && index.checker.getSymbolAtLocation(use) === symbol;
  });
}

const toPackage = (name: string): string => /^(?:@[^/]+\/)?[^/#]+/.exec(name)?.[0] ?? name;

/** `querystring.escape = encode`: the program sets something of the module of Node that a function is of. */
function isAltered(index: ProgramIndex, callee: ts.Expression): boolean {
  const name = getImportedName(index, callee, isOpenModule);
  return name !== undefined && getAltered(index).has(toPackage(name));
}

const isOpenModule = (module: string): boolean => PURE_MODULES.has(module) || NODE_MODULES.has(module);

/** The packages and modules of Node of which the program sets something: `mime.types.heic = 'image/heic'`. */
const getAltered = perIndex((index): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { node: file } of index.files) {
    if (!LibraryNames.of(file)) continue;
    walk(file, (node) => {
      const target = getWritten(node) ?? getSet(node);
      const name = target && getNameBelow(index, target);
      if (name !== undefined) found.add(toPackage(name));
    });
  }
  return found;
});

/** `Object.assign(mime.types, { … })`, `_.mixin({ … })` */
function getSet(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const text = node.expression.getText();
  if (text.endsWith('.mixin')) return node.expression;
  return SETTERS.test(text) ? node.arguments[0] : undefined;
}

/** What a chain of accesses starts at, if that is something of a known package. */
function getNameBelow(index: ProgramIndex, target: ts.Expression): string | undefined {
  let base = unwrap(target);
  while (ts.isPropertyAccessExpression(base) || ts.isElementAccessExpression(base)) base = unwrap(base.expression);
  return getImportedName(index, base, isOpenModule);
}
