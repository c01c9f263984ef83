import { ts } from 'ts-morph';
import { getKeptNodes } from '../program/kept-nodes.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isTypeScript } from '../program/script-kind.ts';
import { getContainerKind, isEmptyContainer, unwrap } from '../syntax/syntax.ts';

/** Where a construction passes a new container: at which place, and as which member of an object, if of one. */
interface Gift {
  readonly position: number;
  readonly member: string | undefined;
  /** What is constructed, where that is a function or class under its own name. */
  readonly made: ts.Symbol | undefined;
}

/** Which constructors may be given a new container. Few are, and to find all who call one costs much more than to look at what is passed. */
export class GivenContainers {
  private readonly index: ProgramIndex;
  private gifts: readonly Gift[] | undefined;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /**
   * False where no `new` of the program passes one at that place, as that member, but to another class or function than this. Of JavaScript it
   * is not told: what the checker says of `this` there hangs on what it was asked before, and who looks for callers asks much.
   */
  mayBeGiven(fn: ts.FunctionLikeDeclaration, position: number, member: string | undefined): boolean {
    if (!isTypeScript(fn.getSourceFile().fileName)) return true;
    this.gifts ??= this.index.files.flatMap(({ node }) => getKeptNodes(node).constructions.flatMap((one) => this.getGifts(one)));
    const own = ts.isConstructorDeclaration(fn) ? fn.parent : fn;
    return this.gifts.some(
      (gift) => gift.position === position && gift.member === member && (!gift.made || gift.made.declarations?.includes(own)),
    );
  }

  private getGifts({ expression, arguments: given }: ts.NewExpression): Gift[] {
    const places = (given ?? []).flatMap((argument, position) => getMembers(argument).map((member) => ({ position, member })));
    if (places.length === 0) return [];
    const symbol = ts.isIdentifier(expression) ? this.index.getSymbol(expression) : undefined;
    const made = symbol && isMadeHere(symbol, this.index) ? symbol : undefined;
    return places.map((place) => ({ ...place, made }));
  }
}

/** Not a variable or import, which may stand for another. */
function isMadeHere({ valueDeclaration }: ts.Symbol, index: ProgramIndex): boolean {
  if (!valueDeclaration) return false;
  return ts.isClassDeclaration(valueDeclaration) || ts.isFunctionDeclaration(valueDeclaration) || !index.has(valueDeclaration);
}

/** As what an argument passes new containers: as itself, or as members of the object that it is. */
function getMembers(argument: ts.Expression): (string | undefined)[] {
  const literal = unwrap(argument);
  if (isNewContainer(literal)) return [undefined];
  if (!ts.isObjectLiteralExpression(literal)) return [];
  return literal.properties.flatMap((one) =>
    ts.isPropertyAssignment(one) && isNewContainer(unwrap(one.initializer)) ? [one.name.getText()] : [],
  );
}

function isNewContainer(value: ts.Expression): boolean {
  return isEmptyContainer(value) && getContainerKind(value) !== 'string';
}
