import { ts } from 'ts-morph';
import { getFacts } from './conditions.ts';
import { getTailName } from './container-match.ts';
import type { Access, Container } from './containers.ts';
import type { KeyVerdict } from './keys.ts';
import type { KeyTables } from './key-tables.ts';
import type { ProgramIndex } from './program-index.ts';
import { getWrites, isSettled } from './settled.ts';
import { unwrap } from './syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly tables: KeyTables;
  readonly containers: readonly Container[];
  /** Whether no entry comes or goes once the container is made, which lives on with the other one. */
  readonly isFixed: (table: Container, container: Container) => boolean;
}

const OPEN: KeyVerdict = { finite: false };

/**
 * Growth that only the keys of another container reach, which is filled once:
 * `const path = paths[name]; if (!path) return; meta[name] = …`.
 */
export class HitGuards {
  private readonly parts: Parts;
  private bySymbol: ReadonlyMap<ts.Symbol, Container> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  getVerdict(access: Access, container: Container): KeyVerdict {
    const key = access.key && unwrap(access.key);
    if (!key) return OPEN;
    const own = access.via === 'nested' ? undefined : access.site.getText();
    for (const { condition, holds } of getFacts(access.node)) {
      const table = this.getHit(condition, holds, { key, container, own });
      if (table) return { finite: true, note: `only keys of ${table.getText()} get this far` };
    }
    return OPEN;
  }

  /** The table that has the key where the condition turned out so. */
  private getHit(condition: ts.Expression, holds: boolean, of: Sought): ts.Expression | undefined {
    const node = unwrap(condition);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return this.getHit(node.operand, !holds, of);
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind === ts.SyntaxKind.InKeyword)
      return holds ? this.getTable(node, of, true) : undefined;
    const operator = node.operatorToken.getText();
    if (/^(?:&&|\|\|)$/.test(operator)) {
      const [left, right] = [this.getHit(node.left, holds, of), this.getHit(node.right, holds, of)];
      return (operator === '&&') === holds ? (left ?? right) : left && right;
    }
    const isSame = /^===?$/.test(operator) ? holds : /^!==?$/.test(operator) ? !holds : undefined;
    const asked = unwrap(node.left);
    // `typeof found === 'string'`
    if (isSame && ts.isTypeOfExpression(asked) && ts.isStringLiteralLike(node.right) && node.right.text !== 'undefined')
      return this.getTable(unwrap(asked.expression), of, false);
    const isMiss = isSame ?? true;
    return !isMiss && /^(?:undefined|null)$/.test(node.right.getText()) ? this.getTable(unwrap(node.left), of, false) : undefined;
  }

  /** What is looked up by the key: `table[key]`, `table.get(key)`, a variable with that; `isTest`: also `table.has(key)`, `key in table`. */
  private getTable(node: ts.Expression, of: Sought, isTest: boolean): ts.Expression | undefined {
    const { index } = this.parts;
    if (ts.isIdentifier(node)) {
      const symbol = index.getSymbol(node);
      const declaration = symbol?.valueDeclaration;
      if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
      const made = isSettled(getWrites(index, symbol), declaration, node) ? unwrap(declaration.initializer) : undefined;
      return made && !ts.isIdentifier(made) ? this.getTable(made, of, isTest) : undefined;
    }
    const { table, key } = getLookup(node, isTest) ?? {};
    if (!table || !key || !this.isSame(unwrap(key), of.key)) return undefined;
    // What it has already it does not get once more.
    return table.getText() === of.own || this.isFixed(unwrap(table), of.container) ? unwrap(table) : undefined;
  }

  /** The same variable, or a part of it, with the same value. */
  private isSame(one: ts.Expression, other: ts.Expression): boolean {
    if (one.getText() !== other.getText()) return false;
    let [a, b] = [one, other];
    while (ts.isPropertyAccessExpression(a) && ts.isPropertyAccessExpression(b)) [a, b] = [unwrap(a.expression), unwrap(b.expression)];
    const symbol = ts.isIdentifier(a) ? this.parts.index.getSymbol(a) : undefined;
    return symbol !== undefined && symbol === this.parts.index.getSymbol(b) && isSettled(getWrites(this.parts.index, symbol), a, b);
  }

  private isFixed(node: ts.Expression, container: Container): boolean {
    const { index, tables, containers, isFixed } = this.parts;
    if (tables.isConstantList(node)) return true;
    const symbol = index.getSymbol(ts.isPropertyAccessExpression(node) ? node.name : node);
    this.bySymbol ??= new Map(
      containers.flatMap((one) => {
        const own = index.getSymbol(getTailName(one.declaration.nameNode));
        return own ? [[own, one]] : [];
      }),
    );
    const table = symbol && this.bySymbol.get(symbol);
    return table !== undefined && table !== container && isFixed(table, container);
  }
}

interface Sought {
  readonly key: ts.Expression;
  readonly container: Container;
  /** What it is added to. */
  readonly own: string | undefined;
}

function getLookup(node: ts.Expression, isTest: boolean): { table: ts.Expression; key: ts.Expression } | undefined {
  if (ts.isElementAccessExpression(node)) return { table: node.expression, key: node.argumentExpression };
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword && isTest)
    return { table: node.right, key: node.left };
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [key] = node.arguments;
  const { name, expression } = node.expression;
  const isAsked = isTest ? /^(?:get|has|includes|hasOwnProperty)$/ : /^get$/;
  return key && isAsked.test(name.text) ? { table: expression, key } : undefined;
}
