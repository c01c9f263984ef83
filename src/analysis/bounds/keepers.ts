import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getConditions } from '../syntax/conditions.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ContainerDeclaration } from '../containers/declarations.ts';
import type { InstanceAnalysis } from '../containers/instances.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isOfDeeperLevel } from './levels.ts';
import { isConstant } from './room.ts';
import { isInTest, isOfProduction } from '../program/test-files.ts';
import { getBase, getEnclosingFunction, isAssignment, isFallback, unwrap, wrapped } from '../syntax/syntax.ts';

/** Something is asked of it; `queue = queue || []` only keeps what is there. */
function isAsked({ kind, via, site }: Access): boolean {
  return via !== 'nested' && /^(?:read|test|iterate|count|escape|alias|release)$/.test(kind) && !isFallback(wrapped(site).parent);
}

/** Hung on a global or a function for a script that is loaded from elsewhere: nobody in the program reads it, or it is taken as it is found. */
export function isOfOtherScripts(index: ProgramIndex, container: Container): boolean {
  const { declaration, accesses } = container;
  if (declaration.kind !== 'array') return false;
  const isHung = declaration.root === 'global' || declaration.root === 'function-property';
  return (isHung && !accesses.some(isAsked)) || isAdopted(index, container);
}

/** `window.queue = window.queue || []`, also under a name of its own, and nothing is taken out: an agreement of the scripts of a page. */
function isAdopted(index: ProgramIndex, container: Container): boolean {
  const isBounded = (one: Access): boolean => /^(?:release|count)$/.test(one.kind) && isOfProduction(index, one.node, container);
  if (container.accesses.some(isBounded)) return false;
  const { nameNode } = container.declaration;
  const { parent } = nameNode;
  if (ts.isVariableDeclaration(parent)) return parent.initializer !== undefined && isTakenFromPage(parent.initializer);
  if (!isOfPage(nameNode)) return false;
  const assignment = wrapped(nameNode).parent;
  if (!isAssignment(assignment)) return false;
  const name = nameNode.getText();
  const isKept = /^(?:\|\||\?\?)=$/.test(assignment.operatorToken.getText());
  return isKept || isFallback(unwrap(assignment.right)) || getConditions(assignment).some(({ condition }) => asksFor(condition, name));
}

/** `(window.queue = window.queue || [])`, `window.queue ?? []`, `window.queue ? window.queue : []`. */
function isTakenFromPage(value: ts.Expression): boolean {
  const node = unwrap(value);
  if (ts.isConditionalExpression(node)) return isTakenFromPage(node.whenTrue) || isTakenFromPage(node.whenFalse);
  if (isAssignment(node)) return isTakenFromPage(node.left) || isTakenFromPage(node.right);
  return isFallback(node) ? isTakenFromPage(node.left) : isOfPage(node);
}

function isOfPage(member: ts.Node): boolean {
  const base = getBase(member);
  return base !== undefined && /^(?:window|self)$/.test(unwrap(base as ts.Expression).getText());
}

/** `const shared = new Client()`, `static empty = new Page()` of a class that functions make instances of all the time: what those get is theirs. */
export function isDefaultInstance(index: ProgramIndex, calls: CallGraph, kept: ts.Node | undefined): boolean {
  const made = kept && getMade(kept);
  if (!made || !ts.isIdentifier(made.expression)) return false;
  const symbol = index.getSymbol(made.expression);
  return index.getNames(made.expression.text).some((use) => {
    const { parent } = use;
    const isMade = ts.isNewExpression(parent) && parent.expression === use && parent !== made && index.getSymbol(use) === symbol;
    return isMade && !calls.isLoadTime(use) && !isInTest(index, use);
  });
}

/**
 * What a class gives to all that are made of its heirs, some for good and some all the time: the growth that is seen may be that of those which go.
 */
export function isOfManyHeirs(instances: InstanceAnalysis, calls: CallGraph, { maker, root }: ContainerDeclaration): boolean {
  if (root !== 'singleton' || !maker || !ts.isClassLike(maker)) return false;
  return instances.getHeirs(maker).some((heir) => instances.getConstructions(heir).some((made) => !calls.isLoadTime(made)));
}

function getMade(kept: ts.Node): ts.NewExpression | undefined {
  const { parent } = kept;
  const isDeclared = (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) && parent.name === kept;
  const value = isDeclared ? parent.initializer : isAssignment(parent) && parent.left === kept ? parent.right : (kept as ts.Expression);
  const made = value && unwrap(value);
  return made && ts.isNewExpression(made) ? made : undefined;
}

/** Part of a literal that a variable gets in a function, and not only where it has none: each run lets go of the one before it. */
export function isReplaced({ declaration: { nameNode } }: Container): boolean {
  let literal: ts.Node = nameNode;
  while (ts.isPropertyAssignment(literal.parent) || ts.isObjectLiteralExpression(literal.parent)) literal = literal.parent;
  if (!ts.isObjectLiteralExpression(literal) || !getEnclosingFunction(literal)) return false;
  const { parent } = wrapped(literal);
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken || isFallback(parent)) return false;
  const name = parent.left.getText();
  return !getConditions(parent).some(({ condition }) => asksFor(condition, name));
}

function asksFor(node: ts.Node, name: string): boolean {
  return (ts.isExpression(node) && node.getText() === name) || ts.forEachChild(node, (child) => asksFor(child, name)) === true;
}

const TAKES_OUT = /^(?:splice|shift|pop|clear|delete)$/;

/** `table[key]?.splice(…)`, `table.get(key).clear()`: something is taken out of an entry, and no key that was added further out is sure to stay. */
export function isEmptiedThroughEntry({ accesses }: Container, open: readonly Access[]): boolean {
  if (!open.some(({ via }) => via === 'nested')) return false;
  const emptied = accesses.flatMap(({ kind, via, site }) => (kind === 'release' && via === 'nested' ? [site] : getTakenOut(site)));
  const keyed = open.filter(({ via, key }) => via === 'nested' && key);
  return emptied.length > 0 && !keyed.some((access) => emptied.every((site) => isOfDeeperLevel(site, access.site)));
}

/** `_.remove(list, test)`: a helper of such a name is given it. */
export function isHandedToRemover({ accesses }: Container): boolean {
  return accesses.some(({ site }) => {
    const call = wrapped(site).parent;
    if (!ts.isCallExpression(call) || call.arguments[0] !== wrapped(site)) return false;
    const callee = unwrap(call.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    return /^(?:remove|pull|evict|prune|purge|trim|clean|clear|delete|expire)(?![a-z])/i.test(name.getText());
  });
}

/** What the method that takes something out is called on. */
function getTakenOut(site: ts.Node): ts.Node[] {
  let current = wrapped(site);
  for (let depth = 0; ; depth++) {
    const { parent } = current;
    if (ts.isPropertyAccessExpression(parent) && depth > 0 && TAKES_OUT.test(parent.name.text))
      return ts.isCallExpression(parent.parent) ? [current] : [];
    const isOn =
      ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) &&
        parent.expression === current) ||
      ts.isNonNullExpression(parent);
    if (!isOn) return [];
    current = wrapped(parent);
  }
}

/** `entry.errors.push(…)`, and somewhere a list of that name is emptied or given up: it may be this one. */
export function isEmptiedByName(index: ProgramIndex, { node }: Access): boolean {
  const list = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? unwrap(node.expression.expression) : undefined;
  if (!list || !ts.isPropertyAccessExpression(list)) return false;
  const symbol = index.getSymbol(list.name);
  return index.getNames(list.name.text).some((name) => {
    const { parent } = name;
    if (!ts.isPropertyAccessExpression(parent) || parent.name !== name) return false;
    const found = index.getSymbol(name);
    if (found && symbol ? found !== symbol : name.getSourceFile() !== node.getSourceFile()) return false;
    const outer = wrapped(parent).parent;
    if (isAssignment(outer)) return unwrap(outer.left) === parent;
    if (ts.isDeleteExpression(outer)) return true;
    return ts.isPropertyAccessExpression(outer) && (TAKES_OUT.test(outer.name.text) || isLengthSet(outer));
  });
}

function isLengthSet(member: ts.PropertyAccessExpression): boolean {
  const { parent } = wrapped(member);
  return member.name.text === 'length' && isAssignment(parent) && unwrap(parent.left) === member;
}

/** What is added is as much as the program's text or its own input has. */
export function isOfOneRun(access: Access): boolean {
  return isOfConstants(access) || isOfOwnInput(access);
}

/** `process.stdin.on('data', (chunk) => { input += chunk; })`: the one text that a command is given. */
function isOfOwnInput({ node }: Access): boolean {
  const fn = getEnclosingFunction(node);
  const call = fn && wrapped(fn).parent;
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return /^(?:process\.)?stdin$/.test(call.expression.expression.getText());
}

/** What a list gets is written down in the program, whoever is the cause: names that set-up adds, not events. */
function isOfConstants({ key, node, method, value }: Access): boolean {
  if (key) return false;
  if (ts.isCallExpression(node) && /^(?:push|unshift)$/.test(method)) return node.arguments.every(isWritten);
  const list = method === '=copy' && value ? unwrap(value) : undefined;
  if (!list || !ts.isArrayLiteralExpression(list)) return false;
  const added = list.elements.filter((element) => !ts.isSpreadElement(element));
  return added.length > 0 && list.elements.length - added.length === 1 && added.every(isWritten);
}

function isWritten(node: ts.Expression): boolean {
  const value = unwrap(node);
  return ts.isArrayLiteralExpression(value) ? value.elements.every(isWritten) : isConstant(value);
}

/** `if (!list.includes(value)) list.push(value)`: the value; `if (list.some((one) => one.id === id)) return`: only a part of it is asked for. */
export function getAskedBefore({ accesses }: Container, { node, value }: Access): ts.Expression | 'part' | undefined {
  const fn = getEnclosingFunction(node);
  const asking = accesses.filter(
    (one) =>
      /^(?:includes|indexOf|some|find|findIndex)$/.test(one.method) && one.node.pos < node.pos && getEnclosingFunction(one.node) === fn,
  );
  if (asking.length === 0) return undefined;
  const isWhole = asking.some((one) => /^(?:includes|indexOf)$/.test(one.method));
  return isWhole && value ? value : 'part';
}
