import { ts } from 'ts-morph';
import { getHeirs } from '../bounds/heirs.ts';
import { isExportedName } from '../program/export-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getReceiver, hasText, isAssignment, wrapped } from '../syntax/syntax.ts';
import { getNamedExpression, getNameOf, getParameterOf } from './function-names.ts';

/** Functions that give what an object has to another one, by copies or as its prototype. */
const DERIVING = /(?:^|\.)_?(?:create|assign|setPrototypeOf|extends?|inherits?|mixins?|merge|defaults|clone)(?:Deep)?$/i;
/** Functions that give back what they got. */
const SAME = /^Object\.(?:freeze|seal|preventExtensions)$/;

/** Whether static methods of a class may run for a class that extends it: one of the program, or of whoever gets it by an export. */
export function hasHeirs(index: ProgramIndex, owner: ts.ClassLikeDeclaration): boolean {
  const name = getNameOf(owner);
  if (getHeirs(index, owner).length > 0) return true;
  return name !== undefined && (isExportedName(name) || hasUse(index, name, (use, value) => isExportedName(use) || isDeriving(value)));
}

/** Whether methods of a literal may run for another object, which copies it or has it as its prototype. */
export function isDerivedFrom(index: ProgramIndex, literal: ts.ObjectLiteralExpression): boolean {
  const value = getWhole(literal);
  const { parent } = value;
  if (isDeriving(value)) return true;
  if (ts.isPropertyAssignment(parent) && isDerivedFrom(index, parent.parent)) return true;
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  const name = isNamed ? parent.name : getReceiver(value);
  const given = isAssignment(parent) || ts.isExportAssignment(parent) ? index.getNamesGivenTo(parent) : [];
  return [...(name ? [name] : []), ...given].some((one) => hasUse(index, one, (_, use) => isDeriving(use)));
}

/** A literal, or one around it, is what a call makes something of: `defineComponent({ methods: { … } })`. */
export function isHanded(literal: ts.ObjectLiteralExpression): boolean {
  const { parent } = getWhole(literal);
  if (ts.isPropertyAssignment(parent)) return isHanded(parent.parent);
  return ts.isCallExpression(parent) || ts.isNewExpression(parent);
}

/** `Object.freeze({ … })` of the literal. */
function getWhole(literal: ts.ObjectLiteralExpression): ts.Node {
  let value = wrapped(literal);
  while (ts.isCallExpression(value.parent) && SAME.test(value.parent.expression.getText())) value = wrapped(value.parent);
  return value;
}

/** Of what a name stands for, also where a constant or a parameter of the program has it. */
function hasUse(index: ProgramIndex, declared: ts.Node, isSuch: (use: ts.Node, value: ts.Node) => boolean): boolean {
  const names = [declared];
  const seen = new Set<ts.Symbol>();
  for (const name of names) {
    const symbol = index.getSymbol(name);
    if (!symbol || !hasText(name) || seen.has(symbol)) continue;
    seen.add(symbol);
    for (const use of [...index.getNamesOf(symbol, name.text), ...index.getLocalNames(symbol)]) {
      if (index.getSymbol(use) !== symbol) continue;
      const value = wrapped(getNamedExpression(use));
      if (isSuch(use, value)) return true;
      const other = getReceiver(value) ?? getParameterOf(index, value)?.name;
      if (other) names.push(other);
    }
  }
  return false;
}

/** `{ ...base }`, `{ __proto__: base }`, `Object.create(base)`, `Store.prototype = base`, `class extends base` */
function isDeriving(value: ts.Node): boolean {
  const { parent } = value;
  if (ts.isSpreadAssignment(parent)) return true;
  if (ts.isExpressionWithTypeArguments(parent)) return ts.isClassLike(parent.parent.parent);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === value && /^['"]?__proto__['"]?$/.test(parent.name.getText());
  if (isAssignment(parent)) return parent.right === value && /\.(?:__proto__|prototype)$/.test(parent.left.getText());
  if (!ts.isCallExpression(parent) || parent.expression === value) return false;
  return DERIVING.test(parent.expression.getText());
}
