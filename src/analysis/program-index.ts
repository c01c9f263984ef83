import { ts } from 'ts-morph';
import type { Evidence, EvidenceRole, Span } from '../types.ts';
import { type Assignment, isAssignmentTo, isCommonJsExports, unwrap, wrapped } from './syntax.ts';

export interface ProgramFile {
  /** Relative to the scanned root. */
  readonly file: string;
  readonly node: ts.SourceFile;
  /** What must be added to a position of `node` to index the file's text: 1 where a BOM was dropped. */
  readonly offset: number;
  /** Files of the program that this one imports. */
  readonly imports: ReadonlySet<string>;
}

export type NameNode = ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike;

const MAX_TEXT = 200;

/** The loaded files, with their identifiers by name, and the questions that every detector asks. */
export class ProgramIndex {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ProgramFile[];
  private readonly byNode = new Map<ts.SourceFile, ProgramFile>();
  private readonly byName = new Map<string, ProgramFile>();
  private readonly imported = new Map<string, ReadonlySet<string>>();
  private readonly names = new Map<string, NameNode[]>();
  private localNames: Map<ts.Symbol, string[]> | undefined;
  private readonly symbols = new Map<ts.Node, ts.Symbol | undefined>();

  constructor(checker: ts.TypeChecker, files: readonly ProgramFile[]) {
    this.checker = checker;
    this.files = files;
    for (const file of files) {
      this.byNode.set(file.node, file);
      this.byName.set(file.file, file);
      this.indexNames(file.node);
    }
  }

  /** Every identifier of that text in text order, also `#x` (with its hash) and the `'x'` of `a['x']`. */
  getNames(text: string): readonly NameNode[] {
    return this.names.get(text) ?? [];
  }

  /** Names that files give to an imported symbol where they are not its own. */
  getLocalNames(symbol: ts.Symbol | undefined): readonly NameNode[] {
    if (!symbol) return [];
    this.localNames ??= this.findLocalNames();
    return (this.localNames.get(symbol) ?? []).flatMap((text) => this.getNames(text));
  }

  private findLocalNames(): Map<ts.Symbol, string[]> {
    const found = new Map<ts.Symbol, string[]>();
    const add = (name: ts.Identifier): void => {
      const symbol = this.getSymbol(name);
      if (!symbol || symbol.name === name.text) return;
      const list = found.get(symbol) ?? [];
      if (!list.includes(name.text)) found.set(symbol, [...list, name.text]);
    };
    for (const { node } of this.files) {
      for (const statement of node.statements) {
        if (ts.isImportDeclaration(statement)) getImportedNames(statement).forEach(add);
        if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
          for (const { name } of statement.exportClause.elements) if (ts.isIdentifier(name)) add(name);
        }
        if (ts.isVariableStatement(statement)) getRequiredNames(statement).forEach(add);
      }
    }
    return found;
  }

  /** The symbol a name stands for; imports are followed to what they import. */
  getSymbol(name: ts.Node): ts.Symbol | undefined {
    if (!this.symbols.has(name)) this.symbols.set(name, this.resolveSymbol(name));
    return this.symbols.get(name);
  }

  /**
   * Assignments to what a symbol stands for, `+=` and its like among them, file by file in text order. Only those that spell it `text` are
   * found; without a symbol, those to a name that nothing declares.
   */
  getAssignments(symbol: ts.Symbol | undefined, text = symbol?.name ?? ''): Assignment[] {
    return this.getNames(text).flatMap((use) => {
      const target = wrapped(use);
      return isAssignmentTo(target.parent, target) && this.getSymbol(use) === symbol ? [target.parent] : [];
    });
  }

  /** The expression that a constant was made of. */
  getOrigin(value: ts.Expression): ts.Expression {
    const expression = unwrap(value);
    const declaration = ts.isIdentifier(expression) ? this.getSymbol(expression)?.valueDeclaration : undefined;
    const isConstant = declaration && ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const;
    return isConstant && declaration.initializer ? unwrap(declaration.initializer) : expression;
  }

  getFile(node: ts.Node): ProgramFile {
    const file = this.byNode.get(node.getSourceFile());
    if (!file) throw new Error(`${node.getSourceFile().fileName} is not in the program`);
    return file;
  }

  /** Whether the node is in one of the scanned files, not in the library. */
  has(node: ts.Node): boolean {
    return this.byNode.has(node.getSourceFile());
  }

  getSpan(node: ts.Node): Span {
    const { node: source, offset } = this.getFile(node);
    const start = node.getStart(source);
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    return { start: start + offset, end: node.getEnd() + offset, line: line + 1, column: character + 1 + (line === 0 ? offset : 0) };
  }

  getEvidence(role: EvidenceRole, node: ts.Node, note?: string): Evidence {
    const { file, node: source } = this.getFile(node);
    const { line, column } = this.getSpan(node);
    const start = source.getLineStarts()[line - 1] ?? 0;
    const end = source.getLineStarts()[line] ?? source.text.length;
    const text = source.text.slice(start, end).trim().slice(0, MAX_TEXT);
    return { role, file, line, column, text, ...(note === undefined ? {} : { note }) };
  }

  /** Whether code of `from` can have got something that `to` declares: it imports it, directly or through others. */
  canReach(from: ts.Node, to: ts.Node): boolean {
    const [start, goal] = [this.getFile(from).file, this.getFile(to).file];
    return start === goal || this.getImported(start).has(goal);
  }

  private getImported(file: string): ReadonlySet<string> {
    const known = this.imported.get(file);
    if (known) return known;
    const found = new Set<string>();
    const queue = [file];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const other of this.byName.get(next)?.imports ?? []) {
        if (found.has(other)) continue;
        found.add(other);
        queue.push(other);
      }
    }
    this.imported.set(file, found);
    return found;
  }

  /** `src/a.ts:12`, for a reason. */
  at(node: ts.Node): string {
    return `${this.getFile(node).file}:${this.getSpan(node).line}`;
  }

  private indexNames(source: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) this.addName(node.text, node);
      else if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent)) this.addName(node.text, node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  private addName(text: string, node: NameNode): void {
    const list = this.names.get(text);
    if (list) list.push(node);
    else this.names.set(text, [node]);
  }

  private resolveSymbol(name: ts.Node): ts.Symbol | undefined {
    let symbol: ts.Symbol | undefined;
    if (ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name) {
      symbol = this.checker.getShorthandAssignmentValueSymbol(name.parent);
    } else if (ts.isExportSpecifier(name.parent)) {
      symbol = this.checker.getExportSpecifierLocalTargetSymbol(name.parent);
    } else {
      symbol = this.checker.getSymbolAtLocation(name);
    }
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    return symbol && this.followCommonJs(symbol);
  }

  /** `module.exports = x` and `exports.x = x` make a second symbol for what `x` is. */
  private followCommonJs(symbol: ts.Symbol): ts.Symbol {
    const [declaration] = symbol.declarations ?? [];
    if (!declaration || !this.has(declaration)) return symbol;
    const assignment = ts.isBinaryExpression(declaration) ? declaration : declaration.parent;
    if (!assignment || !ts.isBinaryExpression(assignment) || !ts.isIdentifier(assignment.right)) return symbol;
    if (!ts.isPropertyAccessExpression(assignment.left) || !isCommonJsExports(assignment.left)) return symbol;
    return this.checker.getSymbolAtLocation(assignment.right) ?? symbol;
  }
}

function getImportedNames({ importClause }: ts.ImportDeclaration): ts.Identifier[] {
  const names = importClause?.name ? [importClause.name] : [];
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? [...names, ...bindings.elements.map((element) => element.name)] : names;
}

function getRequiredNames(statement: ts.VariableStatement): ts.Identifier[] {
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (!initializer || !/\brequire\(/.test(initializer.getText())) return [];
    if (ts.isIdentifier(name)) return [name];
    return ts.isObjectBindingPattern(name) ? name.elements.flatMap((e) => (ts.isIdentifier(e.name) ? [e.name] : [])) : [];
  });
}
