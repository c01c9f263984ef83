import { ts } from 'ts-morph';
import type { GivenReceivers } from './given-receivers.ts';
import { isCompiledField } from './compiled-fields.ts';
import type { ContainerDeclaration } from './declarations.ts';
import { getDeclaredValue, getNamedExpression, getParameterOf } from '../calls/function-names.ts';
import { getThisFunction } from './field-declarations.ts';
import { getFieldVia, isKeyOfField } from './keyed-fields.ts';
import { getClassKind, getMadeKind } from './made-kinds.ts';
import { getExtendedTarget, getLiteralPlace, isLiteralMember } from '../syntax/literal-place.ts';
import { isPlainFunction } from './method-owners.ts';
import { getBaseText, isOfLocalLiteral, isOfOtherObject, isOfOwnLiteral, sameDeclaration } from './object-identity.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { GLOBAL_NAMES, getBase, getContainerKind, getEnclosingClass, isFallback, unwrap, wrapped } from '../syntax/syntax.ts';
import { TypedLiteral } from './typed-literal.ts';
import { getDestructured, isFree, isTakenFromVariable, type UseIndex } from './uses.ts';

/**
 * How an access is known to be one: by the symbol; through another name that was followed (`alias`); by its name alone, the receiver
 * has no type (`unclear`); or on a value that was read from the container (`nested`).
 */
export type Via = 'direct' | 'alias' | 'unclear' | 'nested';

/** The name whose symbol is the container's: the last one of `Foo.cache`. */
export function getTailName(node: ts.Node): ts.Node {
  if (ts.isPropertyAccessExpression(node)) return node.name;
  return node;
}

function isOfVariable(declaration: ts.Node): boolean {
  return ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration);
}

function isOfGlobal(nameNode: ts.Node): boolean {
  return GLOBAL_NAMES.has(getBaseText(nameNode) ?? '');
}

/** Which names of the program stand for one container. */
export class ContainerMatch {
  private readonly index: ProgramIndex;
  private readonly declaration: ContainerDeclaration;
  readonly symbol: ts.Symbol | undefined;
  private readonly given: GivenReceivers | undefined;
  private readonly typed: TypedLiteral;
  private handedTo: ReadonlySet<ts.Node> | undefined;

  constructor(index: ProgramIndex, declaration: ContainerDeclaration, symbol: ts.Symbol | undefined, given?: GivenReceivers) {
    this.index = index;
    this.declaration = declaration;
    this.symbol = symbol;
    this.given = given;
    this.typed = new TypedLiteral(index, declaration.nameNode);
  }

  /** Names that may stand for it, and few others: what hangs on a property may also be reached through a receiver without a type. */
  getUses(uses: UseIndex): NameNode[] {
    return [...this.findUses(uses, false)].flat();
  }

  /** The same file by file. `isTyped`: without those whose receiver has no type. */
  *findUses(uses: UseIndex, isTyped: boolean): Generator<readonly NameNode[]> {
    const { tail, nameNode } = this.declaration;
    const { parent } = nameNode;
    const { symbol } = this;
    const isVariable = (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) && parent.name === nameNode;
    const isEverywhere = isOfGlobal(nameNode);
    const find = (text: string) =>
      uses.findPropertyUses({ text, nameNode, symbol, isEverywhere, getMember: () => this.typed.member }, isTyped);
    if (isVariable && this.index.isOfOneFile(symbol)) yield uses.choose(this.index.getNamesOf(symbol, tail), nameNode.getSourceFile());
    else yield* find(tail);
    for (const text of this.index.getLocalTexts(symbol)) yield* find(text);
  }

  getVia(name: NameNode): Via | undefined {
    const { symbol } = this;
    const { nameNode } = this.declaration;
    const found = getDestructured(this.index, name) ?? this.index.getSymbol(name);
    if (isKeyOfField(nameNode)) return this.getViaKey(name, found);
    if (this.isTakenOut(name)) return 'direct';
    if (this.isTakenOfCopy(name)) return 'unclear';
    if (found && symbol) {
      if (!sameDeclaration(found, symbol) && this.isOfMethod(name)) return 'alias';
      if (!sameDeclaration(found, symbol))
        return isOfOwnLiteral(getNamedExpression(name), nameNode) ? 'direct' : this.typed.getVia(name, found);
      return isOfOtherObject(this.index, getNamedExpression(name), nameNode) ? 'unclear' : 'direct';
    }
    if (name === nameNode || name === getTailName(nameNode)) return 'direct';
    if (found) return undefined;
    const expression = getNamedExpression(name);
    if (expression === name) return this.isBareGlobal(name) ? 'direct' : undefined;
    const isProperty = nameNode !== getTailName(nameNode) || !ts.isVariableDeclaration(nameNode.parent);
    return isProperty && !ts.isPrivateIdentifier(name) ? this.getViaText(expression, nameNode) : undefined;
  }

  /** `queue` of `window.queue = []`, where `window` is no variable of the program, as `self` may be. */
  private isBareGlobal(name: NameNode): boolean {
    const { nameNode } = this.declaration;
    const base = isOfGlobal(nameNode) && isFree(name) ? getBase(nameNode) : undefined;
    return base !== undefined && !(this.index.getSymbol(base)?.declarations ?? []).some((one) => isOfVariable(one) && this.index.has(one));
  }

  /**
   * `const opts = assign({ cache: {} }, options); const { cache } = opts;` where no type says what the second is given; the same of what a function
   * is given `opts` for: `function read({ cache }) {}`.
   */
  private isTakenOut(name: NameNode): boolean {
    const { nameNode } = this.declaration;
    const { parent: property } = nameNode;
    if (!isLiteralMember(property) || !ts.isBindingElement(name.parent) || !isTakenFromVariable(name)) return false;
    const { propertyName = name.parent.name, parent: pattern } = name.parent;
    if (propertyName !== name || name.getSourceFile() !== nameNode.getSourceFile()) return false;
    const place = getLiteralPlace(property);
    const holder = place?.path.length === 2 ? getHolderVariable(place.holder) : undefined;
    const taken = pattern.parent as ts.VariableDeclaration | ts.ParameterDeclaration;
    const given = ts.isParameter(taken) ? taken : taken.initializer && this.index.getSymbol(unwrap(taken.initializer))?.valueDeclaration;
    if (!holder || !given) return false;
    return this.index.getSymbol(holder)?.valueDeclaration === given || this.getHandedTo(holder).has(given);
  }

  /** `constructor({ cache })` of what an instance gives its fields to; another source may give another one. */
  private isTakenOfCopy(name: NameNode): boolean {
    const { root, maker } = this.declaration;
    if (root !== 'singleton' || !maker || !ts.isBindingElement(name.parent) || !isTakenFromVariable(name)) return false;
    const { propertyName = name.parent.name, parent: pattern } = name.parent;
    return propertyName === name && ts.isParameter(pattern.parent) && this.given?.isGivenFields(pattern.parent, maker) === true;
  }

  /** The parameters that are given a variable, as far as its functions are known. */
  private getHandedTo(holder: ts.Identifier): ReadonlySet<ts.Node> {
    return (this.handedTo ??= new Set(findHandedTo(this.index, holder)));
  }

  private getViaKey(name: NameNode, found: ts.Symbol | undefined): Via | undefined {
    const { nameNode } = this.declaration;
    if (name === nameNode) return 'direct';
    const isSame = ts.isIdentifier(name) ? found !== undefined && found === this.symbol : ts.isStringLiteralLike(nameNode);
    return isSame ? getFieldVia(getNamedExpression(name), nameNode) : undefined;
  }

  /** Without a symbol: `global.x` is `global.x` everywhere, `Foo.cache` is `Foo.cache` where `Foo` is the same thing, the rest is unclear. */
  private getViaText(expression: ts.Node, nameNode: ts.Node): Via | undefined {
    const [base, other] = [getBaseText(expression), getBaseText(nameNode)];
    if (base && other && GLOBAL_NAMES.has(base) && GLOBAL_NAMES.has(other)) return 'direct';
    if (GLOBAL_NAMES.has(other ?? '')) return undefined;
    if (expression.getSourceFile() === nameNode.getSourceFile() && isOfSame(this.index, expression, nameNode)) return 'direct';
    if (isCompiledField(nameNode) && base === 'this' && getEnclosingClass(expression)) return this.getViaClass(expression, nameNode);
    if (isReturned(nameNode) || isOfLocalLiteral(this.index, expression) || isInsteadOfInstance(this.index, expression)) return undefined;
    if (this.index.canReach(expression, nameNode)) return 'unclear';
    return this.isOfGiven(expression) ? 'alias' : undefined;
  }

  /** `this.items` in a function that another place puts on the prototype: the checker takes it for a field of the function's own. */
  private isOfMethod(name: NameNode): boolean {
    const expression = getNamedExpression(name);
    if (!ts.isPropertyAccessExpression(expression) || expression.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
    return isPlainFunction(getThisFunction(expression)) && this.isOfGiven(expression);
  }

  /** `owner.items` in a file that does not know the class, of what an instance of it gave itself to. */
  private isOfGiven(expression: ts.Node): boolean {
    const { maker, root } = this.declaration;
    if (root !== 'singleton' || !maker || !ts.isPropertyAccessExpression(expression)) return false;
    return this.given?.isOf(expression.expression, maker) === true;
  }

  /** `_defineProperty(Fonts, 'cache', new Map())` after the class */
  private getStaticOwner({ parent }: ts.Node): ts.ClassLikeDeclaration | undefined {
    const [owner] = ts.isCallExpression(parent) ? parent.arguments : [];
    const declared = owner && ts.isIdentifier(owner) ? this.index.getSymbol(owner)?.valueDeclaration : undefined;
    const made = declared && (getDeclaredValue(declared) ?? declared);
    return made && ts.isClassLike(made) ? made : undefined;
  }

  /** `this.x` in a class, of a field that a compiler wrote into the constructor of one: nothing declares it for the checker. */
  private getViaClass(expression: ts.Node, nameNode: ts.Node): Via | undefined {
    const [own, other] = [this.getStaticOwner(nameNode) ?? getEnclosingClass(nameNode), getEnclosingClass(expression)];
    if (own === other) return 'direct';
    return other?.heritageClauses && this.index.canReach(expression, nameNode) ? 'unclear' : undefined;
  }
}

function findHandedTo(index: ProgramIndex, holder: ts.Identifier): ts.ParameterDeclaration[] {
  const symbol = index.getSymbol(holder);
  return index.getNamesInFile(holder.text, holder.getSourceFile()).flatMap((use) => {
    const parameter = index.getSymbol(use) === symbol ? getParameterOf(index, wrapped(use)) : undefined;
    return parameter && !parameter.dotDotDotToken ? [parameter] : [];
  });
}

function getHolderVariable(holder: ts.Node): ts.Identifier | undefined {
  const name = ts.isVariableDeclaration(holder) ? holder.name : ts.isBinaryExpression(holder) ? unwrap(holder.left) : undefined;
  return name && ts.isIdentifier(name) ? name : undefined;
}

/** `options.store || new MemoryStore()` of a class that is no container: neither is the other. */
function isInsteadOfInstance(index: ProgramIndex, expression: ts.Node): boolean {
  const outer = wrapped(expression);
  if (!isFallback(outer.parent) || outer.parent.left !== outer) return false;
  const made = unwrap(outer.parent.right);
  if (!ts.isNewExpression(made) || getMadeKind(made) || getClassKind(index, made.expression)) return false;
  return index.declares(index.getSymbol(ts.isPropertyAccessExpression(made.expression) ? made.expression.name : made.expression));
}

/** `Foo.cache` is `Foo.cache` in one file. */
function isOfSame(index: ProgramIndex, expression: ts.Node, nameNode: ts.Node): boolean {
  const base = getBaseText(expression);
  return (base && base !== 'this' && base === getBaseText(nameNode)) || isOfExtended(index, expression, nameNode);
}

/** `run.pending` where `run` is what was given the properties: `return Object.assign(run, { pending })`. */
function isOfExtended(index: ProgramIndex, expression: ts.Node, { parent }: ts.Node): boolean {
  const target = isLiteralMember(parent) ? getExtendedTarget(parent) : undefined;
  const owner = ts.isPropertyAccessExpression(expression) ? unwrap(expression.expression) : undefined;
  if (!target || !owner || !ts.isIdentifier(target) || !ts.isIdentifier(owner)) return false;
  const symbol = index.getSymbol(target);
  return symbol !== undefined && index.getSymbol(owner) === symbol;
}

/** In a literal that a call gives back: there are as many as calls, and a name alone says nothing about which. */
function isReturned({ parent }: ts.Node): boolean {
  if (!isLiteralMember(parent)) return false;
  const holder = getLiteralPlace(parent)?.holder;
  return holder !== undefined && (ts.isReturnStatement(holder) || ts.isArrowFunction(holder));
}

/** `new Map()` of a class that the file calls `Map` itself. */
export function isShadowed(index: ProgramIndex, { initializer }: ContainerDeclaration): boolean {
  const made = unwrap(initializer);
  if (!ts.isNewExpression(made) || getContainerKind(made) === undefined) return false;
  const [declaration] = index.getSymbol(made.expression)?.declarations ?? [];
  return declaration !== undefined && index.has(declaration);
}
