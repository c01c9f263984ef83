import { ts } from 'ts-morph';
import { takesNumber, type MemoizerForm } from '../../../transforms/lib/memoizer-forms.ts';
import type { RewriteProposal } from '../../types.ts';
import type { Access } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { hasOwnThis, MemoizerInputs } from './memoizer-inputs.ts';
import { MemoizerOptions } from './memoizer-bounds.ts';
import { isWeakable } from './memoizer-weak.ts';
import { getValueObstacle, mayBeUndefined } from './memoizer-values.ts';
import type { MemoizerLeak } from './memoizers.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import { isAssignment, isEmptyContainer, isFallback, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** Whether the library's own bound may be set, and what for or why not. `proposal` is there also where a person may decide otherwise. */
export interface MemoizerDecision {
  readonly obstacle?: string;
  readonly reason?: string;
  readonly proposal?: RewriteProposal;
}

type Memoized = MemoizerLeak & { readonly fn: ts.FunctionLikeDeclaration; readonly form: MemoizerForm };

/** Options that say nothing but how the key is made. */
const HARMLESS_OPTIONS: Readonly<Record<MemoizerForm, ReadonlySet<string>>> = {
  'cache-property': new Set(),
  'cache-option': new Set(['cacheKey', 'cache']),
  'cache-map-option': new Set(['cacheKeyFn', 'cacheMap', 'batch', 'maxBatchSize', 'batchScheduleFn', 'name']),
  'cache-factory': new Set(['serializer']),
  'max-option': new Set(['primitive', 'length', 'normalizer', 'max']),
  'max-size-option': new Set(['maxSize']),
};

/** The decision about a memoizer that keeps results for ever; undefined where its library takes no bound. */
export function decideMemoizer(context: AnalysisContext, leak: MemoizerLeak): MemoizerDecision | undefined {
  if (!leak.bound) return undefined;
  const { form, isKnownVersion } = leak.bound;
  if (!isKnownVersion)
    return { obstacle: `which version of ${leak.declaration.library.package} it gets is not known, or not one that was tried` };
  const place = getPlaceObstacle(context, leak) ?? getOptionsObstacle(context, leak, form) ?? getLookObstacle(context, leak, form);
  if (place) return { obstacle: place };
  if (leak.declaration.library.kind === 'cache') {
    const proposal = { ...propose(context, leak, form, 'lru-cache'), limit: context.config.memoLimit };
    return { obstacle: 'what it loads may have changed when it is loaded again', proposal };
  }
  const { fn } = leak.signature;
  const { index, calls, inference, purity, isPublished } = context;
  const inputs = new MemoizerInputs({ index, inference, inputs: purity.inputs, options: new MemoizerOptions(index, calls), isPublished });
  const hasUnknownCallers = inputs.hasUnknownCallers(leak);
  if (isWeakable(context, leak, hasUnknownCallers))
    return { reason: 'its keys are objects, and an entry can go with its key', proposal: propose(context, leak, form, 'WeakMap') };
  if (!fn?.body) return { obstacle: 'the function that it remembers is not known' };
  const memoized = { ...leak, fn, form };
  const proposal = proposeLimit(context, memoized);
  const obstacle = getComputingObstacle(context, memoized, inputs) ?? getValueObstacle(context, memoized, hasUnknownCallers);
  return obstacle
    ? { obstacle, proposal }
    : { reason: `computing a result again gives the same, and its key holds what it is made of (${context.index.at(fn)})`, proposal };
}

/** It is not bound to one name by nothing but the call. */
function getPlaceObstacle({ index }: AnalysisContext, { declaration, assessment }: MemoizerLeak): string | undefined {
  const { made, nameNode, root, assigned } = declaration;
  if (assessment.lifetime.kind === 'unknown') return assessment.lifetime.note;
  if (!ts.isCallExpression(made) && !ts.isNewExpression(made)) return 'it decorates a method';
  if (root === 'global') return 'any code of the process can reach it through the global object';
  if (assigned) return `it is given more by Object.assign (${index.at(assigned)})`;
  // Where it has no name, the callee stands for it.
  if (nameNode === made.expression) return undefined;
  const { parent } = wrapped(made);
  const isBound = [
    ts.isVariableDeclaration,
    ts.isPropertyDeclaration,
    ts.isPropertyAssignment,
    ts.isBinaryExpression,
    ts.isExportAssignment,
  ].some((is) => is(parent));
  const isPlain = isBound && !(ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken);
  return isPlain ? undefined : 'it is made in the middle of something else';
}

function getOptionsObstacle({ index }: AnalysisContext, { declaration }: MemoizerLeak, form: MemoizerForm): string | undefined {
  const { library, args } = declaration;
  const resolvable = Math.max(library.fn ?? 0, library.options ?? 0, library.resolver ?? 0);
  if (args.length > resolvable + 1 || args.some(ts.isSpreadElement)) return 'it is given more than its library takes';
  const given = library.options === undefined ? undefined : args[library.options];
  if (!given) return undefined;
  // By the name of a constant the literal may serve others as well.
  const literal = unwrap(given);
  if (!ts.isObjectLiteralExpression(literal)) return `its options do not stand where it is made (${index.at(given)})`;
  const other = literal.properties.find((one) => !one.name || !HARMLESS_OPTIONS[form].has(one.name.getText().replaceAll(/['"]/g, '')));
  if (other) return `its option ${(other.name ?? other).getText().slice(0, 40)} may have to do with what it keeps`;
  const store = literal.properties.find((one) => /^cache(?:Map)?$/.test(one.name?.getText() ?? ''));
  if (store && !(ts.isPropertyAssignment(store) && isEmptyContainer(store.initializer))) return `it is given a store (${index.at(store)})`;
  const open = literal.properties.find((one) => /^max(?:Size)?$/.test(one.name?.getText() ?? '') && isOpen(index, one));
  if (open) return `its limit is for others to say (${index.at(open)})`;
  const isMethod = literal.properties.find((one) => ts.isMethodDeclaration(one) || ts.isAccessor(one));
  return isMethod && `its option ${isMethod.name.getText()} is a method`;
}

/** An option that somebody else may give: `max: options.max ?? Infinity`, `{ max }` of a parameter. */
function isOpen(index: AnalysisContext['index'], option: ts.Node): boolean {
  let found = false;
  walk(option, (node) => {
    const declaration = ts.isIdentifier(node) ? index.getSymbol(node)?.valueDeclaration : undefined;
    found ||= isFallback(node) || (declaration !== undefined && (ts.isParameter(declaration) || ts.isBindingElement(declaration)));
  });
  return found;
}

/** Somebody looks at what it keeps, or could. */
function getLookObstacle(context: AnalysisContext, { declaration, uses }: MemoizerLeak, form: MemoizerForm): string | undefined {
  const { index } = context;
  const [look] = uses.looks;
  if (look) return `what it keeps is looked at or set (${index.at(look)})`;
  const asked = uses.accesses.find(({ kind, method, node }) => kind === 'release' && method === 'delete' && isResultUsed(node));
  if (asked) return `the answer of taking an entry out is used (${index.at(asked.node)})`;
  const told = uses.handed.find((node) => isLibraryCall(context, node, declaration));
  if (told) return `its library is asked about it (${index.at(told)})`;
  if (form !== 'cache-property') return undefined;
  const { file } = index.getFile(declaration.nameNode);
  const isReachable = uses.exported || (declaration.flow === 'named' && declaration.reachable);
  if (isReachable && context.isPublished(file)) return 'whoever installs the package can reach its cache';
  const replaced = index.getNames('Cache').find((name) => isAssignment(name.parent.parent) && name.parent.parent.left === name.parent);
  if (replaced) return `another cache may be set for all memoizers (${index.at(replaced)})`;
  const foreign = uses.handed.length > 0 ? getForeignLook(context, uses.accesses) : undefined;
  return foreign && `its cache may be what is meant at ${index.at(foreign)}`;
}

function isResultUsed(node: ts.Node): boolean {
  const { parent } = wrapped(node);
  return !ts.isExpressionStatement(parent) && !ts.isVoidExpression(parent);
}

/** `memoizeIsCached(m)`: a function of the same module is given it. */
function isLibraryCall({ index }: AnalysisContext, node: ts.Node, { origin }: MemoizerLeak['declaration']): boolean {
  const { parent } = wrapped(node);
  if (!ts.isCallExpression(parent)) return false;
  const declaration = ts.isIdentifier(parent.expression)
    ? index.checker.getSymbolAtLocation(parent.expression)?.declarations?.[0]
    : undefined;
  const imported = declaration && ts.isImportSpecifier(declaration) ? declaration.parent.parent.parent.moduleSpecifier : undefined;
  return imported !== undefined && ts.isStringLiteralLike(imported) && imported.text === origin.module;
}

/** `x.cache` of something without a type, beyond taking entries out. */
function getForeignLook({ index }: AnalysisContext, accesses: readonly Access[]): ts.Node | undefined {
  const own = new Set(accesses.map(({ site }) => site));
  return index.getNames('cache').find((name) => {
    const access = getNamedExpression(name);
    if (access === name || (!ts.isPropertyAccessExpression(access) && !ts.isElementAccessExpression(access))) return false;
    if (own.has(unwrap(access.expression)) || index.getSymbol(name)) return false;
    const method = wrapped(access).parent;
    const isRelease = ts.isPropertyAccessExpression(method) && /^(?:clear|delete)$/.test(method.name.text);
    return !isRelease || !ts.isCallExpression(method.parent) || isResultUsed(method.parent);
  });
}

/** Computing a result again need not give the same, or does more. */
function getComputingObstacle({ index, purity }: AnalysisContext, memoized: Memoized, inputs: MemoizerInputs): string | undefined {
  const { fn, declaration } = memoized;
  if (hasOwnThis(fn)) return `what it is called on is not in its key (${index.at(fn)})`;
  const given = declaration.args[declaration.library.fn ?? 0];
  const symbol = given && index.getSymbol(ts.isPropertyAccessExpression(given) ? given.name : given);
  const other = symbol && purity.inputs.stability.getReplacement(symbol.name, symbol);
  if (other) return `the function may be another one (${index.at(other)})`;
  const uncovered = inputs.getObstacle(memoized);
  if (uncovered) return uncovered;
  const impurity = purity.getFunctionImpurity(fn, { depth: 0, isCaught: false, run: undefined });
  return impurity && `computing a result again ${impurity.note} (${index.at(impurity.node)})`;
}

function propose({ index }: AnalysisContext, { declaration }: MemoizerLeak, memoizer: MemoizerForm, target: string): RewriteProposal {
  const { file } = index.getFile(declaration.nameNode);
  const sites = [{ file, sites: [{ role: 'declaration' as const, ...index.getSpan(declaration.nameNode) }] }];
  return { target, files: [file], sites, facts: { memoizer } };
}

function proposeLimit(context: AnalysisContext, memoized: Memoized): RewriteProposal {
  const { form, bound } = memoized;
  const keepsUndefined = bound?.isBare === true && mayBeUndefined(context, memoized);
  const target = takesNumber(form) ? 'max-option' : keepsUndefined ? 'bounded-map' : 'lru-cache';
  return { ...propose(context, memoized, form, target), limit: context.config.memoLimit };
}
