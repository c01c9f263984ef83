import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getNamedExpression } from './function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, isAssignment, isStatic, unwrap, walk, wrapped } from './syntax.ts';

export type LinkDeclaration = ts.PropertyDeclaration | ts.ParameterPropertyDeclaration;

/** A field of a child class that holds an instance of a class which makes or keeps such children. */
export interface ParentLink {
  readonly child: ts.ClassLikeDeclaration;
  readonly parent: ts.ClassLikeDeclaration;
  readonly field: LinkDeclaration;
  /** The declared type says that the parent may be missing. */
  readonly isOptional: boolean;
  /** Where the parent shows that it is one: its field of children, or the `new Child(…, this)`. */
  readonly proof: ts.Node;
}

/** The class of the program that a type is an instance of; `undefined` and `null` are looked through. */
export function getClass(index: ProgramIndex, type: ts.Type): ts.ClassLikeDeclaration | undefined {
  const real = type.getNonNullableType();
  const declaration = real.symbol?.valueDeclaration;
  return declaration && ts.isClassLike(declaration) && index.has(declaration) ? declaration : undefined;
}

/** The class itself, or the one that an array, `Map`, `Set`, `WeakRef` or record of them holds. */
function getHeldClass(index: ProgramIndex, type: ts.Type): ts.ClassLikeDeclaration | undefined {
  const own = getClass(index, type);
  if (own) return own;
  const real = type.getNonNullableType();
  if (!(real.flags & ts.TypeFlags.Object)) return undefined;
  const args = index.checker.getTypeArguments(real as ts.TypeReference);
  const parts = [...args, real.getStringIndexType(), real.getNumberIndexType()];
  for (const part of parts) {
    const held = part && getClass(index, part);
    if (held) return held;
  }
  return undefined;
}

function getFields(node: ts.ClassLikeDeclaration): LinkDeclaration[] {
  const fields = node.members.filter((member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member) && !isStatic(member));
  const constructor = node.members.find(ts.isConstructorDeclaration);
  const parameters = constructor?.parameters.filter((p) => ts.isParameterPropertyDeclaration(p, constructor)) ?? [];
  return [...fields, ...(parameters as ts.ParameterPropertyDeclaration[])];
}

export class OwnershipAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /** The fields of a class that point back to what made or keeps its instances. */
  getParentLinks(child: ts.ClassLikeDeclaration): ParentLink[] {
    return getFields(child).flatMap((field) => {
      const type = this.index.checker.getTypeAtLocation(field);
      const parent = getClass(this.index, type);
      if (!parent || parent === child) return [];
      const proof = this.getParentProof(parent, child);
      if (!proof) return [];
      return [{ child, parent, field, isOptional: type !== type.getNonNullableType(), proof }];
    });
  }

  private getParentProof(parent: ts.ClassLikeDeclaration, child: ts.ClassLikeDeclaration): ts.Node | undefined {
    const field = getFields(parent).find(
      (candidate) => getHeldClass(this.index, this.index.checker.getTypeAtLocation(candidate)) === child,
    );
    if (field) return field;
    return this.getConstructions(child).find((made) => passesThis(made) && getOwnerClass(made) === parent);
  }

  /** Every `new Child(…)` of the program. */
  getConstructions(node: ts.ClassLikeDeclaration): ts.NewExpression[] {
    return this.calls.getCallers(node).calls.filter(ts.isNewExpression);
  }

  /** The argument that each construction passes for the field, with the construction. */
  getArguments({ child, field }: ParentLink): { made: ts.NewExpression; argument: ts.Expression | undefined }[] {
    const constructor = child.members.find(ts.isConstructorDeclaration);
    const position = constructor ? this.getPosition(constructor, field) : -1;
    return this.getConstructions(child).map((made) => ({ made, argument: position < 0 ? undefined : made.arguments?.[position] }));
  }

  /** Which parameter of the constructor ends up in the field. */
  private getPosition(constructor: ts.ConstructorDeclaration, field: LinkDeclaration): number {
    if (ts.isParameter(field)) return constructor.parameters.indexOf(field);
    const symbol = this.index.getSymbol(field.name);
    let position = -1;
    walk(constructor, (node) => {
      if (!isAssignment(node) || !ts.isPropertyAccessExpression(node.left) || this.index.getSymbol(node.left.name) !== symbol) return;
      const value = unwrap(node.right);
      const declaration = ts.isIdentifier(value) ? this.index.getSymbol(value)?.valueDeclaration : undefined;
      if (declaration && ts.isParameter(declaration)) position = constructor.parameters.indexOf(declaration);
    });
    return position;
  }

  /** All uses of the field, as the expressions that name it. */
  getUses({ field }: ParentLink): ts.Node[] {
    if (!ts.isIdentifier(field.name) && !ts.isPrivateIdentifier(field.name)) return [];
    const symbol = this.getFieldSymbol(field);
    return this.index.getNames(field.name.text).flatMap((name) => {
      if (name === field.name) return [];
      const found = this.index.getSymbol(name);
      if (!found || (found !== symbol && found.valueDeclaration !== field)) return [];
      const expression = getNamedExpression(name);
      return [expression];
    });
  }

  private getFieldSymbol(field: LinkDeclaration): ts.Symbol | undefined {
    return this.index.getSymbol(field.name);
  }

  /** Where an instance is taken apart or written out, so that an accessor in the place of a field would be missed. */
  getCopy(node: ts.ClassLikeDeclaration): ts.Node | undefined {
    for (const name of ['stringify', 'structuredClone', 'assign', 'keys', 'values', 'entries', 'inspect', 'cloneDeep', 'clone']) {
      for (const use of this.index.getNames(name)) {
        const call = wrapped(getNamedExpression(use)).parent;
        if (!ts.isCallExpression(call)) continue;
        if (call.arguments.some((argument) => getHeldClass(this.index, this.index.checker.getTypeAtLocation(argument)) === node))
          return call;
      }
    }
    return this.getSpread(node);
  }

  private getSpread(node: ts.ClassLikeDeclaration): ts.Node | undefined {
    let found: ts.Node | undefined;
    for (const file of this.index.files) {
      walk(file.node, (current) => {
        if (ts.isSpreadAssignment(current) && getClass(this.index, this.index.checker.getTypeAtLocation(current.expression)) === node)
          found ??= current;
        return found === undefined;
      });
    }
    return found;
  }

  /** A class that extends it, or the interface that it implements: both see the field. */
  getHeir(node: ts.ClassLikeDeclaration): ts.Node | undefined {
    const implemented = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ImplementsKeyword);
    if (implemented || !node.name) return implemented;
    const symbol = this.index.getSymbol(node.name);
    return this.index.getNames(node.name.text).find((name) => {
      const isBase = ts.isExpressionWithTypeArguments(name.parent) && name.parent.expression === name;
      return isBase && this.index.getSymbol(name) === symbol;
    });
  }
}

function passesThis(made: ts.NewExpression): boolean {
  return made.arguments?.some((argument) => unwrap(argument).kind === ts.SyntaxKind.ThisKeyword) ?? false;
}

/** The class whose `this` a node sees. */
export function getOwnerClass(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let fn = getEnclosingFunction(node); fn; fn = getEnclosingFunction(fn)) {
    if (ts.isClassLike(fn)) return fn;
    if (ts.isClassLike(fn.parent)) return fn.parent;
    if (!ts.isArrowFunction(fn)) return undefined;
  }
  return undefined;
}
