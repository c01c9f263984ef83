import { ts } from 'ts-morph';
import { getTailName } from '../containers/container-match.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, getScope, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/**
 * Keys without which the code fails before anything grows, for another table must have them: `const { host } = networks[name]; clients[name] = …`.
 * A table that grows itself while the program runs admits ever more.
 */
export class AdmittedKeys {
  private readonly index: ProgramIndex;
  private readonly containers: readonly Container[];
  private growing: ReadonlySet<ts.Symbol> | undefined;

  constructor(index: ProgramIndex, containers: readonly Container[]) {
    this.index = index;
    this.containers = containers;
  }

  isAdmitted({ key, node, site }: Access): boolean {
    const own = site.getText();
    const fn = getEnclosingFunction(node);
    if (!key || !fn) return false;
    let found = false;
    walk(getScope(node), (one) => {
      if (found || one.pos >= node.pos) return false;
      if (!ts.isElementAccessExpression(one) || getEnclosingFunction(one) !== fn || one.expression.getText() === own) return undefined;
      found = this.isSame(one.argumentExpression, key) && this.isNeeded(one, node) && !this.isGrowing(one.expression);
      return !found;
    });
    return found;
  }

  private isSame(one: ts.Expression, other: ts.Expression): boolean {
    const [a, b] = [unwrap(one), unwrap(other)];
    return ts.isIdentifier(a) && ts.isIdentifier(b) && a.text === b.text && this.index.getSymbol(a) === this.index.getSymbol(b);
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
