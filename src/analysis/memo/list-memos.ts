import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import { type EntryLiteral, isEntry } from './lookups.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getScope, isAssignment, isFunctionNode, isUpdate, unwrap, walk, walkFrom, wrapped } from '../syntax/syntax.ts';

/** Loops over a list, and searches in it, that give an entry. */
const SEARCHES = /^(?:for|find|findLast)$/;

/**
 * A list of results that is gone through for the one of the same arguments: `for (const entry of list) if (entry.key === key) return
 * entry.value;`, and what is not found is made and pushed.
 */
export class ListMemos {
  private readonly index: ProgramIndex;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** What the parts that a hit gives are made of, where `open` adds on a miss. */
  getParts({ declaration, accesses }: Container, open: readonly Access[]): readonly ts.Expression[] {
    if (declaration.kind !== 'array') return [];
    for (const { node, value, key, via } of open) {
      const scope = getScope(node);
      const entry = value && !key && via !== 'nested' ? this.getEntry(value) : undefined;
      if (!entry || !isFunctionNode(scope)) continue;
      const found = accesses.filter((access) => access.via !== 'nested' && access.node.pos < node.pos && getScope(access.node) === scope);
      const made = this.getGiven(scope, node, found).flatMap((name) => getStored(entry, name) ?? []);
      if (made.length > 0) return made.filter((part) => !isNumbered(part, accesses));
    }
    return [];
  }

  /** The literal that is pushed, also under a name. */
  private getEntry(value: ts.Expression): EntryLiteral | undefined {
    const node = unwrap(value);
    if (isEntry(node)) return node;
    const declaration = ts.isIdentifier(node) ? this.index.getSymbol(node)?.valueDeclaration : undefined;
    const made =
      declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
    return made && isEntry(made) ? made : undefined;
  }

  /** Parts of entries that are returned or thrown before the push: `value` of `return entry.value`. */
  private getGiven(scope: ts.FunctionLikeDeclaration, push: ts.Node, found: readonly Access[]): string[] {
    const entries = new Set(found.flatMap((access) => this.getSymbol(access) ?? []));
    const reads = new Set(found.filter(({ kind, method }) => kind === 'read' || SEARCHES.test(method)).map(({ node }) => node));
    const parts: string[] = [];
    walk(scope, (node) => {
      if (node !== scope && isFunctionNode(node)) return false;
      if ((ts.isReturnStatement(node) || ts.isThrowStatement(node)) && node.end <= push.pos && node.expression) {
        const part = getPartName(node.expression);
        const base = part && unwrap(part.base);
        const symbol = base && ts.isIdentifier(base) ? this.index.getSymbol(base) : undefined;
        if (part && base && ((symbol && entries.has(symbol)) || reads.has(base))) parts.push(part.name);
      }
      return true;
    });
    return parts;
  }

  /** The variable that has an entry: of `for (const entry of list)`, `const entry = list[i]`, `const entry = list.find(…)`. */
  private getSymbol({ kind, method, node }: Access): ts.Symbol | undefined {
    const loop = ts.isForOfStatement(node) ? node.initializer : undefined;
    const list = loop && ts.isVariableDeclarationList(loop) ? loop.declarations[0] : undefined;
    const { parent } = wrapped(node);
    const isFound = kind === 'read' || SEARCHES.test(method);
    const declared = list ?? (isFound && ts.isVariableDeclaration(parent) ? parent : undefined);
    if (declared) return ts.isIdentifier(declared.name) ? this.index.getSymbol(declared.name) : undefined;
    const target = isFound && isAssignment(parent) ? unwrap(parent.left) : undefined;
    return target && ts.isIdentifier(target) ? this.index.getSymbol(target) : undefined;
  }
}

function getStored(entry: EntryLiteral, name: string): ts.Expression | undefined {
  if (ts.isArrayLiteralExpression(entry)) return entry.elements[Number(name)];
  const property = entry.properties.find((one) => one.name?.getText() === name);
  if (property && ts.isPropertyAssignment(property)) return property.initializer;
  return property && ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** Of the list's length or a counter: a table of ids, whose numbers nobody else has. */
function isNumbered(made: ts.Expression, accesses: readonly Access[]): boolean {
  const sites = new Set(accesses.map(({ site }) => site));
  let found = false;
  walkFrom(made, (node) => {
    found ||= isUpdate(node) || sites.has(node);
  });
  return found;
}

/** `entry.value`, `entry[1]` */
function getPartName(expression: ts.Expression): { readonly base: ts.Expression; readonly name: string } | undefined {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node)) return { base: node.expression, name: node.name.text };
  if (!ts.isElementAccessExpression(node) || !ts.isNumericLiteral(node.argumentExpression)) return undefined;
  return { base: node.expression, name: node.argumentExpression.text };
}
