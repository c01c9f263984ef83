import { ts } from 'ts-morph';
import { isLeftToOthers } from '../bounds/left-releases.ts';
import type { Confidence, Evidence, Finding } from '../../types.ts';
import type { Assessment } from '../assess.ts';
import type { AnalysisContext, Detection } from '../context.ts';
import { getFindingId } from '../finding.ts';
import { getFunctionOf, getNameOf } from '../calls/function-names.ts';
import { describeMaker } from '../containers/instances.ts';
import type { OwnershipAnalysis } from './ownership.ts';
import { RegistrarAnalysis, type Registrar } from './registrars.ts';
import { findRegistrations, type Registration } from './registrations.ts';
import type { Repetition } from '../calls/handlers.ts';
import type { RepetitionAnalysis } from '../bounds/repetition.ts';
import { getEnclosingFunction, isFunctionNode, isInside, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';
import { isRunFile, isTestFile } from '../program/test-files.ts';

type Leak = Extract<Assessment, { kind: 'leak' }>;

/** A function that something which lives on keeps, registered again and again and never taken back. */
interface Listener {
  readonly registration: Registration;
  readonly registrar: Registrar;
  readonly repetition: Repetition;
  /** What the function holds of the call that registered it. */
  readonly captured: ts.Node;
  readonly confidence: Confidence;
  /** File of the container that led to it. */
  readonly by?: string;
}

const WEAK = 'let the function hold it by a WeakRef, and take itself back when that is gone';

/** Listeners and timers that hold an instance, or what else a call made, for as long as the process lives. */
export class ListenerAnalysis {
  private readonly context: AnalysisContext;
  private readonly registrars: RegistrarAnalysis;
  private readonly ownership: OwnershipAnalysis;
  private readonly repetition: RepetitionAnalysis;

  constructor(context: AnalysisContext, ownership: OwnershipAnalysis, repetition: RepetitionAnalysis) {
    this.context = context;
    this.ownership = ownership;
    this.registrars = new RegistrarAnalysis(context, ownership);
    this.repetition = repetition;
  }

  detect(pattern: string): Detection[] {
    const { index } = this.context;
    const seen = new Set<ts.Node>();
    const own = index.files.flatMap(({ file, node }) => (isTestFile(file) ? [] : findRegistrations(node)));
    const found = [...own.map((one) => this.toListener(one)), ...this.findPushed()];
    return found.flatMap((listener): Detection[] => {
      if (!listener || seen.has(listener.registration.call)) return [];
      seen.add(listener.registration.call);
      const { by } = listener;
      return [{ kind: 'finding', finding: this.toFinding(pattern, listener), ...(by === undefined ? {} : { by }) }];
    });
  }

  private toListener(registration: Registration): Listener | undefined {
    const { calls } = this.context;
    if (calls.isLoadTime(registration.call)) return undefined;
    const captured = this.getCaptured(registration.callback);
    if (!captured || this.isTakenBack(registration)) return undefined;
    const repetition = this.repetition.getRepetition(registration.call);
    const registrar = repetition && this.registrars.getRegistrar(registration);
    return (
      registrar && {
        registration,
        registrar,
        repetition,
        captured,
        confidence: this.isDoubtful(registration, repetition) ? 'low' : 'medium',
      }
    );
  }

  /** Functions that a container of the program keeps: pushed where they are written, or by a function that is given them. */
  private findPushed(): readonly (Listener | undefined)[] {
    const leaks = this.context.assessments
      .filter((one) => one.kind === 'leak')
      .filter(({ lifetime, idle }) => lifetime.kind === 'process' && !idle.some(isLeftToOthers));
    return leaks.flatMap((leak) =>
      leak.growth.flatMap((access) => {
        const value = access.value ?? access.key;
        if (!value) return [];
        const declaration = this.context.index.getSymbol(unwrap(value))?.valueDeclaration;
        const given = declaration && ts.isParameter(declaration) ? this.getGiven(declaration) : [value];
        return given.map((callback) => this.toPushed(leak, callback));
      }),
    );
  }

  /** Not `button.on('click', …)` of what only has a method of that name, too. */
  private getGiven(parameter: ts.ParameterDeclaration): readonly ts.Expression[] {
    const fn = parameter.parent;
    return this.ownership.instances
      .getArguments(parameter)
      .filter((one) => isFunctionNode(fn) && !this.context.bounds.names.isOfOtherObject(wrapped(one).parent, fn));
  }

  private toPushed(leak: Leak, callback: ts.Expression): Listener | undefined {
    const { index, calls } = this.context;
    const call = wrapped(callback).parent;
    const isStatement = ts.isCallExpression(call) && ts.isExpressionStatement(wrapped(call).parent);
    if (!isStatement || isTestFile(index.getFile(call).file) || calls.isLoadTime(call)) return undefined;
    const captured = this.getCaptured(callback);
    const repetition = captured && this.repetition.getRepetition(call);
    if (!captured || !repetition) return undefined;
    const { nameNode, name, root } = leak.container.declaration;
    const by = index.getFile(nameNode).file;
    const kept = root === 'static' || root === 'global' || root === 'singleton' ? root : 'module';
    const registrar: Registrar = { node: nameNode, note: `${name} keeps it: ${leak.lifetime.note}`, root: kept };
    const registration: Registration = {
      call,
      kind: 'listener',
      registrar: undefined,
      callback,
      name: `${call.expression.getText()}()`,
      maker: undefined,
    };
    return { registration, registrar, repetition, captured, confidence: leak.confidence === 'low' ? 'low' : 'medium', by };
  }

  /** In a script, which ends, or an example; or for each instance of a class that takes plug-ins, of which programs make one. */
  private isDoubtful({ call }: Registration, { node }: Repetition): boolean {
    const { index } = this.context;
    return isRunFile(index.getFile(call).file) || index.isOfExample(call) || isOfClass(node);
  }

  /** `this`, or a variable of a call around it, that the function uses. */
  private getCaptured(callback: ts.Expression): ts.Node | undefined {
    const { index } = this.context;
    const value = unwrap(callback);
    if (ts.isPropertyAccessExpression(value)) return this.getCapturedOfMember(value);
    if (ts.isCallExpression(value)) return getBoundTo(value);
    if (!isFunctionNode(value)) return undefined;
    let found: ts.Node | undefined;
    walkFrom(value, (node) => {
      if (node.kind === ts.SyntaxKind.ThisKeyword && ts.isArrowFunction(value) && isOwnThis(node, value)) found ??= node;
      if (ts.isIdentifier(node) && this.isOuterLocal(index.getSymbol(node)?.valueDeclaration, value)) found ??= node;
      return found === undefined;
    });
    return found;
  }

  /** `this.handle` where `handle = () => { … this … }`; a method that is passed bare does not hold its instance. */
  private getCapturedOfMember(access: ts.PropertyAccessExpression): ts.Node | undefined {
    const fn = getFunctionOf(this.context.index.getSymbol(access.name), (node) => this.context.index.has(node));
    return fn && ts.isArrowFunction(fn) ? access.expression : undefined;
  }

  private isOuterLocal(declaration: ts.Node | undefined, callback: ts.Node): boolean {
    if (!declaration || !(ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration)))
      return false;
    return (
      getEnclosingFunction(declaration) !== undefined &&
      !isInside(declaration, callback) &&
      isHeavy(this.context.index.checker.getTypeAtLocation(declaration))
    );
  }

  /** In another file that knows this one: the same event, the same timer. */
  private isTakenBack({ call, kind }: Registration): boolean {
    const { index } = this.context;
    const home = call.getSourceFile();
    const names = kind === 'timer' ? ['clearInterval'] : ['off', 'removeListener', 'removeEventListener', 'removeAllListeners'];
    const [event] = call.arguments;
    const text = event && ts.isStringLiteralLike(event) ? event.text : undefined;
    return names
      .flatMap((name) => index.getNames(name))
      .some((name) => {
        const source = index.getFile(name).node;
        if (source === home || isTestFile(index.getFile(name).file) || !index.canFileReach(source, home)) return false;
        const access = ts.isPropertyAccessExpression(name.parent) ? name.parent : name;
        if (!ts.isCallExpression(access.parent) || access.parent.expression !== access) return false;
        const [first] = access.parent.arguments;
        return kind === 'timer' || !first || !ts.isStringLiteralLike(first) || first.text === text;
      });
  }

  private toFinding(pattern: string, listener: Listener): Finding {
    const { index } = this.context;
    const { registration, registrar, captured, confidence } = listener;
    const { call, name, kind } = registration;
    const { file } = index.getFile(call);
    const { line, column } = index.getSpan(call);
    const what = this.describe(captured);
    const keeper = kind === 'timer' ? 'the timer' : registrar.note.split(' ')[0];
    return {
      id: getFindingId(pattern, file, `${this.getScope(call)}${name}`, 0),
      pattern,
      confidence,
      name,
      container: 'property',
      root: registrar.root,
      file,
      line,
      column,
      evidence: this.collectEvidence(listener, what),
      decision: 'suggest',
      reason: `${keeper} keeps ${what} for as long as the process lives: ${kind === 'timer' ? 'nothing clears it' : 'nothing takes the function back'}`,
      options: getOptions(registration, what),
    };
  }

  private collectEvidence({ registration, registrar, repetition, captured }: Listener, what: string): Evidence[] {
    const { index } = this.context;
    const own = index.has(registrar.node) ? [index.getEvidence('retainer', registrar.node, registrar.note)] : [];
    return [
      index.getEvidence('declaration', registration.call),
      ...own,
      index.getEvidence('growth', registration.callback, 'one more each time, and none is taken back'),
      index.getEvidence('owner', captured, `the function holds ${what}`),
      index.getEvidence('owner', repetition.node, `leads there again and again: it ${repetition.note}`),
    ];
  }

  /** `the Session`, `socket`. */
  private describe(captured: ts.Node): string {
    if (captured.kind !== ts.SyntaxKind.ThisKeyword) return captured.getText();
    const owner = this.ownership.instances.getOwner(captured);
    return owner ? `the ${describeMaker(owner)}` : 'its object';
  }

  private getScope(call: ts.Node): string {
    const scopes: string[] = [];
    for (let fn = getEnclosingFunction(call); fn; fn = getEnclosingFunction(fn)) scopes.unshift(`${getNameOf(fn)?.getText() ?? ''}.`);
    return scopes.join('');
  }
}

function getOptions({ kind, call }: Registration, what: string): readonly string[] {
  if (kind === 'timer') return [`keep the timer and clear it where ${what} ends`, WEAK];
  const method = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  const remove = `keep the function and take it off again where ${what} ends`;
  if (method === 'addEventListener') return [`pass the signal of an AbortController that is aborted where ${what} ends`, remove, WEAK];
  if (method === 'subscribe') return [`keep what subscribe() returns and unsubscribe where ${what} ends`, WEAK];
  return [remove, 'register once for all, and find the one that is meant in a Map which forgets it when it ends', WEAK];
}

/** `this` of `this.handle.bind(this)`. */
function getBoundTo({ expression, arguments: [bound] }: ts.CallExpression): ts.Expression | undefined {
  const isBind = ts.isPropertyAccessExpression(expression) && expression.name.text === 'bind';
  return isBind && bound && !/^(?:null|undefined|void 0)$/.test(bound.getText()) ? bound : undefined;
}

/** An object: a text or a number costs next to nothing. */
function isHeavy(type: ts.Type): boolean {
  return (
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Union | ts.TypeFlags.TypeParameter)) !==
      0 && !isPlainUnion(type)
  );
}

function isPlainUnion(type: ts.Type): boolean {
  return type.isUnion() && type.types.every((one) => (one.flags & ts.TypeFlags.Object) === 0);
}

/** No function between has a `this` of its own. */
function isOwnThis(node: ts.Node, callback: ts.Node): boolean {
  for (let current = node.parent; current && current !== callback; current = current.parent)
    if ((isFunctionNode(current) && !ts.isArrowFunction(current)) || ts.isClassLike(current)) return false;
  return true;
}

/** `Engine.on('create', …)`: by the first letter, which lowers confidence and decides nothing. */
function isOfClass(node: ts.Node): boolean {
  const owner = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : undefined;
  return owner !== undefined && ts.isIdentifier(owner) && /^[A-Z][a-z]/.test(owner.text);
}
