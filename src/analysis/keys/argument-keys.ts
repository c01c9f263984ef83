import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import type { Inputs, Reading } from '../purity/purity-inputs.ts';
import { getPath } from '../syntax/paths.ts';
import { isReadTold } from '../syntax/json-types.ts';
import { isInside, unwrap } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll } from '../syntax/type-flags.ts';
import type { TypeInference } from '../values/infer.ts';
import { isAlwaysUsedAsText } from '../values/string-evidence.ts';
import { getOnlyResult } from './key-helpers.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly inference: TypeInference;
  readonly inputs: Inputs;
}

/** A function whose results are kept by a key that is made of its arguments. */
export interface Remembered {
  readonly fn: ts.FunctionLikeDeclaration;
  readonly parameters: readonly ts.ParameterDeclaration[];
  /** What all who call it pass there; undefined where not all of them are known. */
  readonly getGiven: (position: number) => readonly (ts.Expression | undefined)[] | undefined;
}

/** What a key holds of the arguments, by position: all of one, or paths such as `.id`. */
export interface Covered {
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

/** Whether a key that is made of the arguments of a function holds all that its result is made of. */
export class ArgumentKeys {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The first thing that the result is made of and the key does not hold. */
  getMissing({ fn, parameters }: Remembered, covered: Covered, maker: ts.Node | undefined): ts.Identifier | undefined {
    const region = [...parameters.flatMap(({ initializer }) => initializer ?? []), ...(fn.body ? [fn.body] : [])];
    const used = [...this.parts.inputs.getParameters(region, fn, maker).values()].flat();
    return used.find((use) => !this.isCovered(use, parameters, covered));
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

  /** What an argument is, where it is a primitive value: by the type of the parameter, or by all that is passed. */
  getKind({ parameters, getGiven }: Remembered, position: number): Kind | undefined {
    const { checker } = this.parts.index;
    const parameter = parameters[position];
    if (!parameter) return undefined;
    const own = checker.getTypeAtLocation(parameter.name);
    const type = parameter.dotDotDotToken ? checker.getTypeArguments(own as ts.TypeReference)[0] : own;
    if (type && isAll(type, PRIMITIVE)) return toKind(type);
    if (type && isOpen(type) && !parameter.dotDotDotToken && isAlwaysUsedAsText(this.parts.index, parameter)) return 'string';
    if ((type && !isOpen(type)) || parameter.dotDotDotToken) return undefined;
    const kinds = new Set(getGiven(position)?.map((argument) => argument && this.getArgumentKind(argument)));
    const [only] = kinds;
    return kinds.size === 1 ? only : undefined;
  }

  private getArgumentKind(argument: ts.Expression): Kind | undefined {
    const type = this.parts.index.checker.getTypeAtLocation(argument);
    if (isAll(type, PRIMITIVE)) return toKind(type);
    const inferred = this.parts.inference.infer(argument);
    return inferred === 'string' || inferred === 'number' ? inferred : undefined;
  }

  /** What the key holds that a function of its own makes, or why that is not known. */
  getResolved(
    remembered: Remembered,
    resolver: ts.Expression,
    fn: ts.FunctionLikeDeclaration | undefined,
    takesArray: boolean,
  ): Covered | string {
    const { index, inputs } = this.parts;
    const { parameters } = remembered;
    if (resolver.getText() === 'JSON.stringify' && (takesArray || parameters.length <= 1))
      return { whole: new Set(parameters.keys()), paths: new Map(), isJson: true };
    const key = fn && getOnlyResult(fn);
    const value = unwrap(resolver);
    const symbol = ts.isIdentifier(value) ? index.getSymbol(value) : undefined;
    const isOther = symbol !== undefined && inputs.stability.getReplacement(symbol.name, symbol) !== undefined;
    if (!fn || !key || isOther) return `what its key is made of is not known (${index.at(resolver)})`;
    return this.getRead(remembered, fn, key, takesArray);
  }

  /** The same of a key that `fn`, which is given the arguments or a list of them, makes of its parameters. */
  getRead(remembered: Remembered, fn: ts.FunctionLikeDeclaration, key: ts.Expression, takesArray: boolean): Covered | string {
    const { index, inference, inputs } = this.parts;
    const type = index.checker.getTypeAtLocation(key);
    // Where the types of the library are not there, a resolver's parameters have none; what they stand for has.
    const isPath = ts.isIdentifier(unwrap(key)) || ts.isPropertyAccessExpression(unwrap(key));
    const isPrimitive = (isPath && isOpen(type)) || inference.isPrimitive(key);
    if (!isPrimitive) return `its key is not known to be a string or a number (${index.at(key)})`;
    const readings = inputs.getCovered(key, fn);
    const covered = getCovered(fn, key, takesArray, remembered.parameters, readings);
    const isText = !isPath || readings.some((one) => one.isText);
    return covered.isJson ? covered : (this.getTextObstacle(remembered, covered, isText) ?? covered);
  }

  /** What text says of an object need not be all that it holds, and values of two types may be one text. */
  private getTextObstacle(remembered: Remembered, { whole, paths }: Covered, isText: boolean): string | undefined {
    const { checker } = this.parts.index;
    const { parameters } = remembered;
    const isKnown = (kind: Kind | undefined): boolean => kind !== undefined && !(isText && kind === 'primitive');
    const isPath = (position: number): boolean => {
      const type = parameters[position] && checker.getTypeAtLocation(parameters[position].name);
      return (paths.get(position) ?? []).every((path) => type && isKnown(getKindAt(checker, type, path)));
    };
    // Of a text that may be left out nobody can tell which text stands for nothing.
    const isWhole = (position: number): boolean => {
      const kind = this.getKind(remembered, position);
      return isKnown(kind) && !(isText && kind === 'string' && parameters[position]?.initializer);
    };
    const bad = [...parameters.keys()].find((one) => (whole.has(one) ? !isWhole(one) : !isPath(one)));
    return bad === undefined
      ? undefined
      : `what its key holds of ${parameters[bad]?.name.getText()} is not known to be ${isText ? 'of one primitive type' : 'a string or a number'}`;
  }
}

function getCovered(
  fn: ts.FunctionLikeDeclaration,
  key: ts.Expression,
  takesArray: boolean,
  parameters: readonly ts.ParameterDeclaration[],
  readings: readonly Reading[],
): Covered {
  const whole = new Set<number>();
  const paths = new Map<number, string[]>();
  const isFixedCount = parameters.every(({ dotDotDotToken }) => !dotDotDotToken);
  for (const { symbol, use, isJoined } of readings) {
    const declared = symbol.valueDeclaration;
    const place = declared && getPlace(fn, declared, takesArray);
    // Of as many arguments as there are parameters, what stands between them tells them apart, as in a template.
    if (!place || (isJoined && !(place.takesRest && isFixedCount))) continue;
    const path = place.prefix + getPath(use).slice(use.text.length);
    const positions = place.takesRest ? [...parameters.keys()].slice(place.position) : [place.position];
    if (path === '') positions.forEach((position) => whole.add(position));
    else if (!place.takesRest) paths.set(place.position, [...(paths.get(place.position) ?? []), path]);
  }
  return { whole, paths, isJson: ts.isCallExpression(unwrap(key)) && unwrap(key).getText().startsWith('JSON.stringify(') };
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
  // A default stands for nothing as well as for itself.
  if (!parameter || parameter.initializer || (takesArray && position > 0)) return undefined;
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
