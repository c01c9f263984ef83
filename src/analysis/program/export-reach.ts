import { posix } from 'node:path';
import { ts } from 'ts-morph';
import type { Container } from '../containers/containers.ts';
import { ModuleExports, type ExportedNames } from './module-exports.ts';
import type { ResolveModule } from './module-map.ts';
import { ModuleReferences, type ModuleReference } from './module-references.ts';
import { ModuleUses } from './module-uses.ts';
import { sameDeclaration } from '../containers/object-identity.ts';
import { getNamedExpression, getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { getTakenNames, isNamedImport, isTakenForValue } from './taken-modules.ts';
import { mayBeCode, mayNameFile } from './specifier-pattern.ts';
import type { ProgramFile, ProgramIndex } from './program-index.ts';
import { getExportedName } from './export-names.ts';
import { isAssignmentTo, isFunctionNode, isUpdate, wrapped } from '../syntax/syntax.ts';
import { isTestFile } from './test-files.ts';

/** What the disk says about code that is not in the program. */
export interface Outside {
  /** Whether users of a published package can import what the file exports. */
  isOffered(file: string): boolean;
  /** Whether a specifier leads where it was resolved to, or to a package that is not in the scan. */
  isKnownModule(specifier: string, from: string, target: string | undefined): boolean;
  /** A file that is not scanned and imports one of the files, or may by a specifier that is not understood where it says one of the names. */
  findImporter(files: ReadonlySet<string>, names: ReadonlySet<string>): string | undefined;
  /** A file that is not scanned and says the name: a template, or a script that imports from the scan. */
  findMention(name: string): string | undefined;
  /** Whether a file is none that its own package tells others of, or whose banner says the name of that; or its package is a stranger in the repository. */
  mayBeCopied(file: string, banner: string): boolean;
  /** A file that is not scanned and imports one of the files for sure, and is no test. */
  findSureImporter(files: ReadonlySet<string>): string | undefined;
  /** Such a file that imports this one and says the name: `bus.off(…)` of a component. */
  findUser(file: string, name: string): string | undefined;
}

const LOADS = /^(?:import|export|equals|require|dynamic)$/;

/** Where an export leads: by file, the names for it. */
type Exports = ReadonlyMap<ProgramFile, ExportedNames>;

/** Files that hand out a function, or the class that it is a method of, and the names that it has there. */
interface Offered {
  readonly files: ReadonlySet<string>;
  /** Those that export it for sure. */
  readonly exporting: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Who can reach an exported container. Inside of the program its symbol is followed through every file that exports it again; whatever
 * takes hold of a module as a whole, or may name one of the files in a way that is not followed, keeps it from being rewritten.
 */
export class ExportReach {
  private readonly index: ProgramIndex;
  private readonly outside: Outside;
  private readonly exports: ModuleExports;
  private readonly references: ModuleReferences;
  private readonly uses: ModuleUses;
  private readonly unseen = new Map<ts.Node, string | undefined>();
  private readonly closed = new Map<ts.Node, boolean>();

  constructor(index: ProgramIndex, outside: Outside, resolve: ResolveModule) {
    this.index = index;
    this.outside = outside;
    this.exports = new ModuleExports(index);
    this.references = new ModuleReferences(index, resolve);
    this.uses = new ModuleUses(index);
  }

  /** Why not every use of an exported container is known, or who else may use it. */
  getObstacle(container: Container): string | undefined {
    const { nameNode } = container.declaration;
    const symbol = this.index.getSymbol(nameNode);
    if (!symbol) return 'what exports it is not understood';
    for (let node = nameNode; node.parent; node = node.parent)
      if (ts.isModuleDeclaration(node)) return `it belongs to a namespace (${this.index.at(node)})`;
    const exports = this.exports.getNames(symbol, nameNode.getSourceFile());
    if (exports.size === 0) return 'what exports it is not understood';
    return (
      this.getSnapshot(container, symbol) ??
      this.getUnfollowedExport(container, exports) ??
      this.getForeignName(container, symbol, exports) ??
      this.getModuleUse(symbol, exports) ??
      this.getUser(exports) ??
      this.getUncertain(exports)
    );
  }

  /** Why not every use of what an exported variable holds is seen: somebody takes hold of its module as a whole. */
  getTaking(variable: ts.VariableDeclaration): string | undefined {
    const symbol = this.index.getSymbol(variable.name);
    return symbol && this.getModuleTaking(symbol, variable.getSourceFile());
  }

  /** The same of anything that a file exports. */
  getModuleTaking(symbol: ts.Symbol, home: ts.SourceFile): string | undefined {
    return this.getModuleUse(symbol, this.exports.getNames(symbol, home));
  }

  /** Whether something but a test takes the module that exports a function for a value: `import * as files from './files'; kinds.set('file', files)`. */
  isTakenWhole(fn: FunctionOrClass): boolean {
    if (!isFunctionNode(fn) || !getNameOf(fn)) return false;
    return [...this.getOffered(fn).exporting].some((file) =>
      this.references
        .getReferences(file)
        .some(({ specifier, from }) => !isTestFile(from.file) && isTakenForValue(this.index, specifier.parent)),
    );
  }

  /** Whether those of the program that load a file, tests apart, and there are such, import some of its exports by their names. */
  isTakenByName(source: ts.SourceFile): boolean {
    const { file } = this.index.getFile(source);
    const loads = this.references
      .getReferences(file)
      .filter(({ from, form }) => from.file !== file && LOADS.test(form) && !isTestFile(from.file));
    return loads.length > 0 && loads.every(({ specifier }) => isNamedImport(specifier.parent));
  }

  /** Who may use what a function of the program gives, and is not seen doing so: loads its module by a computed name, or is not scanned. */
  getUnseenUser(fn: ts.FunctionLikeDeclaration): string | undefined {
    if (!this.unseen.has(fn)) this.unseen.set(fn, this.findUnseenUser(fn, false));
    return this.unseen.get(fn);
  }

  /** Whether nothing but the program may use it, as far as imports say which names they take, and what loads by a computed name says what it asks for. */
  isClosed(fn: ts.FunctionLikeDeclaration): boolean {
    const known = this.closed.get(fn) ?? this.findUnseenUser(fn, true) === undefined;
    this.closed.set(fn, known);
    return known;
  }

  private findUnseenUser(fn: ts.FunctionLikeDeclaration, isTaken: boolean): string | undefined {
    const home = this.index.getFile(fn);
    const offered = this.getOffered(fn);
    const computed = this.references.computed.find(
      ({ pattern, from }) =>
        !isTestFile(from.file) &&
        (!isTaken || [...offered.names].some((name) => this.index.getNamesInFile(name, from.node).length > 0)) &&
        [...offered.files].some((file) => file !== from.file && mayNameFile(pattern, from.file, file)),
    );
    if (computed) return `the module that is loaded at ${this.index.at(computed.node)} may be ${home.file}`;
    return this.findUnreadUser(home.file, offered, isTaken);
  }

  /** Who names it and is not read: an import that leads nowhere, a file that is not scanned. What is loaded by a computed name is read. */
  getUnreadUser(fn: ts.FunctionLikeDeclaration): string | undefined {
    return this.findUnreadUser(this.index.getFile(fn).file, this.getOffered(fn), true);
  }

  /** Whether users of a package can import a file that exports it. */
  isOffered(fn: FunctionOrClass): boolean {
    return [...this.getOffered(fn).files].some((file) => this.outside.isOffered(file));
  }

  private findUnreadUser(file: string, { files, names }: Offered, isTaken: boolean): string | undefined {
    const loose = this.getUnknownImport(file, names, isTaken);
    if (loose) return `it is not known what ${loose.getText()} is (${this.index.at(loose)})`;
    const unseen = this.outside.findSureImporter(files);
    return unseen === undefined ? undefined : `${unseen}, which is not scanned, uses ${file}`;
  }

  private getOffered(fn: FunctionOrClass): Offered {
    const home = this.index.getFile(fn);
    const made = [getNameOf(fn), ts.isClassLike(fn.parent) ? getNameOf(fn.parent) : undefined];
    const symbols = made.flatMap((name) => (name && this.index.getSymbol(name)) ?? []);
    const exports = symbols.flatMap((symbol) => [...this.exports.getNames(symbol, home.node)]);
    const exporting = new Set(exports.map(([{ file }]) => file));
    const files = new Set([home.file, ...exporting]);
    return { files, exporting, names: new Set(exports.flatMap(([, names]) => [...names.keys()])) };
  }

  /** Where one of the files, tests apart, loads a module by a computed name that may be code. */
  findComputedLoad(files: ReadonlySet<ProgramFile>): ts.Node | undefined {
    return this.references.computed.find(({ from, pattern }) => files.has(from) && !isTestFile(from.file) && mayBeCode(pattern))?.node;
  }

  /** Whether nothing of the program but its tests loads the file, or takes more of it than members by other names. */
  isLeftOut({ file }: ProgramFile, member: string): boolean {
    const mayLoad = this.references.computed.some(({ pattern, from }) => !isTestFile(from.file) && mayNameFile(pattern, from.file, file));
    const loads = this.references
      .getReferences(file)
      .filter(({ from, form }) => from.file !== file && LOADS.test(form) && !isTestFile(from.file));
    return (
      !mayLoad &&
      loads.every(({ form, specifier }) => form === 'require' && getTakenNames(this.index, specifier.parent)?.has(member) === false)
    );
  }

  /** Whether any other file names it, in whatever way. */
  isNamedByOthers(file: string): boolean {
    return this.references.getReferences(file).some(({ from }) => from.file !== file);
  }

  /** Whether something of the program but its tests loads the file, by its name. */
  private isNamed(file: string): boolean {
    return this.references.getReferences(file).some(({ from, form }) => from.file !== file && LOADS.test(form) && !isTestFile(from.file));
  }

  /** An import that leads nowhere, neither to a dependency nor to a file, in a file that says one of the names. */
  private getUnknownImport(home: string, names: ReadonlySet<string>, isTaken: boolean): ts.Node | undefined {
    const stem = getStem(home);
    return this.references.unresolved.find(({ specifier, from }) => {
      // A path says which file it means.
      const isPath = specifier.text.startsWith('.') || !mayBeCode({ suffix: specifier.text });
      if (isPath || isTestFile(from.file) || this.outside.isKnownModule(specifier.text, from.file, undefined)) return false;
      // What a module gives as a whole has any name where it is imported.
      if (getStem(specifier.text) === stem) return true;
      const taken = isTaken ? getTakenNames(this.index, specifier.parent) : undefined;
      return [...names].some((name) => (taken ? taken.has(name) : this.index.getNamesInFile(name, from.node).length > 0));
    })?.specifier;
  }

  /** `exports.log = log` and `export default log` hand out the value of now: what the variable is set to later is another one. */
  private getSnapshot({ accesses }: Container, symbol: ts.Symbol): string | undefined {
    const assigned = accesses.find(({ kind, site }) => {
      const target = wrapped(site);
      return kind !== 'declaration' && kind !== 'export' && (isAssignmentTo(target.parent, target) || isUpdate(target.parent));
    });
    if (!assigned) return undefined;
    const home = symbol.valueDeclaration?.getSourceFile();
    const isLive = accesses.every(({ kind, node }) => kind !== 'export' || ts.isExportSpecifier(node));
    return isLive && assigned.site.getSourceFile() === home ? undefined : `it is set anew at ${this.index.at(assigned.node)}`;
  }

  /** `exports.x = require('./cache').cache`: a name for it that the checker takes for another thing. */
  private getUnfollowedExport({ accesses }: Container, exports: Exports): string | undefined {
    const lost = accesses.find(({ kind, node }) => {
      if (kind !== 'export') return false;
      const name = getExportedName(node);
      return name === undefined || exports.get(this.index.getFile(node))?.get(name) !== 'container';
    });
    return lost && `it is exported in a way that is not followed at ${this.index.at(lost.node)}`;
  }

  /** A use under a name that was not followed, and types that are made of it. */
  private getForeignName({ accesses }: Container, symbol: ts.Symbol, exports: Exports): string | undefined {
    const sites = new Set(accesses.map(({ site }) => site));
    const names = new Set([symbol.name, ...this.uses.getLocalNames(exports, this.references)]);
    for (const text of names) {
      for (const name of this.index.getNames(text)) {
        const found = this.index.getSymbol(name);
        if (!found || !sameDeclaration(found, symbol)) continue;
        const expression = getNamedExpression(name);
        if (!sites.has(expression) && !sites.has(name)) return `it is used in a way that is not followed at ${this.index.at(name)}`;
        if (ts.isTypeQueryNode(expression.parent) || ts.isQualifiedName(expression.parent))
          return `its type is used at ${this.index.at(name)}`;
      }
    }
    return undefined;
  }

  private getModuleUse(symbol: ts.Symbol, exports: Exports): string | undefined {
    for (const [file, names] of exports) {
      const own = this.uses.getOwnTaking(file, names, { symbol, exports });
      if (own) return `its module is used in a way that is not followed at ${this.index.at(own)}`;
      for (const reference of this.references.getReferences(file.file)) {
        const taken = this.uses.getTaking(reference, names, { symbol, exports });
        if (taken) return `its module is used in a way that is not followed at ${this.index.at(taken)}`;
      }
    }
    return undefined;
  }

  /** Users of the package, and whoever loads a file that the program does not. */
  private getUser(exports: Exports): string | undefined {
    for (const { file } of exports.keys()) if (this.outside.isOffered(file)) return `users of the package can import it from ${file}`;
    for (const { file } of exports.keys())
      if (!this.isNamed(file)) return `it is exported by ${file}, which the program does not import, so others may`;
    return undefined;
  }

  /** Files that may import it by a specifier that is not understood. */
  private getUncertain(exports: Exports): string | undefined {
    const names = new Set([...exports.values()].flatMap((some) => [...some.keys()]));
    const isMentioned = ({ node }: ProgramFile): boolean => [...names].some((name) => this.index.getNamesInFile(name, node).length > 0);
    const isOpen = ({ specifier, from }: ModuleReference, target: string | undefined): boolean =>
      isMentioned(from) && !this.outside.isKnownModule(specifier.text, from.file, target);
    const at = (reference: ModuleReference): string =>
      `it is not known what ${reference.specifier.getText()} is (${this.index.at(reference.specifier)})`;
    const loose = this.references.unresolved.find((reference) => isOpen(reference, undefined));
    if (loose) return at(loose);
    for (const { file } of exports.keys()) {
      const guessed = this.references.getReferences(file).find((reference) => reference.form !== 'other' && isOpen(reference, file));
      if (guessed) return at(guessed);
    }
    const files = new Set([...exports.keys()].map(({ file }) => file));
    const computed = this.references.computed.find(({ pattern, from }) => [...files].some((file) => mayNameFile(pattern, from.file, file)));
    if (computed) return `the module that is loaded at ${this.index.at(computed.node)} may be the one that exports it`;
    const unseen = this.outside.findImporter(files, names);
    return unseen === undefined ? undefined : `${unseen}, which is not scanned, may use it`;
  }
}

/** `cache` of `@/lib/cache.js`, and of `src/cache/index.ts`. */
function getStem(path: string): string {
  return posix.basename(path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, ''));
}
