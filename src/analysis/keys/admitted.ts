import { ts } from 'ts-morph';
import { getTailName } from '../containers/container-match.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/**
 * Keys without which the code fails before anything grows, for another table must have them: `const { host } = networks[name]; clients[name] = …`.
 * A table that grows itself while the program runs admits ever more.
 */
export class AdmittedKeys {
  private readonly index: ProgramIndex;
  private readonly containers: readonly Container[];
  private growing: ReadonlySet<ts.Symbol> | undefined;
  private readonly lookups = new Map<ts.Node, ReadonlyMap<string, readonly ts.ElementAccessExpression[]>>();

  constructor(index: ProgramIndex, containers: readonly Container[]) {
    this.index = index;
    this.containers = containers;
  }

  isAdmitted({ key, node, site }: Access): boolean {
    const fn = getEnclosingFunction(node);
    const name = key && unwrap(key);
    if (!name || !fn || !ts.isIdentifier(name)) return false;
    const own = site.getText();
    return (this.getLookups(fn).get(name.text) ?? []).some(
      (one) =>
        one.pos < node.pos &&
        this.index.getSymbol(unwrap(one.argumentExpression)) === this.index.getSymbol(name) &&
        one.expression.getText() !== own &&
        this.isNeeded(one, node) &&
        !this.isGrowing(one.expression),
    );
  }

  /** `table[name]` in a function, by the name, in text order. */
  private getLookups(fn: ts.Node): ReadonlyMap<string, readonly ts.ElementAccessExpression[]> {
    const known = this.lookups.get(fn);
    if (known) return known;
    const found = new Map<string, ts.ElementAccessExpression[]>();
    walk(fn, (one) => {
      const name = ts.isElementAccessExpression(one) ? unwrap(one.argumentExpression) : undefined;
      if (!name || !ts.isElementAccessExpression(one) || !ts.isIdentifier(name) || getEnclosingFunction(one) !== fn) return;
      const list = found.get(name.text);
      if (list) list.push(one);
      else found.set(name.text, [one]);
    });
    this.lookups.set(fn, found);
    return found;
  }

  /** What is found is taken for something: `table[key].host`, `const { host } = table[key]`, `const entry = table[key]; entry.host`. */
  private isNeeded(found: ts.Expression, growth: ts.Node): boolean {
    const outer = wrapped(found);
    const { parent } = outer;
    if (isOpened(outer)) return true;
    if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return false;
    const { name } = parent;
    if (!ts.isIdentifier(name)) return ts.isObjectBindingPattern(name);
    const symbol = this.index.getSymbol(name);
    return this.index
      .getNamesOf(symbol, name.text)
      .some((use) => use.pos < growth.end && isOpened(wrapped(use)) && isAlways(use, found) && this.index.getSymbol(use) === symbol);
  }

  /** One of the program's own that gets entries while it runs. */
  private isGrowing(table: ts.Expression): boolean {
    const node = unwrap(table);
    const symbol = this.index.getSymbol(ts.isPropertyAccessExpression(node) ? node.name : node);
    this.growing ??= new Set(
      this.containers
        .filter(({ mayGrow }) => mayGrow)
        .flatMap(({ declaration }) => this.index.getSymbol(getTailName(declaration.nameNode)) ?? []),
    );
    return symbol !== undefined && this.growing.has(symbol);
  }
}

/** `entry.host`, not `entry?.host`. */
function isOpened(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node && !parent.questionDotToken;
}

/** In the same block: no condition stands between. */
function isAlways(use: ts.Node, found: ts.Node): boolean {
  return getBlock(use) === getBlock(found);
}

function getBlock(node: ts.Node): ts.Node {
  let current = node;
  while (!ts.isBlock(current) && !ts.isSourceFile(current) && !ts.isConditionalExpression(current)) current = current.parent;
  return current;
}
