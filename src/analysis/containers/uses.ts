import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { getThisFunction } from './field-declarations.ts';
import { isPlainFunction } from './method-owners.ts';
import { getOwnLiteral } from './object-identity.ts';
import { isLiteralMember } from '../syntax/literal-place.ts';
import { isAssignmentTo, isCommonJsExports, unwrap } from '../syntax/syntax.ts';
import { isFieldOfThis } from '../syntax/value-uses.ts';
import { isTarget } from '../syntax/writes.ts';

const {
  isBinaryExpression,
  isBindingElement,
  isElementAccessExpression,
  isIdentifier,
  isModuleDeclaration,
  isObjectBindingPattern,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isPropertySignature,
  isVariableDeclaration,
} = ts;

/** The names of one text in one file, by what they stand for. Lists are in text order, and hold a name once. */
interface FileUses {
  readonly names: readonly NameNode[];
  readonly bySymbol: ReadonlyMap<ts.Symbol, readonly NameNode[]>;
  readonly byDeclaration: ReadonlyMap<ts.Node, ReadonlySet<ts.Symbol>>;
  /** What `getSame` found for symbols of many declarations. */
  readonly same: Map<ts.Symbol, ReadonlySet<ts.Symbol>>;
  /** `this.x` in a method of an object literal, by the literal. */
  readonly byLiteral: ReadonlyMap<ts.Node, readonly NameNode[]>;
  /** `this.x` in a function that is no member of a class, which another place may make one. */
  readonly ofFunctions: readonly NameNode[];
  /** Properties of a receiver without a type. */
  readonly unresolved: readonly NameNode[];
}

/** The files that hold names of one text. Thousands of containers may have that name, so that each file is asked once whether it has wanted ones. */
interface TextUses {
  /** Positions of files that nobody asked about. */
  unasked: readonly number[];
  /** In the order of the files. */
  entries: Entry[];
  /** For the containers of which file all that can reach them were asked. */
  readonly asked: Set<Uint8Array | undefined>;
}

/** A file that holds names of one text which are wanted; what they stand for is asked when somebody needs it. */
interface Entry {
  readonly file: ts.SourceFile;
  readonly position: number;
  readonly wanted: readonly NameNode[];
  uses?: FileUses;
}

/** A property whose uses are looked for. */
export interface Property {
  readonly text: string;
  readonly nameNode: ts.Node;
  readonly symbol: ts.Symbol | undefined;
  /** Files that do not import its own may name it. */
  readonly isEverywhere: boolean;
  /** What a declared type calls it. */
  readonly getMember?: (() => ts.Symbol | undefined) | undefined;
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
  private readonly known = new Map<string, TextUses>();
  private readonly filter: ((name: NameNode, file: ts.SourceFile) => boolean) | undefined;

  /** With a filter: only these names are resolved and found. */
  constructor(index: ProgramIndex, filter?: (name: NameNode, file: ts.SourceFile) => boolean) {
    this.index = index;
    this.filter = filter;
  }

  /** A superset of the uses of a property, in file and text order. */
  getPropertyUses(property: Property): NameNode[] {
    return [...this.findPropertyUses(property, false)].flat();
  }

  /** The same file by file, for whoever may stop early. `isTyped`: without those that may be meant because their receiver has no type. */
  *findPropertyUses({ text, nameNode, symbol, isEverywhere, getMember }: Property, isTyped: boolean): Generator<readonly NameNode[]> {
    const home = nameNode.getSourceFile();
    const isGlobal =
      isEverywhere || (symbol?.declarations ?? []).some((one) => one.getSourceFile() !== home || isInModuleBlock(one) || isExpando(one));
    const reach = isGlobal ? undefined : this.index.reach.getTakers(home);
    for (const entry of this.getEntries(text, reach)) {
      if (reach && reach[entry.position] !== 1) continue;
      entry.uses ??= this.resolve(entry.wanted);
      const found = select(entry.uses, { nameNode, symbol, getMember, isHome: entry.file === home, isTyped });
      if (found.length > 0) yield found;
    }
  }

  /** Whether there is a name of that text at all; nothing is resolved for it. */
  hasNames(text: string): boolean {
    const uses = this.getTextUses(text);
    if (uses.entries.length > 0) return true;
    const { unasked } = uses;
    const first = unasked.findIndex((position) => (uses.entries = this.getWanted(text, position)).length > 0);
    uses.unasked = first === -1 ? [] : unasked.slice(first + 1);
    return uses.entries.length > 0;
  }

  /** Those of the names, all in one file, that the filter lets through. */
  choose(names: readonly NameNode[], file: ts.SourceFile): readonly NameNode[] {
    const { filter } = this;
    return filter ? names.filter((name) => filter(name, file)) : names;
  }

  private getTextUses(text: string): TextUses {
    const known = this.known.get(text) ?? { unasked: this.index.getPositionsOf(text), entries: [], asked: new Set() };
    this.known.set(text, known);
    return known;
  }

  /** Those of all files that can reach a container, and of some others. */
  private getEntries(text: string, reach: Uint8Array | undefined): readonly Entry[] {
    const uses = this.getTextUses(text);
    if (uses.unasked.length === 0 || uses.asked.has(reach)) return uses.entries;
    uses.asked.add(reach);
    const isNear = (position: number): boolean => reach === undefined || reach[position] === 1;
    const found = uses.unasked.filter(isNear).flatMap((position) => this.getWanted(text, position));
    uses.unasked = uses.unasked.filter((position) => !isNear(position));
    if (found.length > 0) uses.entries = [...uses.entries, ...found].toSorted((a, b) => a.position - b.position);
    return uses.entries;
  }

  private getWanted(text: string, position: number): Entry[] {
    const file = this.index.files[position]?.node;
    const wanted = file ? this.choose(this.index.getNamesInFile(text, file), file) : [];
    return file && wanted.length > 0 ? [{ file, position, wanted }] : [];
  }

  private resolve(names: readonly NameNode[]): FileUses {
    const bySymbol = new Map<ts.Symbol, NameNode[]>();
    const byDeclaration = new Map<ts.Node, Set<ts.Symbol>>();
    const byLiteral = new Map<ts.Node, NameNode[]>();
    const unresolved: NameNode[] = [];
    const ofFunctions: NameNode[] = [];
    for (const name of names) {
      const expression = getNamedExpression(name);
      const literal = getOwnLiteral(expression);
      if (literal) append(byLiteral, literal, name);
      if (isFieldOfThis(expression) && isPlainFunction(getThisFunction(expression))) ofFunctions.push(name);
      // In a pattern a name is both the property and the variable.
      const symbols = new Set([getDestructured(this.index, name), this.index.getSymbol(name)]);
      symbols.delete(undefined);
      const isUntyped =
        symbols.size === 0 ? expression !== name || isFree(name) : isTakenFromVariable(name) && [...symbols].every(isOfPattern);
      if (isUntyped && !isPrivateIdentifier(name)) unresolved.push(name);
      for (const symbol of symbols) {
        if (!symbol) continue;
        append(bySymbol, symbol, name);
        for (const declaration of symbol.declarations ?? [])
          byDeclaration.set(declaration, (byDeclaration.get(declaration) ?? new Set()).add(symbol));
      }
    }
    return { names, bySymbol, byDeclaration, same: new Map(), byLiteral, ofFunctions, unresolved };
  }
}

/** Symbols of the file that share a declaration with it. */
function getSame({ byDeclaration, same }: FileUses, symbol: ts.Symbol): ReadonlySet<ts.Symbol> {
  const known = same.get(symbol);
  if (known) return known;
  const found = new Set([symbol]);
  const own = symbol.declarations ?? [];
  for (const declaration of own) for (const other of byDeclaration.get(declaration) ?? []) found.add(other);
  // A member of a union is declared as often as the union has members: thousands of times.
  if (own.length > FEW) same.set(symbol, found);
  return found;
}

const FEW = 8;
const NONE: readonly NameNode[] = [];

interface Wanted extends Pick<Property, 'nameNode' | 'symbol' | 'getMember'> {
  readonly isHome: boolean;
  readonly isTyped: boolean;
}

/** Those that may be fields, where a field is looked for. */
function getOfFunctions({ ofFunctions }: FileUses, nameNode: ts.Node): readonly (readonly NameNode[])[] {
  const isWanted = isFieldOfThis(nameNode) || ts.isPropertyDeclaration(nameNode.parent);
  return isWanted && ofFunctions.length > 0 ? [ofFunctions] : [];
}

/** Those of the names in one file that may stand for a property. */
function select(uses: FileUses, { nameNode, symbol, getMember, isHome, isTyped }: Wanted): readonly NameNode[] {
  const untyped = isTyped ? NONE : uses.unresolved;
  const lists = [untyped, ...getOfFunctions(uses, nameNode)];
  const add = (names: readonly NameNode[] | undefined): void => void (names && lists.push(names));
  if (symbol) {
    // What a declared type calls it is asked only where something else is named as well.
    const isOnly = uses.bySymbol.size === (uses.bySymbol.has(symbol) ? 1 : 0);
    for (const one of [symbol, isOnly ? undefined : getMember?.()])
      if (one) for (const same of getSame(uses, one)) add(uses.bySymbol.get(same));
    add(uses.byLiteral.get(nameNode.parent.parent));
    // Types are structural: another one may be that of the literal.
    if (isHome && isLiteralMember(nameNode.parent))
      for (const [other, names] of uses.bySymbol) if (other.declarations?.some(isPropertySignature)) add(names);
  }
  if (!isHome && lists.length === 1) return untyped;
  const chosen = new Set(lists.flat());
  const own = isPropertyAccessExpression(nameNode) ? nameNode.name : nameNode;
  if (chosen.size * FEW > uses.names.length) return uses.names.filter((name) => chosen.has(name) || name === own);
  for (const name of uses.names) if (name === own) chosen.add(name);
  return [...chosen].toSorted((a, b) => a.end - b.end);
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

/** The variable that a pattern makes, or a property that only the pattern tells of, or a comment: `@param {object} options.cache`. */
function isOfPattern(symbol: ts.Symbol | undefined): boolean {
  return (symbol?.declarations ?? []).every((one) => isBindingElement(one) || ts.isJSDocParameterTag(one));
}

/** A bare name in the place of a value: without a symbol, a property of the global object. */
export function isFree(name: ts.Node): boolean {
  const { parent } = name;
  if (isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const isOther = ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isExportSpecifier(parent) || ts.isImportSpecifier(parent);
  if (isOther || isBindingElement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isLabeledStatement(parent)) return false;
  return !('name' in parent && parent.name === name);
}

/** `const { cache } = options`, `function read({ cache }) {}` */
export function isTakenFromVariable({ parent }: ts.Node): boolean {
  if (!isBindingElement(parent) || !isObjectBindingPattern(parent.parent)) return false;
  const { parent: declaration } = parent.parent;
  if (ts.isParameter(declaration)) return true;
  return isVariableDeclaration(declaration) && declaration.initializer !== undefined && isIdentifier(unwrap(declaration.initializer));
}

/** The `cache` of `({ cache: other } = Foo)` */
export function isTakenByAssignment(name: ts.Node): name is ts.Identifier {
  const { parent } = name;
  const isMember = isLiteralMember(parent) && parent.name === name && isIdentifier(name);
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
