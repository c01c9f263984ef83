import { ts } from 'ts-morph';
import { KeyParts } from './key-parts.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, unwrap } from '../syntax/syntax.ts';

/** Options of `Intl` that take one of a list, and refuse everything else. */
const LISTED =
  /^(?:timeZone|timeZoneName|hourCycle|calendar|numberingSystem|currency|unit|style|type|dateStyle|timeStyle|notation|numeric|granularity|fallback)$/;

/** The key, or each part of it, is handed to `Intl` as a time zone or as another of its listed options before it is stored. */
export function isListedByIntl(index: ProgramIndex, key: ts.Expression): boolean {
  const parts = new KeyParts(index).get(key, true).map(({ node }) => node);
  const names = parts.length > 1 ? parts.filter((part) => part !== unwrap(key)) : parts;
  return names.length > 0 && names.every((part) => ts.isIdentifier(part) && isListed(index, part, key));
}

function isListed(index: ProgramIndex, part: ts.Identifier, key: ts.Node): boolean {
  const symbol = index.getSymbol(part);
  const fn = getEnclosingFunction(key);
  return index.getNamesInFile(part.text, key.getSourceFile()).some((use) => {
    const { parent } = use;
    const isOption = ts.isPropertyAssignment(parent) ? parent.initializer === use : ts.isShorthandPropertyAssignment(parent);
    if (!isOption || !LISTED.test((parent as ts.PropertyAssignment).name.getText()) || getEnclosingFunction(use) !== fn) return false;
    const call = parent.parent.parent;
    if (!ts.isNewExpression(call) && !ts.isCallExpression(call)) return false;
    const value = ts.isShorthandPropertyAssignment(parent) ? index.checker.getShorthandAssignmentValueSymbol(parent) : index.getSymbol(use);
    return value === symbol && /\bIntl\.\w+$|\.toLocale\w*String$/.test(call.expression.getText());
  });
}
