import { ts } from 'ts-morph';
import { getNamedExpression } from './function-names.ts';
import type { NameNode, ProgramIndex } from './program-index.ts';
import { getOwnLiteral } from './object-identity.ts';

/** The names of one text in one file, by what they stand for. */
interface FileUses {
  readonly names: readonly NameNode[];
  readonly bySymbol: ReadonlyMap<ts.Symbol, readonly NameNode[]>;
  readonly byDeclaration: ReadonlyMap<ts.Node, ReadonlySet<ts.Symbol>>;
  /** `this.x` in a method of an object literal, by the literal. */
  readonly byLiteral: ReadonlyMap<ts.Node, readonly NameNode[]>;
  /** Properties of a receiver without a type. */
  readonly unresolved: readonly NameNode[];
}

function append<K>(lists: Map<K, NameNode[]>, key: K, name: NameNode): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}

/**
 * Finds the names that may stand for a symbol without going through all names of its text each time: every name is resolved once, and
 * only in files that can have got what the symbol's file declares.
 */
export class UseIndex {
  private readonly index: ProgramIndex;
  private readonly known = new Map<string, Map<ts.SourceFile, FileUses | undefined>>();

  readonly isWanted: (name: NameNode) => boolean;

  /** With a filter: only these names are resolved and found. */
  constructor(index: ProgramIndex, isWanted: (name: NameNode) => boolean = () => true) {
    this.index = index;
    this.isWanted = isWanted;
  }

  /**
   * A superset of the uses of the property `nameNode` with the symbol `symbol`, in file and text order. `member` is what a declared type
   * calls it.
   */
  getPropertyUses(text: string, nameNode: ts.Node, symbol: ts.Symbol | undefined, isEverywhere: boolean, member?: ts.Symbol): NameNode[] {
    const home = nameNode.getSourceFile();
    const isGlobal =
      isEverywhere || (symbol?.declarations ?? []).some((one) => one.getSourceFile() !== home || isInModuleBlock(one) || isExpando(one));
    const found: NameNode[] = [];
    const files = this.getFiles(text);
    for (const [file, known] of files) {
      if (!isGlobal && !this.index.canFileReach(file, home)) continue;
      const uses = known ?? this.resolve(this.index.getNamesInFile(text, file).filter(this.isWanted));
      if (!known) files.set(file, uses);
      addUses(uses, nameNode, symbol, member, file === home, found);
    }
    return found;
  }

  private getFiles(text: string): Map<ts.SourceFile, FileUses | undefined> {
    const known = this.known.get(text);
    if (known) return known;
    const files = new Map(this.index.getFilesOf(text).map((file) => [file, undefined]));
    this.known.set(text, files);
    return files;
  }

  private resolve(names: readonly NameNode[]): FileUses {
    const bySymbol = new Map<ts.Symbol, NameNode[]>();
    const byDeclaration = new Map<ts.Node, Set<ts.Symbol>>();
    const byLiteral = new Map<ts.Node, NameNode[]>();
    const unresolved: NameNode[] = [];
    for (const name of names) {
      const expression = getNamedExpression(name);
      const literal = getOwnLiteral(expression);
      if (literal) append(byLiteral, literal, name);
      // In a pattern a name is both the property and the variable.
      const symbols = [getDestructured(this.index, name), this.index.getSymbol(name)].filter((symbol) => symbol !== undefined);
      if (symbols.length === 0 && expression !== name && !ts.isPrivateIdentifier(name)) unresolved.push(name);
      for (const symbol of symbols) {
        append(bySymbol, symbol, name);
        for (const declaration of symbol.declarations ?? [])
          byDeclaration.set(declaration, (byDeclaration.get(declaration) ?? new Set()).add(symbol));
      }
    }
    return { names, bySymbol, byDeclaration, byLiteral, unresolved };
  }
}

/** Symbols of the file that share a declaration with it. */
function getSame({ byDeclaration }: FileUses, symbol: ts.Symbol): ts.Symbol[] {
  return [symbol, ...(symbol.declarations ?? []).flatMap((declaration) => [...(byDeclaration.get(declaration) ?? [])])];
}

function addAll(chosen: Set<NameNode>, names: readonly NameNode[] = []): void {
  for (const name of names) chosen.add(name);
}

function addUses(
  uses: FileUses,
  nameNode: ts.Node,
  symbol: ts.Symbol | undefined,
  member: ts.Symbol | undefined,
  isHome: boolean,
  found: NameNode[],
): void {
  const chosen = new Set<NameNode>(uses.unresolved);
  if (symbol) {
    for (const same of [symbol, member].flatMap((one) => (one ? getSame(uses, one) : []))) addAll(chosen, uses.bySymbol.get(same));
    addAll(chosen, uses.byLiteral.get(nameNode.parent.parent));
    // Types are structural: another one may be that of the literal.
    if (isHome && ts.isPropertyAssignment(nameNode.parent))
      for (const [other, names] of uses.bySymbol) if (other.declarations?.some(ts.isPropertySignature)) addAll(chosen, names);
  }
  if (chosen.size === 0 && !isHome) return;
  const own = ts.isPropertyAccessExpression(nameNode) ? nameNode.name : nameNode;
  for (const name of uses.names) if (chosen.has(name) || name === own) found.push(name);
}

/** The property that `const { cache } = Foo` takes. */
export function getDestructured({ checker }: ProgramIndex, name: NameNode): ts.Symbol | undefined {
  const element = name.parent;
  if (!ts.isBindingElement(element) || (element.propertyName ?? element.name) !== name || !ts.isObjectBindingPattern(element.parent))
    return undefined;
  return checker.getTypeAtLocation(element.parent).getProperty(name.text);
}

/** `app.cache = {}` in JavaScript: where nothing declares `app`, the checker makes it a global of all files. */
function isExpando(node: ts.Node): boolean {
  const left = ts.isBinaryExpression(node) ? node.left : node;
  return (ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left)) && left.expression.kind !== ts.SyntaxKind.ThisKeyword;
}

/** In `declare global` or a namespace: reached without an import. */
function isInModuleBlock(node: ts.Node): boolean {
  for (let current = node; current.parent; current = current.parent) if (ts.isModuleDeclaration(current)) return true;
  return false;
}
