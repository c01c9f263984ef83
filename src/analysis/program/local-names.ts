import { ts } from 'ts-morph';
import type { NameNode } from './file-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { isExported, isLexical, LEXICAL } from '../syntax/lexical.ts';
import { getBase, isAssignment, wrapped } from '../syntax/syntax.ts';

const NO_NAMES: readonly NameNode[] = [];

/** The names of one text in one file that the text around them may give a meaning, by what declares that. The checker may have several symbols for it. */
type ByDeclaration = ReadonlyMap<ts.Node, readonly NameNode[]>;

/**
 * Variables, functions and classes that only their own file can name, and where it does. In a bundle thousands of them have one name: all names
 * of a text are resolved once.
 */
export class LocalNames {
  private readonly index: ProgramIndex;
  private readonly files = new Map<ts.Symbol, ts.SourceFile | undefined>();
  private readonly known = new Map<ts.SourceFile, Map<string, ByDeclaration>>();
  private readonly given = new Map<ts.SourceFile, Map<string, ReadonlySet<ts.Node>>>();
  private readonly common = new Map<ts.SourceFile, boolean>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** The file without which nobody can name the symbol; undefined where others may. */
  getFile(symbol: ts.Symbol): ts.SourceFile | undefined {
    if (!this.files.has(symbol)) this.files.set(symbol, this.findFile(symbol));
    return this.files.get(symbol);
  }

  /** The names of that text in that file which stand for such a symbol, or another of the same declaration, in text order. */
  getReferences(symbol: ts.Symbol, text: string, file: ts.SourceFile): readonly NameNode[] {
    const [declaration] = symbol.declarations ?? [];
    return (declaration && remember(this.known, file, text, () => this.group(text, file)).get(declaration)) ?? NO_NAMES;
  }

  /** Whether the file may be a CommonJS module. */
  isCommonJs(file: ts.SourceFile): boolean {
    const known = this.common.get(file) ?? ['exports', 'module'].some((text) => this.index.getNamesInFile(text, file).length > 0);
    this.common.set(file, known);
    return known;
  }

  private findFile(symbol: ts.Symbol): ts.SourceFile | undefined {
    const { parent } = symbol as { parent?: ts.Symbol };
    if (parent || !(symbol.flags & LEXICAL)) return undefined;
    const [first, ...others] = symbol.declarations ?? [];
    if (!first || others.length > 0 || !isLexical(first)) return undefined;
    const file = first.getSourceFile();
    if (!this.index.has(file)) return undefined;
    for (let node: ts.Node = first; node.parent; node = node.parent) if (ts.isModuleDeclaration(node)) return undefined;
    return this.getGiven(symbol.name, file).has(first) ? undefined : file;
  }

  /**
   * What `export { name }`, `module.exports = name` declare: other files get at it under this or another name. For those that get all of a
   * CommonJS module the checker makes another symbol of the same declarations.
   */
  private getGiven(text: string, file: ts.SourceFile): ReadonlySet<ts.Node> {
    return remember(this.given, file, text, () => {
      const names = this.index.getNamesInFile(text, file).filter((name) => isExported(name) || isGiven(name));
      return new Set(names.flatMap((name) => this.index.getSymbol(name)?.declarations ?? []));
    });
  }

  private group(text: string, file: ts.SourceFile): ByDeclaration {
    const found = new Map<ts.Node, NameNode[]>();
    for (const name of this.index.getNamesInFile(text, file)) {
      if (isMemberName(name)) continue;
      for (const declaration of new Set(this.index.getSymbol(name)?.declarations)) {
        const list = found.get(declaration);
        if (list) list.push(name);
        else found.set(declaration, [name]);
      }
    }
    return found;
  }
}

function remember<T>(known: Map<ts.SourceFile, Map<string, T>>, file: ts.SourceFile, text: string, find: () => T): T {
  const ofFile = known.get(file) ?? new Map<string, T>();
  known.set(file, ofFile);
  const found = ofFile.get(text) ?? find();
  ofFile.set(text, found);
  return found;
}

/** `exports.x = name`, `module.exports = { x: name }` */
function isGiven(name: ts.Node): boolean {
  const { parent } = name;
  const isPart = ts.isShorthandPropertyAssignment(parent) || (ts.isPropertyAssignment(parent) && parent.initializer === name);
  const value = isPart ? wrapped(parent.parent) : name;
  if (!isAssignment(value.parent) || value.parent.right !== value) return false;
  const base = getBase(value.parent.left) ?? value.parent.left;
  return ts.isIdentifier(base) && /^(?:exports|module)$/.test(base.text);
}

/** The `x` of `a.x`, `a['x']` and `{ x: 1 }`: what is around it has no say in what it means. */
function isMemberName(name: NameNode): boolean {
  if (!ts.isIdentifier(name)) return true;
  const { parent } = name;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === name;
}
