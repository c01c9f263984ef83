import type { Site } from './contract.ts';
import { freshName, hasComment, insert, refuse, type Draft } from './draft.ts';
import { addBehind, isInList } from './statements.ts';
import { keywordFor, lineIndent, lineStart } from './style.ts';
import { startOf, type Node, type Tree } from './tree.ts';

/** `requestLog` → `REQUEST_LOG`, `Store.entries` → `STORE_ENTRIES`. */
function constantName(name: string): string {
  const words = name
    .replaceAll(/[.#]+/g, '_')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2');
  return words
    .replaceAll(/^[_$]+|[_$]+$/g, '')
    .replaceAll(/_{2,}/g, '_')
    .toUpperCase();
}

/** Names for the limit of `Store.entries`, best first: `ENTRIES_LIMIT`, `STORE_ENTRIES_LIMIT`, `MAX_ENTRIES`, `MAX_STORE_ENTRIES`. */
function limitNames(name: string): string[] {
  const last = constantName(name.split(/[.#]/).at(-1) ?? name);
  const whole = constantName(name);
  return [`${last}_LIMIT`, `${whole}_LIMIT`, `MAX_${last}`, `MAX_${whole}`];
}

function getDeclaring(tree: Tree, site: Site): Node {
  const node = tree.at(site.start, site.end);
  return node ?? refuse('no declaration stands at this place', site.start);
}

const MEMBER = /^(?:Class(?:Private|Accessor)?Property|ClassBody)$/;

/** The statement behind which the constant goes, or for a field the one that holds the class, before which it goes. */
function findAnchor(tree: Tree, node: Node): { statement: Node; isBefore: boolean } {
  let isBefore = false;
  for (let current: Node = node; ;) {
    const parent = tree.parent(current);
    if (!parent) return refuse('no statement holds its declaration', node);
    if (MEMBER.test(parent.type)) isBefore = true;
    const isStatement = isInList(tree, current) && !(isBefore && parent.type === 'StaticBlock');
    // `this.log = []` runs in a constructor, whose constants the methods cannot see.
    const isLocal = !isBefore && node.type === 'MemberExpression' && parent.type !== 'Program';
    if (isStatement && isLocal) isBefore = true;
    if (isStatement && !(isBefore && parent.type !== 'Program')) return { statement: current, isBefore };
    current = parent;
  }
}

/** The start of the comments that stand directly above a statement, without a blank line between. */
function startWithComments(tree: Tree, statement: Node): number {
  let start = startOf(statement);
  for (const comment of tree.comments.toReversed()) {
    const end = comment.end ?? 0;
    if (end > start) continue;
    const between = tree.source.slice(end, start);
    const isOwnLine = tree.source.slice(lineStart(tree.source, comment.start ?? 0), comment.start ?? 0).trim() === '';
    if (between.trim() !== '' || between.split(/\r\n|\n|\r/).length > 2 || !isOwnLine) break;
    start = comment.start ?? 0;
  }
  return start;
}

/** Writes `const LOG_LIMIT = 500;` beside the declaration and answers its name. */
export function declareLimit(draft: Draft, site: Site): string {
  const { tree, task, style } = draft;
  const node = getDeclaring(tree, site);
  const name = freshName(draft, limitNames(task.name));
  draft.taken.add(name);
  const { statement, isBefore } = findAnchor(tree, node);
  const code = `${keywordFor(tree, 'const')} ${name} = ${task.limit}`;
  if (!isBefore) {
    addBehind(draft, statement, code);
    return name;
  }
  const start = startWithComments(tree, statement);
  const from = lineStart(tree.source, start);
  if (tree.source.slice(from, start).trim() !== '' || hasComment(tree, from, start)) refuse('no line is free for its limit', statement);
  insert(draft, start, `${code}${style.semicolon}${style.eol}${style.eol}${lineIndent(tree.source, start)}`);
  return name;
}
