import type * as t from '@babel/types';
import { hasComment, replace } from './draft.ts';
import { chooseName } from './key-stability.ts';
import { getOwnCall } from './memo-call.ts';
import type { Memo } from './memo-declaration.ts';
import { keyText } from './memo-key.ts';
import { isRepeatable, sameText, type Member } from './memo-value.ts';
import { isInList } from './statements.ts';
import { keywordFor, lineIndent, lineStart } from './style.ts';
import { outerRange, startOf, textOf, type Node, type Tree } from './tree.ts';

/** What a test or a read asks the container for. */
interface Asked {
  readonly container: Node;
  readonly key: Node;
  /** Text of the key as a method of the cache takes it. */
  readonly text: string;
}

function fromCall(tree: Tree, call: Node, method: string): Asked | undefined {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || call.callee.computed) return undefined;
  const [key] = call.arguments;
  if (call.arguments.length !== 1 || !key || textOf(tree, call.callee.property) !== method) return undefined;
  return { container: call.callee.object, key, text: textOf(tree, key) };
}

function fromMember(memo: Memo, member: Node): Asked | undefined {
  if (member.type !== 'MemberExpression' || !member.computed) return undefined;
  return { container: member.object, key: member.property, text: keyText(memo, member as Member) };
}

function withoutAssertion(node: Node): Node {
  return node.type === 'TSNonNullExpression' ? node.expression : node;
}

/** `return c.get(k)`, alone in the branch. */
function getReturned(branch: Node): t.Expression | undefined {
  const only = branch.type === 'BlockStatement' && branch.body.length === 1 && branch.directives.length === 0 ? branch.body[0] : branch;
  return only?.type === 'ReturnStatement' ? (only.argument ?? undefined) : undefined;
}

/** Comments that speak to a tool about the line below them. */
const NEXT_LINE =
  /@ts-|(?:eslint|oxlint)-disable-next-line|(?:prettier|biome|deno-lint|stryker)[- ](?:ignore|disable)|\b(?:istanbul|c8|v8) ignore/;

function mayBecomeTwo(tree: Tree, statement: t.IfStatement): boolean {
  const { source } = tree;
  const start = startOf(statement);
  if (!isInList(tree, statement) || tree.parent(statement)?.type === 'SwitchCase') return false;
  if (source.slice(lineStart(source, start), start).trim() !== '') return false;
  const above = tree.comments.findLast((comment) => (comment.end ?? 0) <= start);
  return !above || source.slice(above.end ?? 0, start).trim() !== '' || !NEXT_LINE.test(above.value);
}

function mergeHit(memo: Memo, statement: t.IfStatement, containers: ReadonlySet<Node>): void {
  const { draft } = memo;
  const { tree, style, handled } = draft;
  const { test } = statement;
  const returned = getReturned(statement.consequent);
  if (!returned || !mayBecomeTwo(tree, statement)) return;
  const read = withoutAssertion(returned);
  const tested = memo.isObject ? fromTest(tree, test) : fromCall(tree, test, 'has');
  const got = memo.isObject ? fromMember(memo, read) : fromCall(tree, read, 'get');
  if (!tested || !got || !containers.has(tested.container) || !containers.has(got.container)) return;
  if (!sameText(tree, tested.key, got.key) || !sameText(tree, tested.container, got.container) || !isRepeatable(got.key)) return;
  const range = outerRange(tree, returned);
  const end = outerRange(tree, test).end;
  if (hasComment(tree, startOf(statement), end) || hasComment(tree, range.start, range.end)) return;
  const name = chooseName(draft, statement, ['known', 'cached']);
  const newline = style.eol + lineIndent(tree.source, startOf(statement));
  const declared = `${keywordFor(tree, 'const')} ${name} = ${textOf(tree, got.container)}.get(${got.text})${style.semicolon}`;
  replace(draft, startOf(statement), end, `${declared}${newline}if (${name} !== undefined`);
  replace(draft, range.start, range.end, name);
  handled.add(tested.container);
  handled.add(got.container);
}

/** `k in c`, `c.hasOwnProperty(k)`, `Object.hasOwn(c, k)` and the like. */
function fromTest(tree: Tree, test: Node): Pick<Asked, 'container' | 'key'> | undefined {
  if (test.type === 'BinaryExpression' && test.operator === 'in')
    return test.left.type === 'PrivateName' ? undefined : { container: test.right, key: test.left };
  return fromCall(tree, test, 'hasOwnProperty') ?? (test.type === 'CallExpression' ? getOwnCall(tree, test) : undefined);
}

/**
 * `if (c.has(k)) return c.get(k);` asks the cache once: a hit is what `get` gives, because an lru-cache holds no `undefined`. What does
 * not fit stays as it is.
 */
export function mergeHits(memo: Memo): void {
  const { tree, task } = memo.draft;
  if (task.target !== 'lru-cache' || task.facts.lruMethods !== undefined) return;
  const accesses = task.sites.filter((site) => site.role === 'access').map((site) => tree.at(site.start, site.end));
  const containers = new Set(accesses.filter((node) => node !== undefined));
  for (const node of tree.nodes) if (node.type === 'IfStatement') mergeHit(memo, node, containers);
}
