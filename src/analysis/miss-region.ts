import { ts } from 'ts-morph';
import { getIf } from './conditions.ts';
import { isAssignment, isFunctionNode, isInside, isUpdate, unwrap, walk } from './syntax.ts';

/** What runs when the entry is missing, and what runs when it is not. `lookups` are the reads and tests of the memo in the function. */
export function getMissRegion(growth: ts.Node, lookups: readonly ts.Node[], fn: ts.FunctionLikeDeclaration): ts.Node[] {
  if (!fn.body || !ts.isBlock(fn.body)) return fn.body ? [fn.body] : [growth];
  const { body } = fn;
  const inside = lookups.filter((lookup) => isInside(lookup, body));
  const start = Math.min(...inside.map((lookup) => lookup.pos), growth.pos);
  const all = body.statements.filter((statement) => statement.end >= start);
  let branch: ts.Node = growth;
  while (branch.parent !== body && !(ts.isIfStatement(branch.parent) && branch !== branch.parent.expression)) branch = branch.parent;
  // Behind a `return` on a hit everything is the miss.
  const isAfterExit = body.statements.some(
    (statement) => statement.pos < growth.pos && statement.end >= start && !isInside(growth, statement) && hasReturn(statement),
  );
  if (isAfterExit) return all;
  const isBranch = branch.parent !== body;
  const region: ts.Node[] = isBranch
    ? [branch, ...getOtherSide(branch), ...inside.flatMap((lookup) => getBranches(lookup))]
    : all.filter((statement) => statement.pos <= growth.pos);
  return region;
}

/** The name of a variable that tells later on whether the entry was missing: set by the miss, or made of a comparison of what was found. */
export function getTrace(growth: ts.Node, lookups: readonly ts.Node[], fn: ts.FunctionLikeDeclaration): string | undefined {
  if (!fn.body || !ts.isBlock(fn.body)) return undefined;
  const { body } = fn;
  const inside = lookups.filter((lookup) => isInside(lookup, body));
  const start = Math.min(...inside.map((lookup) => lookup.pos), growth.pos);
  const all = body.statements.filter((statement) => statement.end >= start);
  const region = getMissRegion(growth, lookups, fn);
  const rest = all.filter((statement) => !region.includes(statement));
  return [...getTraces(all, region, growth, inside)].find((name) => rest.some((statement) => mentions(statement, new Set([name]), region)));
}

/** The side of the `if` that runs on a hit. */
function getOtherSide(branch: ts.Node): ts.Node[] {
  const { parent } = branch;
  if (!ts.isIfStatement(parent)) return [];
  const other = branch === parent.thenStatement ? parent.elseStatement : parent.thenStatement;
  return other ? [other] : [];
}

/** Names of variables that the miss sets, the value apart, or that are made of a comparison of what was found. */
function getTraces(all: readonly ts.Node[], region: readonly ts.Node[], growth: ts.Node, lookups: readonly ts.Node[]): Set<string> {
  const found = new Set<string>();
  const values = new Set(all.flatMap((statement) => getValueNames(statement, growth, lookups)));
  for (const part of region)
    walk(part, (node) => {
      const target = isAssignment(node) ? node.left : isUpdate(node) ? node.operand : undefined;
      if (target && ts.isIdentifier(target) && !values.has(target.text)) found.add(target.text);
    });
  for (const statement of all)
    walk(statement, (node) => {
      if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name) || values.has(node.name.text)) return;
      const { initializer } = node;
      const isLookup = lookups.some((lookup) => isInside(lookup, initializer));
      if (isLookup || (!isFunctionNode(initializer) && mentions(initializer, values, []))) found.add(node.name.text);
    });
  return found;
}

/** `value` of `let value = cache.get(k)` and of `cache.set(k, value)`. */
function getValueNames(statement: ts.Node, growth: ts.Node, lookups: readonly ts.Node[]): string[] {
  const found: string[] = [];
  walk(statement, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const made = unwrap(node.initializer);
      if (lookups.some((lookup) => unwrap(lookup as ts.Expression) === made)) found.push(node.name.text);
    }
    if (ts.isCallExpression(growth) && node === growth) {
      const value = growth.arguments[1];
      if (value && ts.isIdentifier(unwrap(value))) found.push(unwrap(value).getText());
    }
    if (isAssignment(growth) && node === growth && ts.isIdentifier(unwrap(growth.right))) found.push(unwrap(growth.right).getText());
  });
  return found;
}

function mentions(node: ts.Node, names: ReadonlySet<string>, except: readonly ts.Node[]): boolean {
  let found = false;
  walk(node, (child) => {
    if (except.includes(child)) return false;
    if (ts.isIdentifier(child) && names.has(child.text) && !(ts.isVariableDeclaration(child.parent) && child.parent.name === child))
      found = true;
    return !found;
  });
  return found;
}

function hasReturn(statement: ts.Node): boolean {
  let found = ts.isReturnStatement(statement);
  walk(statement, (node) => {
    if (ts.isReturnStatement(node)) found = true;
    return !isFunctionNode(node) && !found;
  });
  return found;
}

/** Both branches of an `if` that asks the memo. */
function getBranches(lookup: ts.Node): ts.Node[] {
  const asking = getIf(lookup);
  if (!asking) return [unwrap(lookup as ts.Expression)];
  return asking.elseStatement ? [asking.thenStatement, asking.elseStatement] : [asking.thenStatement];
}
