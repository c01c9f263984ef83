import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import { type Field, getClause, getFieldName, InstanceAnalysis, type Maker } from '../containers/instances.ts';
import { InjectionAnalysis } from '../calls/injection.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { getDestructured } from '../containers/uses.ts';
import { isNothing } from '../syntax/nothing.ts';
import { isAssignmentTo, isFallback, isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** A field of a child that holds an instance of a class which makes or keeps such children. */
export interface ParentLink {
  /** The class that declares the field. */
  readonly child: Maker;
  readonly parent: Maker;
  readonly field: Field;
  /** The declared type says that the parent may be missing. */
  readonly isOptional: boolean;
  /** Where the parent shows that it is one: its field of children, or the place where it passes itself to a child. */
  readonly proof: ts.Node;
}

/** Something that a link is set to. */
export interface Source {
  /** The call or assignment. */
  readonly at: ts.Node;
  /** Undefined where callers pass it that are not known. */
  readonly value: ts.Expression | undefined;
}

const MAX_DEPTH = 3;

export class OwnershipAnalysis {
  readonly instances: InstanceAnalysis;
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly injection: InjectionAnalysis;
  private readonly links = new Map<Maker, readonly ParentLink[]>();
  private readonly uses = new Map<Field, readonly NameNode[]>();
  private readonly sources = new Map<Field, readonly Source[]>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
    this.instances = new InstanceAnalysis(index, calls);
    this.injection = new InjectionAnalysis(index);
  }

  /** The fields of a class, and of its bases, that point back to what made or keeps its instances. */
  getParentLinks(child: Maker): readonly ParentLink[] {
    const known = this.links.get(child);
    if (known) return known;
    const makers = [child, ...this.instances.getBases(child)];
    const found = makers.flatMap((maker) => this.instances.getFields(maker).flatMap((field) => this.toLink(maker, child, field) ?? []));
    this.links.set(child, found);
    return found;
  }

  private toLink(maker: Maker, child: Maker, field: Field): ParentLink | undefined {
    const type = this.index.checker.getTypeAtLocation(field);
    const real = type.getNonNullableType();
    // A class that is kept as such, a function, a text: none of them is an instance.
    const isInstance = real.getCallSignatures().length + real.getConstructSignatures().length === 0 && !isPrimitive(real);
    if (!isInstance || !getFieldName(field)) return undefined;
    for (const parent of this.getParents(field, type)) {
      if (this.instances.isRelated(parent, child) || this.isMadeBy(parent, maker, child)) continue;
      const proof = this.getProof(parent, child, field);
      if (proof) return { child: maker, parent, field, isOptional: type !== real, proof };
    }
    return undefined;
  }

  /** What the class makes itself is a part of it, whatever points back. */
  private isMadeBy(part: Maker, maker: Maker, child: Maker): boolean {
    return this.instances.getConstructions(part).some((made) => {
      const owner = this.instances.getOwner(made);
      return owner !== undefined && [maker, child].some((one) => this.instances.isRelated(owner, one));
    });
  }

  /** By the type; where that is no class, an interface or nothing in JavaScript, by what is put into the field. */
  private getParents(field: Field, type: ts.Type): readonly Maker[] {
    const own = this.instances.getClass(this.index.checker.getBaseConstraintOfType(type) ?? type);
    if (own && !isAbstractClass(own)) return [own];
    const put = this.getSources(field).flatMap(({ value }) => (value ? this.instances.getClasses(value) : []));
    return [...new Set(put)];
  }

  /** The parent hands itself to the child. Its field of children, where it has one, says more to a reader. */
  private getProof(parent: Maker, child: Maker, field: Field): ts.Node | undefined {
    const given = this.getSources(field).find(({ value, at }) => {
      const owner = value && isThis(value) ? this.instances.getOwner(at) : undefined;
      return owner !== undefined && this.instances.isRelated(owner, parent);
    });
    const keeper = given && this.instances.getFields(parent).find((one) => this.holdsChildren(one, child));
    return keeper ?? given?.at;
  }

  private holdsChildren(field: Field, child: Maker): boolean {
    const held = this.instances.getHeld(this.index.checker.getTypeAtLocation(field));
    return held.some((one) => this.instances.isRelated(one, child));
  }

  /** What is put into the field, by every assignment; `undefined` and `null` do not count. */
  getSources(field: Field): readonly Source[] {
    const known = this.sources.get(field);
    if (known) return known;
    this.sources.set(field, []);
    const writes = this.getWrites(field);
    const own = ts.isParameter(field) ? this.getArgumentSources(field, 0) : [];
    const initial = ts.isPropertyDeclaration(field) && field.initializer ? [field.initializer] : [];
    const first = ts.isPropertyAccessExpression(field) && isAssignmentTo(field.parent, field) ? [field.parent.right] : [];
    const found = [...own, ...[...new Set([...first, ...initial, ...writes])].flatMap((value) => this.getValueSources(value, 0))];
    this.sources.set(field, found);
    return found;
  }

  /** The right sides of all assignments to the field. */
  getWrites(field: Field): readonly ts.Expression[] {
    return this.getUses(field).flatMap(getWritten);
  }

  private getValueSources(value: ts.Expression, depth: number): readonly Source[] {
    const expression = unwrap(value);
    if (isNothing(expression)) return [];
    if (isFallback(expression)) return [expression.left, expression.right].flatMap((side) => this.getValueSources(side, depth));
    if (ts.isConditionalExpression(expression))
      return [expression.whenTrue, expression.whenFalse].flatMap((side) => this.getValueSources(side, depth));
    const declaration = ts.isIdentifier(expression) ? this.index.getSymbol(expression)?.valueDeclaration : undefined;
    if (declaration && ts.isParameter(declaration) && isFunctionNode(declaration.parent))
      return this.getArgumentSources(declaration, depth);
    return [{ at: expression, value: expression }];
  }

  private getArgumentSources(parameter: ts.ParameterDeclaration, depth: number): readonly Source[] {
    const owner = parameter.parent;
    const unknown = { at: parameter, value: undefined };
    if (!isFunctionNode(owner) || parameter.dotDotDotToken || depth > MAX_DEPTH) return [unknown];
    if (ts.isSetAccessorDeclaration(owner)) return this.getSetterSources(owner, depth);
    const position = owner.parameters.indexOf(parameter);
    const { calls, values } = this.calls.getCallers(owner);
    const given = calls.flatMap((call): readonly Source[] => {
      const list = ts.isTaggedTemplateExpression(call) ? [] : (call.arguments ?? []);
      if (list.slice(0, position + 1).some(ts.isSpreadElement)) return [{ at: call, value: undefined }];
      const argument = list[position];
      return argument ? this.getValueSources(argument, depth + 1) : [];
    });
    const heirs = ts.isConstructorDeclaration(owner) ? this.getSuperArguments(owner, position, depth) : [];
    const held = values.filter((value) => !ts.isHeritageClause(value.parent.parent));
    const isCalled = calls.length + heirs.length > 0 || parameter.questionToken !== undefined;
    return [...given, ...heirs, ...(held.length > 0 || !isCalled ? [unknown] : [])];
  }

  /** `super(parent)` of the classes that extend it; those without a constructor hand on what they are given. */
  private getSuperArguments(owner: ts.ConstructorDeclaration, position: number, depth: number): readonly Source[] {
    return this.instances.getHeirs(owner.parent).flatMap((heir): readonly Source[] => {
      const constructor = ts.isClassLike(heir) ? heir.members.find(ts.isConstructorDeclaration) : undefined;
      const argument = constructor ? findSuperCall(constructor)?.arguments[position] : undefined;
      if (argument) return this.getValueSources(argument, depth + 1);
      if (constructor) return [];
      return this.instances.getConstructions(heir).flatMap((made) => {
        const given = made.arguments?.[position];
        return given ? this.getValueSources(given, depth + 1) : [];
      });
    });
  }

  private getSetterSources(owner: ts.SetAccessorDeclaration, depth: number): readonly Source[] {
    const name = owner.name;
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return [{ at: owner, value: undefined }];
    const uses = this.index.getUses(this.index.getSymbol(name), name.text, name);
    return uses.flatMap(getWritten).flatMap((value) => this.getValueSources(value, depth + 1));
  }

  /** Every name that may stand for the field: also through an interface or a base class, in a pattern, and of a receiver without a type. */
  getUses(field: Field): readonly NameNode[] {
    const known = this.uses.get(field);
    if (known) return known;
    const name = getFieldName(field);
    const symbol = name && this.index.getSymbol(name);
    const own = name ? this.index.getUses(symbol, name.text, name).filter((use) => use !== name && !isDeclaration(use)) : [];
    const members = name ? [...this.getInheritedMembers(field, name.text), ...this.getStructuralMembers(field, name.text)] : [];
    const others = members.flatMap((member) => this.index.getUses(this.index.getSymbol(member), member.text, member));
    const all = new Set([...own, ...others].filter((use) => !members.some((member) => member === use) && !isDeclaration(use)));
    const found = [...all].filter((use) => this.isUse(use, [symbol, ...members.map((member) => this.index.getSymbol(member))]));
    this.uses.set(field, found);
    return found;
  }

  private isUse(use: NameNode, symbols: readonly (ts.Symbol | undefined)[]): boolean {
    const found = getDestructured(this.index, use) ?? this.index.getSymbol(use);
    if (!found) return getNamedExpression(use) !== use;
    return symbols.some(
      (symbol) => found === symbol || (found.valueDeclaration !== undefined && found.valueDeclaration === symbol?.valueDeclaration),
    );
  }

  /** The member of the same name in types that an instance passes for: whoever takes one of those may be given it. */
  private getStructuralMembers(field: Field, text: string): readonly ts.Identifier[] {
    const { checker } = this.index;
    const owner = this.getOwner(field);
    if (!owner || !ts.isClassLike(owner)) return [];
    const maker = owner.members.find(ts.isConstructorDeclaration);
    // What the constructor takes is made for it, and no instance.
    const options = new Set(maker?.parameters.map((one) => checker.getTypeAtLocation(one).symbol));
    const instance = checker.getTypeAtLocation(owner);
    return this.index.getNames(text).flatMap((name) => {
      const { parent } = name;
      if (!ts.isIdentifier(name) || !ts.isPropertySignature(parent) || parent.name !== name) return [];
      const type = checker.getTypeAtLocation(parent.parent);
      return !options.has(type.symbol) && checker.isTypeAssignableTo(instance, type) ? [name] : [];
    });
  }

  private getOwner(field: Field): ts.Node | undefined {
    if (ts.isPropertyAccessExpression(field)) return this.instances.getOwner(field);
    return ts.isParameter(field) ? field.parent.parent : field.parent;
  }

  /** The member of the same name in interfaces that the class implements. */
  getInheritedMembers(field: Field, text: string): readonly ts.Identifier[] {
    const owner = this.getOwner(field);
    const clause = owner && getClause(owner as Maker, ts.SyntaxKind.ImplementsKeyword);
    return (clause?.types ?? []).flatMap((type) => {
      const member = this.index.checker.getTypeAtLocation(type).getProperty(text)?.valueDeclaration;
      return member && ts.isPropertySignature(member) && ts.isIdentifier(member.name) && this.index.has(member) ? [member.name] : [];
    });
  }

  isSingleton(maker: Maker): boolean {
    return ts.isClassLike(maker) && this.injection.isSingleton(maker);
  }
}

function getWritten(name: NameNode): ts.Expression[] {
  const target = wrapped(getNamedExpression(name));
  return isAssignmentTo(target.parent, target) ? [target.parent.right] : [];
}

function findSuperCall(constructor: ts.ConstructorDeclaration): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  walk(constructor, (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found ??= node;
    return found === undefined;
  });
  return found;
}

export function isThis(value: ts.Expression): boolean {
  return unwrap(value).kind === ts.SyntaxKind.ThisKeyword;
}

function isDeclaration(use: NameNode): boolean {
  const { parent } = use;
  return (ts.isPropertyDeclaration(parent) || ts.isParameter(parent) || ts.isPropertySignature(parent)) && parent.name === use;
}

function isAbstractClass(maker: Maker): boolean {
  return ts.canHaveModifiers(maker) && (ts.getModifiers(maker)?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false);
}

function isPrimitive(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike)) !== 0;
}
