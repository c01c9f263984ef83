import { ts } from 'ts-morph';
import { isOwnFallback, type Access } from '../containers/containers.ts';
import { COPY, VALUE } from './memo-step.ts';
import { getCopied, getSliced } from './said-again.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';

/** The variables that hold what a memo gave, on one path. */
export class MemoScope {
  readonly bindings = new Map<ts.Symbol, string>();
  private readonly names = new Set<string>();
  private readonly index: ProgramIndex;
  private readonly accesses: ReadonlyMap<ts.Node, Access>;
  /** The memo keeps copies of lists that whoever made them goes on with. */
  private readonly keepsCopies: boolean;
  private copies = 0;

  constructor(index: ProgramIndex, accesses: ReadonlyMap<ts.Node, Access>) {
    this.index = index;
    this.accesses = accesses;
    const stores = [...accesses.values()].filter(({ kind }) => kind === 'growth');
    this.keepsCopies = stores.length > 0 && stores.every(({ value, node }) => value && getCopied(index, value, node));
  }

  /** One is like another only as long as there is no second one. */
  get hasCopies(): 'no' | 'one' | 'more' {
    if (!this.keepsCopies) return 'no';
    const names = [...this.bindings.values()].filter((value) => value === COPY);
    return this.copies > 1 || names.length > 1 ? 'more' : 'one';
  }

  /** `cache[text].slice()`, by its text on the path. */
  toCopy(text: string): string {
    if (!this.keepsCopies || (text !== `${VALUE}.slice()` && text !== `${VALUE}.slice(0)`)) return text;
    this.copies += 1;
    return COPY;
  }

  /** `names` of `cache[text] = names.slice()`, once that is stored. */
  bindCopied(stored: ts.Expression): void {
    const list = this.keepsCopies ? getSliced(stored) : undefined;
    if (!list) return;
    this.copies += 1;
    this.bind(list, COPY);
  }

  /** Without a value, the variable holds something else from now on. */
  bind(name: ts.Identifier, value: string | undefined): void {
    const symbol = this.index.getSymbol(name);
    if (!symbol) return;
    if (value === undefined) this.bindings.delete(symbol);
    else this.bindings.set(symbol, value);
    this.names.add(name.text);
  }

  getBinding(name: ts.Identifier): string | undefined {
    const symbol = this.names.has(name.text) ? this.index.getSymbol(name) : undefined;
    return symbol && this.bindings.get(symbol);
  }

  /** Whether the memo is read or written somewhere in a node. */
  asksMemo(node: ts.Node, except?: ts.Node): boolean {
    let found = false;
    walkFrom(node, (part) => {
      if (part === except) return false;
      if (this.accesses.has(part)) found = true;
      return !found;
    });
    return found;
  }

  /** What is done with the memo in a node looks at no entry. */
  onlyStores(node: ts.Node): boolean {
    return this.getAccesses(node).every((access) => access.kind === 'growth' && !isOwnFallback(access));
  }

  /**
   * The stores of `for (const rule of rules) if (rule.test(key)) return (c[key] = rule.name);`, where that is all: a run without the entry
   * may end there, with what a hit gives.
   */
  getReturned(statement: ts.Node): readonly Access[] {
    if (!ts.isIterationStatement(statement, false) && !ts.isSwitchStatement(statement)) return [];
    const stores = this.getAccesses(statement);
    const keys = new Set([...this.accesses.values()].map(({ key }) => key && unwrap(key).getText()));
    return keys.size === 1 && stores.every((access) => access.kind === 'growth' && access.value && isReturned(access)) ? stores : [];
  }

  private getAccesses(node: ts.Node): Access[] {
    const found: Access[] = [];
    walkFrom(node, (part) => {
      const access = this.accesses.get(part);
      if (access) found.push(access);
    });
    return found;
  }

  /** Whether it asks the memo or a variable that holds what it gave. */
  concerns(node: ts.Node): boolean {
    let found = false;
    walkFrom(node, (part) => {
      if (this.accesses.has(part) || (ts.isIdentifier(part) && this.getBinding(part) !== undefined)) found = true;
      return !found;
    });
    return found;
  }
}

export function isStep(node: ts.Node): boolean {
  return (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && /\+\+|--/.test(node.getText());
}

export function isAssignedName(node: ts.Node): boolean {
  return ts.isIdentifier(node) && isAssignment(node.parent) && node.parent.left === node;
}

export function changesSomething(node: ts.Node): boolean {
  let found = false;
  walkFrom(node, (part) => {
    if (isAssignment(part) || isStep(part)) found = true;
    return !found;
  });
  return found;
}

/** `return (c[key] = value);`, `c.set(key, value); return value;` */
function isReturned({ node, value }: Access): boolean {
  const { parent } = wrapped(node);
  if (ts.isReturnStatement(parent)) return ts.isBinaryExpression(node);
  if (!value || !ts.isIdentifier(unwrap(value)) || !ts.isExpressionStatement(parent) || !ts.isBlock(parent.parent)) return false;
  const { statements } = parent.parent;
  const next = statements[statements.indexOf(parent) + 1];
  return (
    next !== undefined &&
    ts.isReturnStatement(next) &&
    next.expression !== undefined &&
    unwrap(next.expression).getText() === unwrap(value).getText()
  );
}
