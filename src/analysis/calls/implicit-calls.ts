import { ts } from 'ts-morph';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { hasText, isUpdate, unwrap } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll } from '../syntax/type-flags.ts';
import { isByComputedName } from '../syntax/value-uses.ts';

const MAX_DEPTH = 3;
/** What makes text or a number of an object. */
const CONVERSIONS: readonly string[] = ['toString', 'valueOf', '__@toPrimitive'];
const ITERATIONS: readonly string[] = ['__@iterator'];
/** What a method of a string asks its argument for. */
const SEARCHES: readonly string[] = ['__@match', '__@matchAll', '__@replace', '__@search', '__@split'];

/** A value that a node makes text or a number of, or goes through, with the names of the methods that do it. */
export interface Converted {
  readonly value: ts.Node;
  readonly hooks: Hooks;
}

export type Hooks = readonly string[];

/**
 * The method of the program that a node runs without naming it: by becoming text or a number, by JSON, by being gone through, by an accessor
 * that is read as `x['name']`, by a pattern or with all others, by `instanceof`, at the end of a block.
 */
export function getImplicitCall(index: ProgramIndex, node: ts.Node): string | undefined {
  if (ts.isVariableDeclarationList(node)) return (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using ? 'Symbol.dispose' : undefined;
  const hook = getConverted(index, node)
    .map(({ value, hooks }) => getHook(index, value, hooks))
    .find(Boolean);
  if (hook) return hook;
  if (ts.isElementAccessExpression(node)) return getAccessor(index, node);
  if (ts.isObjectBindingPattern(node)) return getTakenAccessor(index, node);
  const json = getJson(node);
  if (json && hasJson(index, getType(index, json), 0)) return 'toJSON';
  const whole = getReadWhole(node);
  return whole && getAccessors(index, whole)[0]?.name;
}

/** What `JSON.stringify` gets. */
export function getJson(node: ts.Node): ts.Expression | undefined {
  return ts.isCallExpression(node) && unwrap(node.expression).getText() === 'JSON.stringify' ? node.arguments[0] : undefined;
}

/** An object all of whose members are read: `{ ...row }`, `Object.entries(row)`. */
export function getReadWhole(node: ts.Node): ts.Expression | undefined {
  if (ts.isSpreadAssignment(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const text = unwrap(node.expression).getText();
  if (text === 'Object.assign') return node.arguments[1];
  return /^(?:Object\.(?:values|entries)|JSON\.stringify|structuredClone)$/.test(text) ? node.arguments[0] : undefined;
}

export function getConverted(index: ProgramIndex, node: ts.Node): readonly Converted[] {
  if (ts.isTemplateSpan(node) || ts.isComputedPropertyName(node)) return [{ value: node.expression, hooks: CONVERSIONS }];
  if (ts.isBinaryExpression(node)) return getOperands(node);
  if (isUpdate(node) || (ts.isPrefixUnaryExpression(node) && node.operator !== ts.SyntaxKind.ExclamationToken))
    return [{ value: node.operand, hooks: CONVERSIONS }];
  if (ts.isElementAccessExpression(node)) return [{ value: node.argumentExpression, hooks: CONVERSIONS }];
  if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) return [{ value: node.expression, hooks: ITERATIONS }];
  if (ts.isArrayBindingPattern(node)) return [{ value: node, hooks: ITERATIONS }];
  return ts.isCallExpression(node) || ts.isNewExpression(node) ? getConvertedByCall(index, node) : [];
}

function getOperands({ left, operatorToken, right }: ts.BinaryExpression): readonly Converted[] {
  const operator = operatorToken.getText();
  if (operator === 'instanceof') return [{ value: right, hooks: ['__@hasInstance'] }];
  if (operator === 'in') return [{ value: left, hooks: CONVERSIONS }];
  if (operator === '=' && ts.isArrayLiteralExpression(left)) return [{ value: right, hooks: ITERATIONS }];
  // Objects are equal to what is no object by what they become; to each other by identity.
  if (!/^(?:(?:[-+*/%&|^]|\*\*|<<|>>>?)=?|[<>]=?|[=!]=)$/.test(operator)) return [];
  return [left, right].map((value) => ({ value, hooks: CONVERSIONS }));
}

/** What a function of the language does with what it is given. */
function getConvertedByCall(index: ProgramIndex, node: ts.CallExpression | ts.NewExpression): readonly Converted[] {
  const callee = unwrap(node.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  if (index.declares(index.getSymbol(name))) return [];
  const given = (node.arguments ?? []).map((one) => (ts.isSpreadElement(one) ? one.expression : one));
  const all = (hooks: Hooks): readonly Converted[] => given.map((value) => ({ value, hooks }));
  const text = callee.getText();
  if (
    /^(?:(?:Number\.)?(?:parse(?:Int|Float)|is(?:NaN|Finite))|String|Number|BigInt|Date|RegExp|URL|Symbol|\w*Error|(?:en|de)codeURI\w*|Math\.\w+)$/.test(
      text,
    )
  )
    return all(CONVERSIONS);
  const converts = given.some((one) => /^(?:String|Number|BigInt|parse(?:Int|Float)|(?:en|de)codeURI\w*)$/.test(one.getText()));
  if (text === 'Array.from' && converts) return given.slice(0, 1).map((value) => ({ value, hooks: CONVERSIONS }));
  if (/^(?:Map|Set|WeakMap|WeakSet|\w+Array|Array\.from|Object\.(?:fromEntries|groupBy)|Map\.groupBy)$/.test(text)) return all(ITERATIONS);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  // A list becomes text by its items, as it does where it is put in order without a comparison; `map(String)` makes text of each.
  if (/^(?:test|exec)$/.test(name.getText())) return all(CONVERSIONS);
  if (converts || /^(?:join|toString|toLocaleString|sort|toSorted)$/.test(name.getText()))
    return [{ value: callee.expression, hooks: CONVERSIONS }];
  return isAll(getType(index, callee.expression), ts.TypeFlags.StringLike) ? all([...CONVERSIONS, ...SEARCHES]) : [];
}

/** By its own type, not by that of a cast, or of the variable that was given it as `unknown`. */
export function getType(index: ProgramIndex, node: ts.Node): ts.Type {
  const bare = unwrap(node as ts.Expression);
  const type = index.checker.getTypeAtLocation(bare);
  if (!(type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) || !ts.isIdentifier(bare)) return type;
  const declaration = index.getSymbol(bare)?.valueDeclaration;
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return made ? index.checker.getTypeAtLocation(unwrap(made)) : type;
}

/** The method of the program of one of those names that the value of a node has, or an item of it that is converted. */
function getHook(index: ProgramIndex, node: ts.Node, names: readonly string[]): string | undefined {
  return getTypeHook(index, getType(index, node), names, 0);
}

function getTypeHook(index: ProgramIndex, type: ts.Type, names: readonly string[], depth: number): string | undefined {
  const { checker } = index;
  if (isAll(type, PRIMITIVE) || depth > MAX_DEPTH) return undefined;
  for (const member of getMembers(type)) {
    const items = checker.isArrayLikeType(member) ? checker.getTypeArguments(member as ts.TypeReference) : undefined;
    const found = items
      ? names.includes('toString')
        ? items.map((item) => getTypeHook(index, item, names, depth + 1)).find(Boolean)
        : undefined
      : member.getProperties().find((one) => names.some((each) => one.name.startsWith(each)) && index.declares(one))?.name;
    // Whatever can be gone through may be something of the program that can.
    const isAnyIterable = names === ITERATIONS && /^(?:Async)?(?:Iter|Generator)/.test(member.symbol?.name ?? '');
    if (found ?? (isAnyIterable && index.getNames('iterator').length > 0)) return found ?? 'Symbol.iterator';
  }
  return undefined;
}

/** Something in it has a `toJSON` of the program, by its type. */
function hasJson(index: ProgramIndex, type: ts.Type, depth: number): boolean {
  const { checker } = index;
  return getMembers(type).some((member) => {
    if (member.flags & PRIMITIVE || depth > MAX_DEPTH) return false;
    if (index.declares(member.getProperty('toJSON'))) return true;
    const parts = checker.isArrayLikeType(member) ? checker.getTypeArguments(member as ts.TypeReference) : [];
    const fields =
      parts.length > 0 ? [] : member.getProperties().filter(({ valueDeclaration }) => valueDeclaration && index.has(valueDeclaration));
    return [...parts, ...fields.map((field) => checker.getTypeOfSymbol(field))].some((part) => hasJson(index, part, depth + 1));
  });
}

function getAccessors(index: ProgramIndex, node: ts.Node): readonly ts.Symbol[] {
  return getMembers(index.checker.getTypeAtLocation(node))
    .flatMap((member) => member.getProperties())
    .filter(({ declarations }) => declarations?.some((one) => ts.isGetAccessorDeclaration(one) && index.has(one)));
}

function getAccessor(index: ProgramIndex, { expression, argumentExpression }: ts.ElementAccessExpression): string | undefined {
  const name = ts.isStringLiteralLike(argumentExpression) ? argumentExpression.text : undefined;
  return getAccessors(index, expression).find((accessor) => name === undefined || accessor.name === name)?.name;
}

/** `const { size } = shape`. */
function getTakenAccessor(index: ProgramIndex, pattern: ts.ObjectBindingPattern): string | undefined {
  const accessors = getAccessors(index, pattern);
  return accessors.length === 0
    ? undefined
    : accessors.find(({ name }) =>
        pattern.elements.some((one) => one.dotDotDotToken || (one.propertyName ?? one.name).getText() === name || isByComputedName(one)),
      )?.name;
}

/** Every getter of the program that has the name. */
export const getGettersNamed = perIndex((index: ProgramIndex, text: string): readonly ts.GetAccessorDeclaration[] =>
  index
    .getNames(text)
    .flatMap(({ parent }) => (ts.isGetAccessorDeclaration(parent) && hasText(parent.name) && parent.name.text === text ? [parent] : [])),
);

/**
 * The getters of the program that a read by name may run: its own, those of subclasses, and of whatever has the member of an interface.
 * Undefined where it is no accessor.
 */
export function getGetters(index: ProgramIndex, name: ts.MemberName): readonly ts.GetAccessorDeclaration[] | undefined {
  const declarations = index.getSymbol(name)?.declarations ?? [];
  const own = declarations.filter(ts.isGetAccessorDeclaration);
  // A member without a declaration is one of an index signature, or of what has no type.
  const isOfInterface = declarations.length === 0 || declarations.some((one) => index.has(one) && isOpenMember(one));
  if (own.length === 0 && !isOfInterface) return undefined;
  if (!isOfInterface && !own.some((one) => index.has(one))) return [];
  const others = getGettersNamed(index, name.text).filter((one) => {
    const isHeir = ts.isClassLike(one.parent) && one.parent.heritageClauses !== undefined;
    return !own.includes(one) && (isOfInterface || isHeir);
  });
  return own.length + others.length > 0 ? [...own, ...others] : undefined;
}

/** A member that a getter may stand behind. */
function isOpenMember(declaration: ts.Declaration): boolean {
  return (
    ts.isPropertySignature(declaration) ||
    (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Abstract | ts.ModifierFlags.Ambient)) !== 0
  );
}

/** The setter of the program that an assignment by name runs. */
export function getSetter(index: ProgramIndex, target: ts.Expression): ts.SetAccessorDeclaration | undefined {
  if (!ts.isPropertyAccessExpression(target)) return undefined;
  return index
    .getSymbol(target.name)
    ?.declarations?.find((one): one is ts.SetAccessorDeclaration => ts.isSetAccessor(one) && index.has(one));
}
