import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import type { Immutability } from './immutability.ts';
import { isBuilding } from '../containers/building.ts';
import { isClockCall } from './clocks.ts';
import { FORMATTERS } from './formatters.ts';
import { isMadeStateless } from './made-functions.ts';
import type { TypeInference } from './infer.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import {
  getContainerKind,
  getEnclosingFunction,
  getReceiver,
  isAssignment,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  isInside,
  unwrap,
} from '../syntax/syntax.ts';
import { isWrittenThrough } from '../syntax/writes.ts';
import { PRIMITIVE } from '../syntax/type-flags.ts';
import { getBuilt } from './work.ts';

/**
 * What a stored value is.
 * - `data`: primitives, RegExp, Date, plain objects and arrays of data: another computation gives one as good;
 * - `function`, `instance`, `promise`: has identity or state; `fresh`: an empty accumulator; `constant`: a mark, such as `true`;
 * - `identity`: differs with each computation (counter, time, random, symbol); `given`: a parameter, made by somebody else;
 * - `formatter`: of `Intl`, costly to make and few; `unknown`: no type says.
 */
type ValueKind = 'data' | 'formatter' | 'function' | 'instance' | 'promise' | 'fresh' | 'constant' | 'identity' | 'given' | 'unknown';

export interface ValueVerdict {
  readonly kind: ValueKind;
  readonly note: string;
  /** `fresh` is no more than a part of what is built before it is stored. */
  readonly isPartly?: true;
}

const FORMATTER: ValueVerdict = {
  kind: 'formatter',
  note: 'values are Intl formatters, in most programs as few as its locales and formats',
};

/** Library classes whose instances hold nothing but what they were made of. */
const STATELESS = new Set([
  'RegExp',
  'Date',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'Uint8Array',
  'Buffer',
  'String',
  'Number',
  'Boolean',
]);
const IDENTITY =
  /(?:\.random|Date\.now|performance\.now|process\.hrtime|randomUUID|uuid\w*|nanoid|Symbol)\(|\+\+|new Date\(\)|\.size\s*(?:\+\s*1)?$/;
const MAX_DEPTH = 4;

export class ValueAnalysis {
  private readonly index: ProgramIndex;
  private readonly inference: TypeInference;
  private readonly immutability: Immutability;

  constructor(index: ProgramIndex, inference: TypeInference, immutability: Immutability) {
    this.index = index;
    this.inference = inference;
    this.immutability = immutability;
  }

  /** `declared`: the value type that the container is declared with, for expressions that have none. */
  getKind(value: ts.Expression, declared?: ts.Type): ValueVerdict {
    const verdict = this.getOwnKind(value);
    const said = verdict.kind === 'unknown' && declared ? this.getTypeKind(declared, 0) : verdict;
    return said.kind === 'function' ? verdict : said;
  }

  private getOwnKind(value: ts.Expression): ValueVerdict {
    const source = this.getSource(value, 0);
    if (isMark(source) && !(source !== unwrap(value) && isSetByEval(this.index, source)))
      return { kind: 'constant', note: `the value is always ${source.getText()}` };
    if ((IDENTITY.test(source.getText()) && !isFunctionNode(source)) || isClockCall(this.index, source))
      return { kind: 'identity', note: 'the value differs with each computation' };
    if (ts.isAwaitExpression(source)) return { kind: 'promise', note: 'the value is awaited, so recomputing repeats I/O' };
    if (getContainerKind(source) && (isEmptyContainer(source) || isStarted(source))) return this.getFilledKind(value);
    if (isMadeStateless(this.index, source)) return { kind: 'data', note: 'values are functions without state' };
    if (isFunctionNode(source))
      return { kind: 'function', note: 'the value is a function that may keep something from one call to the next' };
    const byType = this.getTypeKind(this.index.checker.getTypeAtLocation(value), 0);
    if (byType.kind !== 'unknown' && byType.kind !== 'function') return byType;
    const bySource = this.getTypeKind(this.index.checker.getTypeAtLocation(source), 0);
    if (bySource.kind !== 'unknown' && bySource.kind !== 'function') return bySource;
    if ([value, source].some((part) => this.inference.isData(part))) return { kind: 'data', note: 'values are data' };
    return bySource.kind === 'function' ? bySource : this.getSyntaxKind(source);
  }

  /** A list or table that starts empty: what is put into it before it is stored, if anything is. */
  private getFilledKind(value: ts.Expression): ValueVerdict {
    const fresh: ValueVerdict = { kind: 'fresh', note: 'the value is a list or table that is filled later' };
    const name = unwrap(value);
    const symbol = ts.isIdentifier(name) ? this.index.getSymbol(name) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return fresh;
    const parts = getBuilt(this.index, symbol, declaration).filter((part) => part.end <= value.pos);
    const kinds = parts.map((part) => this.getKind(part));
    const bad = kinds.find(({ kind }) => !/^(?:data|constant|unknown)$/.test(kind));
    const isPartly = bad?.kind === 'fresh' && kinds.some(({ kind }) => kind === 'data' || kind === 'unknown');
    if (bad) return { kind: bad.kind, note: `values hold other things: ${bad.note}`, ...(isPartly ? { isPartly } : {}) };
    return parts.length > 0 ? { kind: 'data', note: 'values are plain data' } : fresh;
  }

  /** The expression that made the value: through variables assigned once, `x || make()`, casts. */
  private getSource(value: ts.Expression, depth: number): ts.Expression {
    const expression = unwrap(value);
    if (depth > MAX_DEPTH) return expression;
    if (isAssignment(expression)) return this.getSource(expression.right, depth + 1);
    if (isFallback(expression)) return this.getSource(isDefault(expression) ? expression.left : expression.right, depth + 1);
    if (!ts.isIdentifier(expression)) return expression;
    const values = this.index.getGivenValues(expression);
    // `catch { result = null }`: what it mostly is says more.
    const last = values.findLast((one) => !isMark(unwrap(one))) ?? values.at(-1);
    return last && last !== expression ? this.getSource(last, depth + 1) : expression;
  }

  private getTypeKind(type: ts.Type, depth: number): ValueVerdict {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter))
      return { kind: 'unknown', note: 'the type of its values is not known' };
    if (type.flags & (PRIMITIVE | ts.TypeFlags.Void)) return { kind: 'data', note: 'values are primitive' };
    if (type.flags & ts.TypeFlags.ESSymbolLike) return { kind: 'identity', note: 'values are symbols' };
    if (type.isUnion()) return this.worst(type.types, depth);
    const name = type.symbol?.name ?? type.aliasSymbol?.name ?? '';
    if (name === 'Promise' || name === 'PromiseLike') return { kind: 'promise', note: 'values are promises' };
    if (FORMATTERS.test(name)) return FORMATTER;
    if (STATELESS.has(name)) return { kind: 'data', note: `values are ${name} objects` };
    if (this.isCollection(type)) return this.worst(this.index.checker.getTypeArguments(type as ts.TypeReference), depth);
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0)
      return { kind: 'function', note: 'values are functions' };
    if (this.isClassInstance(type)) return this.getInstanceKind(type, name);
    if (depth > MAX_DEPTH) return { kind: 'data', note: 'values are plain data' };
    return this.getObjectKind(type, depth);
  }

  private getInstanceKind(type: ts.Type, name: string): ValueVerdict {
    return this.immutability.isImmutable(type)
      ? { kind: 'data', note: `values are ${name} objects that nobody changes` }
      : { kind: 'instance', note: `values are instances of ${name}` };
  }

  /** A `Set` or `Map` of the language: what it holds decides. */
  private isCollection({ symbol }: ts.Type): boolean {
    return /^(?:Readonly)?(?:Set|Map)$/.test(symbol?.name ?? '') && !this.index.declares(symbol);
  }

  private worst(types: readonly ts.Type[], depth: number): ValueVerdict {
    const verdicts = types.map((type) => this.getTypeKind(type, depth + 1));
    return (
      verdicts.find((verdict) => verdict.kind !== 'data') ?? verdicts[0] ?? { kind: 'unknown', note: 'the type of its values is not known' }
    );
  }

  private isClassInstance(type: ts.Type): boolean {
    const declaration = type.symbol?.valueDeclaration;
    if (declaration && ts.isClassLike(declaration)) return true;
    if (declaration && isFunctionNode(declaration)) return true; // `new F()` of a constructor function
    const isLibrary = type.symbol?.declarations?.some((d) => !this.index.has(d)) ?? false;
    return isLibrary && !/^(?:Array|ReadonlyArray|Record|Object|__type|__object)$/.test(type.symbol?.name ?? '__object');
  }

  private getObjectKind(type: ts.Type, depth: number): ValueVerdict {
    const parts: ts.Type[] =
      this.index.checker.isArrayType(type) || this.index.checker.isTupleType(type)
        ? [...this.index.checker.getTypeArguments(type as ts.TypeReference)]
        : [];
    if (parts.length === 0) {
      for (const property of type.getProperties().slice(0, 40)) {
        const declaration = property.valueDeclaration ?? property.declarations?.[0];
        if (declaration) parts.push(this.index.checker.getTypeOfSymbolAtLocation(property, declaration));
      }
      const indexed = type.getStringIndexType();
      if (indexed) parts.push(indexed);
    }
    // An untyped part of a plain object is data like the rest; a part with identity or state is not.
    const bad = parts
      .map((part) => this.getTypeKind(part, depth + 1))
      .find((verdict) => verdict.kind !== 'data' && verdict.kind !== 'unknown');
    if (bad) return { kind: bad.kind, note: `values hold other things: ${bad.note}` };
    return { kind: 'data', note: 'values are plain data' };
  }

  private getSyntaxKind(source: ts.Expression): ValueVerdict {
    if (ts.isIdentifier(source)) {
      const declaration = this.index.getSymbol(source)?.valueDeclaration;
      if (declaration && ts.isParameter(declaration))
        return { kind: 'given', note: `the value is given by the callers of ${describeOwner(declaration)}` };
    }
    if (ts.isNewExpression(source) && FORMATTERS.test(source.expression.getText().replace(/^Intl\./, ''))) return FORMATTER;
    if (ts.isNewExpression(source)) return { kind: 'instance', note: `values are instances of ${source.expression.getText()}` };
    return { kind: 'unknown', note: 'the type of its values is not known' };
  }

  /** A value of the memo itself, stored under one more key. */
  isKept(value: ts.Expression, container: Container): boolean {
    const source = this.getSource(value, 0);
    return container.accesses.some(({ kind, node }) => kind === 'read' && node === source);
  }

  /** Where an entry is changed in place after it was stored, in a way that counts; undefined when nobody does. */
  getMutation(container: Container, isIt: (use: ts.Node) => boolean): ts.Node | undefined {
    const nested = container.accesses.find((access) => access.via === 'nested' && access.kind === 'growth' && isIt(access.node));
    if (nested) return nested.node;
    for (const access of container.accesses) {
      if (access.via === 'nested') continue;
      const name = access.kind === 'read' ? getReceiver(access.node) : access.kind === 'growth' ? getInserted(access) : undefined;
      const mutation = name && this.getVariableMutation(name, access, container, isIt);
      if (mutation) return mutation;
      if (access.kind === 'read' && isWrittenThrough(access.node) && isIt(access.node)) return access.node;
    }
    return undefined;
  }

  private getVariableMutation(
    name: ts.Identifier,
    access: Access,
    { accesses }: Container,
    isIt: (use: ts.Node) => boolean,
  ): ts.Node | undefined {
    const symbol = this.index.getSymbol(name);
    const fn = getEnclosingFunction(access.node);
    return this.index.getNamesOf(symbol, name.text).find((use) => {
      if (this.index.getSymbol(use) !== symbol || !symbol) return false;
      // What is done before the value is stored builds it.
      if (access.kind === 'growth' && getEnclosingFunction(use) === fn && use.pos < access.node.pos) return false;
      return isWrittenThrough(use) && isIt(use) && !(ts.isIdentifier(use) && isBuilding(this.index, use, accesses));
    });
  }
}

/** A variable whose function runs `eval` may hold something else than the program shows. */
function isSetByEval(index: ProgramIndex, initializer: ts.Node): boolean {
  const fn = getEnclosingFunction(initializer);
  return index
    .getNamesInFile('eval', initializer.getSourceFile())
    .some((use) => fn !== undefined && ts.isCallExpression(use.parent) && use.parent.expression === use && isInside(use, fn));
}

function describeOwner(parameter: ts.ParameterDeclaration): string {
  const fn = parameter.parent;
  return fn.name ? `${fn.name.getText()}()` : 'a function';
}

/** `[x]`, `new Set([x])`: a list with its first entry. */
function isStarted(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 1;
  const [first] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  return first !== undefined && ts.isArrayLiteralExpression(first);
}

/** `found?.name ?? ''`: what it is else is said by the left side, unless that looks something up. */
function isDefault({ left, right }: ts.BinaryExpression): boolean {
  const [asked, other] = [unwrap(left), unwrap(right)];
  if (!ts.isStringLiteralLike(other) && !ts.isNumericLiteral(other)) return false;
  return ts.isPropertyAccessExpression(asked) || (ts.isCallExpression(asked) && ts.isIdentifier(asked.expression));
}

function isMark(node: ts.Expression): boolean {
  return /^(?:true|1|null|undefined|void 0)$/.test(node.getText());
}

function getInserted(access: Access): ts.Identifier | undefined {
  const value = access.value && unwrap(access.value);
  return value && ts.isIdentifier(value) ? value : undefined;
}
