import { ts } from 'ts-morph';
import { getCalledFunction, getNamedExpression } from '../calls/function-names.ts';
import { getOuterLiteral, isLiteralMember, type LiteralMember } from '../syntax/literal-place.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { sameDeclaration } from './object-identity.ts';
import { getEnclosingFunction, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

/**
 * A container in an object literal whose type is declared: `const state: State = { items: [] }`. The checker answers for `state.items`
 * with the member of `State`, not with the property of the literal.
 */
export class TypedLiteral {
  private readonly index: ProgramIndex;
  private readonly nameNode: ts.Node;
  private found: { readonly member: ts.Symbol | undefined } | undefined;

  constructor(index: ProgramIndex, nameNode: ts.Node) {
    this.index = index;
    this.nameNode = nameNode;
  }

  /** What the declared type calls the container. */
  get member(): ts.Symbol | undefined {
    return (this.found ??= { member: this.findMember() }).member;
  }

  private findMember(): ts.Symbol | undefined {
    const { parent } = this.nameNode;
    if (!isLiteralMember(parent) || !ts.isIdentifier(parent.name)) return undefined;
    const type = this.index.checker.getContextualType(parent.parent);
    return type && !(type.flags & ts.TypeFlags.Any) ? type.getProperty(parent.name.text) : undefined;
  }

  /** For sure on the way that the literal was given; by the name alone in its file, where another object of the type may be meant. */
  getVia(name: NameNode, found: ts.Symbol): 'direct' | 'unclear' | undefined {
    if (!isLiteralMember(this.nameNode.parent) || !isMemberOfType(found)) return undefined;
    const isOwn = this.member !== undefined && sameDeclaration(found, this.member);
    const isHome = name.getSourceFile() === this.nameNode.getSourceFile();
    if (!isOwn && !(isHome && this.fits(name))) return undefined;
    if (isOwn && this.isOnPath(name)) return 'direct';
    return isHome && !this.isOfAnother(name) ? 'unclear' : undefined;
  }

  /** A property of a variable that was given a literal of its own. */
  private isOfAnother(name: NameNode): boolean {
    let root = getReceiver(name);
    while (root && ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
    const declaration = root && ts.isIdentifier(root) ? this.index.getSymbol(root)?.valueDeclaration : undefined;
    const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return made !== undefined && ts.isObjectLiteralExpression(unwrap(made)) && !isInside(this.nameNode, made);
  }

  /** The literal could be what the name is a property of. */
  private fits(name: NameNode): boolean {
    const { checker } = this.index;
    const receiver = getReceiver(name);
    if (!receiver) return false;
    return checker.isTypeAssignableTo(checker.getTypeAtLocation(this.nameNode.parent.parent), checker.getTypeAtLocation(receiver));
  }

  /** `state.items`, `this.state.items`: from the variable or field that the literal was given to. */
  private isOnPath(name: NameNode): boolean {
    const { path, literal } = getOuterLiteral(this.nameNode.parent as LiteralMember);
    const holder = wrapped(literal).parent;
    let current = getReceiver(name);
    for (const step of path.slice(0, -1).toReversed()) {
      if (!current || !ts.isPropertyAccessExpression(current) || current.name.text !== step) return false;
      current = unwrap(current.expression);
    }
    if (!current) return false;
    if (ts.isReturnStatement(holder) || ts.isArrowFunction(holder)) return this.isMadeBy(current, getEnclosingFunction(literal));
    if (ts.isVariableDeclaration(holder))
      return ts.isIdentifier(current) && this.index.getSymbol(current) === this.index.getSymbol(holder.name);
    if (ts.isPropertyDeclaration(holder))
      return ts.isPropertyAccessExpression(current) && this.index.getSymbol(current.name) === this.index.getSymbol(holder.name);
    return (
      ts.isBinaryExpression(holder) && current.getText() === holder.left.getText() && current.getSourceFile() === holder.getSourceFile()
    );
  }

  /** `root` of `const root = createNode()`, where it is no local of the code that names it: the literal is what that function gives back. */
  private isMadeBy(current: ts.Expression, maker: ts.Node | undefined): boolean {
    if (!maker || !ts.isIdentifier(current)) return false;
    const declaration = this.index.getSymbol(current)?.valueDeclaration;
    const made = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && unwrap(declaration.initializer);
    if (!made || !ts.isCallExpression(made) || getEnclosingFunction(declaration) === getEnclosingFunction(current)) return false;
    return getCalledFunction(this.index, made.expression) === maker;
  }
}

/** What the name is a property of, also in a pattern: `const { items } = state`. */
function getReceiver(name: NameNode): ts.Expression | undefined {
  const expression = getNamedExpression(name);
  if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression)) return unwrap(expression.expression);
  const declaration = ts.isBindingElement(name.parent) ? name.parent.parent.parent : undefined;
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
}

function isMemberOfType({ declarations }: ts.Symbol): boolean {
  return declarations?.some((one) => ts.isPropertySignature(one) || ts.isJSDocPropertyTag(one)) ?? false;
}
