/** Which code feels what a program changes about the language while it runs. Each is asked about one node of a computation after another. */
import { ts } from 'ts-morph';
import { isHashing, isOfLanguage, isPureNode } from '../program/node-library.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getCallee, isCallee } from '../syntax/callee.ts';
import { getMembers, isAll, isPattern, PRIMITIVE } from '../syntax/type-flags.ts';
import type { TypeInference } from '../values/infer.ts';
import { getPackageFunction } from './package-calls.ts';

const MAX_DEPTH = 3;
const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;
const DATES = /^(?:Date|Intl|Temporal)$/;
/** By the name of a type: also `DateTimeFormat`, and what packages call theirs. */
const DATED = /date|time|zone|moment|dayjs|luxon|intl|temporal/i;
/** Methods that tell the time of a place. */
const LOCAL =
  /^(?:[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes)|getTimezoneOffset|toLocale(?:Date|Time)?String|to(?:Date|Time)String)$/;
/** What a type asks for that a date may be given as: `{ toString(): string }`. */
const SHAPE = ['toString', 'valueOf', 'toJSON', 'toISOString', 'getTime'];
const MATCHING = /^(?:match|matchAll|replace|replaceAll|search|split|test|exec|compile)$/;
/** Parts of a runtime that are written in JavaScript. */
const OF_RUNTIME = /^(?:URL|URLSearchParams|Buffer|TextEncoder|TextDecoder)$/;
/** What other methods of the language call. */
const INDIRECT = /^(?:toString|toJSON|valueOf|toISOString|join|exec|has|get|set|add|keys|entries|values|next|return|then)$/;

/** A date may be made, or told by the time zone: `new Date(2020, 1)`, `date.getHours()`, `` `${date}` ``. */
export function mayTellDate(index: ProgramIndex, inference: TypeInference, node: ts.Node): boolean {
  if (isOfOthers(index, node) || (ts.isIdentifier(node) && (DATES.test(node.text) || LOCAL.test(node.text)))) return true;
  if (!ts.isExpression(node)) return false;
  const type = index.checker.getTypeAtLocation(node);
  return (type.flags & ts.TypeFlags.Any) === 0 ? mayHoldDate(index, type, 0) : !inference.isPrimitive(node);
}

function mayHoldDate(index: ProgramIndex, type: ts.Type, depth: number): boolean {
  const { checker } = index;
  return getMembers(type).some((member) => {
    if (isAll(member, PRIMITIVE)) return false;
    if ((member.flags & OPEN) !== 0 || depth > MAX_DEPTH) return true;
    if ((member.flags & ts.TypeFlags.Instantiable) !== 0) {
      const constraint = checker.getBaseConstraintOfType(member);
      return !constraint || constraint === member || mayHoldDate(index, constraint, depth + 1);
    }
    if (member.getCallSignatures().length > 0 || (member.flags & ts.TypeFlags.Object) === 0) return false;
    if (DATED.test(member.symbol?.name ?? '') || DATED.test(member.aliasSymbol?.name ?? '') || isEmpty(checker, member)) return true;
    if (SHAPE.some((name) => isDeclaredOutside(member.getProperty(name)))) return true;
    const isReference = ((member as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    const parts = [
      ...(isReference ? checker.getTypeArguments(member as ts.TypeReference) : []),
      ...checker.getIndexInfosOfType(member).map((one) => one.type),
      ...(member.isClassOrInterface() ? checker.getBaseTypes(member) : []),
    ];
    return parts.some((part) => part !== member && mayHoldDate(index, part, depth + 1));
  });
}

/** By the program or a package, not by the language. */
function isDeclaredOutside(member: ts.Symbol | undefined): boolean {
  return member?.declarations?.some((one) => !isOfLanguage(one)) === true;
}

/** `{}`, which says nothing of what it is. */
function isEmpty(checker: ts.TypeChecker, type: ts.Type): boolean {
  return type.getProperties().length === 0 && checker.getIndexInfosOfType(type).length === 0 && type.getConstructSignatures().length === 0;
}

/** A pattern may be looked for, which sets `RegExp.$1`. */
export function mayMatch(index: ProgramIndex, node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node) || isOfOthers(index, node)) return true;
  if (ts.isIdentifier(node) && (node.text === 'RegExp' || OF_RUNTIME.test(node.text))) return true;
  if (ts.isElementAccessExpression(node) && isCallee(node)) return true;
  if (!ts.isPropertyAccessExpression(node)) return ts.isIdentifier(node) && isPattern(index.checker, node);
  if (!MATCHING.test(node.name.text) || isPattern(index.checker, node.expression)) return isPattern(index.checker, node.expression);
  const call = isCallee(node) && ts.isCallExpression(node.parent) ? node.parent : undefined;
  const [given] = call?.arguments ?? [];
  const isOfText = /^(?:replace|replaceAll|split)$/.test(node.name.text);
  return !(isOfText && given && isAll(index.checker.getTypeAtLocation(given), ts.TypeFlags.StringLike));
}

/** A method of the language may run: by its name, by a computed one, or within what others do. */
export function mayRun(index: ProgramIndex, node: ts.Node, method: string): boolean {
  if (INDIRECT.test(method) || isOfOthers(index, node)) return true;
  if (ts.isElementAccessExpression(node)) return isCallee(node);
  return ts.isIdentifier(node) && node.text === method;
}

/** Code of Node or of a package, of which nobody looks at what it uses. */
function isOfOthers(index: ProgramIndex, node: ts.Node): boolean {
  if ((ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && isPureNode(index, node)) return true;
  if (!ts.isCallExpression(node)) return false;
  const callee = getCallee(node);
  return getPackageFunction(index, node) !== undefined || (ts.isPropertyAccessExpression(callee) && isHashing(index, callee));
}
