import { ts } from 'ts-morph';
import { getConverted, getGettersNamed, getImplicitCall, getJson, getReadWhole, getType, type Hooks } from '../calls/implicit-calls.ts';
import { getGivenArguments } from '../calls/given-arguments.ts';
import { getConstantValue } from '../program/constant-value.ts';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { STRING_METHODS } from './pure-library.ts';
import { isScriptText } from '../program/script-kind.ts';
import { firstOf, getCallable, type Impurity, isMemberName, isObjectOfProgram } from './purity-syntax.ts';
import { isAssignmentTo, isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getMembers, isAll, PRIMITIVE } from '../syntax/type-flags.ts';
import type { TypeInference } from '../values/infer.ts';
import { isUsedAsNumber } from '../values/string-evidence.ts';
import { isEntryOfTextList } from '../values/text-lists.ts';

const MAX_DEPTH = 3;
/** What an object is counted by: of one that has none of them but a text, nobody takes the difference. */
const NUMBERS: Hooks = ['valueOf', '__@toPrimitive'];

/**
 * What code runs without naming it. Where a type tells which method that is, it is refused; where it only says that there may be one (`unknown`,
 * an interface, a type parameter), every method of the program is asked that it may be.
 */
export function getImplicitImpurity(
  index: ProgramIndex,
  inference: TypeInference,
  node: ts.Node,
  ask: (fn: ts.FunctionLikeDeclaration) => Impurity | undefined,
): Impurity | undefined {
  const implicit = getImplicitCall(index, node);
  if (implicit) return { node, note: `may run ${implicit} of ${node.getText().slice(0, 40)}` };
  return firstOf(getHidden(index, inference, node), (fn) => {
    const found = mayMeet(index, node, fn) ? ask(fn) : undefined;
    return found && { node, note: `may run ${fn.name?.getText() ?? 'a method'}, which ${found.note} (${index.at(found.node)})` };
  });
}

/** Code gets at objects of the files that its own imports, and at what those give it that import it. */
function mayMeet(index: ProgramIndex, node: ts.Node, fn: ts.Node): boolean {
  const [own, other] = [node.getSourceFile(), fn.getSourceFile()];
  return isScript(own) || index.canFileReach(own, other) || index.canFileReach(other, own);
}

function isScript(file: ts.SourceFile): boolean {
  const known = scripts.get(file) ?? isScriptText(file.text);
  scripts.set(file, known);
  return known;
}

const scripts = new WeakMap<ts.SourceFile, boolean>();

function getHidden(index: ProgramIndex, inference: TypeInference, node: ts.Node): readonly ts.FunctionLikeDeclaration[] {
  const isData = (value: ts.Node): boolean =>
    inference.isData(value as ts.Expression) || isEntryOfTextList(index, value) || isCountOrText(index, value) || isCounted(index, value);
  const hooks = getConverted(index, node).flatMap(({ value, hooks: names }) =>
    isOpenValue(index, isData, value, names.includes('toString')) ? getMethods(index, names) : [],
  );
  const json = getJson(node);
  const isJsonOpen = json !== undefined && !isData(json) && isJson(index, getType(index, json), 0);
  return [...hooks, ...(isJsonOpen ? getMethods(index, ['toJSON']) : []), ...getHiddenGetters(index, inference, node)];
}

/** `list.length`, `text.charCodeAt(0)` of what has no type, where nothing of the program has such a member. */
function isCountOrText(index: ProgramIndex, value: ts.Node): boolean {
  const access = ts.isCallExpression(value) ? unwrap(value.expression) : value;
  if (!ts.isPropertyAccessExpression(access)) return false;
  const { text } = access.name;
  return (ts.isCallExpression(value) ? STRING_METHODS.has(text) : text === 'length') && !isMemberName(index, text);
}

/** A parameter without a type that is counted with. */
function isCounted(index: ProgramIndex, value: ts.Node): boolean {
  const isUntyped = ts.isIdentifier(value) && (index.checker.getTypeAtLocation(value).flags & ts.TypeFlags.Any) !== 0;
  return isUntyped && isUsedAsNumber(index, value) && getMethods(index, NUMBERS).length === 0;
}

/** Those that a read may run of an object whose type does not tell them. */
function getHiddenGetters(index: ProgramIndex, inference: TypeInference, node: ts.Node): readonly ts.FunctionLikeDeclaration[] {
  const whole = getReadWhole(node);
  if (whole) return !isKnown(index, inference, whole) && isOpen(index, getType(index, whole), false, 0) ? getOwnGetters(index) : [];
  if (ts.isElementAccessExpression(node)) {
    const { expression, argumentExpression: key } = node;
    // A number is no name of a getter.
    if (inference.infer(key) === 'number' || isAll(getType(index, key), ts.TypeFlags.NumberLike)) return [];
    if (isKnown(index, inference, expression) || !isOpen(index, getType(index, expression), false, 0)) return [];
    const named = ts.isStringLiteralLike(key) ? getGettersNamed(index, key.text) : getMembersOf(index, getType(index, expression));
    return named.filter((one) => mayGive(index, one, node));
  }
  if (!ts.isObjectBindingPattern(node) || !isOpen(index, index.checker.getTypeAtLocation(node), false, 0)) return [];
  return node.elements.flatMap((one) =>
    one.dotDotDotToken ? getOwnGetters(index) : getGettersNamed(index, (one.propertyName ?? one.name).getText()),
  );
}

/** A literal that shows that it has no getter, here or in a constant, what is parsed of JSON, and a text. */
function isKnown(index: ProgramIndex, inference: TypeInference, node: ts.Expression): boolean {
  const bare = unwrap(node);
  const made = getConstantValue(index, bare);
  if (ts.isObjectLiteralExpression(made)) return !made.properties.some((one) => ts.isAccessor(one) || ts.isSpreadAssignment(one));
  if (ts.isCallExpression(made) && /^(?:JSON\.parse\(|Object\.(?:create\(null\)|fromEntries\())/.test(made.getText())) return true;
  return inference.isPrimitive(bare);
}

/** The compiler lets nobody give an instance of a class to an index signature. */
function getMembersOf(index: ProgramIndex, type: ts.Type): readonly ts.FunctionLikeDeclaration[] {
  const isUntyped = (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 || index.checker.getIndexInfosOfType(type).length === 0;
  return isUntyped ? getAllGetters(index) : getOwnGetters(index);
}

/** Whether what is read can be what the getter gives. */
function mayGive({ checker }: ProgramIndex, getter: ts.FunctionLikeDeclaration, read: ts.Node): boolean {
  const type = checker.getTypeAtLocation(read);
  return (type.flags & ts.TypeFlags.Instantiable) !== 0 || checker.isTypeAssignableTo(checker.getTypeAtLocation(getter), type);
}

const getAllGetters = perIndex((index): readonly ts.GetAccessorDeclaration[] => {
  const found: ts.GetAccessorDeclaration[] = [];
  for (const { node: file } of index.files)
    if (/\bget\b/.test(file.text))
      walk(file, (node) => {
        if (ts.isGetAccessorDeclaration(node)) found.push(node);
      });
  return found;
});

/** Those that are members of an object itself, and not of its class. */
const getOwnGetters = perIndex((index) => getAllGetters(index).filter(({ parent }) => ts.isObjectLiteralExpression(parent)));

function getMethods(index: ProgramIndex, hooks: Hooks): readonly ts.FunctionLikeDeclaration[] {
  return hooks.flatMap((hook) => getMethodsNamed(index, hook));
}

/** The methods of the program that a hook may stand for. */
const getMethodsNamed = perIndex((index: ProgramIndex, hook: string): readonly ts.FunctionLikeDeclaration[] => {
  const isOfSymbol = hook.startsWith('__@');
  return index.getNames(hook.replace('__@', '')).flatMap((name) => getMethod(index, isOfSymbol ? name.parent.parent : name) ?? []);
});

/** `toString() {}`, `toString: () => …`, `x.toString = function () {}`; of a symbol, the computed name. */
function getMethod(index: ProgramIndex, name: ts.Node): ts.FunctionLikeDeclaration | undefined {
  const parent = name.parent as ts.Node | undefined;
  if (!parent) return undefined;
  if (ts.isElementAccessExpression(name)) return getSetMethod(index, name);
  if (isFunctionNode(parent) && parent.name === name) return parent;
  const isMember = (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) && parent.name === name;
  if (ts.isShorthandPropertyAssignment(parent)) return getCallable(index, index.checker.getShorthandAssignmentValueSymbol(parent));
  return isMember ? getFunction(index, parent.initializer) : getSetMethod(index, parent);
}

/** `Shape.prototype[Symbol.toPrimitive] = function () {}` */
function getSetMethod(index: ProgramIndex, target: ts.Node): ts.FunctionLikeDeclaration | undefined {
  const set = wrapped(target).parent as ts.Node | undefined;
  return isAssignmentTo(set, wrapped(target)) ? getFunction(index, set.right) : undefined;
}

function getFunction(index: ProgramIndex, made: ts.Expression | undefined): ts.FunctionLikeDeclaration | undefined {
  const value = made && unwrap(made);
  if (!value || isFunctionNode(value)) return value;
  return getCallable(index, index.getSymbol(ts.isPropertyAccessExpression(value) ? value.name : value));
}

/** Also of what the program gives a parameter that has no type; what others give it has none of its methods. */
function isOpenValue(index: ProgramIndex, isData: (value: ts.Node) => boolean, value: ts.Node, isListed: boolean, depth = 0): boolean {
  if (isData(value)) return false;
  const type = getType(index, value);
  if (!isOpen(index, type, isListed, 0)) return depth > 0 && isObjectOfProgram(index, type);
  // What has no type either comes from outside.
  if (depth > 0 && type.flags & ts.TypeFlags.Any && !ts.isIdentifier(value)) return false;
  const declaration = type.flags & ts.TypeFlags.Any && ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  if (!declaration || !ts.isParameter(declaration) || depth > MAX_DEPTH) return true;
  return getGivenArguments(index, declaration)?.some((one) => isOpenValue(index, isData, unwrap(one), isListed, depth + 1)) ?? true;
}

/** A value of the type may be an object of the program that the type says nothing of. `isListed`: the items of a list count. */
function isOpen(index: ProgramIndex, type: ts.Type, isListed: boolean, depth: number): boolean {
  const { checker } = index;
  return getMembers(type).some((member) => {
    const base = checker.getBaseConstraintOfType(member) ?? member;
    if (base.flags & PRIMITIVE) return false;
    if (base.isUnion() && base !== type) return isOpen(index, base, isListed, depth + 1);
    if (base.isIntersection())
      return !base.types.some(({ flags }) => flags & PRIMITIVE) && base.types.some((one) => isOpen(index, one, isListed, depth + 1));
    if (base.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return true;
    if (checker.isArrayLikeType(base)) {
      const items = isListed && depth < MAX_DEPTH ? checker.getTypeArguments(base as ts.TypeReference) : [];
      return items.some((item) => isOpen(index, item, true, depth + 1));
    }
    const isTyped = base.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.IndexedAccess) || isMapped(base);
    if (isTyped || checker.getIndexInfosOfType(base).length > 0 || base.symbol?.name === 'Object') return true;
    return (base.symbol?.declarations ?? []).some((one) => index.has(one) && isOpenDeclaration(index, one));
  });
}

/** `Record<'area', number>`, `Pick<Shape, 'area'>`: whatever has those members. */
function isMapped(type: ts.Type): boolean {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
}

/** Something that becomes JSON is open: the value itself, or a member of it. */
function isJson(index: ProgramIndex, type: ts.Type, depth: number): boolean {
  if (isOpen(index, type, true, 0)) return true;
  return getMembers(type).some((member) => {
    if (member.flags & PRIMITIVE || depth > MAX_DEPTH || index.checker.isArrayLikeType(member)) return false;
    const fields = member.getProperties().filter(({ valueDeclaration }) => valueDeclaration && index.has(valueDeclaration));
    return fields.some((field) => isJson(index, index.checker.getTypeOfSymbol(field), depth + 1));
  });
}

/** What a class or a literal may be behind: an interface, a type, a class that others extend. */
function isOpenDeclaration(index: ProgramIndex, declaration: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeLiteralNode(declaration) || ts.isMappedTypeNode(declaration)) return true;
  const { name } = ts.isClassLike(declaration) ? declaration : {};
  return name !== undefined && index.getNames(name.text).some(({ parent }) => ts.isExpressionWithTypeArguments(parent));
}
