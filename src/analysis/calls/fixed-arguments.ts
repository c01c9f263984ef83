import { ts } from 'ts-morph';
import { usesArguments } from '../syntax/lexical.ts';
import type { CallGraph } from './calls.ts';
import { getNameOf } from './function-names.ts';
import { isSetLate } from '../program/load-order.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { getEnclosingFunction, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { PLAIN, isAll, isFlat } from '../syntax/type-flags.ts';
import { isConst } from '../syntax/constants.ts';

/** Arguments that are the same in every call: a function that its module hands over once, a constant that all callers pass. */
export class FixedArguments {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly known = new Map<ts.ParameterDeclaration, boolean>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /** Whether a name is a parameter that stands for one and the same function or primitive whenever its function runs. */
  isFixed(name: ts.Identifier): boolean {
    const declaration = this.index.getSymbol(name)?.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return false;
    const known = this.known.get(declaration);
    if (known !== undefined) return known;
    const answer = this.isAlwaysTheSame(declaration);
    this.known.set(declaration, answer);
    return answer;
  }

  /** Whether a name is a parameter that only ever stands for a list or table of primitives that is frozen where it is made. */
  isFrozen(name: ts.Identifier): boolean {
    const symbol = this.index.getSymbol(name);
    const parameter = symbol?.valueDeclaration;
    if (!symbol || !parameter || !ts.isParameter(parameter) || !ts.isIdentifier(parameter.name) || parameter.initializer) return false;
    if (!isFunctionNode(parameter.parent) || usesArguments(parameter.parent) || getWrites(this.index, symbol).length > 0) return false;
    const given = this.calls.getGivenFunctions(parameter) ?? [];
    return given.length > 0 && given.every((argument) => this.isFrozenValue(argument));
  }

  private isFrozenValue(argument: ts.Expression): boolean {
    const value = unwrap(argument);
    const { checker } = this.index;
    if (ts.isCallExpression(value))
      return (
        value.expression.getText() === 'Object.freeze' && isFlat(checker, checker.getTypeAtLocation(value)) && isWritten(value.arguments[0])
      );
    const declaration = ts.isIdentifier(value) ? this.index.getSymbol(value)?.valueDeclaration : undefined;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !this.index.has(declaration) || !declaration.initializer) return false;
    return isConst(declaration) && this.isFrozenValue(declaration.initializer);
  }

  private isAlwaysTheSame(parameter: ts.ParameterDeclaration): boolean {
    const { name, initializer, parent: fn } = parameter;
    const symbol = this.index.getSymbol(name);
    if (!symbol || !ts.isIdentifier(name) || initializer || !isFunctionNode(fn) || !this.isNamed(fn)) return false;
    if (getWrites(this.index, symbol).length > 0 || usesArguments(fn)) return false;
    const given = this.calls.getGivenFunctions(parameter) ?? [];
    const [first, ...others] = given.map((argument) => this.getIdentity(argument, given.length === 1));
    return first !== undefined && others.every((one) => one === first);
  }

  /** A function that is only called by its own name: a member may be called by one that is computed. */
  private isNamed(fn: ts.FunctionLikeDeclaration): boolean {
    const name = getNameOf(fn as Parameters<typeof getNameOf>[0]);
    if (name && ts.isPrivateIdentifier(name)) return ts.isMethodDeclaration(fn);
    if (!name || !ts.isIdentifier(name)) return false;
    const symbol = this.index.getSymbol(name);
    const isOwn = ts.isFunctionDeclaration(fn) || (ts.isVariableDeclaration(name.parent) && name.parent.name === name);
    return isOwn && symbol !== undefined && getWrites(this.index, symbol).length === 0;
  }

  /** What tells the value of an argument from another one; undefined where it may differ from call to call. */
  private getIdentity(argument: ts.Expression, isOnlyCall: boolean): unknown {
    const value = unwrap(argument);
    if (isConstant(value)) return value.getText();
    // Written where it is passed, a function is another one each time that the call runs.
    if (isFunctionNode(value)) return isOnlyCall && runsOnce(value) ? value : undefined;
    const symbol = ts.isIdentifier(value) ? this.index.getSymbol(value) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration) || !runsOnce(declaration)) return undefined;
    if (getWrites(this.index, symbol).length > 0 || isSetLate(this.index, symbol)) return undefined;
    return ts.isFunctionDeclaration(declaration) || this.holdsForGood(declaration) ? symbol : undefined;
  }

  /** Of another file, a variable may be asked for before it is set. */
  private holdsForGood(declaration: ts.Declaration): boolean {
    if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name) || !declaration.initializer) return false;
    if (isFunctionNode(unwrap(declaration.initializer))) return true;
    return isConst(declaration) && isAll(this.index.checker.getTypeAtLocation(declaration), PLAIN);
  }
}

/** A literal: nobody has what is frozen by another name. */
function isWritten(made: ts.Expression | undefined): boolean {
  const value = made && unwrap(made);
  return value !== undefined && (ts.isArrayLiteralExpression(value) || ts.isObjectLiteralExpression(value));
}

function isConstant(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
  return /^(?:true|false|null)$/.test(node.getText());
}

/** While its module loads, and not in a loop. */
function runsOnce(node: ts.Node): boolean {
  if (getEnclosingFunction(node)) return false;
  for (let current = node.parent; current; current = current.parent) if (ts.isIterationStatement(current, false)) return false;
  return true;
}
