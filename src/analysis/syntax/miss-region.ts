import { ts } from 'ts-morph';
import { getIf } from './conditions.ts';
import { isAssignment, isFallback, isFunctionNode, isInside, unwrap, walk, wrapped } from './syntax.ts';

/** What runs when the entry is missing, and what runs when it is not. `lookups` are the reads and tests of the memo in the function. */
export function getMissRegion(growth: ts.Node, lookups: readonly ts.Node[], fn: ts.FunctionLikeDeclaration): ts.Node[] {
  if (!fn.body || !ts.isBlock(fn.body)) return fn.body ? [fn.body] : [growth];
  const { body } = fn;
  const inside = lookups.filter((lookup) => isInside(lookup, body));
  const own = getOwnMiss(growth, inside);
  if (own) return [own];
  const start = Math.min(...inside.map((lookup) => lookup.pos), growth.pos);
  const all = body.statements.filter((statement) => statement.end >= start);
  let branch: ts.Node = growth;
  while (branch.parent !== body && !(ts.isIfStatement(branch.parent) && branch !== branch.parent.expression)) branch = branch.parent;
  // Behind a `return` on a hit everything is the miss.
  const isAfterExit = body.statements.some(
    (statement) => statement.pos < growth.pos && statement.end >= start && !isInside(growth, statement) && hasReturn(statement),
  );
  if (isAfterExit) return all.flatMap((statement) => getRun(statement, inside));
  const isBranch = branch.parent !== body;
  const region: ts.Node[] = isBranch
    ? [branch, ...getOtherSide(branch), ...inside.flatMap((lookup) => getBranches(lookup))]
    : all.filter((statement) => statement.pos <= growth.pos);
  return region;
}

/**
 * `cache[key] || (cache[key] = key.trim())`, `cache[key] = cache[key] || key.trim()`: nothing else of the statement runs for a miss only.
 */
function getOwnMiss(growth: ts.Node, lookups: readonly ts.Node[]): ts.Node | undefined {
  // Where the memo was asked before, what stands in between may run for a miss only, too.
  const [first] = lookups.toSorted((a, b) => a.pos - b.pos);
  const isAsked = ({ left }: ts.BinaryExpression): boolean => unwrap(left) === first && ts.isElementAccessExpression(first);
  const outer = wrapped(growth);
  const around = outer.parent;
  if (isFallback(around) && around.right === outer) return isAsked(around) ? growth : undefined;
  // `(cache[key] ??= make(key)).of(x)`: asks and makes in one.
  if (isAssignment(growth) && /^(?:\|\||\?\?)=$/.test(growth.operatorToken.getText()))
    return first === undefined || first.pos >= growth.pos ? growth.right : undefined;
  const value = isAssignment(growth) ? unwrap(growth.right) : growth;
  return isFallback(value) && isAsked(value) ? value.right : undefined;
}

/** The side of the `if` that runs on a hit. */
function getOtherSide(branch: ts.Node): ts.Node[] {
  const { parent } = branch;
  if (!ts.isIfStatement(parent)) return [];
  const other = branch === parent.thenStatement ? parent.elseStatement : parent.thenStatement;
  return other ? [other] : [];
}

function hasReturn(statement: ts.Node): boolean {
  let found = ts.isReturnStatement(statement);
  walk(statement, (node) => {
    if (ts.isReturnStatement(node)) found = true;
    return !isFunctionNode(node) && !found;
  });
  return found;
}

/** What decides besides the memo whether a hit is taken has no part in the value. */
function getRun(statement: ts.Statement, lookups: readonly ts.Node[]): readonly ts.Node[] {
  if (!ts.isIfStatement(statement) || !lookups.some((lookup) => isInside(lookup, statement.expression))) return [statement];
  return statement.elseStatement ? [statement.thenStatement, statement.elseStatement] : [statement.thenStatement];
}

/** Both branches of an `if` that asks the memo. */
function getBranches(lookup: ts.Node): ts.Node[] {
  const asking = getIf(lookup);
  if (!asking) return [unwrap(lookup as ts.Expression)];
  return asking.elseStatement ? [asking.thenStatement, asking.elseStatement] : [asking.thenStatement];
}
