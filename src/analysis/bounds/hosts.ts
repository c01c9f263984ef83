import { ts } from 'ts-morph';
import type { CallGraph, Callers } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { describeFunction } from '../calls/function-names.ts';
import { getHandling } from '../calls/handlers.ts';
import { getThisOwner } from '../containers/holder-syntax.ts';
import type { Lifetime } from './lifetimes.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { GLOBAL_NAMES, getBase, getEnclosingFunction, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 3;

interface Keepers {
  readonly ofInstance: (maker: FunctionOrClass) => Lifetime;
  readonly ofVariable: (name: ts.Identifier, fn: FunctionOrClass) => Lifetime;
  /** Others may call it, and nobody in the program does but for `calls`. */
  readonly isOpen: (fn: FunctionOrClass, calls: Callers['sure']) => boolean;
}

/** A parameter, or what its pattern takes out of it. */
export type Given = ts.ParameterDeclaration | ts.BindingElement;

interface Way {
  readonly depth: number;
  /** What others give a function that hands it on counts, too. */
  readonly isHost: boolean;
}

/** How long the things live that functions are given, and what is hung on them with them. */
export class HostAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly keepers: Keepers;
  /** What is being answered: what keeps a thing may be kept by it. */
  private readonly asked = new Set<ts.Node>();

  constructor(index: ProgramIndex, calls: CallGraph, keepers: Keepers) {
    this.index = index;
    this.calls = calls;
    this.keepers = keepers;
  }

  /** The parameter that a name stands for, also as `const app = given`, or what it holds: `const app = options.app`, `({ app }) => …`. */
  getParameter(name: ts.Node): Given | undefined {
    let declaration = this.index.getSymbol(name)?.valueDeclaration;
    for (let depth = 0; depth < MAX_DEPTH && declaration; depth++) {
      const owner = ts.isBindingElement(declaration) ? getOwner(declaration) : declaration;
      if (ts.isParameter(owner)) return ts.isParameter(declaration) ? declaration : (declaration as ts.BindingElement);
      const made = ts.isVariableDeclaration(owner) && owner.initializer ? unwrap(owner.initializer) : undefined;
      const base = made && (getBase(made) ?? made);
      declaration = base && ts.isIdentifier(base) ? this.index.getSymbol(base)?.valueDeclaration : undefined;
    }
    return undefined;
  }

  /** By what the callers that are known pass. */
  getGivenLifetime(parameter: Given): Lifetime | undefined {
    return this.getPassedLifetime(parameter, { depth: 0, isHost: false });
  }

  private getPassedLifetime(given: Given, way: Way): Lifetime | undefined {
    const parameter = getOwner(given);
    const fn = parameter.parent;
    if (!ts.isParameter(parameter) || !isFunctionNode(fn) || parameter.dotDotDotToken) return undefined;
    if (way.depth > MAX_DEPTH || this.asked.has(given)) return undefined;
    this.asked.add(given);
    const found = this.getLongest(fn, given, way);
    this.asked.delete(given);
    return found;
  }

  private getLongest(fn: ts.FunctionLikeDeclaration, given: Given, way: Way): Lifetime | undefined {
    const position = fn.parameters.indexOf(getOwner(given) as ts.ParameterDeclaration);
    let best: Lifetime | undefined;
    for (const call of this.getCalls(fn)) {
      const argument = getArgumentAt(call, position);
      const value = argument && !ts.isSpreadElement(argument) ? getPart(unwrap(argument), given) : undefined;
      const lifetime = value && this.getValueLifetime(value, way);
      if (lifetime?.kind === 'process') return lifetime;
      if (lifetime?.kind === 'unknown') best = lifetime;
    }
    return best;
  }

  /** The same, and by what it does where others call it: a plug-in, which is given what it is for. No handler of requests. */
  getHostLifetime(parameter: Given): Lifetime | undefined {
    return this.getOpenLifetime(parameter, { depth: 0, isHost: false });
  }

  /** The same of what gets a handler of requests, also where a function that others call hands it on. */
  getServerLifetime(parameter: Given): Lifetime | undefined {
    return this.getOpenLifetime(parameter, { depth: 0, isHost: true });
  }

  private getOpenLifetime(parameter: Given, way: Way): Lifetime | undefined {
    const fn = getOwner(parameter).parent;
    if (!isFunctionNode(fn)) return undefined;
    const given = this.getPassedLifetime(parameter, way);
    // One of those that a factory makes is called for each thing that there is: `visitor: { Program(path) {} }`.
    if (given || getEnclosingFunction(fn) || getHandling(fn)?.isRequest) return given;
    if (!this.keepers.isOpen(fn, this.getCalls(fn))) return this.getKeptLifetime(parameter, fn);
    return { kind: 'unknown', by: parameter, note: `lives as long as what ${describeFunction(fn)} is given by others` };
  }

  /** By what the function keeps it in for good: `this.connection = connection`. */
  private getKeptLifetime({ name }: Given, fn: ts.FunctionLikeDeclaration): Lifetime | undefined {
    if (!ts.isIdentifier(name) || this.asked.has(name)) return undefined;
    this.asked.add(name);
    const held = this.keepers.ofVariable(name, fn);
    this.asked.delete(name);
    return held.kind === 'process' ? held : undefined;
  }

  /** Those of the program itself. */
  private getCalls(fn: FunctionOrClass): Callers['sure'] {
    return this.calls.getCallers(fn).sure.filter((call) => !this.calls.isShown(call, fn));
  }

  private getValueLifetime(value: ts.Expression, { depth, isHost }: Way): Lifetime | undefined {
    const base = ts.isIdentifier(value) || value.kind === ts.SyntaxKind.ThisKeyword ? value : getBase(value);
    if (!base) return undefined;
    if (base.kind === ts.SyntaxKind.ThisKeyword) {
      const owner = getThisOwner(base);
      return owner && this.keepers.ofInstance(owner);
    }
    if (!ts.isIdentifier(base)) return undefined;
    const parameter = this.getParameter(base);
    if (parameter) {
      const next = { depth: depth + 1, isHost };
      return isHost ? this.getOpenLifetime(parameter, next) : this.getPassedLifetime(parameter, next);
    }
    const declaration = this.index.getSymbol(base)?.valueDeclaration;
    const fn = declaration && getEnclosingFunction(declaration);
    if (fn) return ts.isVariableDeclaration(declaration) ? this.keepers.ofVariable(base, fn) : undefined;
    const isLong = declaration ? this.index.has(declaration) : GLOBAL_NAMES.has(base.text);
    return isLong ? { kind: 'process', by: base, note: `hangs on ${base.text}, which lives as long as the process` } : undefined;
  }
}

/** What the pattern is a part of: a parameter, or the variable that is declared. */
function getOwner(given: Given): ts.ParameterDeclaration | ts.VariableDeclaration {
  let owner: Given | ts.VariableDeclaration = given;
  while (ts.isBindingElement(owner)) owner = owner.parent.parent;
  return owner;
}

/** What the pattern takes out of an argument that is written out; of another one it takes what is there with it. */
function getPart(argument: ts.Expression, given: Given): ts.Expression | undefined {
  if (ts.isParameter(given) || !ts.isObjectLiteralExpression(argument)) return argument;
  if (!ts.isParameter(given.parent.parent)) return undefined;
  const name = (given.propertyName ?? given.name).getText();
  const member = argument.properties.find((one) => one.name?.getText() === name);
  if (member && ts.isShorthandPropertyAssignment(member)) return member.name;
  return member && ts.isPropertyAssignment(member) ? unwrap(member.initializer) : undefined;
}
