import { ts } from 'ts-morph';
import { usesArguments } from '../syntax/lexical.ts';
import type { AccessorFlow } from '../calls/accessor-flow.ts';
import type { Calls } from '../calls/known-calls.ts';
import type { CallGraph } from '../calls/calls.ts';
import { isLoopCallback } from '../calls/handlers.ts';
import { describeFunction, getNamedExpression, getNameOf } from '../calls/function-names.ts';
import type { TypeInference } from './infer.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { METHODS } from '../purity/pure-library.ts';
import { isLibraryValue } from '../purity/purity-syntax.ts';
import { getCallee } from '../syntax/callee.ts';
import { hasText, isAssignment, isAsync, isFunctionNode, isImmediatelyInvoked, unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, isAll, isPattern } from '../syntax/type-flags.ts';

type Call = ts.CallExpression | ts.NewExpression;

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly inference: TypeInference;
  readonly accessors: AccessorFlow;
}

/** Where a value goes that leaves a function: the expressions that have it then, or why they are not all known. */
export type Results = Calls;

/** Who gets a value by a call or a return, where the program shows all of them. */
export class ValueFlow {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly inference: TypeInference;
  private readonly accessors: AccessorFlow;

  constructor({ index, calls, inference, accessors }: Parts) {
    this.index = index;
    this.calls = calls;
    this.inference = inference;
    this.accessors = accessors;
  }

  /** The parameters that get an argument, of every function that the call may run; undefined where one of them is not known. */
  getReceivers(call: Call, argument: ts.Node): readonly ts.ParameterDeclaration[] | undefined {
    const given: readonly ts.Node[] = call.arguments ?? [];
    const position = given.indexOf(argument);
    if (position < 0 || given.slice(0, position).some(ts.isSpreadElement)) return undefined;
    const found = this.getCalled(getCallee(call))?.map((fn) => getParameter(fn, position));
    return found?.every((one) => one !== undefined) === true ? found.filter((one) => one !== 'none') : undefined;
  }

  /** The functions of the program that an expression may stand for; undefined where it may be another one. */
  private getCalled(callee: ts.Expression): readonly ts.FunctionLikeDeclaration[] | undefined {
    if (isFunctionNode(callee)) return [callee];
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    if (!hasText(name)) return undefined;
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !this.index.has(declaration)) return undefined;
    if (ts.isParameter(declaration)) return this.getGiven(declaration, symbol);
    if (ts.isClassLike(declaration)) return getConstructor(declaration);
    if (ts.isFunctionDeclaration(declaration) || ts.isFunctionExpression(declaration)) return this.getBodies(symbol);
    if (ts.isVariableDeclaration(declaration)) {
      const made = declaration.initializer && unwrap(declaration.initializer);
      return made && isFunctionNode(made) && this.index.getAssignments(symbol).length === 0 ? [made] : undefined;
    }
    const isMember = ts.isMethodDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration);
    return isMember ? this.getMembers(name.text) : undefined;
  }

  private getBodies(symbol: ts.Symbol): readonly ts.FunctionLikeDeclaration[] | undefined {
    const bodies = (symbol.declarations ?? []).filter((one) => isFunctionNode(one)).filter((fn) => fn.body !== undefined);
    return bodies.length === 1 && this.index.getAssignments(symbol).length === 0 ? bodies : undefined;
  }

  /** Every member of that name: the receiver may be of a subclass, or an object that looks the same. */
  private getMembers(text: string): readonly ts.FunctionLikeDeclaration[] | undefined {
    const found: ts.FunctionLikeDeclaration[] = [];
    for (const name of this.index.getNames(text)) {
      const { parent } = name;
      const access = wrapped(getNamedExpression(name));
      if (access !== name && isAssignment(access.parent) && access.parent.left === access) return undefined;
      if (ts.isMethodDeclaration(parent) && parent.name === name && parent.body) found.push(parent);
      const isValue = (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) && parent.name === name;
      const made = isValue && parent.initializer ? unwrap(parent.initializer) : undefined;
      if (made && isFunctionNode(made)) found.push(made);
      else if (isValue || ts.isShorthandPropertyAssignment(parent)) return undefined;
      if ((ts.isAccessor(parent) || ts.isParameterPropertyDeclaration(parent, parent.parent)) && parent.name === name) return undefined;
    }
    return found.length > 0 ? found : undefined;
  }

  private getGiven(parameter: ts.ParameterDeclaration, symbol: ts.Symbol): readonly ts.FunctionLikeDeclaration[] | undefined {
    if (parameter.initializer || this.index.getAssignments(symbol).length > 0) return undefined;
    const given = this.calls.getGivenFunctions(parameter)?.map((argument) => {
      const value = unwrap(argument);
      if (isFunctionNode(value)) return value;
      const declaration = this.index.getSymbol(value)?.valueDeclaration;
      const isOpen = !ts.isIdentifier(value) || (declaration !== undefined && ts.isParameter(declaration));
      const [fn, ...others] = (isOpen ? undefined : this.getCalled(value)) ?? [];
      return others.length === 0 ? fn : undefined;
    });
    return given?.every((fn) => fn !== undefined) === true ? given.filter((fn) => fn !== undefined) : undefined;
  }

  /** The callers of the function that a value is the result of. */
  getResults(node: ts.Node): Results {
    let fn: ts.Node = node.parent;
    while (!isFunctionNode(fn) && !ts.isSourceFile(fn)) fn = fn.parent;
    if (!isFunctionNode(fn)) return { risk: 'the value leaves at load time' };
    const at = this.index.at(node);
    if (fn.asteriskToken) return { risk: `the value is handed out one by one at ${at}` };
    if (isImmediatelyInvoked(fn)) return this.toAwaited(fn, [getInvocation(fn)], at);
    if (isLoopCallback(fn)) return this.getCallbackResults(fn, at);
    const calls = this.accessors.getCalls(fn);
    if ('risk' in calls || ts.isGetAccessorDeclaration(fn)) return calls;
    const others = this.getCallsBySignature(fn);
    if (!others) return { risk: `${describeFunction(fn)} may be called through an interface` };
    const awaited = this.toAwaited(fn, [...calls.uses, ...others], at);
    return 'risk' in awaited || calls.outside === undefined ? awaited : { ...awaited, outside: calls.outside };
  }

  /** What an asynchronous function gives is a promise of the value: every caller must wait for it at once. */
  private toAwaited(fn: ts.FunctionLikeDeclaration, calls: readonly ts.Node[], at: string): Results {
    if (!isAsync(fn)) return { uses: calls };
    const awaited = calls.map((call) => wrapped(call).parent);
    return awaited.every(ts.isAwaitExpression) ? { uses: awaited } : { risk: `the value becomes part of a promise at ${at}` };
  }

  /** What a callback of a list returns is dropped, or asked whether it is there; or it becomes part of another list. */
  private getCallbackResults(fn: ts.Node, at: string): Results {
    const { parent: call } = wrapped(fn);
    const callee = ts.isCallExpression(call) ? call.expression : undefined;
    const method =
      callee &&
      ts.isPropertyAccessExpression(callee) &&
      this.index.checker.isArrayLikeType(this.index.checker.getTypeAtLocation(callee.expression)) &&
      callee.name.text;
    if (method && /^(?:forEach|some|every|find|filter)$/.test(method)) return { uses: [] };
    return method && /^(?:map|flatMap)$/.test(method) ? { uses: [call] } : { risk: `the value becomes part of something else at ${at}` };
  }

  /** Calls of a method by an interface or a base class that declares one of its name; undefined where it is more than called. */
  private getCallsBySignature(fn: ts.FunctionLikeDeclaration): ts.Node[] | undefined {
    const name = getNameOf(fn);
    if (!name || !hasText(name) || (ts.isVariableDeclaration(name.parent) && name.parent.name === name)) return [];
    if (ts.isFunctionDeclaration(fn) || ts.isConstructorDeclaration(fn)) return [];
    const found: ts.Node[] = [];
    for (const use of this.index.getNames(name.text)) {
      const access = getNamedExpression(use);
      if (access === use || !this.isSignature(use)) continue;
      const { parent } = wrapped(access);
      if (!ts.isCallExpression(parent) || parent.expression !== wrapped(access)) return undefined;
      found.push(parent);
    }
    return found;
  }

  private isSignature(use: ts.Node): boolean {
    const declaration = this.index.getSymbol(use)?.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return false;
    if (ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration)) return true;
    return ts.isMethodDeclaration(declaration) && !declaration.body;
  }

  /**
   * The parameters of callbacks that get parts of the list or table whose method is called, or all of it; undefined where that is not known,
   * also because the method looks for one of its parts.
   */
  getCallbackParts(call: ts.CallExpression, isOfPrimitives: boolean): readonly ts.ParameterDeclaration[] | undefined {
    const found: ts.ParameterDeclaration[] = [];
    for (const [position, argument] of call.arguments.entries()) {
      const value = unwrap(argument);
      if (this.isText(value) || isPattern(this.index.checker, value) || this.takesPrimitive(call, position)) continue;
      const fns = isFunctionNode(value) || ts.isIdentifier(value) ? this.getCalled(value) : undefined;
      if (!fns) return undefined;
      const isReduce = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text.startsWith('reduce');
      for (const fn of fns) {
        if (getParameter(fn, fn.parameters.length) === undefined) return undefined;
        found.push(...fn.parameters.slice(isOfPrimitives ? (isReduce ? 3 : 2) : 0));
      }
    }
    return found;
  }

  private isText(value: ts.Expression): boolean {
    return this.inference.isPrimitive(value);
  }

  /** Whatever is passed there, a method of the language takes it as a text or a number: `pattern.test(request.url)`. */
  private takesPrimitive({ expression }: ts.CallExpression, position: number): boolean {
    const { checker } = this.index;
    const signatures = checker.getTypeAtLocation(expression).getCallSignatures();
    const isTaken = ({ declaration, parameters }: ts.Signature): boolean => {
      const parameter = parameters[position];
      return (
        declaration !== undefined && !this.index.has(declaration) && !!parameter && isAll(checker.getTypeOfSymbol(parameter), PRIMITIVE)
      );
    };
    return signatures.length > 0 && signatures.every(isTaken);
  }

  /** A method of the language that changes nothing, on a value of the language. */
  isPureMethod(access: ts.Node): access is ts.PropertyAccessExpression {
    if (!ts.isPropertyAccessExpression(access) || METHODS.get(access.name.text) !== false) return false;
    const { symbol } = this.index.checker.getTypeAtLocation(access.expression);
    const isDate = symbol?.name === 'Date' && !this.index.declares(symbol);
    return isDate || isLibraryValue(this.index, this.inference, unwrap(access.expression), access.name.text);
  }
}

function getConstructor({ members }: ts.ClassLikeDeclaration): readonly ts.FunctionLikeDeclaration[] | undefined {
  const made = members.filter(ts.isConstructorDeclaration).filter(({ body }) => body !== undefined);
  return made.length === 1 ? made : undefined;
}

/** `none` where the function takes no argument at that place; undefined where it may take any. */
function getParameter(fn: ts.FunctionLikeDeclaration, position: number): ts.ParameterDeclaration | 'none' | undefined {
  if (!fn.body || fn.parameters.some((one) => one.dotDotDotToken) || usesArguments(fn)) return undefined;
  const [first] = fn.parameters;
  const isReceiver = first !== undefined && ts.isIdentifier(first.name) && first.name.text === 'this';
  return fn.parameters[isReceiver ? position + 1 : position] ?? 'none';
}

/** The call of a function that is called where it stands, also by `.call(…)`. */
function getInvocation(fn: ts.Node): ts.Node {
  const { parent } = wrapped(fn);
  return ts.isCallExpression(parent) ? parent : parent.parent;
}
