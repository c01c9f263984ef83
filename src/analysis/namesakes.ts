/** Containers that other code may mean by nothing but their name. */
import { ts } from 'ts-morph';
import { getValueGiven } from './calls/function-names.ts';
import type { AnalysisContext } from './context.ts';
import { type Access, type Container, isByNameAlone } from './containers/containers.ts';
import { isMadeOfOthers } from './containers/made-kinds.ts';
import type { ContainerDeclaration } from './containers/declarations.ts';
import { getBaseText } from './containers/object-identity.ts';
import { groupBy } from './group-by.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { isTypeScript } from './program/script-kind.ts';
import { getAlternatives } from './containers/writes-at-large.ts';
import { isPrivate, unwrap } from './syntax/syntax.ts';

/** Of so many that have the name of what a place adds to, none is more likely than the others. */
const MANY = 4;

export class Namesakes {
  private readonly index: AnalysisContext['index'];
  private readonly containers: readonly Container[];
  private byTail: ReadonlyMap<string, readonly Container[]> | undefined;
  /** By name and file of the place: a bundle adds to what has no type in thousands of places. */
  private readonly counts = new Map<string, Map<ts.SourceFile, number>>();

  constructor({ index, containers }: Pick<AnalysisContext, 'index' | 'containers'>) {
    this.index = index;
    this.containers = containers;
  }

  /** Where each place that adds to it may as well mean many others: `target.options[name] = value`, and every plugin has options. */
  getCrowd(container: Container, open: readonly Access[]): { readonly note: string; readonly node: ts.Node } | undefined {
    if (!open.every(isByNameAlone)) return undefined;
    const counts = open.map(({ node }) => ({ node, count: this.count(container, node) }));
    const [fewest] = counts.toSorted((a, b) => a.count - b.count);
    if (!fewest || fewest.count < MANY) return undefined;
    const { node, count } = fewest;
    const { tail } = container.declaration;
    return { note: `${this.index.at(node)} adds to some ${tail}, and nothing tells which of ${count} of that name`, node };
  }

  /** What adds to it by nothing but its name stands in files that do not make it. */
  isOfOtherFiles({ declaration }: Container, open: readonly Access[]): boolean {
    const home = declaration.nameNode.getSourceFile();
    return open.every(
      (access) => isByNameAlone(access) && access.node.getSourceFile() !== home && !isOfItsMaker(this.index, access, declaration),
    );
  }

  /** Members of the name, itself among them, that the file of a place can have got. */
  private count({ declaration: { tail } }: Container, place: ts.Node): number {
    this.byTail ??= groupBy(this.containers.filter(isMember), ({ declaration }) => declaration.tail);
    const source = place.getSourceFile();
    const counts = this.counts.get(tail) ?? new Map<ts.SourceFile, number>();
    this.counts.set(tail, counts);
    const known = counts.get(source);
    if (known !== undefined) return known;
    const homes = (this.byTail.get(tail) ?? []).map(({ declaration }) => declaration.nameNode.getSourceFile());
    const count = homes.filter((home) => this.index.canFileReach(source, home)).length;
    counts.set(source, count);
    return count;
  }
}

/** What has no type is asked for no variable. */
function isMember({ declaration }: Container): boolean {
  const { parent } = declaration.nameNode;
  return !ts.isVariableDeclaration(parent) && !ts.isBindingElement(parent);
}

/**
 * A list in a literal of defaults, which other code only shares a name with, as far as types go: `defaults.keywords` and
 * `form.keywords.push(word)`. In JavaScript most code has no types.
 */
export function isNamesake(container: Container, { checker }: ProgramIndex): boolean {
  const { nameNode, kind } = container.declaration;
  if (container.growth.every(isByNameAlone)) {
    // A list that starts as a copy is as likely another one of that name.
    if (isMadeOfOthers(container.declaration)) return true;
    if (kind === 'object' && isTypeScript(nameNode.getSourceFile().fileName) && isClosedType(checker, checker.getTypeAtLocation(nameNode)))
      return true;
  }
  if (!ts.isPropertyAssignment(nameNode.parent) || !container.growth.every(isByName)) return false;
  // `part.name += text` of another file adds to any text of that name as far as the program shows.
  const home = nameNode.getSourceFile();
  if (kind === 'string' && container.growth.every(({ node }) => node.getSourceFile() !== home)) return true;
  return isTypeScript(home.fileName) && container.accesses.every(isByName);
}

/** A type that names all of its properties. */
export function isClosedType(checker: ts.TypeChecker, type: ts.Type): boolean {
  const real = type.getNonNullableType();
  if (real.isUnion()) return real.types.every((one) => isClosedType(checker, one));
  if (/^(?:Map|Set)$/.test(real.symbol?.name ?? '') || checker.isArrayLikeType(real)) return false;
  const isKnown = (real.flags & ts.TypeFlags.Object) !== 0 && real.getProperties().length > 0;
  return isKnown && checker.getIndexInfosOfType(real).length === 0;
}

/** `part.flags = Object.assign({}, part.flags, more)` gives that part another one, whatever else has flags. */
export function isOfNamesake({ via, method, site }: Access, { declaration }: Container): boolean {
  if (via !== 'unclear' || method !== '=copy') return false;
  const base = getBaseText(site) ?? '';
  return !/^(?:_?this|self|that)$/.test(base) && base !== getBaseText(declaration.nameNode);
}

/** `this.link.rows[id] = row`, and `this.link = given || new Link()` of the class whose instances have these rows. */
function isOfItsMaker(index: ProgramIndex, { site }: Access, { maker: made }: ContainerDeclaration): boolean {
  const base = ts.isPropertyAccessExpression(site) || ts.isElementAccessExpression(site) ? unwrap(site.expression) : undefined;
  const holder = base && (ts.isPropertyAccessExpression(base) ? base.name : base);
  if (!made || !holder || !ts.isIdentifier(holder)) return false;
  return index.getNamesInFile(holder.text, site.getSourceFile()).some((name) => {
    const value = getValueGiven(name);
    return value !== undefined && [value, ...getAlternatives(value)].some((one) => isNewOf(index, one, made));
  });
}

function isNewOf(index: ProgramIndex, value: ts.Expression, made: ts.Node): boolean {
  const node = unwrap(value);
  return ts.isNewExpression(node) && index.getSymbol(unwrap(node.expression))?.declarations?.includes(made as ts.Declaration) === true;
}

/** A field that its class keeps to itself: no other file says its name. */
export function isHiddenMember({ declaration: { nameNode } }: Container): boolean {
  const { parent } = nameNode;
  return ts.isPrivateIdentifier(nameNode) || (ts.isPropertyDeclaration(parent) && isPrivate(parent));
}

function isByName({ kind, via }: Access): boolean {
  return kind === 'declaration' || via === 'unclear' || via === 'nested';
}
