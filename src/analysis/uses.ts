import { ts } from 'ts-morph';
import { getNamedExpression } from './function-names.ts';
import type { NameNode, ProgramIndex } from './program-index.ts';
import { getOwnLiteral } from './object-identity.ts';
import { isAssignmentTo, isCommonJsExports, unwrap } from './syntax.ts';
import { isTarget } from './writes.ts';

const {
  isBinaryExpression,
  isBindingElement,
  isElementAccessExpression,
  isIdentifier,
  isModuleDeclaration,
  isObjectBindingPattern,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isPropertySignature,
  isShorthandPropertyAssignment,
  isVariableDeclaration,
} = ts;

/** The names of one text in one file, by what they stand for. Lists are in text order, and hold a name once. */
interface FileUses {
  readonly names: readonly NameNode[];
  readonly bySymbol: ReadonlyMap<ts.Symbol, readonly NameNode[]>;
  readonly byDeclaration: ReadonlyMap<ts.Node, ReadonlySet<ts.Symbol>>;
  /** `this.x` in a method of an object literal, by the literal. */
  readonly byLiteral: ReadonlyMap<ts.Node, readonly NameNode[]>;
  /** Properties of a receiver without a type. */
  readonly unresolved: readonly NameNode[];
}

/** A file that holds names of one text; what they stand for is asked when somebody needs it. */
interface Entry {
  readonly file: ts.SourceFile;
  readonly position: number;
  wanted?: readonly NameNode[];
  uses?: FileUses;
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
  private readonly known = new Map<string, readonly Entry[]>();

  private readonly filter: ((name: NameNode, file: ts.SourceFile) => boolean) | undefined;

  /** With a filter: only these names are resolved and found. */
  constructor(index: ProgramIndex, filter?: (name: NameNode, file: ts.SourceFile) => boolean) {
    this.index = index;
    this.filter = filter;
  }

  /**
   * A superset of the uses of the property `nameNode` with the symbol `symbol`, in file and text order. `getMember` gives what a declared
   * type calls it.
   */
  getPropertyUses(
    text: string,
    nameNode: ts.Node,
    symbol: ts.Symbol | undefined,
    isEverywhere: boolean,
    getMember: () => ts.Symbol | undefined = () => undefined,
  ): NameNode[] {
    const home = nameNode.getSourceFile();
    const isGlobal =
      isEverywhere || (symbol?.declarations ?? []).some((one) => one.getSourceFile() !== home || isInModuleBlock(one) || isExpando(one));
    const reach = isGlobal ? undefined : this.index.getReach(home);
    const found: NameNode[] = [];
    for (const entry of this.getEntries(text)) {
      if (reach && reach[entry.position] !== 1) continue;
      const wanted = this.getWanted(entry, text);
      if (wanted.length === 0) continue;
      entry.uses ??= this.resolve(wanted);
      addUses(entry.uses, nameNode, symbol, getMember, entry.file === home, found);
    }
    return found;
  }

  /** Whether there is a name of that text at all; nothing is resolved for it. */
  hasNames(text: string): boolean {
    return this.getEntries(text).some((entry) => this.getWanted(entry, text).length > 0);
  }

  private getWanted(entry: Entry, text: string): readonly NameNode[] {
    if (entry.wanted) return entry.wanted;
    const names = this.index.getNamesInFile(text, entry.file);
    return (entry.wanted = this.filter ? names.filter((name) => this.filter?.(name, entry.file)) : names);
  }

  /** Those of the names that the filter lets through. */
  select(names: readonly NameNode[]): readonly NameNode[] {
    return this.filter ? names.filter((name) => this.filter?.(name, name.getSourceFile())) : names;
  }

  private getEntries(text: string): readonly Entry[] {
    const known = this.known.get(text);
    if (known) return known;
    const entries = this.index.getPositionsOf(text).flatMap((position): Entry[] => {
      const file = this.index.files[position]?.node;
      return file ? [{ file, position }] : [];
    });
    this.known.set(text, entries);
    return entries;
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
      const symbols = new Set([getDestructured(this.index, name), this.index.getSymbol(name)]);
      symbols.delete(undefined);
      if (symbols.size === 0 && expression !== name && !isPrivateIdentifier(name)) unresolved.push(name);
      for (const symbol of symbols) {
        if (!symbol) continue;
        append(bySymbol, symbol, name);
        for (const declaration of symbol.declarations ?? [])
          byDeclaration.set(declaration, (byDeclaration.get(declaration) ?? new Set()).add(symbol));
      }
    }
    return { names, bySymbol, byDeclaration, byLiteral, unresolved };
  }
}

/** Symbols of the file that share a declaration with it. */
function getSame({ byDeclaration }: FileUses, symbol: ts.Symbol): Set<ts.Symbol> {
  const found = new Set([symbol]);
  for (const declaration of symbol.declarations ?? []) for (const other of byDeclaration.get(declaration) ?? []) found.add(other);
  return found;
}

function addUses(
  uses: FileUses,
  nameNode: ts.Node,
  symbol: ts.Symbol | undefined,
  getMember: () => ts.Symbol | undefined,
  isHome: boolean,
  found: NameNode[],
): void {
  const lists = [uses.unresolved];
  const add = (names: readonly NameNode[] | undefined): void => void (names && lists.push(names));
  if (symbol) {
    // What a declared type calls it is asked only where something else is named as well.
    const isOnly = uses.bySymbol.size === (uses.bySymbol.has(symbol) ? 1 : 0);
    for (const one of [symbol, isOnly ? undefined : getMember()])
      if (one) for (const same of getSame(uses, one)) add(uses.bySymbol.get(same));
    add(uses.byLiteral.get(nameNode.parent.parent));
    // Types are structural: another one may be that of the literal.
    if (isHome && isPropertyAssignment(nameNode.parent))
      for (const [other, names] of uses.bySymbol) if (other.declarations?.some(isPropertySignature)) add(names);
  }
  if (!isHome && lists.length === 1) return void found.push(...uses.unresolved);
  const chosen = new Set(lists.flat());
  const own = isPropertyAccessExpression(nameNode) ? nameNode.name : nameNode;
  for (const name of uses.names) if (chosen.has(name) || name === own) found.push(name);
}

/** The property that `const { cache } = Foo` and `({ cache } = Foo)` take. */
export function getDestructured(index: ProgramIndex, name: NameNode): ts.Symbol | undefined {
  const element = name.parent;
  if (isTakenByAssignment(name)) {
    const taken = index.checker.getPropertySymbolOfDestructuringAssignment(name);
    return taken && index.getTarget(taken);
  }
  if (!isBindingElement(element) || (element.propertyName ?? element.name) !== name || !isObjectBindingPattern(element.parent))
    return undefined;
  const property = index.checker.getTypeAtLocation(element.parent).getProperty(name.text);
  return property && index.getTarget(property);
}

/** The `cache` of `({ cache: other } = Foo)` */
export function isTakenByAssignment(name: ts.Node): name is ts.Identifier {
  const { parent } = name;
  const isMember = (isPropertyAssignment(parent) || isShorthandPropertyAssignment(parent)) && parent.name === name && isIdentifier(name);
  return isMember && isTarget(parent.parent);
}

/** `const { cache } = require('./cache')`: the name is that of the export, as after an import. */
export function isImportedName({ checker }: ProgramIndex, declared: ts.Node): boolean {
  if (!isVariableDeclaration(declared) && !(isBindingElement(declared) && !declared.initializer)) return false;
  const symbol = checker.getSymbolAtLocation(declared.name);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
}

/** `exports.cache = cache`: the left side is the container's name for other files. */
export function isExportOf(index: ProgramIndex, expression: ts.Node, symbol: ts.Symbol | undefined): boolean {
  const { parent } = expression;
  if (!symbol || !isAssignmentTo(parent, expression) || !isCommonJsExports(parent.left)) return false;
  const value = unwrap(parent.right);
  return isIdentifier(value) && index.getSymbol(value) === symbol;
}

/** `app.cache = {}` in JavaScript: where nothing declares `app`, the checker makes it a global of all files. */
function isExpando(node: ts.Node): boolean {
  const left = isBinaryExpression(node) ? node.left : node;
  return (isPropertyAccessExpression(left) || isElementAccessExpression(left)) && left.expression.kind !== ts.SyntaxKind.ThisKeyword;
}

/** In `declare global` or a namespace: reached without an import. */
function isInModuleBlock(node: ts.Node): boolean {
  for (let current = node; current.parent; current = current.parent) if (isModuleDeclaration(current)) return true;
  return false;
}
