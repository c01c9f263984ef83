import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getConditions, getFacts } from './conditions.ts';
import { getSettings } from './flags.ts';
import type { ProgramIndex } from './program-index.ts';
import { type Assignment, getBase, getEnclosingFunction, isFunctionNode, unwrap, walkFrom } from './syntax.ts';

const ENVIRONMENT = /\bprocess\.env\b/;

/**
 * Whether code runs only where somebody outside of the program has switched it on: under a setting of the environment, or a variable of a
 * module that starts as nothing, and that only the environment, an exported function which nobody here calls, or an option which nobody
 * here gives can set.
 */
export function isSwitchedOnOutside(index: ProgramIndex, calls: CallGraph, node: ts.Node): boolean {
  return getFacts(node).some(
    ({ condition, holds }) =>
      (holds && isOfSetting(condition)) || getRequired(condition, holds).some((one) => isOfOutside(index, calls, one)),
  );
}

/** `if (process.env.NODE_ENV === 'test')`; not what production sets. */
function isOfSetting(condition: ts.Expression): boolean {
  const text = condition.getText();
  return /^\(?process\.env[.[]/.test(text) && !/production|!=|\|\|/.test(text);
}

/** What has to be there, or to be true. */
function getRequired(condition: ts.Expression, holds: boolean): readonly ts.Identifier[] {
  const node = unwrap(condition);
  if (ts.isIdentifier(node)) return holds ? [node] : [];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return getRequired(node.operand, !holds);
  if (!ts.isBinaryExpression(node)) return [];
  const operator = node.operatorToken.getText();
  if (operator === (holds ? '&&' : '||')) return [...getRequired(node.left, holds), ...getRequired(node.right, holds)];
  const isMet = /^!==?$/.test(operator) ? holds : /^===?$/.test(operator) && !holds;
  const left = unwrap(node.left);
  return isMet && isNothing(node.right) && ts.isIdentifier(left) ? [left] : [];
}

function isNothing(node: ts.Expression): boolean {
  return /^(?:false|null|undefined|void 0)$/.test(unwrap(node).getText());
}

function isOfOutside(index: ProgramIndex, calls: CallGraph, name: ts.Identifier): boolean {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !index.has(declaration) || !ts.isVariableDeclaration(declaration)) return false;
  const startsOff = !declaration.initializer || isNothing(declaration.initializer);
  if (!startsOff || getEnclosingFunction(declaration) || !ts.isVariableDeclarationList(declaration.parent)) return false;
  const settings = getSettings(index, symbol, name.text).filter(({ right }) => !isNothing(right));
  return settings.length > 0 && settings.every((one) => isSetOutside(index, calls, one));
}

function isSetOutside(index: ProgramIndex, calls: CallGraph, assignment: Assignment): boolean {
  const { right } = assignment;
  if ([right, ...getConditions(assignment).map(({ condition }) => condition)].some((one) => asksEnvironment(index, one))) return true;
  const fn = getEnclosingFunction(assignment);
  if (!fn) return false;
  return calls.getReach(fn, true) === 'api' || isOfUngiven(index, calls, right);
}

/** `process.env.LOG_PATH`, also by a constant of it. */
function asksEnvironment(index: ProgramIndex, expression: ts.Expression): boolean {
  let found = ENVIRONMENT.test(expression.getText());
  walkFrom(expression, (node) => {
    const declaration = !found && ts.isIdentifier(node) ? index.getSymbol(node)?.valueDeclaration : undefined;
    found ||= declaration !== undefined && ts.isVariableDeclaration(declaration) && isOfEnvironment(declaration);
    return !found;
  });
  return found;
}

function isOfEnvironment({ initializer, parent }: ts.VariableDeclaration): boolean {
  const isConst = ts.isVariableDeclarationList(parent) && (parent.flags & ts.NodeFlags.Const) !== 0;
  return isConst && initializer !== undefined && ENVIRONMENT.test(initializer.getText());
}

/** An argument, or an option of one, that no call in the program passes. */
function isOfUngiven(index: ProgramIndex, calls: CallGraph, value: ts.Expression): boolean {
  const base = ts.isIdentifier(value) ? value : getBase(value);
  const parameter = base && index.getSymbol(base)?.valueDeclaration;
  if (!parameter || !ts.isParameter(parameter) || !isFunctionNode(parameter.parent)) return false;
  const { parent: fn } = parameter;
  const position = fn.parameters.indexOf(parameter);
  const { calls: known, values, exported } = calls.getCallers(fn);
  return exported && values.length === 0 && known.every((call) => !ts.isTaggedTemplateExpression(call) && !call.arguments?.[position]);
}
