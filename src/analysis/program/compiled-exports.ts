/** What compilers make of `export { x } from './module'` and `export * from './module'`. */
import { ts } from 'ts-morph';
import { getCalleePath } from '../syntax/callee.ts';
import { getRequiredName, isRequire } from './import-syntax.ts';
import { getResults } from '../syntax/results.ts';
import { isFunctionNode, unwrap, walk } from '../syntax/syntax.ts';

/** The modules of which a file exports all that they do. */
const stars = new WeakMap<ts.SourceFile, readonly ts.StringLiteralLike[]>();

/** TypeScript's, and that of esbuild. */
const STAR = /^__(?:exportStar|export|reExport)$/;

/** `module_1.x` of `Object.defineProperty(exports, 'x', { enumerable: true, get: function () { return module_1.x; } })`. */
export function getGivenByGetter(declaration: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(declaration) || declaration.expression.getText() !== 'Object.defineProperty') return undefined;
  const [target, , descriptor] = declaration.arguments;
  if (target?.getText() !== 'exports' || !descriptor || !ts.isObjectLiteralExpression(descriptor)) return undefined;
  const member = descriptor.properties.find(({ name }) => name?.getText() === 'get');
  const getter = member && ts.isPropertyAssignment(member) ? unwrap(member.initializer) : member;
  const [result, ...others] = getter && isFunctionNode(getter) ? getResults(getter) : [];
  return others.length === 0 && result ? unwrap(result) : undefined;
}

/** Whether a name holds a module as a whole: `const module_1 = require('./module')`. */
export function getModuleNamed(checker: ts.TypeChecker, name: ts.Expression): ts.SourceFile | undefined {
  const symbol = ts.isIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined;
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : undefined;
  return target?.declarations?.find(ts.isSourceFile);
}

/** The `x` of `module_1.x` where that exports all of another module, which has it. */
export function getMemberOfStars(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== name) return undefined;
  const file = getModuleNamed(checker, parent.expression);
  return file && findInStars(checker, file, parent.name.escapedText, new Set());
}

function findInStars(checker: ts.TypeChecker, file: ts.SourceFile, name: ts.__String, seen: Set<ts.Node>): ts.Symbol | undefined {
  if (seen.has(file)) return undefined;
  seen.add(file);
  for (const module of getStarModules(checker, file)) {
    const { symbol } = module as { symbol?: ts.Symbol };
    const own = symbol && checker.getExportsOfModule(symbol).find(({ escapedName }) => escapedName === name);
    const found = own ?? findInStars(checker, module, name, seen);
    if (found) return found;
  }
  return undefined;
}

/** The files of the program, or of what it uses, that a file exports all of. */
export function getStarModules(checker: ts.TypeChecker, file: ts.SourceFile): readonly ts.SourceFile[] {
  return getStars(file).flatMap((specifier) => checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile) ?? []);
}

function getStars(file: ts.SourceFile): readonly ts.StringLiteralLike[] {
  const known = stars.get(file);
  if (known) return known;
  const found = file.statements.flatMap((statement) => {
    const call = ts.isExpressionStatement(statement) ? unwrap(statement.expression) : undefined;
    return call && ts.isCallExpression(call) ? (getStar(call) ?? []) : [];
  });
  stars.set(file, found);
  return found;
}

function getStar(call: ts.CallExpression): ts.StringLiteralLike | undefined {
  const path = getCalleePath(call);
  if (path.at(-1) === 'forEach') return getCopied(call);
  const callee = unwrap(call.expression);
  const name = ts.isBinaryExpression(callee) ? callee.right.getText().replace(/^.*\./, '') : path.at(-1);
  const given = STAR.test(name ?? '') ? call.arguments.map((one) => unwrap(one)) : [];
  const required = given.find(isRequire);
  return required && getRequiredName(required);
}

/** `Object.keys(_module).forEach(function (key) { … Object.defineProperty(exports, key, …) })` of Babel, and `exports[key] = _module[key]`. */
function getCopied({ expression, arguments: [fn] }: ts.CallExpression): ts.StringLiteralLike | undefined {
  const keys = ts.isPropertyAccessExpression(expression) ? unwrap(expression.expression) : undefined;
  const [module] = keys && ts.isCallExpression(keys) && keys.expression.getText() === 'Object.keys' ? keys.arguments : [];
  if (!module || !ts.isIdentifier(module) || !fn || !isFunctionNode(fn)) return undefined;
  const key = fn.parameters[0]?.name.getText() ?? '';
  let isCopied = false;
  walk(fn, (node) => {
    const isSet = ts.isBinaryExpression(node) && node.left.getText() === `exports[${key}]`;
    isCopied ||= isSet || (ts.isCallExpression(node) && node.getText().startsWith(`Object.defineProperty(exports, ${key},`));
    return !isCopied;
  });
  if (!isCopied) return undefined;
  const declared = fn
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => name.getText() === module.text);
  return declared?.initializer && getRequiredName(unwrap(declared.initializer));
}
