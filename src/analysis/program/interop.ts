import { ts } from 'ts-morph';
import { getMemberOfConstructor, getMemberOfGivenThis } from '../calls/given-this.ts';
import { getMemberOfStars } from './compiled-exports.ts';
import { getRequiredName } from './import-syntax.ts';
import { getHelper } from '../containers/compiled-fields.ts';
import type { ProgramIndex } from './program-index.ts';
import { isTarget } from '../syntax/writes.ts';
import { unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** What compilers put around `require` for `import x from` and `import * as x from`: TypeScript, Babel, SWC and esbuild. */
const HELPER = /^_*(?:import(?:default|star)|interop_?require_?(?:default|wildcard)|toesm)\d*$/i;
/** Where compilers take it from that do not write it into each file. */
const LIBRARY = /^(?:tslib|@swc\/helpers(?:\/.*)?|(?:@babel\/runtime(?:-corejs\d)?|babel-runtime)\/helpers\/.*)$/;
/** `m && m.__esModule ? m : { default: m }`, `if (m && m.__esModule) return m;`; esbuild copies what such a module has. */
const BODY = /\b(\w+)\.__esModule\s*\)?\s*(?:\?\s*\1\s*:|\)?\s*\{?\s*return\s+\1\b)|\b__(?:copyProps|reExport)\([\s\S]*\.__esModule\b/;
/** A module that says of itself that it was compiled: the helpers give it as it is. */
const MARK = /\bexports,\s*['"]__esModule['"]|\bexports\.__esModule\s*=/;

/** The variables of a file that hold what such a helper gave, by name, and where they are from; undefined for a name that is given twice. */
const modules = new WeakMap<ts.SourceFile, ReadonlyMap<string, ts.VariableDeclaration | undefined>>();

/** A member that code is seen to mean where the checker does not follow it. */
export function getUncheckedMember(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  return (
    getMemberOfGivenThis(checker, name) ??
    getMemberOfConstructor(checker, name) ??
    getMemberOfInterop(checker, name) ??
    getMemberOfStars(checker, name)
  );
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
  const value = given && unwrap(given);
  const required = value && ts.isIdentifier(value) ? getRequired(value) : value;
  return required && getRequiredName(required);
}

/** `require('./module')` of `var _module = require('./module'); var _module2 = _interopRequireDefault(_module);`, as Babel 6 writes it. */
function getRequired(name: ts.Identifier): ts.Expression | undefined {
  const file = name.getSourceFile();
  const [declared, ...others] = file.statements.flatMap((statement) => getDeclared(statement, name.text));
  if (!declared || others.length > 0 || !ts.isVariableDeclaration(declared) || !declared.initializer) return undefined;
  const settings = file.text.match(new RegExp(`(?<![\\w$.])${name.text.replaceAll('$', String.raw`\$`)}\\s*=(?!=)`, 'g'));
  return settings?.length === 1 ? unwrap(declared.initializer) : undefined;
}

/** The callee, or the module that it is a member of, is what a compiler wrote or brings with it: whatever else has that name may do anything. */
function isHelperItself({ expression }: ts.CallExpression): boolean {
  let callee = unwrap(expression);
  if (ts.isBinaryExpression(callee) && callee.operatorToken.kind === ts.SyntaxKind.CommaToken) callee = unwrap(callee.right);
  const isMember = ts.isPropertyAccessExpression(callee);
  while (ts.isPropertyAccessExpression(callee)) callee = unwrap(callee.expression);
  if (!ts.isIdentifier(callee)) return false;
  const { text } = callee;
  const own = expression.getSourceFile().statements.flatMap((statement) => getDeclared(statement, text));
  return own.length > 0 && own.every((one) => isOfHelpers(one) || (!isMember && isWrittenHelper(one)));
}

/** What a statement declares under a name. */
function getDeclared(statement: ts.Statement, text: string): ts.Node[] {
  const isNamed = ({ name }: { readonly name?: ts.Node | undefined }): boolean =>
    name !== undefined && ts.isIdentifier(name) && name.text === text;
  if (ts.isFunctionDeclaration(statement)) return isNamed(statement) ? [statement] : [];
  if (ts.isImportDeclaration(statement)) {
    const { importClause } = statement;
    const bindings = importClause?.namedBindings;
    const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : bindings ? [bindings] : [];
    return importClause && [importClause, ...elements].some(isNamed) ? [statement] : [];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.filter((one) =>
    ts.isObjectBindingPattern(one.name) ? one.name.elements.some(isNamed) : isNamed(one),
  );
}

function isOfHelpers(declared: ts.Node): boolean {
  if (ts.isImportDeclaration(declared)) return ts.isStringLiteral(declared.moduleSpecifier) && LIBRARY.test(declared.moduleSpecifier.text);
  let made = ts.isVariableDeclaration(declared) && declared.initializer ? unwrap(declared.initializer) : undefined;
  while (made && ts.isPropertyAccessExpression(made)) made = unwrap(made.expression);
  const specifier = made && getRequiredName(made);
  return specifier !== undefined && LIBRARY.test(specifier.text);
}

function isWrittenHelper(declared: ts.Node): boolean {
  return (
    (ts.isFunctionDeclaration(declared) || (ts.isVariableDeclaration(declared) && ts.isIdentifier(declared.name))) &&
    BODY.test(declared.getText())
  );
}
