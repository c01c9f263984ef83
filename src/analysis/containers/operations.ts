import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import { isShortCircuit } from '../syntax/conditions.ts';
import { isAsMany, isGrowingCopy, isLengthening, isMadeWhenMissing, isNarrowed, isSetResult } from '../syntax/growing-copy.ts';
import { getCalleePath } from '../syntax/callee.ts';
import { getOwnTests, isFreePush } from '../syntax/prototypes.ts';
import {
  getContainerKind,
  isAssignment,
  isAssignmentTo,
  isCommonJsExports,
  isFallback,
  isUpdate,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';

/**
 * What one access does to the container.
 * - `growth` may add an entry, `release` takes entries out, `read` gets one by key, `test` asks for one, `iterate` sees all of them,
 *   `count` asks how many, `presence` asks whether the container itself is there;
 * - `alias` gives it another name that is followed, `escape` hands it to code that is not;
 * - `export`, `import`, `declaration` name it without touching it.
 */
type OperationKind =
  'growth' | 'release' | 'read' | 'test' | 'iterate' | 'count' | 'presence' | 'alias' | 'escape' | 'export' | 'import' | 'declaration';

export interface Operation {
  readonly kind: OperationKind;
  /** The expression that names the container. */
  readonly site: ts.Node;
  /** The whole operation: the call, the assignment, the `delete`. */
  readonly node: ts.Node;
  /** `push`, `set`, `[]=`, `+=`, `delete`, `reset`, … */
  readonly method: string;
  readonly key?: ts.Expression | undefined;
  readonly value?: ts.Expression | undefined;
}

const GROW = new Set(['push', 'unshift', 'set', 'add']);
const SHRINK = new Set(['delete', 'clear', 'pop', 'shift', 'splice']);
const READ = new Set(['get', 'at']);
const TEST = new Set(['has', 'hasOwnProperty', 'propertyIsEnumerable']);
const NOTHING = new Set(['toString', 'valueOf', 'constructor', '__proto__']);
const OBJECT_ITERATORS = /^(?:keys|values|entries|getOwnProperty(?:Names|Symbols)|freeze|from|stringify)$/;
/** What takes a key and a value, by what an access calls it; `$set` of a component of Vue. */
const WRITERS = new Map([
  ['Object.defineProperty', 'defineProperty'],
  ['Reflect.set', 'Reflect.set'],
  ['Vue.set', 'Vue.set'],
  ['$set', '$set'],
]);
const ERASERS: ReadonlySet<string> = new Set(['Reflect.deleteProperty', 'Vue.delete', '$delete']);
const LIBRARY = new Set(['Object', 'Array', 'JSON', 'Reflect', 'structuredClone', 'String']);

type Site = { readonly site: ts.Node; readonly outer: ts.Node; readonly kind: ContainerKind | undefined };

function make(site: Site, kind: OperationKind, node: ts.Node, method: string, key?: ts.Expression, value?: ts.Expression): Operation {
  return { kind, site: site.site, node, method, key, value };
}

/** A place that names the container for other files. */
export function nameIt(kind: 'export' | 'import', site: ts.Node): Operation {
  return { kind, site, node: site.parent, method: kind };
}

/** The call of which `callee` is the function, e.g. of `a.push`. */
function getCallOf(callee: ts.Node): ts.CallExpression | undefined {
  const outer = wrapped(callee);
  return ts.isCallExpression(outer.parent) && outer.parent.expression === outer ? outer.parent : undefined;
}

/** What is stored under a key is more, or a part of what was there; `shown.set(list)` of what is no `Map` replaces what is in a box. */
function makeStore(site: Site, node: ts.Node, method: string, key?: ts.Expression, value?: ts.Expression): Operation {
  if (site.kind === undefined && method === 'set' && key && !value && !ts.isSpreadElement(key)) return make(site, 'presence', node, method);
  const isLess = key !== undefined && value !== undefined && isNarrowed(value, site.site);
  return isLess ? make(site, 'release', node, 'filter', key, value) : make(site, 'growth', node, method, key, value);
}

/** Keyed methods take the key first; `push` and `add` take values. */
function classifyMethod(site: Site, access: ts.PropertyAccessExpression): Operation | undefined {
  const method = access.name.text;
  const isIndirect = ts.isPropertyAccessExpression(access.parent) && /^(?:apply|call)$/.test(access.parent.name.text);
  const call = getCallOf(isIndirect ? access.parent : access);
  if (!call) return classifyHandedOn(site, access);
  const args = call.arguments.slice(isIndirect ? 1 : 0);
  const [first, second] = args;
  if (site.kind === 'object') return TEST.has(method) ? make(site, 'test', call, method, first) : undefined;
  if (method === 'set') return makeStore(site, call, method, first, second);
  if (method === 'add') return make(site, 'growth', call, method, first);
  if (method === 'splice' && isReplacement(args)) return make(site, 'count', call, method);
  if (GROW.has(method) || (method === 'splice' && args.length > 2)) return make(site, 'growth', call, method, undefined, first);
  if (method === 'fill') return make(site, 'count', call, method);
  if (SHRINK.has(method)) return make(site, 'release', call, method, method === 'delete' ? first : undefined);
  if (READ.has(method)) return make(site, 'read', call, method, first);
  if (TEST.has(method)) return make(site, 'test', call, method, first);
  if (NOTHING.has(method)) return make(site, 'presence', call, method);
  return make(site, 'iterate', call, method, first);
}

/** `list.splice(at, 1, one)`: no more than were there. */
function isReplacement([, taken, ...added]: readonly ts.Expression[]): boolean {
  const isSpread = added.some(ts.isSpreadElement);
  return taken !== undefined && ts.isNumericLiteral(taken) && added.length > 0 && added.length <= Number(taken.text) && !isSpread;
}

/** `names.forEach(seen.add, seen)` */
function classifyHandedOn(site: Site, access: ts.PropertyAccessExpression): Operation | undefined {
  const call = wrapped(access).parent;
  if (site.kind !== 'Set' || access.name.text !== 'add' || !ts.isCallExpression(call) || call.arguments[0] !== wrapped(access))
    return undefined;
  const isLoop = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'forEach';
  return isLoop && call.arguments[1]?.getText() === site.site.getText() ? make(site, 'growth', call, 'Set.add') : undefined;
}

/** `c[k]` and `c.k`: read, write, delete, get-or-create. */
function classifyEntry(site: Site, access: ts.ElementAccessExpression | ts.PropertyAccessExpression): Operation {
  const key = ts.isElementAccessExpression(access) ? access.argumentExpression : undefined;
  const entry = wrapped(access);
  const parent = entry.parent;
  const method = key ? '[]' : `.${(access as ts.PropertyAccessExpression).name.text}`;
  if (ts.isDeleteExpression(parent)) return make(site, 'release', parent, 'delete', key);
  if (isAssignmentTo(parent, entry)) return makeStore(site, parent, `${method}${parent.operatorToken.getText()}`, key, parent.right);
  if (isUpdate(parent)) return make(site, 'growth', parent, `${method}++`, key);
  return make(site, 'read', access, method, key);
}

function classifyProperty(site: Site, access: ts.PropertyAccessExpression): Operation {
  const name = access.name.text;
  if (name === 'length' && site.kind !== 'object') {
    const write = wrapped(access).parent;
    if (!isAssignmentTo(write, wrapped(access))) return make(site, 'count', access, 'length');
    return make(site, isLengthening(write) ? 'presence' : 'release', write, 'length=', undefined, write.right);
  }
  if (name === 'size' && site.kind !== 'object' && site.kind !== 'array') return make(site, 'count', access, 'size');
  if (site.kind === 'string' && !getCallOf(access)) return make(site, 'iterate', access, name);
  return classifyMethod(site, access) ?? classifyEntry(site, access);
}

/** `a[a.length] = x` is a push; the `length` inside asks for no count. */
function isAppend(access: ts.ElementAccessExpression): boolean {
  const { argumentExpression: key, expression } = access;
  return ts.isPropertyAccessExpression(key) && key.name.text === 'length' && key.expression.getText() === expression.getText();
}

function classifyAssignment(site: Site, assignment: ts.BinaryExpression): Operation {
  const operator = assignment.operatorToken.getText();
  const value = assignment.right;
  if (operator === '+=') return make(site, site.kind === 'string' ? 'growth' : 'release', assignment, '+=', undefined, value);
  if (operator !== '=') return make(site, 'presence', assignment, operator, undefined, value);
  if (isGrowingCopy(value, site.site.getText())) return make(site, 'growth', assignment, '=copy', undefined, value);
  const other = unwrap(value);
  if (isAsMany(other, site.site.getText())) return make(site, 'iterate', assignment, '=', undefined, value);
  // `cache = cache || {}` makes it once; it takes nothing out.
  if (isFallback(other) && other.left.getText() === site.site.getText()) return make(site, 'presence', assignment, '||=', undefined, value);
  if (isSetResult(value, site.site) || isMadeWhenMissing(site.site.getText(), assignment))
    return make(site, 'presence', assignment, '||=', undefined, value);
  return make(site, 'release', assignment, 'reset', undefined, value);
}

/** `$set(unit, value)` of a date takes no container. */
function getWriter(name: string, args: readonly ts.Expression[], kind: Site['kind']): string | undefined {
  return args.length > 2 && kind !== 'string' ? WRITERS.get(name) : undefined;
}

/** `Object.x(container, …)`, `JSON.stringify(container)`: what the library does with an argument. */
function classifyLibraryCall(site: Site, call: ts.CallExpression, path: readonly string[], position: number): Operation | undefined {
  const [base = '', last = ''] = [path[0], path.at(-1)];
  const args = call.arguments;
  if (base === 'Array' && last === 'isArray') return make(site, 'presence', call, last);
  if (base === 'Object' && /^(?:hasOwn|getOwnPropertyDescriptor)$/.test(last)) return make(site, 'test', call, last, args[1]);
  if (base === 'Object' && position === 0 && last === 'assign')
    return make(site, args.length > 1 ? 'growth' : 'presence', call, last, undefined, args.at(-1));
  const full = last.startsWith('$') ? last : `${base}.${last}`;
  const writer = position === 0 ? getWriter(full, args, site.kind) : undefined;
  if (writer) return make(site, 'growth', call, writer, args[1], args[2]);
  if (position === 0 && ERASERS.has(full)) return make(site, 'release', call, 'delete', args[1]);
  const isReader = OBJECT_ITERATORS.test(last) || path.length === 1 || last === 'assign';
  return LIBRARY.has(base) && isReader ? make(site, 'iterate', call, last) : undefined;
}

/** `hasOwn.call(container, key)`, `push.apply(container, list)`. */
function classifyBorrowed(site: Site, call: ts.CallExpression, path: readonly string[]): Operation | undefined {
  const method = path.at(-2) ?? '';
  if (/hasown|owns?$/i.test(method) || getOwnTests(call.getSourceFile()).has(method))
    return make(site, 'test', call, 'hasOwnProperty', call.arguments[1]);
  if (method === 'push') return make(site, 'growth', call, 'push', undefined, call.arguments[1]);
  const isCall = path.at(-1) === 'call' && /^(?:set|add)$/.test(method) && /^(?:Map|Set)$/.test(site.kind ?? '');
  return isCall ? make(site, 'growth', call, `${site.kind}.${method}`, call.arguments[1], call.arguments[2]) : undefined;
}

/** The container as an argument of a call: the library's functions are known, everything else may do anything. */
function classifyArgument(site: Site, call: ts.CallExpression | ts.NewExpression): Operation {
  if (ts.isNewExpression(call)) {
    const isCopy = ts.isIdentifier(call.expression) && /^(?:Map|Set|Array|WeakSet|WeakMap)$/.test(call.expression.text);
    return make(site, isCopy ? 'iterate' : 'escape', call, 'new');
  }
  const position = (call.arguments as readonly ts.Node[]).indexOf(site.outer);
  const path = getCalleePath(call);
  if (site.kind === 'array' && position === 0 && isFreePush(call)) return make(site, 'growth', call, 'push', undefined, call.arguments[1]);
  const isBorrowed = position === 0 && /^(?:call|apply)$/.test(path.at(-1) ?? '');
  return (
    (isBorrowed ? classifyBorrowed(site, call, path) : classifyLibraryCall(site, call, path, position)) ??
    make(site, 'escape', call, 'argument')
  );
}

function classifyBinary(site: Site, parent: ts.BinaryExpression): Operation | undefined {
  if (isAssignment(parent)) {
    if (parent.left === site.outer) return classifyAssignment(site, parent);
    return make(site, isExportTarget(parent.left) ? 'export' : 'alias', parent, 'assigned', undefined, parent.left);
  }
  if (parent.operatorToken.kind === ts.SyntaxKind.InKeyword && parent.right === site.outer)
    return make(site, 'test', parent, 'in', parent.left);
  if (parent.operatorToken.kind === ts.SyntaxKind.PlusToken) return make(site, 'iterate', parent, '+');
  return isShortCircuit(parent) ? undefined : make(site, 'presence', parent, '?');
}

function isExportTarget(left: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(left) && isCommonJsExports(left);
}

function classifyStatement(site: Site, parent: ts.Node): Operation | undefined {
  if (ts.isExportSpecifier(parent) || ts.isExportAssignment(parent)) return make(site, 'export', parent, 'export');
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent))
    return make(site, 'import', parent, 'import');
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent))
    return make(site, parent.expression === site.outer ? 'iterate' : 'release', parent, 'for');
  if (ts.isIfStatement(parent) || ts.isPrefixUnaryExpression(parent) || ts.isTypeOfExpression(parent))
    return make(site, 'presence', parent, '?');
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === site.outer))
    return make(site, 'escape', parent, 'return');
  // `delete holder.lines`
  if (ts.isDeleteExpression(parent)) return make(site, 'release', parent, 'reset');
  if (ts.isExpressionStatement(parent) || ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent))
    return make(site, 'presence', parent, '?');
  return undefined;
}

function classifyLiteral(site: Site, parent: ts.Node): Operation | undefined {
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return make(site, 'iterate', parent, 'spread');
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
    const holder = wrapped(parent.parent).parent;
    const exported = isAssignment(holder) && isExportTarget(holder.left);
    return make(site, exported ? 'export' : 'escape', parent, exported ? 'export' : 'property');
  }
  if (ts.isTemplateSpan(parent)) return make(site, 'iterate', parent, 'template');
  return undefined;
}

/** The expression that has the container for its value: through parentheses, casts, `x ? c : y` and `c || y`. */
export function getCarrier(node: ts.Node): ts.Node {
  let current = wrapped(node);
  for (;;) {
    const { parent } = current;
    const isBranch = ts.isConditionalExpression(parent) && parent.condition !== current;
    const isOperand =
      ts.isBinaryExpression(parent) &&
      (isFallback(parent) || (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === current));
    if (!isBranch && !isOperand) return current;
    current = wrapped(parent);
  }
}

/** What is done to the container at `node`, an expression that names it. */
export function classify(node: ts.Node, kind: ContainerKind | undefined): Operation {
  const outer = getCarrier(node);
  const site: Site = { site: node, outer, kind };
  const parent = outer.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) return classifyProperty(site, parent);
  if (ts.isElementAccessExpression(parent) && parent.expression === outer) {
    return isAppend(parent) && isAssignment(wrapped(parent).parent) ? classifyAppend(site, parent) : classifyEntry(site, parent);
  }
  if (ts.isBinaryExpression(parent)) return classifyBinary(site, parent) ?? make(site, 'presence', parent, '?');
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return classifyArgument(site, parent);
  if (ts.isVariableDeclaration(parent) && parent.initializer === outer)
    return make(site, 'alias', parent, 'variable', undefined, undefined);
  if (ts.isParameter(parent) && parent.initializer === outer) return make(site, 'alias', parent, 'default');
  if (ts.isPropertyDeclaration(parent) && parent.initializer === outer) return make(site, 'alias', parent, 'field');
  if (ts.isConditionalExpression(parent)) return make(site, 'presence', parent, '?');
  return classifyStatement(site, parent) ?? classifyLiteral(site, parent) ?? make(site, 'escape', parent, 'other');
}

function classifyAppend(site: Site, access: ts.ElementAccessExpression): Operation {
  const assignment = wrapped(access).parent as ts.BinaryExpression;
  return make(site, 'growth', assignment, '[length]=', undefined, assignment.right);
}

/** What replaces the old one is new or nothing, so what was in that is released. */
export function isFullReset(operation: Operation): boolean {
  if (operation.method === 'clear') return true;
  if (operation.method === 'length=') return operation.value?.getText() === '0';
  if (operation.method !== 'reset' || !operation.value) return operation.method === 'reset' && ts.isDeleteExpression(operation.node);
  const value = unwrap(operation.value);
  return getContainerKind(value) !== undefined || value.kind === ts.SyntaxKind.NullKeyword || value.getText() === 'undefined';
}
