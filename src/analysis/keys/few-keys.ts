import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getLoopRunner } from '../calls/handlers.ts';
import type { Suspect } from '../confidence.ts';
import type { Access, Container } from '../containers/containers.ts';
import { isTaken } from './entrusted.ts';
import { getFrameworkCall } from '../calls/framework-calls.ts';
import { type GrowthRates, getNameRate, isNamedSetUp, isSlower } from '../bounds/growth-rate.ts';
import type { TypeInference } from '../values/infer.ts';
import { isOfOneRun } from '../bounds/keepers.ts';
import type { KeyAnalysis } from './keys.ts';
import type { KeyOrigins } from './key-origins.ts';
import { getEndlessLoop } from '../calls/loops.ts';
import { isLess } from '../calls/origin.ts';
import { isTested } from '../memo/memo-shape.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions } from '../syntax/conditions.ts';
import { getEnclosingFunction, isFunctionNode, unwrap, walk } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly keys: KeyAnalysis;
  readonly inference: TypeInference;
  readonly rates: GrowthRates;
  readonly origins: KeyOrigins;
}

/** Code that is handed over once for each thing that somebody wrote; a callback comes with every call. */
const HANDLER = /(?:handler|listener|middleware|plugin|hook|controller|factory)s?$/i;

const WARNING = /\bconsole\.\w+$|\bemitWarning$|(?:^|[._])(?:warn|deprecat)\w*$/i;

/** Whether what a container is keyed by, or holds, is something of which programs have few. It lowers confidence, and decides nothing. */
export class FewKeys {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  isProbablyFew({ container, open: all, value }: Suspect): boolean {
    // What only has its name says nothing of it where something else adds to it.
    const sure = all.filter(({ via }) => via !== 'unclear');
    const open = sure.length > 0 ? sure : all;
    if (value?.kind === 'formatter' || value?.note === 'values are instances of WeakMap') return true;
    if (open.every((access) => access.via === 'unclear' || this.isRegistration(access) || isOfOneRun(access))) return true;
    if (open.every(({ key }) => key && this.parts.keys.isProbablyFinite(key))) return true;
    const outer = open.filter((access) => access.via !== 'nested');
    const isOfFew = (access: Access): boolean => this.isSetUp(access) || this.isUnknownKey(access, container) || this.isSetting(access);
    if (outer.length > 0 && outer.every(isOfFew)) return true;
    if (value?.kind === 'fresh' && this.isTableOfFew(open)) return true;
    if (value?.kind === 'constant' && open.every((access) => this.isGiven(access))) return true;
    if (!value || /^(?:constant|identity)$/.test(value.kind)) if (open.every((access) => access.key && this.isWarning(access))) return true;
    return open.every((access) => access.key && this.isClassKey(access.key));
  }

  /** What `Intl`, or the program itself, has a list of. */
  isListed(open: readonly Access[]): boolean {
    return open.every(({ key }) => key && this.parts.keys.isListed(key));
  }

  /** Exported, but in this program only called while modules load: plugins, parsers, dialects. */
  private isSetUp(access: Access): boolean {
    if (getEndlessLoop(this.parts.index, access.node)) return false;
    const fn = getLoopRunner(access.node);
    if (!fn || getFrameworkCall(fn)?.kind === 'start') return true;
    const { calls, sure, values } = this.parts.calls.getCallers(fn);
    // What only has the name of the method may be another one.
    const known = sure.length > 0 ? sure : calls;
    return values.length === 0 && known.length > 0 && known.every((call) => this.parts.calls.isLoadTime(call) || isCalledInSetUp(call));
  }

  /** A `Map` or `Set` of something that no type and no use names: classes and other things of which a program has few are common there. */
  private isUnknownKey(access: Access, { declaration }: Container): boolean {
    const key = access.key && unwrap(access.key);
    if (!key || !ts.isIdentifier(key) || !/^(?:Map|Set)$/.test(declaration.kind)) return false;
    const type = this.parts.index.checker.getTypeAtLocation(key);
    const parameter = this.parts.index.getSymbol(key)?.valueDeclaration;
    return (
      (type.flags & ts.TypeFlags.Any) !== 0 &&
      parameter !== undefined &&
      ts.isParameter(parameter) &&
      this.parts.inference.infer(key) === 'unknown' &&
      this.isLabel(access) &&
      !this.comesWithEvents(access)
    );
  }

  /** `register(name, thing)`: key and value are given by the callers, as in set-up code. */
  private isRegistration(access: Access): boolean {
    const value = access.value && unwrap(access.value);
    if (value === undefined) return false;
    if (this.isCallersKey(access) && this.isParameter(value, access)) return true;
    if (!this.isLabel(access)) return false;
    const own = this.getGiver(access.key);
    const giver = isTaken(this.parts.index, value) ? this.getGiver(value) : undefined;
    // `themes[theme.name] = theme`
    if (giver && (giver === own || (own === undefined && !this.comesWithEvents(access)))) return true;
    return this.isOfHandler(own, access) || (isNarrowInstance(value) && !this.comesWithEvents(access));
  }

  /** The function through which users of a library pass what an expression is. */
  private getGiver(node: ts.Expression | undefined): ts.Node | undefined {
    const origin = node && this.parts.origins.getOrigin(node);
    return origin?.kind === 'public' && ts.isParameter(origin.node) ? origin.node.parent : undefined;
  }

  /** `add(path, handler)`: as many as somebody wrote handlers for. */
  private isOfHandler(giver: ts.Node | undefined, { key }: Access): boolean {
    if (!giver || !key || !isFunctionNode(giver)) return false;
    const own = this.parts.origins.getOrigin(key).node;
    return giver.parameters.some((one) => one !== own && ts.isIdentifier(one.name) && HANDLER.test(one.name.text));
  }

  private comesWithEvents({ key }: Access): boolean {
    const origin = key && this.parts.origins.getOrigin(key);
    return origin !== undefined && !isLess(origin.kind, 'event');
  }

  /** All its keys are settings. */
  isOfSettings(open: readonly Access[]): boolean {
    return open.every((access) => this.isSetting(access));
  }

  /**
   * `encode(text, exclude)` that has characters of its own where none are given, `compare(a, b, options)` that looks at `options.alphabet` where
   * there are options: few callers choose others.
   */
  private isSetting({ key }: Access): boolean {
    const origin = key && this.parts.origins.getOrigin(key);
    if (!origin || !ts.isParameter(origin.node)) return false;
    return origin.isPart
      ? isLess(origin.kind, 'event') && isOptional(this.parts.index, origin.node)
      : origin.kind === 'public' && hasDefault(this.parts.index, origin.node);
  }

  /** Neither its name nor what it is made of says that there are many. */
  private isLabel(access: Access): boolean {
    return isSlower(this.parts.rates.getRate([access]), 'input');
  }

  /** Lists and tables, one for each thing that somebody names; what is in a table may be many. */
  private isTableOfFew(open: readonly Access[]): boolean {
    const isPlain = open.every(({ via, key }) => via !== 'nested' || key === undefined);
    // `table[channel][id] ??= []`, and the ids come with requests.
    if (open.some((access) => access.via === 'nested' && this.comesWithEvents(access) && !this.isLabel(access))) return false;
    return open.every(
      (access) => access.via === 'nested' || (isPlain ? this.isGiven(access) : this.isLabel(access) && this.isCallersKey(access)),
    );
  }

  /** Users of a library name something. */
  private isGiven(access: Access): boolean {
    return this.isLabel(access) && (this.isCallersKey(access) || this.getGiver(access.key) !== undefined);
  }

  /** `if (told[text]) return; told[text] = true; console.warn(text)`: texts that the program has written down, but for what they quote. */
  private isWarning(access: Access): boolean {
    const { node } = access;
    const fn = getEnclosingFunction(node);
    let found = false;
    if (fn && !this.comesWithEvents(access))
      walk(fn, (one) => {
        if (ts.isCallExpression(one) && one.pos > node.pos && WARNING.test(one.expression.getText())) found = true;
        return !found;
      });
    return found;
  }

  private isCallersKey(access: Access): boolean {
    return access.key !== undefined && this.isParameter(unwrap(access.key), access);
  }

  private isParameter(node: ts.Expression, access: Access): boolean {
    if (!ts.isIdentifier(node)) return false;
    const declaration = this.parts.index.getSymbol(node)?.valueDeclaration;
    const fn = getEnclosingFunction(access.node);
    if (!declaration || !ts.isParameter(declaration) || !fn || declaration.parent !== fn || !isFunctionNode(fn)) return false;
    // Where the program calls it itself, what it is given there says more.
    const { exported, sure } = this.parts.calls.getCallers(fn);
    return exported && sure.length === 0;
  }

  /** Classes and constructors are as many as the source has. */
  private isClassKey(key: ts.Expression): boolean {
    const type = this.parts.index.checker.getTypeAtLocation(key);
    return type.getConstructSignatures().length > 0 || key.getText().endsWith('.constructor');
  }
}

/** A parameter that is not the first one, and that is given something else where callers leave it out. */
function hasDefault(index: ProgramIndex, parameter: ts.ParameterDeclaration): boolean {
  if (parameter.parent.parameters[0] === parameter || !ts.isIdentifier(parameter.name)) return false;
  if (parameter.initializer) return isMember(parameter.initializer);
  const { text } = parameter.name;
  return index
    .getAssignments(index.getSymbol(parameter.name), text)
    .some(({ left, right }) => isMember(right) && getConditions(left).some(({ condition }) => condition.getText().includes(text)));
}

/** A parameter that is not the first one, and that its function does without where it is not given. */
function isOptional(index: ProgramIndex, parameter: ts.ParameterDeclaration): boolean {
  const { name, parent: fn } = parameter;
  if (fn.parameters[0] === parameter || !ts.isIdentifier(name)) return false;
  if (parameter.initializer ?? parameter.questionToken) return true;
  const symbol = index.getSymbol(name);
  return index.getNamesInFile(name.text, name.getSourceFile()).some((use) => isTested(use) && index.getSymbol(use) === symbol);
}

/** Something that the program has written down: a text, or what goes by a name. */
function isMember(value: ts.Expression | undefined): boolean {
  const given = value && unwrap(value);
  return given !== undefined && (ts.isStringLiteralLike(given) || ts.isPropertyAccessExpression(given));
}

/** `new SyncHook(…)`. */
function isNarrowInstance(value: ts.Expression): boolean {
  return ts.isNewExpression(value) && getNameRate(value.expression.getText()) === 'few';
}

function isCalledInSetUp(call: ts.Node): boolean {
  const fn = getEnclosingFunction(call);
  return fn !== undefined && isNamedSetUp(fn);
}
