import { ts } from 'ts-morph';
import type { TypeInference } from '../values/infer.ts';
import type { KeyAnalysis } from '../keys/keys.ts';
import type { KeyRule, MemoizerKind } from './memo-library.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';
import type { MemoizerOptions } from './memoizer-bounds.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getKeyCount, getKeyRule, getMemoizedFunction, type Signature } from './memoizer-signature.ts';
import { getResults } from '../syntax/results.ts';
import { getEnclosingFunction, unwrap } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** `fresh`: an object made for the call, so that no call ever finds the entry of another. */
export type KeyClass = 'text' | 'number' | 'object' | 'fresh' | 'unknown';

export type MemoizerKey =
  | { readonly finite: true; readonly note: string }
  | { readonly finite: false; readonly kind: KeyClass; readonly node: ts.Expression; readonly note: string };

interface Parts {
  readonly index: ProgramIndex;
  readonly keys: KeyAnalysis;
  readonly inference: TypeInference;
  readonly options: MemoizerOptions;
}

const ONE: MemoizerKey = { finite: true, note: 'it takes no argument, so there is one result' };
/** Globals that make the same of the same. */
const PURE_NAMES = /^(?:JSON|String|Number|Boolean|Object|Array|Math|undefined|encodeURIComponent)$/;
const IMPURE = /Date\.now|\.random\(|new Date\(\)|performance\.|uuid|nanoid|\+\+|--/;

export class MemoizerKeys {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The key of one call; of any call, where its arguments are not known. */
  getKey(declaration: MemoizerDeclaration, signature: Signature, args: readonly ts.Expression[] | undefined): MemoizerKey {
    if (args?.some(ts.isSpreadElement)) return this.getKey(declaration, signature, undefined);
    if (signature.resolver) return this.getResolved(declaration, signature, args);
    if (!args && !signature.fn) return this.getUnknown(declaration);
    const count = getKeyCount(this.parts.options, declaration, signature);
    const parts = this.getParts(signature, args).slice(0, count);
    return this.join(parts.map((part) => this.getPart(declaration, part)));
  }

  /** Neither a call nor the memoized function can be seen. */
  private getUnknown({ library, args, initializer }: MemoizerDeclaration): MemoizerKey {
    if (library.kind === 'selector') return { finite: true, note: 'objects are held weakly' };
    const node = (library.fn === undefined ? undefined : args[library.fn]) ?? initializer;
    return { finite: false, kind: 'unknown', node, note: 'what it is called with is not known' };
  }

  private getParts({ parameters }: Signature, args: readonly ts.Expression[] | undefined): Part[] {
    if (!args) return parameters.map((parameter) => ({ argument: undefined, parameter }));
    return args.map((argument, position) => ({ argument, parameter: parameters[position] }));
  }

  private getPart(declaration: MemoizerDeclaration, { argument, parameter }: Part): MemoizerKey {
    const { library } = declaration;
    const rule = getKeyRule(this.parts.options, declaration);
    const named = parameter && ts.isIdentifier(parameter.name) ? parameter.name : undefined;
    const name = parameter?.dotDotDotToken ? undefined : named;
    const node = argument ?? name;
    if (!node) return named ? this.open(named, rule) : ONE;
    return this.getBounded(node, argument && name) ?? this.getByRule(library.kind, rule, node) ?? this.open(node, rule, name);
  }

  /** One of so many values, by its expression or by the type of the parameter. */
  private getBounded(node: ts.Expression, parameter: ts.Identifier | undefined): MemoizerKey | undefined {
    const { keys } = this.parts;
    const verdict = keys.isFinite(node);
    if (verdict.finite) return verdict;
    const table = keys.tables.isOfConstantTable(node);
    if (table.finite) return table;
    const typed = parameter && keys.isOfFiniteType(parameter);
    if (typed?.finite) return typed;
    return this.isOneValue(node) ? { finite: true, note: `${node.getText()} is one value` } : undefined;
  }

  private getByRule(kind: MemoizerKind, rule: KeyRule, node: ts.Expression): MemoizerKey | undefined {
    if (rule === 'text' && this.isPlainObject(node)) return { finite: true, note: 'all objects have one key, their text' };
    if (rule === 'json' && this.isConstantContent(node)) return { finite: true, note: 'its key is a constant' };
    const isWeak = kind === 'selector' && !isPrimitive(this.parts.index.checker.getTypeAtLocation(node));
    return isWeak ? { finite: true, note: 'objects are held weakly' } : undefined;
  }

  private open(node: ts.Expression, rule: KeyRule, parameter?: ts.Identifier): MemoizerKey {
    const kind = this.getClass(node, rule) ?? 'unknown';
    const better = kind === 'unknown' && parameter && parameter !== node ? (this.getClass(parameter, rule) ?? 'unknown') : kind;
    return { finite: false, kind: better, node, note: describe(better, node) };
  }

  getClass(node: ts.Expression, rule: KeyRule): KeyClass | undefined {
    const { index, inference } = this.parts;
    const value = unwrap(node);
    const isByContent = rule === 'text' || rule === 'json';
    if (!isByContent && isMadeHere(value)) return 'fresh';
    if (ts.isTemplateExpression(value)) return 'text';
    const type = index.checker.getTypeAtLocation(value);
    const members = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    if (members.every(({ flags }) => flags & ts.TypeFlags.StringLike)) return 'text';
    if (members.every(({ flags }) => flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike))) return 'number';
    if (members.every(({ flags }) => flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike))) return 'text';
    if (members.every(({ flags }) => flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Intersection)))
      return 'object';
    const inferred = inference.infer(value);
    if (inferred === 'string') return 'text';
    return inferred === 'number' ? 'number' : undefined;
  }

  private join(parts: readonly MemoizerKey[]): MemoizerKey {
    const open = parts.filter((part) => !part.finite);
    const order: readonly KeyClass[] = ['fresh', 'text', 'number', 'object', 'unknown'];
    const [worst] = open.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    return worst ?? parts[0] ?? ONE;
  }

  /** A module's constant, an import, a function or class: the same each time. */
  private isOneValue(node: ts.Expression): boolean {
    const value = unwrap(node);
    if (/^process\.env\.\w+$/.test(value.getText())) return true;
    if (!ts.isIdentifier(value)) return false;
    const [declaration] = this.parts.index.checker.getSymbolAtLocation(value)?.declarations ?? [];
    if (!declaration || !this.parts.index.has(declaration)) return false;
    if (ts.isImportSpecifier(declaration) || ts.isImportClause(declaration) || ts.isNamespaceImport(declaration)) return true;
    if (getEnclosingFunction(declaration)) return false;
    if (ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)) return true;
    return (
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer !== undefined &&
      isConst(declaration) &&
      ts.isVariableStatement(declaration.parent.parent)
    );
  }

  private isPlainObject(node: ts.Expression): boolean {
    const { checker } = this.parts.index;
    const type = checker.getTypeAtLocation(node);
    const isObject = (type.flags & ts.TypeFlags.Object) !== 0 && !type.isUnion();
    const own = type.getProperty('toString')?.declarations ?? [];
    return (
      isObject &&
      !checker.isArrayType(type) &&
      !checker.isTupleType(type) &&
      type.symbol?.name !== 'Date' &&
      !own.some((one) => this.parts.index.has(one))
    );
  }

  private isConstantContent(node: ts.Expression): boolean {
    const value = unwrap(node);
    if (ts.isArrayLiteralExpression(value)) return value.elements.every((one) => this.isConstantContent(one));
    if (!ts.isObjectLiteralExpression(value)) return this.parts.keys.isFinite(value).finite;
    return value.properties.every((one) => ts.isPropertyAssignment(one) && this.isConstantContent(one.initializer));
  }

  /** The result of a function that makes the key: finite when what it is made of is. */
  private getResolved(declaration: MemoizerDeclaration, signature: Signature, args: readonly ts.Expression[] | undefined): MemoizerKey {
    const resolver = unwrap(signature.resolver as ts.Expression);
    const { library } = declaration;
    const fn = getMemoizedFunction(this.parts.index, resolver);
    const all = this.getParts(signature, args);
    if (!fn?.body) {
      const used =
        /^(?:JSON\.stringify|String|identity|\w+\.identity)$/.test(resolver.getText()) && !library.resolverTakesArray
          ? all.slice(0, 1)
          : all;
      const key = this.join(used.map((part) => this.getPart(declaration, part)));
      return key.finite || resolver.getText().includes('identity')
        ? key
        : { ...key, kind: 'text', note: `made by ${resolver.getText().slice(0, 40)}` };
    }
    const results = getResults(fn);
    return this.join(results.map((result) => this.getResult(declaration, fn, result, all)));
  }

  private getResult(
    declaration: MemoizerDeclaration,
    fn: ts.FunctionLikeDeclaration,
    result: ts.Expression,
    all: readonly Part[],
  ): MemoizerKey {
    const { library } = declaration;
    const rule = getKeyRule(this.parts.options, declaration);
    const verdict = this.parts.keys.isFinite(result);
    if (verdict.finite) return verdict;
    if (rule !== 'text' && rule !== 'json' && isMadeHere(unwrap(result)))
      return { finite: false, kind: 'fresh', node: result, note: 'a new object for each call, so that no call ever finds its entry' };
    const used = this.getUsed(fn, result, all, library.resolverTakesArray === true);
    if (used && used.every((part) => this.getPart(declaration, part).finite)) return { finite: true, note: 'its key is made of constants' };
    const key = this.open(result, rule);
    return key.finite || key.kind !== 'unknown' ? key : { ...key, note: `made by ${result.getText().slice(0, 40)}` };
  }

  /** The arguments that a key is made of; undefined when it is made of something else as well. */
  private getUsed(fn: ts.FunctionLikeDeclaration, result: ts.Expression, all: readonly Part[], takesArray: boolean): Part[] | undefined {
    if (IMPURE.test(result.getText())) return undefined;
    const used: Part[] = [];
    let isClosed = true;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) return visit(node.expression);
      if (ts.isIdentifier(node) && !PURE_NAMES.test(node.text)) {
        const declared = this.parts.index.getSymbol(node)?.valueDeclaration;
        const position = fn.parameters.findIndex((parameter) => declared && isWithin(declared, parameter));
        const parameter = fn.parameters[position];
        if (parameter) used.push(...(takesArray || parameter.dotDotDotToken ? all.slice(position) : all.slice(position, position + 1)));
        else if (!declared || !ts.isParameter(declared)) isClosed &&= this.isOneValue(node);
      }
      ts.forEachChild(node, visit);
    };
    visit(result);
    return isClosed ? used : undefined;
  }
}

interface Part {
  readonly argument: ts.Expression | undefined;
  readonly parameter: ts.ParameterDeclaration | undefined;
}

function isMadeHere(value: ts.Expression): boolean {
  return (
    ts.isObjectLiteralExpression(value) ||
    ts.isArrayLiteralExpression(value) ||
    ts.isNewExpression(value) ||
    ts.isArrowFunction(value) ||
    ts.isFunctionExpression(value)
  );
}

function isPrimitive(type: ts.Type): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.some(({ flags }) => flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike));
}

function isWithin(node: ts.Node, ancestor: ts.Node): boolean {
  for (let current: ts.Node | undefined = node; current; current = current.parent) if (current === ancestor) return true;
  return false;
}

const WORDS: Readonly<Record<KeyClass, string>> = {
  text: 'is a string',
  number: 'is a number',
  object: 'is an object, which the entry keeps alive',
  fresh: 'is a new object for each call, so that no call ever finds its entry',
  unknown: 'has no known type',
};

function describe(kind: KeyClass, node: ts.Expression): string {
  const text = node.getText().replaceAll(/\s+/g, ' ');
  return `${text.length > 40 ? `${text.slice(0, 37)}...` : text} ${WORDS[kind]}`;
}
