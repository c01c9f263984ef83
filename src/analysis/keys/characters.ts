import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import type { KeyVerdict } from './keys.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, unwrap, walk } from '../syntax/syntax.ts';
import { isAll } from '../syntax/type-flags.ts';

const CHARACTER: KeyVerdict = { finite: true, note: 'its key is one character, of which there are 65,536' };
const MAX_DEPTH = 4;
const PRIMITIVE = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike;

/**
 * `codes[text[i]] = code`: a table by one character has so many entries. Not where the value may be a table again: a tree by the characters of
 * words has one for each word.
 */
export function getCharacterVerdict(index: ProgramIndex, { key, value, via }: Access): KeyVerdict {
  if (!key || !value || via === 'nested') return { finite: false };
  const isPlain = (one: ts.Expression): boolean => isAll(index.checker.getTypeAtLocation(one), PRIMITIVE) || isCharacter(index, one, 0);
  return isCharacter(index, key, 0) && isPlain(unwrap(value)) ? CHARACTER : { finite: false };
}

function isCharacter(index: ProgramIndex, node: ts.Expression, depth: number): boolean {
  const value = unwrap(node);
  if (depth > MAX_DEPTH) return false;
  if (ts.isElementAccessExpression(value)) return isText(index, value.expression) || isSplit(value.expression);
  if (ts.isIdentifier(value)) return isVariableOfCharacter(index, value, depth);
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return false;
  const { name, expression } = value.expression;
  if (/^char(?:Code)?At$/.test(name.text)) return true;
  if (/^(?:shift|pop)$/.test(name.text)) return isSplit(expression);
  return /^to(?:Lower|Upper)Case$/.test(name.text) && isCharacter(index, expression, depth + 1);
}

/** `const one = text[i]`, `for (const one of text)` */
function isVariableOfCharacter(index: ProgramIndex, name: ts.Identifier, depth: number): boolean {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !index.has(declaration)) return false;
  if (index.getAssignments(symbol, name.text).length > 0) return false;
  if (declaration.initializer) return isCharacter(index, declaration.initializer, depth + 1);
  const loop = declaration.parent.parent;
  return ts.isForOfStatement(loop) && loop.initializer === declaration.parent && isText(index, loop.expression);
}

function isText(index: ProgramIndex, node: ts.Expression): boolean {
  return (index.checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;
}

/** `match[2]` after `match[2] = match[2].split('')` */
function isSplit(list: ts.Expression): boolean {
  const scope = getEnclosingFunction(list);
  const text = list.getText();
  const values: ts.Expression[] = [];
  if (scope)
    walk(scope, (node) => {
      if (isAssignment(node) && node.left.getText() === text) values.push(unwrap(node.right));
      if (ts.isVariableDeclaration(node) && node.initializer && node.name.getText() === text) values.push(unwrap(node.initializer));
    });
  return values.length > 0 && values.every(isSplitText);
}

function isSplitText(value: ts.Expression): boolean {
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return false;
  const [separator] = value.arguments;
  return value.expression.name.text === 'split' && separator !== undefined && ts.isStringLiteral(separator) && separator.text === '';
}
