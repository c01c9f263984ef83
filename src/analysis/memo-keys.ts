import { ts } from 'ts-morph';
import type { TaskFacts } from '../types.ts';
import type { Container } from './containers.ts';
import type { AnalysisContext } from './context.ts';
import { getDeclaredTypes } from './declared-types.ts';
import { getEnclosingFunction, isFunctionNode } from './syntax.ts';
import { getMembers } from './type-flags.ts';

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

/** `typeof key` tells `1` from `'1'`, which are one name of a property. */
export function isTypeAsked({ accesses }: Container): boolean {
  return accesses.some(({ kind, node }) => kind === 'growth' && /\btypeof\b/.test(getEnclosingFunction(node)?.getText() ?? ''));
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
        const argument = ts.isTaggedTemplateExpression(call) ? undefined : call.arguments?.[position];
        return argument === undefined || isOpen(argument);
      });
    });
}

/** An object tells two symbols of one description apart, text does not. */
export function getSymbolKey({ index }: AnalysisContext, container: Container): ts.Expression | undefined {
  return container.accesses
    .flatMap(({ key, via }) => (key && via !== 'nested' ? [key] : []))
    .find((key) => {
      const type = index.checker.getTypeAtLocation(key);
      return getMembers(type).some((member) => (member.flags & ts.TypeFlags.ESSymbolLike) !== 0);
    });
}

/** A key that was made out to be more than it is: `item!`, `item as Item`, or a variable of that. */
export function getCastKey({ index }: AnalysisContext, container: Container): ts.Expression | undefined {
  return container.accesses
    .flatMap(({ key, via }) => (key && via !== 'nested' ? [key] : []))
    .find((key) => {
      const declaration = ts.isIdentifier(key) ? index.getSymbol(key)?.valueDeclaration : undefined;
      const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      return isCast(key) || (made !== undefined && isCast(made));
    });
}

function isCast(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isCast(node.expression);
  return ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node);
}
