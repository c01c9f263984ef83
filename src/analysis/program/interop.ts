import { ts } from 'ts-morph';
import { getMemberOfGivenThis } from '../calls/given-this.ts';
import { getHelper } from '../containers/compiled-fields.ts';
import type { ProgramIndex } from './program-index.ts';
import { isTarget } from '../syntax/writes.ts';
import { unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** What compilers put around `require` for `import x from` and `import * as x from`: TypeScript, Babel, SWC and esbuild. */
const HELPER = /^_*(?:import(?:default|star)|interop_?require_?(?:default|wildcard)|toesm)\d*$/i;
/** A module that says of itself that it was compiled: the helpers give it as it is. */
const MARK = /\bexports,\s*['"]__esModule['"]|\bexports\.__esModule\s*=/;

/** The variables of a file that hold what such a helper gave, by name, and where they are from; undefined for a name that is given twice. */
const modules = new WeakMap<ts.SourceFile, ReadonlyMap<string, ts.VariableDeclaration | undefined>>();

/** A member that code is seen to mean where the checker does not follow it. */
export function getUncheckedMember(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  return getMemberOfGivenThis(checker, name) ?? getMemberOfInterop(checker, name);
}

/**
 * The export that the `x` of `module_1.x` stands for, where a compiler wrote `const module_1 = __importDefault(require('./module'))`: the
 * checker does not follow that.
 */
function getMemberOfInterop(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== name || !ts.isIdentifier(parent.expression)) return undefined;
  const module = getModuleOfInterop(checker, parent.expression);
  return module && checker.getExportsOfModule(module).find(({ escapedName }) => escapedName === parent.name.escapedText);
}

/** The module that such a variable holds: one that was compiled as well, which the helper gives as it is. */
export function getModuleOfInterop(checker: ts.TypeChecker, name: ts.Identifier): ts.Symbol | undefined {
  const declaration = getModules(name.getSourceFile()).get(name.text);
  if (!declaration?.initializer || checker.getSymbolAtLocation(name)?.valueDeclaration !== declaration) return undefined;
  const specifier = getSpecifier(declaration.initializer);
  const module = specifier && checker.getSymbolAtLocation(specifier);
  const file = module?.valueDeclaration;
  return file && ts.isSourceFile(file) && MARK.test(file.text) ? module : undefined;
}

function getModules(file: ts.SourceFile): ReadonlyMap<string, ts.VariableDeclaration | undefined> {
  const known = modules.get(file);
  if (known) return known;
  const found = new Map<string, ts.VariableDeclaration | undefined>();
  if (/import(?:default|star)|interop_?require|toesm/i.test(file.text))
    for (const declaration of file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)) {
      if (!ts.isIdentifier(declaration.name) || !declaration.initializer || !getSpecifier(declaration.initializer)) continue;
      const { text } = declaration.name;
      found.set(text, found.has(text) ? undefined : declaration);
    }
  if (found.size > 0)
    walk(file, (node) => {
      if (ts.isIdentifier(node) && found.has(node.text) && isTarget(wrapped(node))) found.set(node.text, undefined);
    });
  modules.set(file, found);
  return found;
}

/** Something of a module that is none of the program: `x_1.default` of `const x_1 = __importDefault(require('x'))`. */
export function isOfOtherPackage(index: ProgramIndex, { expression }: ts.PropertyAccessExpression): boolean {
  const declaration = ts.isIdentifier(expression) ? getModules(expression.getSourceFile()).get(expression.text) : undefined;
  if (!declaration?.initializer || index.checker.getSymbolAtLocation(expression)?.valueDeclaration !== declaration) return false;
  const specifier = getSpecifier(declaration.initializer);
  if (!specifier || /^[./]/.test(specifier.text)) return false;
  return !index.declares(index.checker.getSymbolAtLocation(specifier));
}

/** `__importDefault(require('./module'))` around that `require`, where it is the value of a variable that stays. */
export function getInteropCall(required: ts.CallExpression): ts.CallExpression | undefined {
  const call = wrapped(required).parent;
  const { parent } = wrapped(call);
  if (!ts.isCallExpression(call) || !ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return undefined;
  return getModules(call.getSourceFile()).get(parent.name.text) === parent ? call : undefined;
}

/** `'./module'` of `__importDefault(require('./module'))` */
function getSpecifier(initializer: ts.Expression): ts.StringLiteralLike | undefined {
  const made = unwrap(initializer);
  if (!ts.isCallExpression(made) || !HELPER.test(getHelper(made)) || !isHelperItself(made)) return undefined;
  const [given] = made.arguments;
  const required = given && unwrap(given);
  if (!required || !ts.isCallExpression(required) || required.expression.getText() !== 'require') return undefined;
  const [specifier] = required.arguments;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

/** The function of that name, where the file has one, asks what the helper asks. */
function isHelperItself(call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression);
  if (!ts.isIdentifier(callee)) return true;
  const own = call.getSourceFile().statements.flatMap((one): ts.Node[] => {
    if (ts.isFunctionDeclaration(one)) return one.name?.text === callee.text ? [one] : [];
    if (!ts.isVariableStatement(one)) return [];
    return one.declarationList.declarations.filter(({ name }) => ts.isIdentifier(name) && name.text === callee.text);
  });
  return own.every((one) => /__esModule|\brequire\(/.test(one.getText()));
}
