import type * as t from '@babel/types';
import type { ImportRequest, TextEdit } from './contract.ts';
import { findOpenImport, firstImportRun, getModuleKind, type ModuleKind } from './imports.ts';
import { freeLineEnd, getStyle, hasSemicolon, isBlank, isOldScript, lineEnd, statementEnd } from './style.ts';
import { endOf, getDescendants, startOf, type Node, type Tree } from './tree.ts';

/** Where a statement goes: `before` and `after` are what must stand around it. */
interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

function behindStatement(tree: Tree, statement: Node): Place {
  const { eol } = getStyle(tree);
  const end = statementEnd(tree, statement);
  const stop = freeLineEnd(tree, end);
  if (stop !== undefined) return { at: stop, before: eol, after: '' };
  const closed = hasSemicolon(tree, statement) || statement.type === 'Directive';
  return { at: end, before: closed ? ' ' : '; ', after: tree.source.slice(end).trimStart().startsWith('/') ? '' : ';' };
}

/** Behind the end of a line of the file's head; keeps the blank line that separates the head from the code, or makes one. */
function behindHead(tree: Tree, lineStop: number): Place {
  const { eol } = getStyle(tree);
  const next = lineStop + (tree.source.startsWith('\r\n', lineStop) ? 2 : 1);
  const isSeparated = next < tree.source.length && isBlank(tree, next, lineEnd(tree.source, next));
  return isSeparated ? { at: lineStop, before: eol + eol, after: '' } : { at: lineStop, before: eol, after: eol };
}

const PRAGMA =
  /^\s*\/\s*<|^!|@(?:ts-(?:no)?check|jest-environment|vitest-environment|jsx|flow|noflow|format|license|licence|preserve|copyright|fileoverview|providesModule|generated)|^\s*(?:eslint-(?:disable|enable|env)(?!-)|oxlint-disable(?!-)|istanbul ignore file|prettier-ignore-start)|copyright|spdx-/i;
/** Read by ESLint in a block only: in other comments these are words of a sentence. */
const BLOCK_PRAGMA = /^\s*(?:globals?|exported)\s/;

function isPragma({ type, value }: t.Comment): boolean {
  return PRAGMA.test(value) || (type === 'CommentBlock' && BLOCK_PRAGMA.test(value));
}

/** The end of the file's head: a comment group that a blank line follows, or one with a pragma or licence. */
function headerEnd(tree: Tree): number | undefined {
  const first = tree.tokens[0]?.start ?? tree.source.length;
  const head = tree.comments.filter((comment) => (comment.end ?? 0) <= first && comment.type !== undefined);
  let end: number | undefined;
  head.forEach((comment, index) => {
    const stop = comment.end ?? 0;
    const following = head[index + 1]?.start ?? first;
    const isFollowedByBlank = tree.source.slice(stop, following).split(/\r\n|\n|\r/).length > 2;
    if (isFollowedByBlank || isPragma(comment)) end = stop;
  });
  return end;
}

function atHead(tree: Tree): Place {
  const { eol } = getStyle(tree);
  const { directives, interpreter } = tree.ast.program;
  const directive = directives.at(-1);
  if (directive) {
    const stop = freeLineEnd(tree, endOf(directive));
    return stop === undefined ? behindStatement(tree, directive) : behindHead(tree, stop);
  }
  const header = headerEnd(tree);
  const stop = header === undefined ? undefined : freeLineEnd(tree, header);
  if (stop !== undefined) return behindHead(tree, stop);
  if (header !== undefined) return { at: header, before: ' ', after: '' };
  if (interpreter) return behindHead(tree, lineEnd(tree.source, endOf(interpreter)));
  const at = tree.source.startsWith('\uFEFF') ? 1 : 0;
  const isSeparated = isBlank(tree, at, lineEnd(tree.source, at));
  return { at, before: '', after: isSeparated ? eol : eol + eol };
}

const LOCAL_MODULE = /^(?:[./~#]|@\/)/;

/** The module specifiers that a statement of the import run loads. */
function modulesOf(statement: t.Statement): string[] {
  if (statement.type === 'ImportDeclaration') return [statement.source.value];
  return getDescendants(statement).flatMap((node) => {
    if (node.type === 'TSExternalModuleReference') return [node.expression.value];
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') return [];
    const [module] = node.arguments;
    return module?.type === 'StringLiteral' ? [module.value] : [];
  });
}

function isLocal(statement: t.Statement): boolean {
  const modules = modulesOf(statement);
  return modules.length === 0 || modules.some((module) => LOCAL_MODULE.test(module));
}

function isForSideEffect(statement: t.Statement): boolean {
  return statement.type === 'ExpressionStatement' || (statement.type === 'ImportDeclaration' && statement.specifiers.length === 0);
}

/**
 * The statement that an import of `module` goes behind: the last of the run; for a package the last package, where the file has all of them
 * before its own modules. What an import loads for its side effect alone stays before whatever stood behind it.
 */
function findNeighbour(run: readonly t.Statement[], module: string): t.Statement | undefined {
  const last = run.at(-1);
  const firstLocal = run.findIndex(isLocal);
  if (firstLocal < 1 || LOCAL_MODULE.test(module)) return last;
  const rest = run.slice(firstLocal);
  return rest.every((statement) => isLocal(statement) && !isForSideEffect(statement)) ? run[firstLocal - 1] : last;
}

/** `usedAt` is where the new code first runs: a require must stand before it, an import may stand anywhere. */
function findPlace(tree: Tree, kind: ModuleKind, module: string, usedAt: number): Place {
  const neighbour = findNeighbour(firstImportRun(tree, kind), module);
  if (neighbour && (kind !== 'commonjs' || endOf(neighbour) <= usedAt)) return behindStatement(tree, neighbour);
  return atHead(tree);
}

function getImportQuote(tree: Tree, kind: ModuleKind): string {
  const neighbour = firstImportRun(tree, kind).at(-1);
  const text = neighbour ? tree.source.slice(startOf(neighbour), endOf(neighbour)) : '';
  const found = /["'](?=[^"']*["'])/.exec(text)?.[0];
  return found ?? getStyle(tree).quote;
}

function getStatement(tree: Tree, kind: ModuleKind, request: SharedRequest, semicolon: string): string {
  const mark = getImportQuote(tree, kind);
  const source = `${mark}${request.module}${mark}`;
  if (kind === 'import-equals') return `import ${request.local.split('.')[0] ?? request.local} = require(${source})${semicolon}`;
  if (kind === 'esm') {
    const clause = request.form === 'default' ? request.local : `{ ${withAlias(request, ' as ')} }`;
    return `import ${clause} from ${source}${semicolon}`;
  }
  if (isOldScript(tree))
    return `var ${request.local} = require(${source})${request.form === 'default' ? '' : `.${request.name}`}${semicolon}`;
  const target = request.form === 'default' ? request.local : `{ ${withAlias(request, ': ')} }`;
  return `const ${target} = require(${source})${semicolon}`;
}

function withAlias({ name, local }: Pick<ImportRequest, 'name' | 'local'>, separator: string): string {
  return name === local ? name : `${name}${separator}${local}`;
}

/** One import, with all tasks that asked for it. */
type SharedRequest = Omit<ImportRequest, 'task'> & { readonly tasks: readonly string[] };

function unique(requests: readonly ImportRequest[]): SharedRequest[] {
  const seen = new Map<string, SharedRequest>();
  for (const { task, ...request } of requests) {
    const key = `${request.module} ${request.name} ${request.local}`;
    seen.set(key, { ...request, tasks: [...(seen.get(key)?.tasks ?? []), task] });
  }
  return [...seen.values()];
}

/** The first task answers for the edit. */
function takenBy(tasks: readonly string[]): Pick<TextEdit, 'task' | 'alsoFor'> {
  const [task = '', ...others] = new Set(tasks);
  return others.length === 0 ? { task } : { task, alsoFor: others };
}

/** The edits that import what the requests ask for, each once. `usedAt`: offset of the first edit that uses one of them. */
export function insertImports(tree: Tree, requests: readonly ImportRequest[], usedAt: number): TextEdit[] {
  const kind = getModuleKind(tree);
  if (requests.length === 0 || typeof kind !== 'string') return [];
  const added = new Map<number, { text: string; tasks: string[] }>();
  const statements: { text: string; request: SharedRequest }[] = [];
  const last = firstImportRun(tree, kind).at(-1);
  const semicolon = last ? (hasSemicolon(tree, last) ? ';' : '') : getStyle(tree).semicolon;
  for (const request of unique(requests)) {
    const open = request.form === 'named' && kind === 'esm' ? findOpenImport(tree, request.module) : undefined;
    const specifier = open?.specifiers.at(-1);
    if (specifier) {
      const at = endOf(specifier);
      const known = added.get(at) ?? { text: '', tasks: [] };
      added.set(at, { text: `${known.text}, ${withAlias(request, ' as ')}`, tasks: [...known.tasks, ...request.tasks] });
    } else statements.push({ text: getStatement(tree, kind, request, semicolon), request });
  }
  const places = new Map<number, { place: Place; texts: string[]; tasks: string[] }>();
  for (const { text, request } of statements) {
    const place = findPlace(tree, kind, request.module, usedAt);
    const group = places.get(place.at) ?? { place, texts: [], tasks: [] };
    group.texts.push(text);
    group.tasks.push(...request.tasks);
    places.set(place.at, group);
  }
  const { eol } = getStyle(tree);
  const inserted = [...places.values()].map(({ place: { at, before, after }, texts, tasks }) => {
    return { start: at, end: at, text: before + texts.join(eol) + after, ...takenBy(tasks) };
  });
  const joined = [...added].map(([at, { text, tasks }]) => ({ start: at, end: at, text, ...takenBy(tasks) }));
  return [...joined, ...inserted.toSorted((a, b) => a.start - b.start)];
}
