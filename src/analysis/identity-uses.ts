import { ts } from 'ts-morph';
import { isLoopCallback, type CallGraph } from './calls.ts';
import { describeFunction, type FunctionOrClass } from './function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, unwrap, wrapped } from './syntax.ts';
import { getCarried, isIdentityTest } from './value-uses.ts';

/** Methods of collections that find an object by what it is, not by what it holds. */
const FINDERS = /^(?:get|set|has|add|delete|indexOf|lastIndexOf|includes|is|is(?:Deep)?StrictEqual|\w*[eE]quals?)$/;
const MAX_DEPTH = 6;

/**
 * Where the program could tell a value that cannot change from another one that is equal: it compares the two, or looks one of them up in a
 * collection. What is done with the value is followed through variables, fields, results and parameters; handing it to code outside of the
 * scan is no risk, because nothing promises that code the same object twice.
 */
export class IdentityUses {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly seen = new Set<ts.Node>();

  /** Expressions that name the memo: what it does with the value is meant. */
  private readonly sites: ReadonlySet<ts.Node>;

  constructor(index: ProgramIndex, calls: CallGraph, sites: ReadonlySet<ts.Node>) {
    this.index = index;
    this.calls = calls;
    this.sites = sites;
  }

  /** Why somebody could tell, by the value of this expression. */
  getRisk(node: ts.Node, depth = 0): string | undefined {
    const outer = getCarried(node);
    if (this.seen.has(outer)) return undefined;
    this.seen.add(outer);
    const { parent } = outer;
    if (depth > MAX_DEPTH) return `the value is handed on further than ${this.index.at(outer)}`;
    const isCompared = ts.isCaseClause(parent) || ts.isSwitchStatement(parent);
    if (isCompared || (ts.isBinaryExpression(parent) && isIdentityTest(parent, outer)))
      return `the value is compared by identity at ${this.index.at(parent)}`;
    if (isAssignment(parent) && parent.right === outer) return this.getTargetRisk(parent.left, depth) ?? this.getRisk(parent, depth);
    return this.getHolderRisk(outer, depth);
  }

  /** By what the value becomes: a variable, a property, a result, an argument. */
  private getHolderRisk(outer: ts.Node, depth: number): string | undefined {
    const { parent } = outer;
    if (ts.isVariableDeclaration(parent) && parent.initializer === outer)
      return ts.isIdentifier(parent.name) ? this.getNameRisk(parent.name, depth) : undefined;
    if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isShorthandPropertyAssignment(parent))
      return this.getNameRisk(parent.name, depth);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)) return this.getResultRisk(outer, depth);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return this.getArgumentRisk(outer, parent, depth);
    const isListed = ts.isArrayLiteralExpression(parent) || ts.isYieldExpression(parent);
    return isListed ? `the value becomes part of something else at ${this.index.at(outer)}` : undefined;
  }

  /** Every other use of a variable, or of a property by whatever receiver. */
  private getNameRisk(name: ts.Node, depth: number): string | undefined {
    if (!('text' in name) || typeof name.text !== 'string') return `the value is kept at ${this.index.at(name)}`;
    const symbol = this.index.getSymbol(name);
    const isProperty = !ts.isVariableDeclaration(name.parent) && !ts.isParameter(name.parent);
    for (const use of this.index.getNames(name.text)) {
      if (use === name || (!isProperty && this.index.getSymbol(use) !== symbol)) continue;
      const { parent } = use;
      const expression = ts.isPropertyAccessExpression(parent) && parent.name === use ? parent : use;
      if (isProperty && expression === use && !ts.isBindingElement(parent)) continue;
      const risk =
        ts.isBindingElement(parent) && ts.isIdentifier(parent.name)
          ? this.getNameRisk(parent.name, depth + 1)
          : this.getRisk(expression, depth + 1);
      if (risk) return risk;
    }
    return undefined;
  }

  private getTargetRisk(target: ts.Expression, depth: number): string | undefined {
    const left = unwrap(target);
    if (ts.isIdentifier(left)) return this.getVariableRisk(left, depth);
    if (ts.isElementAccessExpression(left) && this.sites.has(unwrap(left.expression))) return undefined;
    if (ts.isPropertyAccessExpression(left)) return this.getNameRisk(left.name, depth);
    return `the value is kept at ${this.index.at(left)}`;
  }

  private getVariableRisk(name: ts.Identifier, depth: number): string | undefined {
    const declaration = this.index.getSymbol(name)?.valueDeclaration;
    const declared = declaration && ts.isVariableDeclaration(declaration) ? declaration.name : name;
    return this.getNameRisk(declared, depth);
  }

  /** The callers of the function that returns it. */
  private getResultRisk(node: ts.Node, depth: number): string | undefined {
    const fn = getEnclosingFunction(node);
    if (!fn || !isFunctionNode(fn)) return undefined;
    if (isLoopCallback(fn)) return `the value becomes part of something else at ${this.index.at(node)}`;
    const { calls, values } = this.calls.getCallers(fn as FunctionOrClass);
    if (values.length > 0) return `${describeFunction(fn)} is handed on, so those who call it may tell one value from another`;
    for (const call of calls) {
      const risk = this.getRisk(call, depth + 1);
      if (risk) return risk;
    }
    return undefined;
  }

  private getArgumentRisk(outer: ts.Node, call: ts.CallExpression | ts.NewExpression, depth: number): string | undefined {
    if (call.expression === outer) return undefined;
    const callee = unwrap(call.expression);
    if (ts.isPropertyAccessExpression(callee) && this.sites.has(unwrap(callee.expression))) return undefined;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    if (FINDERS.test(name.getText()) || /^(?:push|unshift|splice)$/.test(name.getText()))
      return `the value is kept or looked up at ${this.index.at(call)}`;
    const declaration = this.index.getSymbol(name)?.valueDeclaration;
    const fn = declaration && this.index.has(declaration) && isFunctionNode(declaration) ? declaration : undefined;
    const position = (call.arguments as readonly ts.Node[] | undefined)?.indexOf(wrapped(outer)) ?? -1;
    const parameter = fn?.parameters[position];
    return parameter ? this.getNameRisk(parameter.name, depth + 1) : undefined;
  }
}
