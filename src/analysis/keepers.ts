import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getConditions } from './conditions.ts';
import type { Access, Container } from './containers.ts';
import type { ProgramIndex } from './program-index.ts';
import { isConstant } from './room.ts';
import { isInTest, isOfProduction } from './test-files.ts';
import { getBase, getEnclosingFunction, isAssignment, isFallback, unwrap, wrapped } from './syntax.ts';

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
