import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from './settled.ts';
import { isAssignment, isInside, unwrap } from '../syntax/syntax.ts';

/**
 * Whether a local of `fn` need not be the same in each turn of a loop around the memo: the counter of the loop, the item that it is at, what
 * a turn leaves for the next. What the turn itself set before the read is of the turn's own making.
 */
export function isOfTurn(
  index: ProgramIndex,
  declared: ts.Node,
  read: ts.Identifier,
  { key, lookups, fn }: { readonly key: ts.Node; readonly lookups: readonly ts.Node[]; readonly fn: ts.Node },
): boolean {
  let declaration = declared;
  while (ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
  if (!ts.isVariableDeclaration(declaration) || !isInside(declaration, fn) || isGiven(read)) return false;
  const symbol = index.getSymbol(read);
  const writes = symbol ? getWrites(index, symbol) : [];
  const asked = lookups.filter((lookup) => isInside(lookup, fn));
  for (let loop = key.parent; loop !== fn && isInside(loop, fn); loop = loop.parent) {
    // One that runs when the entry is missing is a part of the making.
    const isAround = ts.isIterationStatement(loop, false) && (asked.length === 0 || asked.some((lookup) => isInside(lookup, loop)));
    if (!isAround) continue;
    const isSet = writes.some((write) => isInside(write, loop));
    const isHead = declaration.parent.parent === loop;
    if (isHead && !ts.isForStatement(loop)) return true;
    if (isSet && (isHead || !isOfBody(index, declaration, loop)) && !isSetBefore(writes, read, loop)) return true;
  }
  return false;
}

/** Its name, or the left side of `=`. */
function isGiven(read: ts.Identifier): boolean {
  const { parent } = read;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return parent.name === read;
  return isAssignment(parent) && parent.left === read && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** Declared in the body of the loop, and nothing reads it before or outside: `var` as `let`. */
function isOfBody(index: ProgramIndex, declaration: ts.VariableDeclaration, loop: ts.Node): boolean {
  if (!isInside(declaration, loop)) return false;
  if ((declaration.parent.flags & ts.NodeFlags.BlockScoped) !== 0) return true;
  if (!declaration.initializer || !ts.isIdentifier(declaration.name)) return false;
  let home: ts.Node = declaration.parent.parent;
  if (ts.isVariableStatement(home) || ts.isForStatement(home)) home = home.parent;
  const symbol = index.getSymbol(declaration.name);
  return index
    .getNamesOf(symbol, declaration.name.text)
    .every((use) => index.getSymbol(use) !== symbol || (isInside(use, home) && use.pos >= declaration.pos));
}

/** A statement of a block around the read, further up in the same turn, sets it anew. */
function isSetBefore(writes: readonly ts.Node[], read: ts.Node, loop: ts.Node): boolean {
  return writes.some((write) => {
    const isPlain = isAssignment(write) && write.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(unwrap(write.left));
    if (!isPlain || write.end > read.pos || !isInside(write, loop)) return false;
    const { parent } = write;
    return ts.isExpressionStatement(parent) && ts.isBlock(parent.parent) && isInside(read, parent.parent);
  });
}
