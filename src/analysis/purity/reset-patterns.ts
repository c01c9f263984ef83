import { ts } from 'ts-morph';
import { isExportedName } from '../program/export-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, isAsync, isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { PURE_NEW } from './pure-library.ts';
import type { QuietCode } from './quiet-code.ts';

const MEMBERS = /^(?:lastIndex|exec|test|source|flags|global|sticky)$/;

/**
 * A pattern that one function uses alone, which sets it to its front before it does anything with it, and runs nothing meanwhile that could
 * call it again: what one run left there makes no difference to the next (`TOKEN.lastIndex = 0; while (TOKEN.lastIndex < text.length) …`).
 */
export function isResetByEachRun(
  index: ProgramIndex,
  quiet: QuietCode,
  symbol: ts.Symbol,
  { name, initializer }: ts.VariableDeclaration,
): boolean {
  const made = initializer && unwrap(initializer);
  if (!made || !ts.isRegularExpressionLiteral(made)) return false;
  const uses = index.getNamesOf(symbol, symbol.name).filter((use) => use !== name && index.getSymbol(use) === symbol);
  const first = uses.toSorted((a, b) => a.pos - b.pos)[0];
  const fn = first && getEnclosingFunction(first);
  if (!fn || !isFunctionNode(fn) || !fn.body || !ts.isBlock(fn.body) || isAsync(fn) || fn.asteriskToken) return false;
  if (isExportedName(name) || uses.some((use) => getEnclosingFunction(use) !== fn || !isOwnUse(use))) return false;
  const reset = fn.body.statements.find((one) => ts.isExpressionStatement(one) && isResetOf(unwrap(one.expression), symbol.name));
  return reset !== undefined && first.pos >= reset.pos && first.end <= reset.end && isAlone(index, quiet, fn.body, symbol);
}

/** `TOKEN.exec(text)`: the pattern goes nowhere else. */
function isOwnUse(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  return ts.isPropertyAccessExpression(parent) && parent.expression === outer && MEMBERS.test(parent.name.text);
}

function isResetOf(node: ts.Expression, name: string): boolean {
  return isAssignment(node) && node.getText() === `${name}.lastIndex = 0`;
}

function isAlone(index: ProgramIndex, quiet: QuietCode, body: ts.Block, symbol: ts.Symbol): boolean {
  let alone = true;
  walk(body, (node) => {
    if (ts.isAwaitExpression(node) || ts.isYieldExpression(node) || ts.isTaggedTemplateExpression(node)) alone = false;
    else if (ts.isNewExpression(node)) {
      const isOfLanguage = PURE_NEW.has(node.expression.getText()) || /^[A-Z]\w*Error$/.test(node.expression.getText());
      alone &&= isOfLanguage && !index.declares(index.getSymbol(node.expression));
    } else if (ts.isCallExpression(node)) alone &&= isOfPattern(index, node, symbol) || quiet.isCalm(node);
    return alone;
  });
  return alone;
}

function isOfPattern(index: ProgramIndex, { expression }: ts.CallExpression, symbol: ts.Symbol): boolean {
  const callee = unwrap(expression);
  return ts.isPropertyAccessExpression(callee) && /^(?:exec|test)$/.test(callee.name.text) && index.getSymbol(callee.expression) === symbol;
}
