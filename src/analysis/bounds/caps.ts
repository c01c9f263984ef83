import { ts } from 'ts-morph';
import type { Bound } from './bounds.ts';
import { getConditions, getFacts, leaves, splitFact } from '../syntax/conditions.ts';
import type { Access } from '../containers/containers.ts';
import { getFunctionOf } from '../calls/function-names.ts';
import { getLoopRunner } from '../calls/handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isConst } from '../syntax/constants.ts';
import { getEnclosingFunction, getScope, isAssignment, isFunctionNode, isInside, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** What a function may remember its first run by. */
interface Flagging {
  /** What it sets to `true`. */
  readonly flags: readonly ts.Node[];
  /** `if (flag) return;` */
  readonly exits: readonly ts.IfStatement[];
}

/** Growth that stops by itself: at a counter's limit, outside of a range of keys, after the first time. */
export class CapAnalysis {
  private readonly index: ProgramIndex;
  private readonly flagging = new Map<ts.Node, Flagging>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  getCap(growth: readonly Access[]): Bound | undefined {
    return this.getInsertCap(growth) ?? this.getOnceGuard(growth) ?? this.getEmptyGuard(growth);
  }

  /** `if (list.length) return; list.push(…)`, `if (map.size === 0) fill()`: filled when empty, so once. */
  private getEmptyGuard(growth: readonly Access[]): Bound | undefined {
    const guards = growth.map((access) => getEmptyTest(access));
    const [first] = guards;
    if (!first || !guards.every((guard) => guard !== undefined)) return undefined;
    return { note: `it is filled only while it is empty (${this.index.at(first)})`, node: first };
  }

  /** Growth under a condition on a counter that goes up with it, or on the key's own range. */
  private getInsertCap(growth: readonly Access[]): Bound | undefined {
    const caps = growth.map((access) => this.getAccessCap(access));
    const [first] = caps;
    return first && caps.every((cap) => cap !== undefined) ? first : undefined;
  }

  private getAccessCap(access: Access): Bound | undefined {
    for (const { condition: comparison, holds } of getFacts(access.node).flatMap(splitFact)) {
      if (!ts.isBinaryExpression(comparison) || !/^[<>]/.test(comparison.operatorToken.getText())) continue;
      const counter = getBounded(comparison, holds);
      if (this.isCountedUp(counter, access.node) && !this.isOfCall(comparison, access.node))
        return {
          note: `nothing is added once ${counter.getText()} reaches its limit (${this.index.at(comparison)})`,
          node: comparison,
        };
      if (access.key && isRange(comparison, access.key, holds))
        return { note: `keys are kept in a range (${this.index.at(comparison)})`, node: comparison };
    }
    return undefined;
  }

  /** `while (reached < day)`: each call says for itself how far it goes, or counts from the start: `while (attempt < MAX) attempt += 1`. */
  private isOfCall({ left, right }: ts.BinaryExpression, growth: ts.Node): boolean {
    const fn = getLoopRunner(growth);
    return [left, right].some((side) => {
      const node = unwrap(side);
      const declaration = ts.isIdentifier(node) ? this.index.getSymbol(node)?.valueDeclaration : undefined;
      const isCounter = declaration && ts.isVariableDeclaration(declaration) && !isConst(declaration);
      return declaration !== undefined && (ts.isParameter(declaration) || isCounter) && getLoopRunner(declaration) === fn;
    });
  }

  /** `if (loaded) return; loaded = true;` before the growth, or `if (!loaded) { loaded = true; … }` around it. */
  private getOnceGuard(growth: readonly Access[]): Bound | undefined {
    const flags = growth.map((access) => this.getOnceFlag(access.node));
    const [first] = flags;
    if (!first || !flags.every((flag) => flag !== undefined)) return undefined;
    return { note: `runs once: ${first.getText()} is set (${this.index.at(first)})`, node: first };
  }

  private getOnceFlag(growth: ts.Node): ts.Node | undefined {
    const fn = getEnclosingFunction(growth);
    if (!fn || !isFunctionNode(fn) || !fn.body) return undefined;
    const { flags, exits } = this.getFlagging(fn);
    if (flags.length === 0) return undefined;
    const around = new Set(getConditions(growth).flatMap(({ condition, branch }) => (branch === 'then' ? [condition.getText()] : [])));
    const before = new Set(exits.flatMap(({ pos, expression }) => (pos < growth.pos ? [expression.getText()] : [])));
    return flags.find((flag) => {
      const text = flag.getText();
      return (around.has(`!${text}`) || before.has(text)) && !isReset(this.index, flag);
    });
  }

  private getFlagging(fn: ts.FunctionLikeDeclaration): Flagging {
    const known = this.flagging.get(fn) ?? this.findFlagging(fn);
    this.flagging.set(fn, known);
    return known;
  }

  private findFlagging({ body }: ts.FunctionLikeDeclaration): Flagging {
    const flags = new Set<ts.Node>();
    if (body)
      walk(body, (node) => {
        for (const flag of getFlags(node)) flags.add(flag);
        // `if (!loaded) list.push(...load())`, where `load` sets the flag.
        if (ts.isCallExpression(node)) for (const flag of this.getFlagsOf(node)) flags.add(flag);
        return !isFunctionNode(node);
      });
    const statements: readonly ts.Statement[] = body && ts.isBlock(body) ? body.statements : [];
    const exits = statements.filter(ts.isIfStatement).filter((one) => leaves(one.thenStatement));
    return { flags: [...flags], exits };
  }

  /** What a helper sets at its top level. */
  private getFlagsOf({ expression }: ts.CallExpression): ts.Node[] {
    const fn = getFunctionOf(this.index.getSymbol(expression), (node) => this.index.has(node));
    const statements = fn?.body && ts.isBlock(fn.body) ? fn.body.statements : [];
    return statements.flatMap((one) => (ts.isExpressionStatement(one) ? getFlags(one.expression) : []));
  }

  /** A variable that goes up in the same block as the growth. */
  private isCountedUp(side: ts.Expression, growth: ts.Node): boolean {
    if (!ts.isIdentifier(side) && !ts.isPropertyAccessExpression(side)) return false;
    const body = getScope(growth);
    const name = ts.isIdentifier(side) ? side : side.name;
    return this.index.getNamesInFile(name.text, growth.getSourceFile()).some((use) => {
      const expression = wrapped(ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use);
      const parent = expression.parent;
      const isUp =
        (ts.isPostfixUnaryExpression(parent) || ts.isPrefixUnaryExpression(parent)) && parent.operator === ts.SyntaxKind.PlusPlusToken;
      const isAdd = isAssignment(parent) && parent.left === expression && parent.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken;
      return (isUp || isAdd) && isInside(use, body);
    });
  }
}

/** `flag` of `flag = true`. */
function getFlags(node: ts.Node): ts.Node[] {
  const isSet =
    isAssignment(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && node.right.kind === ts.SyntaxKind.TrueKeyword;
  return isSet ? [node.left] : [];
}

function getBareText(condition: ts.Node): string {
  return condition.getText().replaceAll(/[\s?]/g, '');
}

/** The condition by which the growth runs only when the container has nothing. */
function getEmptyTest({ node, site }: Access): ts.Node | undefined {
  const text = site.getText().replaceAll('?', '');
  const count = `${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}\\.(?:length|size)`;
  const empty = new RegExp(`^(?:!${count}|${count}(?:===?0|<1))$`);
  // `if (!this.hosts) { this.hosts = []; for (…) this.hosts.push(…); }`
  if (
    ts.isPropertyAccessExpression(site) &&
    getConditions(node).some((one) => one.branch === 'then' && one.condition.getText() === `!${text}`)
  )
    return site;
  const filled = new RegExp(`^${count}(?:!==?0|>0|>=1)?$`);
  for (const { condition, branch } of getConditions(node))
    if ((branch === 'then' ? empty : filled).test(getBareText(condition))) return condition;
  const fn = getEnclosingFunction(node);
  const body = fn && isFunctionNode(fn) ? fn.body : undefined;
  const statements = body && ts.isBlock(body) ? body.statements : [];
  const guards = statements.filter((one) => one.pos < node.pos).filter(ts.isIfStatement);
  return guards.find((one) => filled.test(getBareText(one.expression)) && leaves(one.thenStatement))?.expression;
}

/** The flag is taken back somewhere, so the code runs again. */
function isReset(index: ProgramIndex, flag: ts.Node): boolean {
  const name = ts.isPropertyAccessExpression(flag) ? flag.name : flag;
  if (!ts.isIdentifier(name)) return true;
  return index.getNames(name.text).some((use) => {
    const expression = wrapped(ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use);
    return (
      isAssignment(expression.parent) &&
      expression.parent.left === expression &&
      expression.parent.right.kind === ts.SyntaxKind.FalseKeyword &&
      getEnclosingFunction(use) !== undefined
    );
  });
}

/** The side that is below the other one where the growth runs. */
function getBounded({ left, operatorToken, right }: ts.BinaryExpression, holds: boolean): ts.Expression {
  return unwrap(operatorToken.getText().startsWith('<') === holds ? left : right);
}

function isBound(side: ts.Expression): boolean {
  return ts.isNumericLiteral(side) || (ts.isIdentifier(side) && /^[A-Z][A-Z0-9_]*$/.test(side.text));
}

/** The key itself is compared with a number, not its length: below one where the condition holds, not above one where it does not. */
function isRange(comparison: ts.BinaryExpression, key: ts.Expression, holds: boolean): boolean {
  const text = unwrap(key).getText();
  const [left, right] = [unwrap(comparison.left), unwrap(comparison.right)];
  const [below, above] = holds ? [/^<=?$/, /^>=?$/] : [/^>=?$/, /^<=?$/];
  const operator = comparison.operatorToken.getText();
  return (
    (left.getText() === text && below.test(operator) && isBound(right)) ||
    (right.getText() === text && above.test(operator) && isBound(left))
  );
}
