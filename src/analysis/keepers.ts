import { ts } from 'ts-morph';
import { getConditions } from './conditions.ts';
import type { Access, Container } from './containers.ts';
import type { ProgramIndex } from './program-index.ts';
import { isOfProduction } from './test-files.ts';
import { getBase, getEnclosingFunction, isAssignment, isFallback, unwrap, wrapped } from './syntax.ts';

/** Something is asked of it; `queue = queue || []` only keeps what is there. */
function isAsked({ kind, via, site }: Access): boolean {
  return via !== 'nested' && /^(?:read|test|iterate|count|escape|alias|release)$/.test(kind) && !isFallback(wrapped(site).parent);
}

/** Hung on a global or a function for a script that is loaded from elsewhere: nobody in the program reads it, or it is taken as it is found. */
export function isOfOtherScripts(index: ProgramIndex, container: Container): boolean {
  const { declaration, accesses } = container;
  const isHung = declaration.root === 'global' || declaration.root === 'function-property';
  return isHung && declaration.kind === 'array' && (isAdopted(index, container) || !accesses.some(isAsked));
}

/** `window.queue = window.queue || []`, and nothing is taken out: an agreement of the scripts of a page. */
function isAdopted(index: ProgramIndex, container: Container): boolean {
  const { nameNode } = container.declaration;
  const base = getBase(nameNode);
  const isOfPage = base !== undefined && /^(?:window|self)$/.test(unwrap(base as ts.Expression).getText());
  const isBounded = (one: Access): boolean => /^(?:release|count)$/.test(one.kind) && isOfProduction(index, one.node, container);
  if (!isOfPage || container.accesses.some(isBounded)) return false;
  const assignment = wrapped(nameNode).parent;
  if (!isAssignment(assignment)) return false;
  const name = nameNode.getText();
  const isKept = /^(?:\|\||\?\?)=$/.test(assignment.operatorToken.getText());
  return isKept || isFallback(unwrap(assignment.right)) || getConditions(assignment).some(({ condition }) => asksFor(condition, name));
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
