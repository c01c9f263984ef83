import { ts } from 'ts-morph';
import { getInteropCall } from './interop.ts';
import type { ExportedNames, Given } from './module-exports.ts';
import type { ModuleReference, ModuleReferences } from './module-references.ts';
import { sameDeclaration } from '../containers/object-identity.ts';
import type { ProgramFile, ProgramIndex } from './program-index.ts';
import { isAssignment, isAssignmentTo, isCommonJsExports, isUpdate, walk, wrapped } from '../syntax/syntax.ts';

type Exports = ReadonlyMap<ProgramFile, ExportedNames>;

/** What is looked for: the container, and where it is exported. */
interface Query {
  readonly symbol: ts.Symbol;
  readonly exports: Exports;
}

/** What `module.exports = …` and `export = …` export. */
const WHOLE: string = ts.InternalSymbolName.ExportEquals;

/**
 * How files use a module that exports a container: only uses of its exports by their names are followed. Whatever has the module as
 * an object (passes it on, spreads it, indexes it) may reach all of them.
 */
export class ModuleUses {
  private readonly index: ProgramIndex;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** Names that files may say for the container: those of its exports, and what imports make of them. */
  getLocalNames(exports: Exports, references: ModuleReferences): Set<string> {
    const found = new Set<string>();
    for (const [file, names] of exports) {
      for (const name of names.keys()) found.add(name);
      for (const { specifier } of references.getReferences(file.file)) {
        const statement = specifier.parent;
        const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
        if (clause?.name) found.add(clause.name.text);
        if (clause?.namedBindings && ts.isNamedImports(clause.namedBindings))
          for (const { name } of clause.namedBindings.elements) found.add(name.text);
        const declared = statement.parent;
        if (!declared || !ts.isVariableDeclaration(declared)) continue;
        const parts = ts.isObjectBindingPattern(declared.name) ? declared.name.elements.map(({ name }) => name) : [declared.name];
        for (const name of parts) if (ts.isIdentifier(name)) found.add(name.text);
      }
    }
    return found;
  }

  /** Where a reference takes hold of the module in a way that is not followed. */
  getTaking({ form, specifier }: ModuleReference, names: ExportedNames, query: Query): ts.Node | undefined {
    const { parent } = specifier;
    switch (form) {
      case 'import':
        return this.getImportTaking(parent as ts.ImportDeclaration, names, query);
      case 'export':
        // What it exports again is among the exports; of an object that CommonJS exports, the checker lists nothing.
        return this.isObject(specifier) && !(parent as ts.ExportDeclaration).exportClause ? specifier : undefined;
      case 'equals':
        return ts.isImportEqualsDeclaration(parent.parent) ? this.getWholeTaking(parent.parent.name, names, query) : specifier;
      case 'require':
        return this.getRequireTaking(parent, names, query);
      case 'dynamic':
        return names.has(WHOLE) ? parent : this.getPromiseTaking(parent, names, query);
      case 'type':
        return getTypeTaking(parent.parent as ts.ImportTypeNode, names);
      default:
        return specifier;
    }
  }

  /** A name that has all that `module.exports` is: an object with the container, or the container. */
  private getWholeTaking(name: ts.Node, names: ExportedNames, query: Query): ts.Node | undefined {
    const given = names.get(WHOLE);
    return given ? this.getGivenTaking(name, given, query) : this.getNameTaking(name, names, query);
  }

  /** Of `import('./m')`: awaited where it stands, or for its effects. */
  private getPromiseTaking(call: ts.Node, names: ExportedNames, query: Query): ts.Node | undefined {
    const { parent } = wrapped(call);
    if (ts.isAwaitExpression(parent)) return this.getObjectTaking(parent, names, query);
    return ts.isExpressionStatement(parent) || ts.isVoidExpression(parent) ? undefined : call;
  }

  private getRequireTaking(call: ts.Node, names: ExportedNames, query: Query): ts.Node | undefined {
    const made = ts.isCallExpression(call) ? getInteropCall(call) : undefined;
    if (!names.has(WHOLE)) return this.getObjectTaking(made ?? call, names, query);
    const { parent } = call;
    if (ts.isExpressionStatement(parent) || isReExport(parent, call)) return undefined;
    const isNamed = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name);
    return isNamed ? this.getWholeTaking(parent.name, names, query) : call;
  }

  /** Where a CommonJS file takes hold of all that it exports itself. */
  getOwnTaking({ node: file }: ProgramFile, names: ExportedNames, query: Query): ts.Node | undefined {
    const own = ['exports', 'module'].flatMap((text) => this.index.getNamesInFile(text, file));
    const taken = own.find((name) => {
      const { parent } = name;
      if (this.index.getSymbol(name)?.declarations?.some((one) => this.index.has(one) && !ts.isSourceFile(one))) return false;
      if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
        if (name.text !== 'exports' || parent.expression.getText() !== 'module') return false;
        return this.getExportsTaking(parent, names, query);
      }
      if (name.text === 'exports') return ts.isIdentifier(name) && this.getExportsTaking(name, names, query);
      const isPart = ts.isPropertyAccessExpression(parent) || (ts.isBinaryExpression(parent) && !isAssignment(parent));
      return !isPart && !ts.isTypeOfExpression(parent);
    });
    return taken ?? this.getThisTaking(file, names, query);
  }

  /** `this` of a function that is called on the module, or of the module itself. */
  private getThisTaking(file: ts.SourceFile, names: ExportedNames, query: Query): ts.Node | undefined {
    let found: ts.Node | undefined;
    walk(file, (node) => {
      if (found || ts.isClassLike(node)) return false;
      if (node.kind === ts.SyntaxKind.ThisKeyword && this.getExportsTaking(node, names, query)) found = node;
      return true;
    });
    return found;
  }

  private getExportsTaking(object: ts.Node, names: ExportedNames, query: Query): boolean {
    const { parent } = object;
    if (isAssignment(parent)) return parent.right === object && !isCommonJsExports(parent.left);
    // `this && this.__importDefault`, as helpers of compilers begin: an object gives the right side.
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === object)
      return false;
    const text = getStaticName(parent, object);
    const isSet = text !== undefined && isAssignmentTo(parent.parent, parent);
    if (isSet || ts.isTypeOfExpression(parent) || (ts.isCallExpression(parent) && isEsMark(parent))) return false;
    return this.getObjectTaking(object, names, query) !== undefined;
  }

  private getImportTaking(
    { importClause, moduleSpecifier }: ts.ImportDeclaration,
    names: ExportedNames,
    query: Query,
  ): ts.Node | undefined {
    const bindings = importClause?.namedBindings;
    if (importClause?.name) {
      const given = names.get('default') ?? names.get(WHOLE);
      // The default import of CommonJS is the object with all exports.
      const taken =
        given || !this.isObject(moduleSpecifier)
          ? this.getGivenTaking(importClause.name, given, query)
          : this.getNameTaking(importClause.name, names, query);
      if (taken) return taken;
    }
    if (bindings && names.has(WHOLE)) return bindings;
    if (bindings && ts.isNamespaceImport(bindings)) return this.getNameTaking(bindings.name, names, query);
    for (const element of bindings?.elements ?? []) {
      const name = element.propertyName ?? element.name;
      const taken =
        name.text === 'default' && !names.has('default') && this.isObject(moduleSpecifier)
          ? this.getNameTaking(element.name, names, query)
          : this.getGivenTaking(element.name, names.get(name.text), query);
      if (taken) return taken;
    }
    return undefined;
  }

  /** `module.exports = …` or `export =`: a default import of it gives the object. */
  private isObject(specifier: ts.Expression): boolean {
    const module = this.index.checker.getSymbolAtLocation(specifier);
    const files = (module?.declarations ?? []).filter(ts.isSourceFile);
    const isKnown = files.length > 0 && module?.exports?.has(ts.InternalSymbolName.ExportEquals) !== true;
    return !isKnown || files.some((file) => 'commonJsModuleIndicator' in file && file.commonJsModuleIndicator !== undefined);
  }

  private getGivenTaking(name: ts.Node, given: Given | undefined, query: Query): ts.Node | undefined {
    if (given === undefined) return undefined;
    if (given === 'container') return this.isContainer(name, query) ? undefined : name;
    for (const file of given) {
      const taken = this.getNameTaking(name, query.exports.get(file) ?? new Map<string, Given>(), query);
      if (taken) return taken;
    }
    return undefined;
  }

  /** A use of a variable, which has a module for its value, other than by the name of an export. */
  private getNameTaking(name: ts.Node, names: ExportedNames, query: Query): ts.Node | undefined {
    if (!ts.isIdentifier(name)) return name;
    const symbol = this.index.getSymbol(name);
    for (const use of this.index.getNamesInFile(name.text, name.getSourceFile())) {
      if (use === name || this.index.getSymbol(use) !== symbol) continue;
      const taken = this.getObjectTaking(use, names, query);
      if (taken) return taken;
    }
    return undefined;
  }

  private getObjectTaking(expression: ts.Node, names: ExportedNames, query: Query): ts.Node | undefined {
    const outer = wrapped(expression);
    const { parent } = outer;
    const text = getStaticName(parent, outer);
    // What an ES module gets of CommonJS has all of `module.exports` under these.
    if (/^(?:default|module\.exports)$/.test(text ?? '') && !names.has('default')) return this.getObjectTaking(parent, names, query);
    if (text !== undefined) return isChanged(parent) ? parent : this.getPartTaking(parent, names.get(text), query);
    if (ts.isVariableDeclaration(parent) && parent.initializer === outer) return this.getBindingTaking(parent.name, names, query);
    if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return undefined;
    return isReExport(parent, outer) || isTypeOfOther(parent, outer, names) ? undefined : outer;
  }

  /** An export that was taken by its name: the container, which the collector follows, or one more module. */
  private getPartTaking(part: ts.Node, given: Given | undefined, query: Query): ts.Node | undefined {
    if (given === undefined) return undefined;
    if (given === 'container') return this.isContainer(getLastName(part), query) ? undefined : part;
    for (const file of given) {
      const taken = this.getObjectTaking(part, query.exports.get(file) ?? new Map<string, Given>(), query);
      if (taken) return taken;
    }
    return undefined;
  }

  /** The checker says so: then the collector has found it as well. */
  private isContainer(name: ts.Node, { symbol }: Query): boolean {
    const found = this.index.getSymbol(name);
    return found !== undefined && sameDeclaration(found, symbol);
  }

  private getBindingTaking(name: ts.BindingName, names: ExportedNames, query: Query): ts.Node | undefined {
    if (ts.isIdentifier(name)) return this.getNameTaking(name, names, query);
    if (ts.isArrayBindingPattern(name)) return name;
    for (const element of name.elements) {
      const property = element.propertyName ?? element.name;
      if (element.dotDotDotToken || !ts.isIdentifier(property)) return element;
      const given = names.get(property.text);
      if (given === undefined) continue;
      // The name must stand for the export itself, as an import does.
      const symbol = ts.isIdentifier(element.name) ? this.index.checker.getSymbolAtLocation(element.name) : undefined;
      const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 && !element.initializer;
      const taken = isAlias ? this.getGivenTaking(element.name, given, query) : element;
      if (taken) return taken;
    }
    return undefined;
  }
}

/** `Object.defineProperty(exports, '__esModule', { value: true })`. */
export function isEsMark({ expression, arguments: [, name] }: ts.CallExpression): boolean {
  return (
    expression.getText() === 'Object.defineProperty' && name !== undefined && ts.isStringLiteralLike(name) && name.text === '__esModule'
  );
}

function getLastName(part: ts.Node): ts.Node {
  return ts.isPropertyAccessExpression(part) ? part.name : ts.isElementAccessExpression(part) ? part.argumentExpression : part;
}

/** `x` of `module.x` and `module['x']`. */
function getStaticName(parent: ts.Node, object: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(parent) && parent.expression === object) return parent.name.text;
  const isIndexed = ts.isElementAccessExpression(parent) && parent.expression === object;
  return isIndexed && ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : undefined;
}

/** `module.x = …`, `delete module.x`. */
function isChanged(part: ts.Node): boolean {
  const outer = wrapped(part);
  return isAssignmentTo(outer.parent, outer) || isUpdate(outer.parent) || ts.isDeleteExpression(outer.parent);
}

/** Exported once more, as a whole: the files that do are followed. */
function isReExport(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isExportSpecifier(parent) || ts.isExportAssignment(parent)) return true;
  return isAssignment(parent) && parent.right === node && isCommonJsExports(parent.left);
}

/** `module.Type` as a type, of an export that is another one. */
function isTypeOfOther(parent: ts.Node, node: ts.Node, names: ExportedNames): boolean {
  if (!ts.isQualifiedName(parent) || parent.left !== node) return false;
  return !ts.isImportEqualsDeclaration(parent.parent) && !names.has(parent.right.text);
}

/** `import('./m').Type` of another export; `typeof import('./m')` has all of them. */
function getTypeTaking(type: ts.ImportTypeNode, names: ExportedNames): ts.Node | undefined {
  let first: ts.EntityName | undefined = type.qualifier;
  while (first && ts.isQualifiedName(first)) first = first.left;
  return first && !names.has(first.text) ? undefined : type;
}
