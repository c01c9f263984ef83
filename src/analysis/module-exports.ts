import { ts } from 'ts-morph';
import { sameDeclaration } from './object-identity.ts';
import type { ProgramFile, ProgramIndex } from './program-index.ts';

/** What a name that a file exports gives: the container, or an object that has it, by the files that the object stands for. */
export type Given = 'container' | readonly ProgramFile[];

/** Names under which a file exports a container, or the module object of another file that does. */
export type ExportedNames = ReadonlyMap<string, Given>;

/** A checker knows the properties of what `module.exports` is as well. */
type ModuleChecker = ts.TypeChecker & { getExportsAndPropertiesOfModule(symbol: ts.Symbol): ts.Symbol[] };

/** Follows an export by its symbol through every file that exports it again, under whatever name. */
export class ModuleExports {
  private readonly index: ProgramIndex;
  private readonly exports = new Map<ProgramFile, readonly (readonly [string, ts.Symbol])[]>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** Every file that exports the symbol of `home`, with the names for it. */
  getNames(symbol: ts.Symbol, home: ts.SourceFile): ReadonlyMap<ProgramFile, ExportedNames> {
    const found = new Map<ProgramFile, Map<string, Given>>();
    const files = this.index.files.filter(({ node }) => this.index.canFileReach(node, home));
    for (let isMore = true; isMore;) {
      isMore = false;
      for (const file of files) {
        for (const [name, exported] of this.getExports(file)) {
          if (found.get(file)?.has(name)) continue;
          const given = this.getGiven(exported, symbol, found);
          if (!given) continue;
          found.set(file, (found.get(file) ?? new Map<string, Given>()).set(name, given));
          isMore = true;
        }
      }
    }
    return found;
  }

  private getGiven(exported: ts.Symbol, symbol: ts.Symbol, found: ReadonlyMap<ProgramFile, ExportedNames>): Given | undefined {
    if (sameDeclaration(exported, symbol)) return 'container';
    const modules = (exported.declarations ?? [])
      .filter(ts.isSourceFile)
      .flatMap((node) => [...found.keys()].filter((file) => file.node === node));
    return modules.length > 0 ? modules : undefined;
  }

  private getExports(file: ProgramFile): readonly (readonly [string, ts.Symbol])[] {
    const known = this.exports.get(file);
    if (known) return known;
    const checker = this.index.checker as ModuleChecker;
    // The checker gives none for a file that is a module by `module.exports` alone.
    const { symbol: module } = file.node as { symbol?: ts.Symbol };
    const listed = module ? [...checker.getExportsOfModule(module), ...checker.getExportsAndPropertiesOfModule(module)] : [];
    const whole = module?.exports?.get(ts.InternalSymbolName.ExportEquals);
    if (whole) listed.push(whole);
    const found = new Map(listed.map((symbol) => [symbol.name, this.index.getTarget(symbol)] as const));
    const result = [...found].flatMap(([name, symbol]) => (symbol ? [[name, symbol] as const] : []));
    this.exports.set(file, result);
    return result;
  }
}
