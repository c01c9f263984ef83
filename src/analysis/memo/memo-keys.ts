import { ts } from 'ts-morph';
import type { TaskFacts } from '../../types.ts';
import type { Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getDeclaredTypes } from '../containers/declared-types.ts';
import { getWrites } from '../purity/settled.ts';
import { UnsureSources } from './unsure-sources.ts';
import { getEnclosingFunction, isFunctionNode, unwrap, walkFrom } from '../syntax/syntax.ts';
import { isUsedAsList, isUsedAsObject } from '../values/string-evidence.ts';
import { PRIMITIVE, getMembers, isAll } from '../syntax/type-flags.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const OPEN_TYPES = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Null | ts.TypeFlags.Undefined;

function inferKey(context: AnalysisContext, key: ts.Expression): 'string' | 'number' | 'mixed' {
  const inferred = context.inference.infer(key);
  return inferred === 'string' || inferred === 'number' ? inferred : 'mixed';
}

/** What the keys are by their type. Property names of an object are strings whatever was written. */
export function getKeyKind(context: AnalysisContext, container: Container): NonNullable<TaskFacts['keys']> {
  const kinds = new Set<string>();
  const declared = container.declaration.kind === 'Map' ? getDeclaredTypes(context.index, container).key : undefined;
  if (declared && declared.flags & ts.TypeFlags.StringLike) return 'string';
  if (declared && declared.flags & ts.TypeFlags.NumberLike) return 'number';
  for (const { key, via } of container.accesses) {
    if (!key || via === 'nested') continue;
    for (const member of getMembers(context.index.checker.getTypeAtLocation(key))) {
      if (member.flags & ts.TypeFlags.StringLike) kinds.add('string');
      else if (member.flags & ts.TypeFlags.NumberLike) kinds.add('number');
      else if (member.flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) kinds.add('object');
      else kinds.add(inferKey(context, key));
    }
  }
  const [only] = kinds;
  return kinds.size === 1 && /^(?:string|number|object)$/.test(only ?? '') ? (only as 'string' | 'number' | 'object') : 'mixed';
}

/** Type arguments as they stand in the declaring file: of the annotation, else of `new Map<K, V>()`. */
export function getTypeTexts(container: Container): { keyType?: string; valueType?: string } {
  const { nameNode, initializer } = container.declaration;
  const declared = nameNode.parent;
  const type = ts.isVariableDeclaration(declared) || ts.isPropertyDeclaration(declared) ? declared.type : undefined;
  const made = ts.isNewExpression(initializer) ? initializer.typeArguments : undefined;
  const args = (type && ts.isTypeReferenceNode(type) ? type.typeArguments : undefined) ?? made;
  if (args?.length === 2) return { keyType: args[0]?.getText() ?? '', valueType: args[1]?.getText() ?? '' };
  const signature = type && ts.isTypeLiteralNode(type) ? type.members.find(ts.isIndexSignatureDeclaration) : undefined;
  const key = signature?.parameters[0]?.type;
  return signature && key ? { keyType: key.getText(), valueType: signature.type.getText() } : {};
}

/** A key whose type lets a string or a number in: `Iterable<string>`, `{ length: number }`. */
export function getPrimitiveKey({ index }: AnalysisContext, container: Container): ts.Expression | undefined {
  const { checker } = index;
  const primitives = [
    checker.getStringType(),
    checker.getNumberType(),
    checker.getBooleanType(),
    checker.getBigIntType(),
    checker.getESSymbolType(),
  ];
  return container.accesses
    .flatMap(({ key, via }) => (key && via !== 'nested' ? [key] : []))
    .find((key) => {
      const type = checker.getTypeAtLocation(key);
      return primitives.some((primitive) => checker.isTypeAssignableTo(primitive, type));
    });
}

/** A key that is `any` where it comes from. */
export function getUntypedKey({ index, calls }: AnalysisContext, { accesses }: Container): ts.Expression | undefined {
  const isOpen = (node: ts.Node): boolean =>
    getMembers(index.checker.getTypeAtLocation(node)).some((one) => (one.flags & OPEN_TYPES) !== 0);
  return accesses
    .flatMap(({ key, via }) => (key && via !== 'nested' ? [key] : []))
    .find((key) => {
      const declaration = index.getSymbol(key)?.valueDeclaration;
      const fn = declaration && ts.isParameter(declaration) ? declaration.parent : undefined;
      if (isOpen(key) || !fn || !isFunctionNode(fn)) return isOpen(key);
      const position = fn.parameters.indexOf(declaration as ts.ParameterDeclaration);
      return calls.getCallers(fn).calls.some((call) => {
        const argument = getArgumentAt(call, position);
        return argument === undefined || isOpen(argument);
      });
    });
}

/** An object tells two symbols of one description apart, text does not. */
export function getSymbolKey(context: AnalysisContext, container: Container): ts.Expression | undefined {
  const { index } = context;
  const isSymbol = (node: ts.Node): boolean =>
    getMembers(index.checker.getTypeAtLocation(node)).some((member) => (member.flags & ts.TypeFlags.ESSymbolLike) !== 0);
  const isAsked = (key: ts.Expression): boolean =>
    /['"]symbol['"]/.test(getEnclosingFunction(key)?.getText() ?? '') || getGiven(context, key).some(isSymbol);
  return container.accesses
    .flatMap(({ key, via }) => (key && via !== 'nested' ? [key] : []))
    .find((key) => isSymbol(key) || (!isPrimitive(index, key) && isAsked(key)));
}

export function hasNamedKeys({ accesses }: Container): boolean {
  return accesses.every(({ key, via }) => !key || via === 'nested' || ts.isIdentifier(key));
}

/** What the callers in the program pass for a key that is a parameter. */
function getGiven({ index, calls }: AnalysisContext, key: ts.Expression): ts.Expression[] {
  const declaration = index.getSymbol(key)?.valueDeclaration;
  const fn = declaration && ts.isParameter(declaration) ? declaration.parent : undefined;
  if (!fn || !isFunctionNode(fn)) return [];
  const position = fn.parameters.indexOf(declaration as ts.ParameterDeclaration);
  return calls.getCallers(fn).calls.flatMap((call) => getArgumentAt(call, position) ?? []);
}

function isPrimitive({ checker }: AnalysisContext['index'], key: ts.Expression): boolean {
  return isAll(checker.getTypeAtLocation(key), PRIMITIVE);
}

/**
 * A key of unknown type that the code treats as an object: what it holds may change while it stays the same key, and an entry that is made
 * anew would show it.
 */
export function getObjectKey(context: AnalysisContext, container: Container): ts.Expression | undefined {
  const { index } = context;
  const isObject = (node: ts.Node): boolean =>
    getMembers(index.checker.getTypeAtLocation(node)).some(
      ({ flags }) => (flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) !== 0,
    );
  return container.accesses
    .flatMap(({ key, via }) => (key && via !== 'nested' ? [key] : []))
    .find((key) => {
      if (isObject(key) || getGiven(context, key).some(isObject) || isOfOpenParameter(context, key)) return true;
      if (!ts.isIdentifier(key)) return false;
      return isUsedAsObject(index, key) || (isUsedAsList(index, key) && !isPrimitive(index, key));
    });
}

/** A bare `K`, unless everyone in the program who calls what declares it is given a function of primitives: `memoize((text: string) => …)`. */
function isOfOpenParameter({ index, calls }: AnalysisContext, key: ts.Expression): boolean {
  const { checker } = index;
  const type = checker.getTypeAtLocation(key);
  if (!(type.flags & ts.TypeFlags.TypeParameter)) return false;
  const constraint = checker.getBaseConstraintOfType(type);
  if (constraint && !(constraint.flags & ts.TypeFlags.Unknown) && isAll(constraint, PRIMITIVE)) return false;
  const fn = type.symbol.declarations?.[0]?.parent;
  const callers = fn && isFunctionNode(fn) ? calls.getCallers(fn) : undefined;
  if (!callers || callers.calls.length === 0 || callers.values.length > 0) return true;
  return !callers.calls.every((call) => {
    const made = checker.getTypeAtLocation(call);
    const given = made.getCallSignatures().flatMap(({ parameters }) => parameters);
    return made.getProperties().length === 0 && given.length > 0 && given.every((one) => isAll(checker.getTypeOfSymbol(one), PRIMITIVE));
  });
}

/**
 * A key that was made out to be more than it is: `item!`, `item as Item`, or a variable of that; also where a caller in the program does, or
 * gives what the compiler takes for there: `list[index]`, what a `catch` of a promise gets.
 */
export function getCastKey({ index, calls }: AnalysisContext, container: Container): ts.Expression | undefined {
  const sources = new UnsureSources(index, calls);
  return container.accesses
    .flatMap(({ key, via }) => (key && via !== 'nested' ? [key] : []))
    .find((key) => {
      const declaration = ts.isIdentifier(key) ? index.getSymbol(key)?.valueDeclaration : undefined;
      const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      return isCast(key) || (made !== undefined && isCast(made)) || sources.isUnsure(key);
    });
}

function isCast(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isCast(node.expression);
  return ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node);
}

/**
 * Names in code of the memo that are the key of the entry: of a text that is set once, however it was made. A variable that was made of it
 * earlier is not followed to it.
 */
export function getKeyNames({ index, inference }: AnalysisContext, key: ts.Expression, region: readonly ts.Node[]): Set<ts.Node> {
  const found = new Set<ts.Node>();
  const name = unwrap(key);
  const symbol = ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  const isSetOnce = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined;
  if (!symbol || !isSetOnce || inference.infer(name as ts.Expression) !== 'string' || getWrites(index, symbol).length > 0) return found;
  for (const part of region)
    walkFrom(part, (node) => {
      if (ts.isIdentifier(node) && index.getSymbol(node) === symbol) found.add(node);
      return true;
    });
  return found;
}
