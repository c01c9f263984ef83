import { ts } from 'ts-morph';
import { getClaimTail, isOpenClaim, type Claim } from './analysis/containers/claims.ts';
import { createContainerFinder, type ContainerDeclaration } from './analysis/containers/declarations.ts';
import { findRegistrations } from './analysis/links/registrations.ts';
import { findMemoizers } from './analysis/memoizers/memoizer-declarations.ts';
import type { GetMajor } from './analysis/memoizers/memoizer-imports.ts';
import { createNameCollector } from './analysis/program/file-names.ts';
import { createNodeKeeper } from './analysis/program/kept-nodes.ts';
import { createModuleMap } from './analysis/program/module-map.ts';
import { addGrownNames, COMPUTED_FIELD } from './analysis/program/grown-names.ts';
import { addImports, setsImported } from './analysis/program/import-syntax.ts';
import { ParsedFiles } from './analysis/program/project.ts';
import { getExportPairs, getImportPairs, type Pair } from './analysis/program/renamings.ts';
import { walk } from './analysis/syntax/syntax.ts';
import type { Cache } from './cache.ts';
import { eraseFlow, looksLikeFlow } from './flow.ts';
import { createMajors } from './package-major.ts';
import type { OnProgress } from './progress.ts';
import { isStillSo, takeNotes } from './questions.ts';
import { readSource } from './sources.ts';
import type { Candidates, Config, Discovery, Failure, Skipped, SourceText } from './types.ts';

type Parse = (source: SourceText) => ts.SourceFile;

const UNREAD_FLOW = 'looks like Flow, of which a part cannot be read; exclude it with --exclude';

/** `names.parse = …`: few files have it, so few are gone through once more. */
const MEMBER_SET = /(?<![.\w$])(?!this\.)[\w$]+\.[\w$]+\s*=[^=>]/;

/** What one parse of a file leaves behind. */
interface FileFacts {
  readonly source: SourceText;
  /** Containers that something outlives a call may hold. */
  readonly containers: readonly Pick<ContainerDeclaration, 'tail' | 'reachable'>[];
  /** Names that are grown here, through whatever receiver. */
  readonly grown: ReadonlySet<string>;
  /** Names by which other files may reach what makes or fills the containers: classes, functions. */
  readonly makers: readonly string[];
  /** It gives a member of another module a value of its own: that module need not call what it declares. */
  readonly replaces: boolean;
  /** What the file imports, requires or re-exports, as written. */
  readonly imports: readonly string[];
  /** Names that it gives to what it imports or exports. */
  readonly renamed: readonly Pair[];
}

/** The column counts a BOM, which the tree does not. */
function getSyntaxError(file: ts.SourceFile, { text }: SourceText): string | undefined {
  const [first] = (file as unknown as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? [];
  if (!first) return undefined;
  const { line, character } = file.getLineAndCharacterOfPosition(first.start);
  const bom = line === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return `line ${line + 1}, column ${character + bom + 1}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`;
}

/**
 * The owners with everything that imports them, directly or through others, and what those owners import: a container may be read or
 * emptied under a name that its own file never says (barrels, renamed exports, namespaces), callers say how often and with which keys it
 * grows, and its types may stand elsewhere.
 */
function getNeighbours(root: string, facts: readonly FileFacts[], owners: readonly FileFacts[]): Set<string> {
  const resolve = createModuleMap(
    root,
    facts.map(({ source }) => source.file),
  );
  const importers = new Map<string, string[]>();
  const found = new Set<string>();
  const own = new Set(owners.map(({ source }) => source.file));
  for (const { source, imports } of facts) {
    for (const specifier of imports) {
      const target = resolve(specifier, source.file);
      if (target === undefined) continue;
      const list = importers.get(target);
      if (list) list.push(source.file);
      else importers.set(target, [source.file]);
      if (own.has(source.file)) found.add(target);
    }
  }
  const queue = owners.map(({ source }) => source.file);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const importer of importers.get(next) ?? []) {
      if (found.has(importer) && !own.has(importer)) continue;
      if (!found.has(importer)) queue.push(importer);
      found.add(importer);
    }
  }
  return found;
}

function getMakers(containers: readonly ContainerDeclaration[]): string[] {
  return containers.flatMap(({ maker }) => (maker?.name && 'text' in maker.name ? [maker.name.text] : []));
}

/** In a file that fills a field which a value names, each field may be meant. */
function getComputed(grown: ReadonlySet<string>): { readonly tail: string; readonly reachable: boolean }[] {
  return grown.has(COMPUTED_FIELD) ? [{ tail: COMPUTED_FIELD, reachable: false }] : [];
}

function toFact(claim: Claim): { readonly tail: string; readonly reachable: boolean } {
  return { tail: getClaimTail(claim), reachable: isOpenClaim(claim) };
}

function extract(given: SourceText, getMajor: GetMajor, parse: Parse): FileFacts | Failure {
  try {
    const tree = parseOrErase(given, parse);
    return 'code' in tree ? tree : extractFrom(tree, getMajor);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { file: given.file, code: 'LEAKSHIFT_DEPTH', message: 'nested too deeply to be parsed; exclude it with --exclude' };
  }
}

interface Parsed {
  readonly source: SourceText;
  readonly parsed: ts.SourceFile;
}

/** What does not parse because it has Flow's types is read without them. */
function parseOrErase(source: SourceText, parse: Parse): Parsed | Failure {
  const parsed = parse(source);
  const problem = getSyntaxError(parsed, source);
  if (!problem) return { source, parsed };
  if (source.isErased || !looksLikeFlow(source.file, source.text))
    return { file: source.file, code: 'LEAKSHIFT_PARSE', message: `does not parse at ${problem}; fix it or exclude it with --exclude` };
  const erased = eraseFlow(source);
  const found = erased && parseOrErase(erased, parse);
  return found && 'parsed' in found ? found : { file: source.file, code: 'LEAKSHIFT_FLOW', message: UNREAD_FLOW };
}

function extractFrom({ source, parsed }: Parsed, getMajor: GetMajor): FileFacts {
  // A memoizer grows where it is called, whoever does.
  const memoizers = findMemoizers(parsed, source.file, getMajor);
  // So does what keeps a listener: where somebody runs the code that registers it.
  const registered = findRegistrations(parsed).map(({ maker = '' }) => ({ tail: maker, reachable: maker !== '' }));
  const grown = new Set([...memoizers, ...registered].map(({ tail }) => tail));
  const imports = new Set<string>();
  const { found, claims, visit } = createContainerFinder(parsed);
  const collect = createNameCollector(parsed);
  const keep = createNodeKeeper(parsed);
  walk(parsed, (node) => {
    collect(node);
    keep(node);
    visit(node);
    addGrownNames(node, grown);
    addImports(node, imports);
  });
  const containers = [...found, ...memoizers];
  return {
    source,
    containers: [...containers, ...registered, ...claims.map(toFact), ...getComputed(grown)].map(({ tail, reachable }) => ({
      tail,
      reachable,
    })),
    grown,
    makers: getMakers(containers),
    imports: [...imports],
    replaces: imports.size > 0 && MEMBER_SET.test(source.text) && setsImported(parsed),
    renamed: [...getExportPairs(parsed), ...getImportPairs(parsed)].filter(([name, other]) => name !== other),
  };
}

type Stored = Failure | (Omit<FileFacts, 'source' | 'grown'> & { readonly grown: readonly string[]; readonly isErased?: true });

/** The facts of a text that was met before are those of then, unless the packages that decided about them are others. */
function recall(source: SourceText, getMajor: GetMajor, parse: Parse, cache: Cache | undefined): FileFacts | Failure {
  if (cache === undefined) return extract(source, getMajor, parse);
  const known = cache.files.get(source.file);
  if (known?.hash === source.hash && isStillSo(known.asked, { getMajor })) {
    const value = known.value as Stored;
    if ('code' in value) return value;
    const { isErased, ...facts } = value;
    return { ...facts, source: (isErased && eraseFlow(source)) || source, grown: new Set(facts.grown) };
  }
  const notes = takeNotes();
  const found = extract(source, notes.watch({ getMajor }).getMajor, parse);
  const {
    source: { isErased },
    ...rest
  } = 'code' in found ? { ...found, source } : found;
  const value: Stored = 'code' in rest ? rest : { ...rest, grown: [...rest.grown], ...(isErased ? { isErased } : {}) };
  cache.files.set(source.file, { hash: source.hash, asked: notes.getAsked(), value });
  return found;
}

interface Read {
  readonly facts: readonly FileFacts[];
  readonly failures: readonly Failure[];
  readonly skipped: readonly Skipped[];
}

function readAll(discovery: Discovery, config: Config, parse: Parse, cache: Cache | undefined, onProgress: OnProgress): Read {
  const facts: FileFacts[] = [];
  const getMajor = createMajors(discovery.root);
  const failures: Failure[] = [...discovery.failures];
  const skipped: Skipped[] = [];
  for (const [done, file] of discovery.files.entries()) {
    onProgress({ stage: 'reading files', done, total: discovery.files.length });
    const read = readSource(discovery.root, file, config.ignore);
    if (read.kind === 'failure') failures.push(read.failure);
    else if (read.kind === 'skipped') skipped.push(read.skipped);
    else {
      const found = recall(read.source, getMajor, parse, cache);
      if ('code' in found) failures.push(found);
      else facts.push(found);
    }
  }
  cache?.saveFiles();
  return { facts, failures, skipped };
}

/** What grows as `memo` may be declared as `cache` and exported under that name. */
function addRenamed(names: Set<string>, renamed: readonly Pair[]): void {
  const byOther = new Map<string, string[]>();
  for (const [name, other] of renamed) {
    const list = byOther.get(other);
    if (list) list.push(name);
    else byOther.set(other, [name]);
  }
  const queue = [...names];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const name of byOther.get(next) ?? []) {
      if (names.has(name)) continue;
      names.add(name);
      queue.push(name);
    }
  }
}

/** A file owns a candidate when one of its containers grows under its name: here, or anywhere if others can reach it. */
function findOwners(facts: readonly FileFacts[]): { owners: FileFacts[]; names: Set<string> } {
  const anywhere = new Set(facts.flatMap(({ grown }) => [...grown]));
  addRenamed(
    anywhere,
    facts.flatMap(({ renamed }) => renamed),
  );
  const names = new Set<string>();
  const owners = facts.filter((file) => {
    const survivors = file.containers.filter(({ tail, reachable }) => file.grown.has(tail) || (reachable && anywhere.has(tail)));
    for (const { tail, reachable } of survivors) if (reachable) names.add(tail);
    if (survivors.length > 0) for (const maker of file.makers) names.add(maker);
    return survivors.length > 0;
  });
  return { owners, names };
}

function toPattern(names: ReadonlySet<string>): RegExp | undefined {
  if (names.size === 0) return undefined;
  const parts = [...names].map((name) => name.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`(?<![\\w$])(?:${parts.join('|')})(?![\\w$])`);
}

/** Of all text: with as much of it in the program, the rest is taken too, so that no rewrite has to be confirmed in a second one. */
const MOST = 3 / 4;

/** The files that may say something about what the owners hold: those near them, and those that may name it or what makes it. */
function keepNear(
  root: string,
  facts: readonly FileFacts[],
  owners: readonly FileFacts[],
  names: ReadonlySet<string>,
): readonly FileFacts[] {
  const pattern = toPattern(names);
  const own = new Set(owners);
  const near = getNeighbours(root, facts, owners);
  const kept = facts.filter((file) => near.has(file.source.file) || own.has(file) || file.replaces || pattern?.test(file.source.text));
  return sizeOf(kept) >= MOST * sizeOf(facts) && owners.length > 0 ? facts : kept;
}

function sizeOf(facts: readonly FileFacts[]): number {
  return facts.reduce((sum, { source }) => sum + source.text.length, 0);
}

/**
 * Parses each file once and keeps what can matter to the owners of candidates. With the `full` engine everything is kept; the findings are the
 * same.
 */
export function findCandidates(discovery: Discovery, config: Config, cache?: Cache, onProgress: OnProgress = () => {}): Candidates {
  const parsed = new ParsedFiles(config.maxMemory);
  const parse: Parse = (source) => parsed.parse(source);
  const { facts, failures, skipped } = readAll(discovery, config, parse, cache, onProgress);
  const isFull = config.engine === 'full';
  const { owners, names } = findOwners(facts);
  const ownerFiles = (isFull ? facts.filter((file) => file.containers.length > 0) : owners).map(({ source }) => source.file);
  const kept = isFull ? facts : keepNear(discovery.root, facts, owners, names);
  const isKept = new Set(kept);
  const others = facts.flatMap((file) => (isKept.has(file) ? [] : [file.source]));
  const sources = kept.map(({ source }) => source);
  parsed.handOver(sources);
  return { root: discovery.root, files: facts.length, owners: ownerFiles, sources, others, skipped, failures };
}
