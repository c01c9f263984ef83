import { ts } from 'ts-morph';
import type { Evidence, EvidenceRole, Span } from '../../types.ts';
import { AssignedNames } from './assigned-names.ts';
import { guardChecker } from './checker-failure.ts';
import { getExportTarget } from './export-target.ts';
import { type NameNode, takeNames } from './file-names.ts';
import { FileReach } from './file-reach.ts';
import { LocalNames } from './local-names.ts';
import { getUncheckedMember } from './interop.ts';
import { getGivenNames, getRenamings, isRenaming } from './renamings.ts';
import { UseIndex } from '../containers/uses.ts';
import { type Assignment, isAssignmentTo, wrapped } from '../syntax/syntax.ts';
import { isExample } from './test-files.ts';

export interface ProgramFile {
  /** Relative to the scanned root. */
  readonly file: string;
  readonly node: ts.SourceFile;
  /** What must be added to a position of `node` to index the file's text: 1 where a BOM was dropped. */
  readonly offset: number;
  /** Files of the program that this one imports. */
  readonly imports: ReadonlySet<string>;
}

export type { NameNode };

const MAX_TEXT = 200;

/** Identifiers of one text in file and text order; those of file `files[i]` begin at `starts[i]`. */
interface Names {
  readonly nodes: NameNode[];
  readonly files: number[];
  readonly starts: number[];
}

const NO_NAMES: readonly NameNode[] = [];

/** The loaded files, with their identifiers by name, and the questions that every detector asks. */
export class ProgramIndex {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ProgramFile[];
  /** The type checker failed on a question and then answered it: some types may be less than they are. */
  isInDoubt = false;
  private hasOthers: boolean | undefined;
  private readonly byNode = new Map<ts.SourceFile, ProgramFile>();
  private readonly names = new Map<string, Names>();
  private readonly positions = new Map<ts.SourceFile, number>();
  readonly reach: FileReach;
  private readonly locals = new LocalNames(this);
  private localNames: Map<ts.Symbol, string[]> | undefined;
  private readonly symbols = new Map<ts.Node, ts.Symbol | undefined>();
  private readonly assigned = new AssignedNames();
  /** For names that other files may use. */
  readonly uses = new UseIndex(this);

  constructor(checker: ts.TypeChecker, files: readonly ProgramFile[]) {
    this.checker = guardChecker(checker, () => void (this.isInDoubt = true));
    this.files = files;
    this.reach = new FileReach(files);
    for (const [position, file] of files.entries()) {
      this.byNode.set(file.node, file);
      this.positions.set(file.node, position);
      for (const name of takeNames(file.node)) this.addName(name.text, name, position);
    }
  }

  /** Every identifier of that text in text order, also `#x` (with its hash) and the `'x'` of `a['x']`. */
  getNames(text: string): readonly NameNode[] {
    return this.names.get(text)?.nodes ?? NO_NAMES;
  }

  /** Those of the names that can stand for the symbol: of a variable that its file does not export, those that do. */
  getNamesOf(symbol: ts.Symbol | undefined, text: string): readonly NameNode[] {
    const file = symbol && this.locals.getFile(symbol);
    return file ? this.locals.getReferences(symbol, text, file) : this.getNames(text);
  }

  /** Those of its own names that stand for the symbol in a node. */
  getNamesWithin(symbol: ts.Symbol, node: ts.Node): readonly NameNode[] {
    const names = this.isOfOneFile(symbol) ? this.getNamesOf(symbol, symbol.name) : this.getNamesInFile(symbol.name, node.getSourceFile());
    return names.filter((name) => name.pos >= node.pos && name.end <= node.end && this.getSymbol(name) === symbol);
  }

  /** The positions in `files` of those that hold names of one text, in order. */
  getPositionsOf(text: string): readonly number[] {
    return this.names.get(text)?.files ?? [];
  }

  getNamesInFile(text: string, file: ts.SourceFile): readonly NameNode[] {
    const names = this.names.get(text);
    return names ? this.getNamesIn(names, file) : NO_NAMES;
  }

  /** Names that may stand for what `nameNode` declares, untyped receivers among them, and none that cannot. */
  getUses(symbol: ts.Symbol | undefined, text: string, nameNode: ts.Node, uses = this.uses): readonly NameNode[] {
    const file = symbol && this.locals.getFile(symbol);
    if (!file) return uses.getPropertyUses({ text, nameNode, symbol, isEverywhere: false });
    // It declares a property as well, by another symbol.
    const isProperty =
      symbol.valueDeclaration && ts.isParameterPropertyDeclaration(symbol.valueDeclaration, symbol.valueDeclaration.parent);
    return isProperty ? this.getNamesInFile(text, file) : this.locals.getReferences(symbol, text, file);
  }

  /** A variable that its file does not export is named there only. */
  isOfOneFile(symbol: ts.Symbol | undefined): boolean {
    return symbol !== undefined && this.locals.getFile(symbol) !== undefined;
  }

  private getNamesIn({ nodes, files, starts }: Names, file: ts.SourceFile): readonly NameNode[] {
    const position = this.positions.get(file) ?? -1;
    let low = 0;
    for (let high = files.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((files[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return files[low] === position ? nodes.slice(starts[low], starts[low + 1]) : NO_NAMES;
  }

  /** What files call an imported symbol where it is not its own name. */
  getLocalTexts(symbol: ts.Symbol | undefined): readonly string[] {
    return (symbol && (this.localNames ??= this.findLocalNames()).get(symbol)) ?? [];
  }

  /** Names that files give to an imported symbol where they are not its own. */
  getLocalNames(symbol: ts.Symbol | undefined): readonly NameNode[] {
    return this.getLocalTexts(symbol).flatMap((text) => this.getNames(text));
  }

  /** The same by declaration: `module.exports` has another symbol for each file that asks. */
  getNamesGivenTo(declaration: ts.Node): NameNode[] {
    const isIt = (symbol: ts.Symbol | undefined): boolean => symbol?.valueDeclaration === declaration;
    const texts = [...(this.localNames ??= this.findLocalNames())].flatMap(([symbol, names]) => (isIt(symbol) ? names : []));
    return [...new Set(texts)].flatMap((text) => this.getNames(text).filter((use) => isIt(this.getSymbol(use))));
  }

  private findLocalNames(): Map<ts.Symbol, string[]> {
    const found = new Map<ts.Symbol, string[]>();
    const add = (name: ts.Identifier, text: string): void => {
      const symbol = this.getSymbol(name);
      if (!symbol || symbol.name === text) return;
      const list = found.get(symbol) ?? [];
      if (!list.includes(text)) found.set(symbol, [...list, text]);
    };
    const statements = this.files.flatMap(({ node }) => node.statements);
    // Most names are what they were declared as: to ask each for its symbol costs seconds. CommonJS may give any of its names anywhere.
    const given = new Set(statements.flatMap(getGivenNames));
    const common = this.files.map(({ node }) => this.locals.isCommonJs(node));
    const isGiven = (text: string): boolean => given.has(text) || this.getPositionsOf(text).some((position) => common[position]);
    for (const statement of statements)
      for (const { name, text } of getRenamings(statement)) if (isRenaming(name) || isGiven(text)) add(name, text);
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
    const found = this.assigned.find(text, symbol && this.isOfOneFile(symbol) ? symbol : this, this.getNamesOf(symbol, text));
    return found.flatMap(([name, assignment]) => (this.getSymbol(name) === symbol ? [assignment] : []));
  }

  /** What a variable is given, where it is declared and later; nothing for another name. */
  getGivenValues(name: ts.Identifier): readonly ts.Expression[] {
    const symbol = this.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration)) return [];
    const later = this.getAssignments(symbol, name.text).map(({ right }) => right);
    return declaration.initializer ? [declaration.initializer, ...later] : later;
  }

  /** What the field of a symbol is set to, whatever it is a field of: `this.url = url`. */
  getFieldAssignments(symbol: ts.Symbol | undefined, text: string): Assignment[] {
    return this.getNamesOf(symbol, text).flatMap(({ parent }) => {
      const target = wrapped(parent);
      const isSet = ts.isPropertyAccessExpression(parent) && isAssignmentTo(target.parent, target);
      return isSet && this.getSymbol(parent.name) === symbol ? [target.parent as Assignment] : [];
    });
  }

  /** In a file that shows how other files of the scan are used; where all do, they are the program. */
  isOfExample(node: ts.Node): boolean {
    this.hasOthers ??= !this.files.every(({ file }) => isExample(file));
    return this.hasOthers && isExample(this.getFile(node).file);
  }

  getFile(node: ts.Node): ProgramFile {
    const source = node.getSourceFile();
    const file = this.byNode.get(source);
    if (file) return file;
    throw new Error(`${source.fileName} is not in the program`);
  }

  /** Whether the node is in one of the scanned files, not in the library. */
  has(node: ts.Node): boolean {
    return this.byNode.has(node.getSourceFile());
  }

  /** Whether one of the scanned files declares it. */
  declares(symbol: ts.Symbol | undefined): boolean {
    return symbol?.declarations?.some((one) => this.has(one)) === true;
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
    return this.canFileReach(this.getFile(from).node, this.getFile(to).node);
  }

  canFileReach(start: ts.SourceFile, goal: ts.SourceFile): boolean {
    return start === goal || this.getReach(goal)[this.positions.get(start) ?? -1] === 1;
  }

  /** One flag per file: whether it is `goal`, or imports it, directly or through others. */
  getReach(goal: ts.SourceFile): Uint8Array {
    return this.reach.getImporters(goal);
  }

  /** `src/a.ts:12`, for a reason. */
  at(node: ts.Node): string {
    return `${this.getFile(node).file}:${this.getSpan(node).line}`;
  }

  private addName(text: string, node: NameNode, position: number): void {
    const names = this.names.get(text) ?? { nodes: [], files: [], starts: [] };
    if (names.nodes.length === 0) this.names.set(text, names);
    if (names.files.at(-1) !== position) {
      names.files.push(position);
      names.starts.push(names.nodes.length);
    }
    names.nodes.push(node);
  }

  private resolveSymbol(name: ts.Node): ts.Symbol | undefined {
    if (ts.isMetaProperty(name)) return undefined; // The checker asserts that nobody asks it about `import.defer`.
    let symbol: ts.Symbol | undefined;
    if (ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name) {
      symbol = this.checker.getShorthandAssignmentValueSymbol(name.parent);
    } else if (ts.isExportSpecifier(name.parent)) {
      symbol = this.checker.getExportSpecifierLocalTargetSymbol(name.parent);
    } else symbol = this.checker.getSymbolAtLocation(name) ?? getUncheckedMember(this.checker, name);
    return symbol && this.getTarget(symbol);
  }

  /** What a name stands for: through imports, re-exports and the exports of CommonJS. */
  getTarget(symbol: ts.Symbol): ts.Symbol {
    return getExportTarget(this.checker, (node) => this.has(node), symbol);
  }
}
