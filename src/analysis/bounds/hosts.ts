import { ts } from 'ts-morph';
import type { CallGraph, Callers } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { describeFunction } from '../calls/function-names.ts';
import { getHandling } from '../calls/handlers.ts';
import { getThisOwner } from '../containers/holder-syntax.ts';
import type { Lifetime } from './lifetimes.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { GLOBAL_NAMES, getBase, getEnclosingFunction, isFunctionNode, unwrap } from '../syntax/syntax.ts';

const MAX_DEPTH = 3;

interface Keepers {
  readonly ofInstance: (maker: FunctionOrClass) => Lifetime;
  readonly ofVariable: (name: ts.Identifier, fn: FunctionOrClass) => Lifetime;
  /** Others may call it, and nobody in the program does but for `calls`. */
  readonly isOpen: (fn: FunctionOrClass, calls: Callers['sure']) => boolean;
}

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

  /** The parameter that a name stands for, also as `const app = given`. */
  getParameter(name: ts.Node): ts.ParameterDeclaration | undefined {
    let declaration = this.index.getSymbol(name)?.valueDeclaration;
    for (let depth = 0; depth < MAX_DEPTH && declaration && ts.isVariableDeclaration(declaration); depth++) {
      const made = declaration.initializer && unwrap(declaration.initializer);
      declaration = made && ts.isIdentifier(made) ? this.index.getSymbol(made)?.valueDeclaration : undefined;
    }
    return declaration && ts.isParameter(declaration) ? declaration : undefined;
  }

  /** By what the callers that are known pass. */
  getGivenLifetime(parameter: ts.ParameterDeclaration): Lifetime | undefined {
    return this.getPassedLifetime(parameter, { depth: 0, isHost: false });
  }

  private getPassedLifetime(parameter: ts.ParameterDeclaration, way: Way): Lifetime | undefined {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || parameter.dotDotDotToken || way.depth > MAX_DEPTH || this.asked.has(parameter)) return undefined;
    this.asked.add(parameter);
    const found = this.getLongest(fn, parameter, way);
    this.asked.delete(parameter);
    return found;
  }

  private getLongest(fn: ts.FunctionLikeDeclaration, parameter: ts.ParameterDeclaration, way: Way): Lifetime | undefined {
    const position = fn.parameters.indexOf(parameter);
    let best: Lifetime | undefined;
    for (const call of this.getCalls(fn)) {
      const given = ts.isTaggedTemplateExpression(call) ? undefined : call.arguments?.[position];
      const lifetime = given && !ts.isSpreadElement(given) ? this.getValueLifetime(unwrap(given), way) : undefined;
      if (lifetime?.kind === 'process') return lifetime;
      if (lifetime?.kind === 'unknown') best = lifetime;
    }
    return best;
  }

  /** The same, and by what it does where others call it: a plug-in, which is given what it is for. No handler of requests. */
  getHostLifetime(parameter: ts.ParameterDeclaration): Lifetime | undefined {
    return this.getOpenLifetime(parameter, { depth: 0, isHost: false });
  }

  /** The same of what gets a handler of requests, also where a function that others call hands it on. */
  getServerLifetime(parameter: ts.ParameterDeclaration): Lifetime | undefined {
    return this.getOpenLifetime(parameter, { depth: 0, isHost: true });
  }

  private getOpenLifetime(parameter: ts.ParameterDeclaration, way: Way): Lifetime | undefined {
    const fn = parameter.parent;
    if (!isFunctionNode(fn)) return undefined;
    const given = this.getPassedLifetime(parameter, way);
    // One of those that a factory makes is called for each thing that there is: `visitor: { Program(path) {} }`.
    if (given || getEnclosingFunction(fn) || !this.keepers.isOpen(fn, this.getCalls(fn)) || getHandling(fn)?.isRequest) return given;
    return { kind: 'unknown', by: parameter, note: `lives as long as what ${describeFunction(fn)} is given by others` };
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
