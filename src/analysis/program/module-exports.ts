import { ts } from 'ts-morph';
import type { ModuleChecker } from './checker-failure.ts';
import { getStarModules } from './compiled-exports.ts';
import { getRequiredName } from './import-syntax.ts';
import { sameDeclaration } from '../containers/object-identity.ts';
import type { ProgramFile, ProgramIndex } from './program-index.ts';
import { isAssignmentTo, unwrap } from '../syntax/syntax.ts';

/** What a name that a file exports gives: the container, or an object that has it, by the files that the object stands for. */
export type Given = 'container' | readonly ProgramFile[];

/** Names under which a file exports a container, or the module object of another file that does. */
export type ExportedNames = ReadonlyMap<string, Given>;

interface Exporters {
  /** By what is exported, and by its declarations. */
  readonly of: ReadonlyMap<ts.Symbol | ts.Node, readonly ProgramFile[]>;
  /** Files that export the module object of another one. */
  readonly modules: ReadonlySet<ProgramFile>;
}

/** Follows an export by its symbol through every file that exports it again, under whatever name. */
export class ModuleExports {
  private readonly index: ProgramIndex;
  private readonly exports = new Map<ProgramFile, readonly (readonly [string, ts.Symbol])[]>();
  private exporters: Exporters | undefined;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** Every file that exports the symbol of `home`, with the names for it. */
  getNames(symbol: ts.Symbol, home: ts.SourceFile): ReadonlyMap<ProgramFile, ExportedNames> {
    const found = new Map<ProgramFile, Map<string, Given>>();
    const files = this.getExporters(symbol).filter(({ node }) => this.index.canFileReach(node, home));
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

  /** In the order of the program, those of the files that may give the symbol: they export it, or a module. */
  private getExporters(symbol: ts.Symbol): readonly ProgramFile[] {
    const { of, modules } = (this.exporters ??= this.findExporters());
    const own = [symbol, ...(symbol.declarations ?? [])].flatMap((one) => of.get(one) ?? []);
    if (own.length === 0) return []; // A module is followed only from one that gives the symbol.
    const wanted = new Set([...own, ...modules]);
    return this.index.files.filter((file) => wanted.has(file));
  }

  private findExporters(): Exporters {
    const of = new Map<ts.Symbol | ts.Node, ProgramFile[]>();
    const modules = new Set<ProgramFile>();
    for (const file of this.index.files) {
      for (const [, exported] of this.getExports(file)) {
        const declarations = exported.declarations ?? [];
        if (this.getModules(exported).length > 0) modules.add(file);
        for (const one of [exported, ...declarations]) {
          const list = of.get(one);
          if (list === undefined) of.set(one, [file]);
          else if (list.at(-1) !== file) list.push(file);
        }
      }
    }
    return { of, modules };
  }

  private getGiven(exported: ts.Symbol, symbol: ts.Symbol, found: ReadonlyMap<ProgramFile, ExportedNames>): Given | undefined {
    if (sameDeclaration(exported, symbol)) return 'container';
    const modules = this.getModules(exported).flatMap((node) => [...found.keys()].filter((file) => file.node === node));
    return modules.length > 0 ? modules : undefined;
  }

  /** The modules that an export is as a whole: of `export * as x from './x'`, `exports.x = require('./x')`, `exports.x = x`. */
  private getModules({ declarations = [] }: ts.Symbol): ts.SourceFile[] {
    return declarations.flatMap((one) => {
      if (ts.isSourceFile(one)) return [one];
      const set = one.parent;
      const value = ts.isPropertyAccessExpression(one) && isAssignmentTo(set, one) ? unwrap(set.right) : undefined;
      const required = value && getRequiredName(value);
      const symbol = required ? this.index.checker.getSymbolAtLocation(required) : value && this.index.getSymbol(value);
      return (symbol?.declarations ?? []).filter(ts.isSourceFile);
    });
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
    this.exports.set(file, [...found]); // Modules may export all of each other in a circle.
    const others = getStarModules(checker, file.node).flatMap((node) =>
      this.index.has(node) ? this.getExports(this.index.getFile(node)) : [],
    );
    for (const [name, symbol] of others) if (name !== 'default' && !found.has(name)) found.set(name, symbol);
    this.exports.set(file, [...found]);
    return [...found];
  }
}
