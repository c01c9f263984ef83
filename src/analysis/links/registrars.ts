import { ts } from 'ts-morph';
import type { AnalysisContext } from '../context.ts';
import { getFieldName } from '../containers/instances.ts';
import type { OwnershipAnalysis } from './ownership.ts';
import type { Registration } from './registrations.ts';
import { GLOBAL_NAMES, getEnclosingFunction, isFunctionNode, isStatic, unwrap, walk } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** Proof that what keeps a function lives as long as the process. */
export interface Registrar {
  readonly node: ts.Node;
  readonly note: string;
  readonly root: 'module' | 'static' | 'global' | 'singleton';
}

const MAX_DEPTH = 3;

/** Libraries whose class of that name keeps the functions that `subscribe` is given. */
const SUBJECT = /^(?:Behavior|Replay)?Subject$/;

/** Which registrars live on: globals of the runtime, what modules hold, static fields, singletons; and keep what they are given. */
export class RegistrarAnalysis {
  private readonly context: AnalysisContext;
  private readonly ownership: OwnershipAnalysis;

  constructor(context: AnalysisContext, ownership: OwnershipAnalysis) {
    this.context = context;
    this.ownership = ownership;
  }

  getRegistrar({ kind, registrar, call, callback }: Registration): Registrar | undefined {
    if (registrar === undefined) {
      const isOfRuntime = this.context.index.getSymbol(call.expression) === undefined;
      if (!isOfRuntime) return undefined;
      const note = kind === 'timer' ? 'the timer is never cleared' : 'the global object lives as long as the process';
      return { node: call.expression, note, root: 'global' };
    }
    const found = this.getLasting(registrar, 0);
    return found && this.keeps(call, callback, registrar) ? found : undefined;
  }

  private getLasting(node: ts.Expression, depth: number): Registrar | undefined {
    const expression = unwrap(node);
    if (depth > MAX_DEPTH) return undefined;
    if (ts.isIdentifier(expression)) return this.getNamed(expression, depth);
    if (ts.isPropertyAccessExpression(expression)) return this.getMember(expression, depth);
    return ts.isCallExpression(expression) ? this.getInstance(expression) : undefined;
  }

  private getNamed(name: ts.Identifier, depth: number): Registrar | undefined {
    const { index } = this.context;
    const symbol = index.getSymbol(name);
    const declaration = symbol?.declarations?.[0];
    if (!declaration) return this.getUndeclared(name);
    if (ts.isParameter(declaration)) return this.getGiven(this.ownership.instances.getArguments(declaration), depth);
    if (!ts.isVariableDeclaration(declaration) || !index.has(declaration) || getEnclosingFunction(declaration)) return undefined;
    if (!isConst(declaration) || !declaration.initializer) return undefined;
    const made = unwrap(declaration.initializer);
    if (!ts.isNewExpression(made) && !ts.isCallExpression(made)) return undefined;
    return { node: declaration.name, note: `${name.text} lives as long as the process`, root: 'module' };
  }

  /** A global of the runtime, or something that a module outside of the scan exports. */
  private getUndeclared(name: ts.Identifier): Registrar | undefined {
    if (isGlobal(name.text)) return { node: name, note: `${name.text} lives as long as the process`, root: 'global' };
    const imported = getImport(name);
    return imported && { node: imported, note: `${name.text} is a module's, which lives as long as the process`, root: 'module' };
  }

  private getMember(access: ts.PropertyAccessExpression, depth: number): Registrar | undefined {
    const { index } = this.context;
    const base = unwrap(access.expression);
    const declaration = index.getSymbol(access.name)?.valueDeclaration;
    if (declaration && isStaticMember(declaration))
      return { node: declaration, note: `${access.getText()} is static: it lives as long as the process`, root: 'static' };
    if (base.kind === ts.SyntaxKind.ThisKeyword) return this.getField(access, depth);
    const isOfGlobal = ts.isIdentifier(base) && isGlobal(base.text) && !index.getSymbol(base);
    return isOfGlobal ? { node: access, note: `${access.getText()} lives as long as the process`, root: 'global' } : undefined;
  }

  /** A field that is set to nothing but what lives on; or whose class is made once by a dependency injection container. */
  private getField(access: ts.PropertyAccessExpression, depth: number): Registrar | undefined {
    const { instances } = this.ownership;
    const owner = instances.getOwner(access);
    const field = owner && instances.getFields(owner).find((one) => getFieldName(one)?.text === access.name.text);
    if (!field) return undefined;
    const maker = instances.getClass(this.context.index.checker.getTypeAtLocation(access));
    if (maker && this.ownership.isSingleton(maker))
      return {
        node: maker.name ?? maker,
        note: `one ${maker.name?.text ?? 'instance'} is made for the whole application`,
        root: 'singleton',
      };
    const values = this.ownership.getSources(field).map(({ value }) => value);
    return values.every((value) => value !== undefined) ? this.getGiven(values, depth) : undefined;
  }

  private getGiven(values: readonly ts.Expression[], depth: number): Registrar | undefined {
    const found = values.map((value) => this.getLasting(value, depth + 1));
    return found.length > 0 && found.every((one) => one !== undefined) ? found[0] : undefined;
  }

  /** `Bus.getInstance()`: returns a static field or a variable of its module. */
  private getInstance({ expression }: ts.CallExpression): Registrar | undefined {
    const callee = unwrap(expression);
    const method = ts.isPropertyAccessExpression(callee) ? this.context.index.getSymbol(callee.name)?.valueDeclaration : undefined;
    if (!method || !ts.isMethodDeclaration(method) || !isStatic(method)) return undefined;
    let found: Registrar | undefined;
    walk(method, (node) => {
      if (ts.isReturnStatement(node) && node.expression) {
        const value = unwrap(node.expression);
        const declaration = this.context.index.getSymbol(ts.isPropertyAccessExpression(value) ? value.name : value)?.valueDeclaration;
        if (declaration && isStaticMember(declaration))
          found = { node: declaration, note: `${value.getText()} is static: it lives as long as the process`, root: 'static' };
      }
      return !isFunctionNode(node);
    });
    return found;
  }

  /** Whether the function stays: a method of the program puts it into a container; emitters of the runtime and of libraries keep it. */
  private keeps(call: ts.CallExpression, callback: ts.Expression, registrar: ts.Expression): boolean {
    const { index } = this.context;
    const callee = unwrap(call.expression);
    if (!ts.isPropertyAccessExpression(callee)) return false;
    const method = index.getSymbol(callee.name)?.valueDeclaration;
    const position = call.arguments.indexOf(callback);
    if (method && index.has(method)) return ts.isMethodDeclaration(method) && this.stores(method.parameters[position]);
    const maker = this.ownership.instances.getClass(index.checker.getTypeAtLocation(registrar));
    if (maker && ts.isClassLike(maker) && !maker.heritageClauses) return false;
    return callee.name.text !== 'subscribe' || SUBJECT.test(this.getMadeName(registrar));
  }

  private stores(parameter: ts.ParameterDeclaration | undefined): boolean {
    const { index, containers } = this.context;
    const symbol = parameter && index.getSymbol(parameter.name);
    if (!symbol) return false;
    return containers.some(
      ({ declaration, growth }) =>
        declaration.nameNode.getSourceFile() === parameter.getSourceFile() &&
        growth.some(({ value, key }) => [value, key].some((part) => part && holds(part, symbol, index.getSymbol.bind(index)))),
    );
  }

  private getMadeName(registrar: ts.Expression): string {
    const declaration = this.context.index.getSymbol(
      ts.isPropertyAccessExpression(registrar) ? registrar.name : registrar,
    )?.valueDeclaration;
    const made =
      declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) ? declaration.initializer : undefined;
    return made && ts.isNewExpression(made) ? made.expression.getText() : '';
  }
}

/** The parameter itself, or a record of it: `{ handler, once }`. */
function holds(part: ts.Expression, symbol: ts.Symbol, getSymbol: (node: ts.Node) => ts.Symbol | undefined): boolean {
  const value = unwrap(part);
  if (!ts.isObjectLiteralExpression(value)) return getSymbol(value) === symbol;
  return value.properties.some((one) =>
    ts.isShorthandPropertyAssignment(one)
      ? getSymbol(one.name) === symbol
      : ts.isPropertyAssignment(one) && getSymbol(unwrap(one.initializer)) === symbol,
  );
}

function isGlobal(text: string): boolean {
  return GLOBAL_NAMES.has(text) || text === 'document' || text === 'process';
}

function isStaticMember(node: ts.Node): boolean {
  return (ts.isPropertyDeclaration(node) || ts.isGetAccessorDeclaration(node)) && isStatic(node);
}

/** The import of a name, which no file of the scan declares. */
function getImport(name: ts.Identifier): ts.Node | undefined {
  for (const statement of name.getSourceFile().statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    const names = [
      statement.importClause?.name,
      ...(bindings && ts.isNamedImports(bindings) ? bindings.elements.map((one) => one.name) : []),
    ];
    const found = names.find((one) => one?.text === name.text);
    if (found && !/^[A-Z]/.test(found.text)) return found;
  }
  return undefined;
}
