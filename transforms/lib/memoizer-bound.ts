import type * as t from '@babel/types';
import { addOption, type Option } from './call-options.ts';
import { insert, refuse, replace, type Draft } from './draft.ts';
import { convertContainer, type Memo } from './memo-declaration.ts';
import { findMemoizerCall, type MemoizerCall } from './memoizer-call.ts';
import { NUMBER_OPTIONS } from './memoizer-forms.ts';
import { findBindings } from './scope.ts';
import { isInList } from './statements.ts';
import { freeLineEnd, hasSemicolon, isOldScript, lineIndent, lineStart, isBlank, statementEnd } from './style.ts';
import { endOf, startOf, textOf, type Node, type Tree } from './tree.ts';

/** The new cache, as it is written. */
export type CacheText = Pick<Memo, 'constructorName' | 'constructorArguments' | 'isMap'>;

/** `new Map()` in place of which the cache is put: nobody else has it. */
function replaceStore(draft: Draft, cache: CacheText, value: Node): void {
  const isOwn = value.type === 'NewExpression' && value.arguments.length === 0 && textOf(draft.tree, value.callee) === 'Map';
  if (!isOwn || findBindings(draft.tree, 'Map').length > 0) refuse('it is given a store of its own', value);
  convertContainer({ draft, ...cache, isObject: false, stringifies: false }, value, true);
}

function replaceLimit(draft: Draft, value: Node, limit: string): void {
  if (value.type !== 'NumericLiteral' && !/^(?:Number\.\w+|Infinity|undefined|null)$/.test(textOf(draft.tree, value)))
    refuse(`its limit is ${textOf(draft.tree, value).slice(0, 40)}`, value);
  replace(draft, startOf(value), endOf(value), limit);
}

/** Gives a memoizer of a library the bound that the library has for it. */
export function boundMemoizer(draft: Draft, getCache: () => CacheText): void {
  const { facts, limit, sites } = draft.task;
  const site = sites.find(({ role }) => role === 'declaration');
  if (!site) return refuse('the plan has no declaration for it', sites[0]?.start ?? 0);
  const made = findMemoizerCall(draft, site);
  const add = (option: Option): void => addOption(draft, made.call, option);
  switch (facts.memoizer) {
    case 'cache-property':
      checkCacheUses(draft);
      return setCache(draft, made, getCache());
    case 'cache-option': {
      const cache = getCache();
      return add({ name: 'cache', value: writeCache(cache), replaceValue: (value) => replaceStore(draft, cache, value) });
    }
    case 'cache-map-option': {
      const value = writeCache(getCache(), getLoaderTypes(draft, made));
      return add({ name: 'cacheMap', value, replaceValue: (store) => refuse('it is given a store of its own', store) });
    }
    case 'cache-factory':
      return add({ name: 'cache', value: writeFactory(draft, getCache()), replaceValue: (value) => refuse('it is given a cache', value) });
    case 'max-option':
    case 'max-size-option': {
      if (limit === undefined || !Number.isInteger(limit) || limit < 1) return refuse('a cache needs a limit of at least 1', site.start);
      const value = String(limit);
      return add({ name: NUMBER_OPTIONS[facts.memoizer], value, replaceValue: (node) => replaceLimit(draft, node, value) });
    }
    default:
      return refuse('the plan does not say how its library takes a bound', site.start);
  }
}

function writeCache({ constructorName, constructorArguments }: CacheText, types = ''): string {
  return `new ${constructorName()}${types}(${constructorArguments})`;
}

/** What a DataLoader stores. TypeScript before 6 does not infer it from where the cache goes. */
function getLoaderTypes({ tree }: Draft, { call }: MemoizerCall): string {
  if (!tree.isTypeScript) return '';
  const given = call.typeParameters?.type === 'TSTypeParameterInstantiation' ? call.typeParameters.params : [];
  const [key, value, cacheKey = key] = given;
  return key && value && cacheKey ? `<${textOf(tree, cacheKey)}, Promise<${textOf(tree, value)}>>` : '<any, any>';
}

/** The types of fast-memoize say that `get` always answers. */
function writeFactory({ tree, style }: Draft, cache: CacheText): string {
  const made = writeCache(cache, tree.isTypeScript ? '<string, any>' : '');
  return isOldScript(tree) ? `{ create: function () { return ${made}${style.semicolon} } }` : `{ create: () => ${made} }`;
}

/** What else the file does to the cache: only taking entries out is the same in another one. */
function checkCacheUses({ tree, task }: Draft): void {
  for (const { role, start, end } of task.sites) {
    const node = role === 'access' ? tree.at(start, end) : undefined;
    const member = node && tree.parent(node);
    if (!member || !isMember(member) || member.object !== node || textOf(tree, member.property) !== 'cache') continue;
    const method = tree.parent(member);
    const isRelease = method && isMember(method) && method.object === member && /^(?:clear|delete)$/.test(textOf(tree, method.property));
    if (!isRelease) refuse('its cache is used beyond taking entries out', member);
  }
}

function isMember(node: Node): node is t.MemberExpression {
  return (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && !node.computed;
}

/** `m.cache = new LRUCache(…)` behind the statement that declares `m`; else `Object.assign(memoize(…), { cache: … })`. */
function setCache(draft: Draft, { call, holder }: MemoizerCall, cache: CacheText): void {
  const { tree } = draft;
  const statement = getStatement(tree, call, holder);
  const stop = statement && freeLineEnd(tree, statementEnd(tree, statement));
  if (statement && stop !== undefined && holder?.type === 'VariableDeclarator') {
    const newline = draft.style.eol + lineIndent(tree.source, startOf(statement));
    const end = hasSemicolon(tree, statement) ? ';' : '';
    return insert(draft, stop, `${newline}${textOf(tree, holder.id)}.cache = ${writeCache(cache)}${end}`);
  }
  if (findBindings(tree, 'Object').length > 0) refuse('Object is not the built-in one in this file', call);
  insert(draft, startOf(call), 'Object.assign(');
  return insert(draft, endOf(call), `, { cache: ${writeCache(cache)} })`);
}

/** The statement that declares nothing but a variable without a type of its own, on lines of its own. */
function getStatement(tree: Tree, call: Node, holder: Node | undefined): Node | undefined {
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier' || holder.id.typeAnnotation || holder.init !== call)
    return undefined;
  const declaration = tree.parent(holder);
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1) return undefined;
  const outer = tree.parent(declaration);
  const statement = outer?.type === 'ExportNamedDeclaration' ? outer : declaration;
  const start = startOf(statement);
  return isInList(tree, statement) && isBlank(tree, lineStart(tree.source, start), start) ? statement : undefined;
}
