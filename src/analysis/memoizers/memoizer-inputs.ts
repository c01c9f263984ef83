import { ts } from 'ts-morph';
import type { TypeInference } from '../values/infer.ts';
import { isAlwaysUsedAsText } from '../values/string-evidence.ts';
import { isReadTold } from '../syntax/json-types.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';
import type { MemoizerOptions } from './memoizer-bounds.ts';
import { getKeyCount, getKeyRule, getMemoizedFunction, type Signature } from './memoizer-signature.ts';
import { getResults } from '../syntax/results.ts';
import type { MemoizerUses } from './memoizer-uses.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getPath, type Inputs } from '../purity/purity-inputs.ts';
import { isCommonJsExports, isFunctionNode, isInside, isPrivate, unwrap } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll } from '../syntax/type-flags.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly inference: TypeInference;
  readonly inputs: Inputs;
  readonly options: MemoizerOptions;
  readonly isPublished: (file: string) => boolean;
}

/** A memoizer with the function that it remembers. */
interface Memoized {
  readonly declaration: MemoizerDeclaration;
  readonly signature: Signature;
  readonly uses: MemoizerUses;
  readonly fn: ts.FunctionLikeDeclaration;
}

/** What a key holds of the arguments, by position: all of one, or paths such as `.id`. */
interface Covered {
  readonly whole: ReadonlySet<number>;
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** By what they hold, so that also objects count. */
  readonly isJson: boolean;
}

type Kind = 'string' | 'number' | 'boolean' | 'bigint' | 'primitive';

const KINDS: readonly (readonly [ts.TypeFlags, Kind])[] = [
  [ts.TypeFlags.StringLike, 'string'],
  [ts.TypeFlags.NumberLike, 'number'],
  [ts.TypeFlags.BooleanLike, 'boolean'],
  [ts.TypeFlags.BigIntLike, 'bigint'],
];

/** Whether the key of a library's memoizer holds all that the function makes its result of: a miss then makes the same. */
export class MemoizerInputs {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Why it does not, or is not known to; undefined where it does. */
  getObstacle(memoized: Memoized): string | undefined {
    const { signature, fn, declaration } = memoized;
    const covered = signature.resolver ? this.getResolved(memoized, signature.resolver) : this.getArguments(memoized);
    if (typeof covered === 'string') return covered;
    const region = [...signature.parameters.flatMap(({ initializer }) => initializer ?? []), ...(fn.body ? [fn.body] : [])];
    const used = this.parts.inputs.getParameters(region, fn, declaration.maker);
    for (const uses of used.values()) {
      const missing = uses.find((use) => !this.isCovered(use, signature.parameters, covered));
      if (missing) return `its result is made of ${missing.text}, which is not in the key (${this.parts.index.at(missing)})`;
    }
    return undefined;
  }

  private isCovered(use: ts.Identifier, parameters: readonly ts.ParameterDeclaration[], { whole, paths, isJson }: Covered): boolean {
    const declared = this.parts.index.getSymbol(use)?.valueDeclaration;
    const position = parameters.findIndex((one) => declared && isInside(declared, one));
    if (!declared || position < 0) return false;
    if (isJson && !isReadTold(this.parts.index.checker, use)) return false;
    if (whole.has(position)) return true;
    const path = toPath(use, declared);
    return path !== undefined && (paths.get(position) ?? []).some((known) => path === known || path.startsWith(`${known}.`));
  }

  /** The arguments themselves are the key. */
  private getArguments(memoized: Memoized): Covered | string {
    const { declaration, signature } = memoized;
    const { options } = this.parts;
    const count = getKeyCount(options, declaration, signature);
    const isText = getKeyRule(options, declaration) === 'json';
    const whole = new Set<number>();
    for (const [position, parameter] of signature.parameters.entries()) {
      if (position >= count || (parameter.dotDotDotToken && count !== Infinity)) break;
      const kind = this.getKind(memoized, position);
      if (!kind) return `its key ${parameter.name.getText().slice(0, 40)} is not known to be a string or a number`;
      // As text, values of two types may be one key.
      if (isText && kind === 'primitive') return `${parameter.name.getText()} may be of more than one type, which its key does not tell`;
      whole.add(position);
    }
    return { whole, paths: new Map(), isJson: false };
  }

  /** What an argument is, where it is a primitive value: by the type of the parameter, or by all that is passed. */
  private getKind(memoized: Memoized, position: number): Kind | undefined {
    const { signature, uses } = memoized;
    const { checker } = this.parts.index;
    const parameter = signature.parameters[position];
    if (!parameter) return undefined;
    const own = checker.getTypeAtLocation(parameter.name);
    const type = parameter.dotDotDotToken ? checker.getTypeArguments(own as ts.TypeReference)[0] : own;
    if (type && isAll(type, PRIMITIVE)) return toKind(type);
    if (type && isOpen(type) && !parameter.dotDotDotToken && isAlwaysUsedAsText(this.parts.index, parameter)) return 'string';
    if ((type && !isOpen(type)) || parameter.dotDotDotToken || this.hasUnknownCallers(memoized)) return undefined;
    const given = uses.accesses.filter(({ kind }) => kind === 'growth').map((access) => uses.args.get(access)?.[position]);
    const kinds = new Set(given.map((argument) => argument && this.getArgumentKind(argument)));
    const [only] = kinds;
    return kinds.size === 1 ? only : undefined;
  }

  /** Code that the program does not show may call it. */
  hasUnknownCallers({ uses, declaration }: Pick<Memoized, 'uses' | 'declaration'>): boolean {
    const isCalled = uses.accesses.some(({ kind }) => kind === 'growth');
    const { file } = this.parts.index.getFile(declaration.nameNode);
    if (uses.handed.length > 0 || isMember(declaration.nameNode)) return true;
    return uses.exported && (!isCalled || this.parts.isPublished(file));
  }

  private getArgumentKind(argument: ts.Expression): Kind | undefined {
    const type = this.parts.index.checker.getTypeAtLocation(argument);
    if (isAll(type, PRIMITIVE)) return toKind(type);
    const inferred = this.parts.inference.infer(argument);
    return inferred === 'string' || inferred === 'number' ? inferred : undefined;
  }

  /** A function of its own makes the key. */
  private getResolved(memoized: Memoized, resolver: ts.Expression): Covered | string {
    const { library } = memoized.declaration;
    const { parameters } = memoized.signature;
    const takesArray = library.resolverTakesArray === true;
    if (resolver.getText() === 'JSON.stringify' && (takesArray || parameters.length <= 1))
      return { whole: new Set(parameters.keys()), paths: new Map(), isJson: true };
    const fn = getMemoizedFunction(this.parts.index, resolver);
    const results = fn ? getResults(fn) : [];
    const [key] = results;
    if (!fn || !key || results.length > 1) return `what its key is made of is not known (${this.parts.index.at(resolver)})`;
    const type = this.parts.index.checker.getTypeAtLocation(key);
    // Where the types of the library are not there, a resolver's parameters have none; what they stand for has.
    const isPath = ts.isIdentifier(unwrap(key)) || ts.isPropertyAccessExpression(unwrap(key));
    const isPrimitive = (isPath && isOpen(type)) || this.parts.inference.isPrimitive(key);
    if (!isPrimitive) return `its key is not known to be a string or a number (${this.parts.index.at(key)})`;
    const covered = this.getCovered(fn, key, takesArray, parameters);
    return covered.isJson ? covered : (this.getTextObstacle(memoized, covered, !isPath) ?? covered);
  }

  /** What text says of an object need not be all that it holds, and values of two types may be one text. */
  private getTextObstacle(memoized: Memoized, { whole, paths }: Covered, isText: boolean): string | undefined {
    const { checker } = this.parts.index;
    const { parameters } = memoized.signature;
    const isKnown = (kind: Kind | undefined): boolean => kind !== undefined && !(isText && kind === 'primitive');
    const isPath = (position: number): boolean => {
      const type = parameters[position] && checker.getTypeAtLocation(parameters[position].name);
      return (paths.get(position) ?? []).every((path) => type && isKnown(getKindAt(checker, type, path)));
    };
    const bad = [...parameters.keys()].find((one) => (whole.has(one) ? !isKnown(this.getKind(memoized, one)) : !isPath(one)));
    return bad === undefined
      ? undefined
      : `what its key holds of ${parameters[bad]?.name.getText()} is not known to be ${isText ? 'of one primitive type' : 'a string or a number'}`;
  }

  private getCovered(
    fn: ts.FunctionLikeDeclaration,
    key: ts.Expression,
    takesArray: boolean,
    parameters: readonly ts.ParameterDeclaration[],
  ): Covered {
    const whole = new Set<number>();
    const paths = new Map<number, string[]>();
    for (const [symbol, uses] of this.parts.inputs.getCovered(key, fn)) {
      const declared = symbol.valueDeclaration;
      const place = declared && getPlace(fn, declared, takesArray);
      if (!place) continue;
      for (const use of uses) {
        const path = place.prefix + getPath(use).slice(use.text.length);
        const positions = place.takesRest ? [...parameters.keys()].slice(place.position) : [place.position];
        if (path === '') positions.forEach((position) => whole.add(position));
        else if (!place.takesRest) paths.set(place.position, [...(paths.get(place.position) ?? []), path]);
      }
    }
    return { whole, paths, isJson: ts.isCallExpression(unwrap(key)) && unwrap(key).getText().startsWith('JSON.stringify(') };
  }
}

interface Place {
  readonly position: number;
  /** What of the argument the name stands for: `.id`. */
  readonly prefix: string;
  /** It stands for the arguments from there on. */
  readonly takesRest: boolean;
}

/** Which argument a name in the parameters of a resolver stands for. */
function getPlace(fn: ts.FunctionLikeDeclaration, declared: ts.Declaration, takesArray: boolean): Place | undefined {
  const position = fn.parameters.findIndex((one) => isInside(declared, one));
  const parameter = fn.parameters[position];
  if (!parameter || (takesArray && position > 0)) return undefined;
  if (declared === parameter) return { position, prefix: '', takesRest: takesArray || parameter.dotDotDotToken !== undefined };
  const pattern = declared.parent;
  if (!ts.isBindingElement(declared) || pattern.parent !== parameter || declared.initializer) return undefined;
  if (ts.isArrayBindingPattern(pattern)) {
    const isList = takesArray || parameter.dotDotDotToken !== undefined;
    const index = position + pattern.elements.indexOf(declared);
    return isList ? { position: index, prefix: '', takesRest: declared.dotDotDotToken !== undefined } : undefined;
  }
  const name = declared.propertyName ?? declared.name;
  if (takesArray || parameter.dotDotDotToken || declared.dotDotDotToken || !ts.isIdentifier(name)) return undefined;
  return { position, prefix: `.${name.text}`, takesRest: false };
}

/** What of its argument a name in the memoized function stands for: '' for all of it. */
function toPath(use: ts.Identifier, declared: ts.Declaration): string | undefined {
  const rest = getPath(use).slice(use.text.length);
  if (ts.isParameter(declared)) return rest;
  const isDirect = ts.isBindingElement(declared) && ts.isObjectBindingPattern(declared.parent) && ts.isParameter(declared.parent.parent);
  if (!isDirect || declared.dotDotDotToken) return undefined;
  const name = declared.propertyName ?? declared.name;
  return ts.isIdentifier(name) ? `.${name.text}${rest}` : undefined;
}

function getKindAt(checker: ts.TypeChecker, type: ts.Type, path: string): Kind | undefined {
  let current: ts.Type | undefined = type;
  for (const name of path.split('.').filter((part) => part !== '')) {
    const property: ts.Symbol | undefined = current && checker.getNonNullableType(current).getProperty(name);
    current = property && checker.getTypeOfSymbol(property);
  }
  return current !== undefined && isAll(current, PRIMITIVE) ? toKind(current) : undefined;
}

function isOpen({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function toKind(type: ts.Type): Kind {
  const kinds = new Set(getMembers(type).map(({ flags }) => KINDS.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 'primitive'));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'primitive';
}

/** It hangs on an object: whoever has that can call it, also from a template. */
function isMember(name: ts.Node): boolean {
  const { parent } = name;
  if (ts.isPropertyAssignment(parent)) return true;
  if (ts.isPropertyAccessExpression(name)) return !isCommonJsExports(name) && !ts.isPrivateIdentifier(name.name);
  return ts.isPropertyDeclaration(parent) && !ts.isPrivateIdentifier(name) && !isPrivate(parent);
}

/** A function that says `this` and has one of its own: what it is called on is in no key. */
export function hasOwnThis(fn: ts.FunctionLikeDeclaration): boolean {
  if (ts.isArrowFunction(fn)) return false;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) found = true;
    else if (!isFunctionNode(node) || ts.isArrowFunction(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(fn, visit);
  return found;
}
