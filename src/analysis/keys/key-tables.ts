import { ts } from 'ts-morph';
import { isFilled } from './constant-tables.ts';
import { getHit } from './hits.ts';
import type { KeyVerdict } from './keys.ts';
import { getRunTable } from './run-tables.ts';
import { isRequire } from '../program/import-syntax.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { getEnclosingFunction, unwrap, wrapped } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** Keys that come from, or are checked against, a list or table that the source spells out. */
export class KeyTables {
  private readonly index: ProgramIndex;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  isConstantList(node: ts.Expression): boolean {
    const list = unwrap(node);
    if (ts.isArrayLiteralExpression(list)) return list.elements.every((element) => this.isConstantElement(element));
    if (ts.isObjectLiteralExpression(list)) return list.properties.every((property) => !ts.isSpreadAssignment(property));
    if (ts.isCallExpression(list) && /^Object\.(?:keys|entries|values)$/.test(list.expression.getText())) {
      const [argument] = list.arguments;
      return argument !== undefined && this.isConstantList(argument);
    }
    if (ts.isPropertyAccessExpression(list)) return this.isConstantProperty(list);
    if (!ts.isIdentifier(list)) return false;
    const declaration = this.index.getSymbol(list)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || !this.index.has(declaration)) return false;
    const isConstant = isConst(declaration) && this.isConstantList(declaration.initializer);
    return isConstant && !isFilled(this.index, list);
  }

  /** Also `NAMES.first` of an enum, `FIRST` of a constant, and all of another list. */
  private isConstantElement(element: ts.Expression): boolean {
    if (ts.isSpreadElement(element)) return this.isConstantList(element.expression);
    if (ts.isStringLiteralLike(element) || ts.isNumericLiteral(element) || ts.isArrayLiteralExpression(element)) return true;
    const name = ts.isPropertyAccessExpression(element) ? element.name : element;
    const declaration = ts.isIdentifier(name) ? this.index.getSymbol(name)?.valueDeclaration : undefined;
    if (!declaration || !this.index.has(declaration)) return false;
    if (ts.isEnumMember(declaration)) return true;
    return isConst(declaration) && declaration.initializer !== undefined && ts.isLiteralExpression(unwrap(declaration.initializer));
  }

  /** `Class.KEYS`, `tables.keys`: a list that is spelled out and that no assignment replaces. */
  private isConstantProperty(node: ts.PropertyAccessExpression): boolean {
    const symbol = this.index.getSymbol(node.name);
    const declaration = symbol?.valueDeclaration;
    const isDeclared = declaration && (ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration));
    if (!isDeclared || !this.index.has(declaration) || !declaration.initializer) return false;
    if (!ts.isArrayLiteralExpression(unwrap(declaration.initializer)) || !this.isConstantList(declaration.initializer)) return false;
    return this.index.getNames(node.name.text).every((use) => {
      const expression = wrapped(ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use);
      const { parent } = expression;
      const isWritten =
        ts.isBinaryExpression(parent) && parent.left === expression && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      const isPushed = ts.isPropertyAccessExpression(parent) && /^(?:push|unshift|splice)$/.test(parent.name.text);
      return !isWritten && !isPushed;
    });
  }

  /** Only the keys of a constant table get this far: `if (!(key in TABLE)) throw`, `if (key in TABLE) …`, `TABLE[key]()`. */
  isOfConstantTable(key: ts.Expression): KeyVerdict {
    const table = getHit(this.index, key, key, (one) => this.isConstantList(one)) ?? getRunTable(this.index, key);
    return table ? { finite: true, note: `only keys of ${table.getText()} get this far` } : { finite: false };
  }

  /** What a member of a table of the module may be that is spelled out and that nobody changes or hands on. */
  getMembers(part: ts.ElementAccessExpression | ts.PropertyAccessExpression): ts.Expression[] | undefined {
    const name = unwrap(part.expression);
    const symbol = ts.isIdentifier(name) ? this.index.getSymbol(name) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || getEnclosingFunction(declaration)) return undefined;
    const table = declaration.initializer && this.index.has(declaration) ? unwrap(declaration.initializer) : undefined;
    if (!table || !ts.isObjectLiteralExpression(table) || !this.isOnlyRead(symbol)) return undefined;
    const members = table.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [one] : []));
    if (members.length === 0 || members.length < table.properties.length) return undefined;
    const asked = ts.isPropertyAccessExpression(part) ? members.filter((one) => one.name.getText() === part.name.text) : members;
    return asked.length > 0 ? asked.map(({ initializer }) => initializer) : undefined;
  }

  /** Every use takes a member out, and calls no method of the table. */
  private isOnlyRead(symbol: ts.Symbol): boolean {
    return (
      getWrites(this.index, symbol).length === 0 &&
      this.index.getNamesOf(symbol, symbol.name).every((use) => {
        if (use === symbol.valueDeclaration || use.parent === symbol.valueDeclaration || this.index.getSymbol(use) !== symbol) return true;
        const { parent } = wrapped(use);
        const isMember =
          (ts.isElementAccessExpression(parent) || ts.isPropertyAccessExpression(parent)) && unwrap(parent.expression) === use;
        const around = wrapped(parent).parent;
        return isMember && !(ts.isCallExpression(around) && unwrap(around.expression) === parent);
      })
    );
  }

  /** The same key is looked up in a table of the module that holds something else: only its keys get this far. */
  isOfTable(key: ts.Expression): boolean {
    const name = unwrap(key);
    const fn = getEnclosingFunction(key);
    if (!ts.isIdentifier(name) || !fn) return false;
    const symbol = this.index.getSymbol(name);
    return this.index.getNamesInFile(name.text, key.getSourceFile()).some((use) => {
      if (getEnclosingFunction(use) !== fn || this.index.getSymbol(use) !== symbol) return false;
      const parent = wrapped(use).parent;
      if (ts.isElementAccessExpression(parent) && parent.argumentExpression === use) return this.isTable(parent.expression);
      const isIn = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword && parent.left === use;
      return isIn && this.isTable(parent.right);
    });
  }

  /** Only what another container has under the same key gets this far: `const file = files[name]; if (!file) return;`. */
  isFoundElsewhere(key: ts.Expression): boolean {
    const own = getReceiver(wrapped(key))?.getText();
    return getHit(this.index, key, key, (table) => table.getText() !== own) !== undefined;
  }

  /** A module-level object literal with entries, or what is imported. */
  private isTable(node: ts.Expression): boolean {
    const table = unwrap(node);
    if (this.isImported(table)) return true;
    const declaration = this.index.getSymbol(ts.isPropertyAccessExpression(table) ? table.name : table)?.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return false;
    if (!('initializer' in declaration) || getEnclosingFunction(declaration)) return false;
    const initializer = declaration.initializer as ts.Expression | undefined;
    const value = initializer && unwrap(initializer);
    if (!value) return false;
    return ts.isObjectLiteralExpression(value) && value.properties.length > 1;
  }

  /** `table` of `import table from` or `const table = require()`, and what hangs on it. */
  private isImported(node: ts.Expression): boolean {
    let base = node;
    while (ts.isPropertyAccessExpression(base)) base = base.expression;
    const [declaration] = this.index.checker.getSymbolAtLocation(base)?.declarations ?? [];
    if (!declaration) return false;
    if (ts.isImportClause(declaration) || ts.isNamespaceImport(declaration) || ts.isImportSpecifier(declaration)) return true;
    const initializer = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return initializer !== undefined && isRequire(initializer);
  }
}

/** What is asked or set by a key: `receiver[key]`, `receiver.set(key, …)`. */
function getReceiver(key: ts.Node): ts.Expression | undefined {
  const { parent } = key;
  if (ts.isElementAccessExpression(parent)) return parent.expression;
  return ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) ? parent.expression.expression : undefined;
}
