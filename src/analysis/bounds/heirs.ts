import { ts } from 'ts-morph';
import { getDeclaredValue, getNamedExpression, getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { getReturnedAs } from '../containers/aliases.ts';
import { getInstanceMaker, getThisFunction } from '../containers/field-declarations.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { hasText, isAssignment, isFunctionNode, isImmediatelyInvoked, unwrap, wrapped } from '../syntax/syntax.ts';

/** `util.inherits(Sub, Base)`, `__extends(Sub, Base)`, `_inheritsLoose(Sub, Base)` */
const INHERITS = /(?:inherits|extends)(?:Loose)?(?:\d*\.default|\d*)\)?$/i;

/**
 * The classes and constructor functions whose instances have what an instance of the given one has: `class Sub extends Base`,
 * `Base.call(this)` in a constructor, `util.inherits(Sub, Base)`, `Sub.prototype = Object.create(Base.prototype)`, and what compilers make of
 * the first. Direct ones; in text order of the names of the base.
 */
export function getHeirs(index: ProgramIndex, base: FunctionOrClass): readonly FunctionOrClass[] {
  const found = new Set<FunctionOrClass>();
  const seen = new Set<ts.Symbol>();
  const names: (ts.Node | undefined)[] = [getNameOf(base)];
  for (const name of names) {
    const symbol = name && index.getSymbol(name);
    if (!name || !hasText(name) || !symbol || seen.has(symbol)) continue;
    seen.add(symbol);
    for (const use of [...index.getNamesOf(symbol, name.text), ...index.getLocalNames(symbol)]) {
      if (use === name || index.getSymbol(use) !== symbol) continue;
      const value = wrapped(getNamedExpression(use));
      const heir = getHeir(index, value);
      if (heir && heir !== base) found.add(heir);
      else names.push(getReturnedAs(value), getGivenParameter(value));
    }
  }
  return [...found];
}

function getHeir(index: ProgramIndex, value: ts.Node): FunctionOrClass | undefined {
  const { parent } = value;
  if (ts.isExpressionWithTypeArguments(parent)) return ts.isClassLike(parent.parent.parent) ? parent.parent.parent : undefined;
  if (ts.isCallExpression(parent)) {
    const [heir, given] = parent.arguments;
    return heir && given === value && INHERITS.test(parent.expression.getText()) ? getDeclared(index, heir) : undefined;
  }
  // `Sub.prototype = new Base()`
  if (ts.isNewExpression(parent)) return parent.expression === value ? getHeirOfPrototype(index, parent) : undefined;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== value) return undefined;
  const outer = wrapped(parent);
  const { parent: call } = outer;
  if (parent.name.text === 'prototype') return ts.isCallExpression(call) ? getHeirOfPrototype(index, call) : undefined;
  const isBaseCall = /^(?:call|apply)$/.test(parent.name.text) && ts.isCallExpression(call) && call.expression === outer;
  const fn = isBaseCall && call.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword ? getThisFunction(call) : undefined;
  return fn && getInstanceMaker(fn);
}

/** `Sub` of `Sub.prototype = Object.create(Base.prototype)`, `Object.setPrototypeOf(Sub.prototype, Base.prototype)`. */
function getHeirOfPrototype(index: ProgramIndex, made: ts.CallExpression | ts.NewExpression): FunctionOrClass | undefined {
  const { parent } = wrapped(made);
  const isSet = ts.isCallExpression(made) && made.expression.getText().endsWith('.setPrototypeOf');
  const target = isSet ? made.arguments[0] : isAssignment(parent) && parent.right === wrapped(made) ? parent.left : undefined;
  const isPrototype = target && ts.isPropertyAccessExpression(target) && target.name.text === 'prototype';
  return isPrototype ? getDeclared(index, target.expression) : undefined;
}

function getDeclared(index: ProgramIndex, name: ts.Expression): FunctionOrClass | undefined {
  const symbol = index.getSymbol(ts.isPropertyAccessExpression(name) ? name.name : name);
  for (const declaration of symbol?.declarations ?? []) {
    const made = isFunctionNode(declaration) || ts.isClassLike(declaration) ? declaration : getDeclaredValue(declaration);
    if (made && index.has(made) && (isFunctionNode(made) || ts.isClassLike(made))) return made;
  }
  return undefined;
}

/** The parameter of a function called at once that is given the class: `(function (_super) {})(Base)`. */
function getGivenParameter(value: ts.Node): ts.Node | undefined {
  const call = value.parent;
  if (!ts.isCallExpression(call)) return undefined;
  const fn = unwrap(call.expression);
  const position = call.arguments.findIndex((one) => one === value);
  return isFunctionNode(fn) && isImmediatelyInvoked(fn) ? fn.parameters[position]?.name : undefined;
}
