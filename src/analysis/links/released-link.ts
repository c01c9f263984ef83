import { ts } from 'ts-morph';
import { evaluate, getTruth, type Known, OBJECT, UNDEFINED } from './abstract-value.ts';
import type { AnalysisContext } from '../context.ts';
import { isAssignedTo } from '../calls/function-uses.ts';
import { describeMaker } from '../containers/instances.ts';
import type { OwnershipAnalysis, ParentLink } from './ownership.ts';
import type { ParentOwners } from './parent-owners.ts';
import { ReleasedParent } from './released-parent.ts';
import { leaves } from '../syntax/conditions.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

interface Judged {
  readonly context: AnalysisContext;
  readonly ownership: OwnershipAnalysis;
  readonly owners: ParentOwners;
  readonly link: ParentLink;
}

/**
 * Why a child would answer otherwise once the parent is collected: until then it answers by one that its owner has let go. Each use must
 * give the same with no parent as with one whose fields are what the release leaves in them.
 */
export function getReleaseReason({ context, ownership, owners, link }: Judged, uses: readonly ts.Node[]): string | undefined {
  const { index } = context;
  const owner = owners.getOwner(link);
  if (!owner) return undefined;
  const parent = describeMaker(link.parent);
  const released = new ReleasedParent(context, ownership, owner, link);
  const other = owners.getOtherOwner(link);
  if (other) return `${other.declaration.name} keeps ${parent} as well as ${owner.declaration.name}, and may let go of it after that`;
  const replacing = released.getReplacing();
  if (replacing) return `${index.at(replacing.node)} may replace a ${parent} that its children still answer by`;
  const aliases = new Map<ts.Symbol, ts.Node>();
  const places = uses.flatMap((use) => {
    const alias = getAlias(use);
    const symbol = alias && index.getSymbol(alias);
    if (!alias || !symbol) return [use];
    aliases.set(symbol, alias);
    return index.getNamesOf(symbol, alias.text).filter((name) => name !== alias && index.getSymbol(name) === symbol);
  });
  const links = new Set(uses);
  const isLink = (node: ts.Expression): boolean => {
    const symbol = ts.isIdentifier(node) ? index.getSymbol(node) : undefined;
    return links.has(node) || (symbol !== undefined && aliases.has(symbol));
  };
  const gone: Known = (node) => (isLink(node) ? UNDEFINED : undefined);
  const fields = released.getFields();
  const closed: Known = (node) => {
    if (isLink(node)) return OBJECT;
    return ts.isPropertyAccessExpression(node) && isLink(unwrap(node.expression)) ? fields.get(node.name.text) : undefined;
  };
  const telling = places.find((place) => !isAssignedTo(place) && !isSame(place, gone, closed));
  return telling && `a ${parent} that was let go still answers at ${index.at(telling)}, where a collected one would not`;
}

/** `const room = this.room;` */
function getAlias(use: ts.Node): ts.Identifier | undefined {
  const { parent } = wrapped(use);
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return undefined;
  return isConst(parent) ? parent.name : undefined;
}

/** Whether the whole expression around a use gives the same, or never runs in either case. */
function isSame(use: ts.Node, gone: Known, closed: Known): boolean {
  let whole: ts.Node = use;
  while (whole.parent && (ts.isExpression(whole.parent) || ts.isTemplateSpan(whole.parent)) && !isFunctionNode(whole.parent))
    whole = whole.parent;
  if (isDead(whole, gone) && isDead(whole, closed)) return true;
  const [first, second] = [evaluate(whole as ts.Expression, gone), evaluate(whole as ts.Expression, closed)];
  const { parent } = whole;
  const isTest = (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === whole;
  if (isTest && getTruth(first) !== undefined && getTruth(first) === getTruth(second)) return true;
  return first === second;
}

/** In a branch that is not taken, or behind one that leaves. */
function isDead(node: ts.Node, known: Known): boolean {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (ts.isIfStatement(parent) && parent.expression !== current) {
      const truth = getTruth(evaluate(parent.expression, known));
      if (truth !== undefined && truth !== (parent.thenStatement === current)) return true;
    }
    if (!ts.isBlock(parent)) continue;
    for (const before of parent.statements) {
      if (before === current) break;
      if (ts.isIfStatement(before) && leaves(before.thenStatement) && getTruth(evaluate(before.expression, known)) === true) return true;
    }
  }
  return false;
}
