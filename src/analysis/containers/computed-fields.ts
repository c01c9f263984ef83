import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ContainerDeclaration } from './declarations.ts';
import { getInstanceMaker, getThisFunction } from './field-declarations.ts';
import { classify } from './operations.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 3;
const NONE: readonly ts.ElementAccessExpression[] = [];

/** `this[what].push(x)`: which fields a value names, as far as its type, the lists that it goes through and the callers say. */
export class ComputedFields {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly sites = new Map<ts.SourceFile, ReadonlyMap<ts.Node, readonly ts.ElementAccessExpression[]>>();
  private readonly texts = new Map<ts.Node, ReadonlySet<string>>();

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  /** The accesses of its class by a value that may be the name of the field. */
  getSites({ root, maker, nameNode, tail }: ContainerDeclaration): readonly ts.ElementAccessExpression[] {
    if (root !== 'singleton' || !maker) return NONE;
    const file = nameNode.getSourceFile();
    const known = this.sites.get(file) ?? findSites(file);
    this.sites.set(file, known);
    return (known.get(maker) ?? NONE).filter(({ argumentExpression }) => this.getKnownTexts(argumentExpression).has(tail));
  }

  /** Whether something may be put into the field that way. */
  mayFill(declaration: ContainerDeclaration): boolean {
    return this.getSites(declaration).some((site) => /^(?:growth|alias)$/.test(classify(site, declaration.kind).kind));
  }

  private getKnownTexts(key: ts.Expression): ReadonlySet<string> {
    const known = this.texts.get(key) ?? new Set(this.getTexts(key, 0));
    this.texts.set(key, known);
    return known;
  }

  private getTexts(key: ts.Expression, depth: number): readonly string[] {
    const value = unwrap(key);
    if (ts.isStringLiteralLike(value)) return [value.text];
    if (ts.isConditionalExpression(value)) return [value.whenTrue, value.whenFalse].flatMap((one) => this.getTexts(one, depth));
    const ofType = getLiterals(this.index.checker.getTypeAtLocation(value));
    if (ofType.length > 0 || !ts.isIdentifier(value) || depth > MAX_DEPTH) return ofType;
    const declaration = this.index.getSymbol(value)?.valueDeclaration;
    if (!declaration || !this.index.has(declaration)) return [];
    const given = ts.isParameter(declaration)
      ? this.getGiven(declaration)
      : ts.isVariableDeclaration(declaration)
        ? getSet(declaration)
        : [];
    return given.flatMap((one) => this.getTexts(one, depth + 1));
  }

  /** What a parameter is given: by callers, or by `['a', 'b'].forEach((name) => …)`. */
  private getGiven(parameter: ts.ParameterDeclaration): readonly ts.Expression[] {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || parameter.dotDotDotToken) return [];
    const position = fn.parameters.indexOf(parameter);
    const { parent: call } = wrapped(fn);
    const list =
      ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? unwrap(call.expression.expression) : undefined;
    if (list && ts.isArrayLiteralExpression(list)) return position === 0 ? list.elements : [];
    return this.calls.getCallers(fn).calls.flatMap((one) => {
      const argument = getArgumentAt(one, position);
      return argument && !ts.isSpreadElement(argument) ? [argument] : [];
    });
  }
}

/** `const name = isNew ? 'added' : 'changed'`, `for (const name of ['added', 'changed'])` */
function getSet({ initializer, parent }: ts.VariableDeclaration): readonly ts.Expression[] {
  if (initializer) return [initializer];
  const loop = parent.parent;
  const list = loop && ts.isForOfStatement(loop) ? unwrap(loop.expression) : undefined;
  return list && ts.isArrayLiteralExpression(list) ? list.elements : [];
}

function getLiterals(type: ts.Type): readonly string[] {
  const members = type.isUnion() ? type.types : [type];
  return members.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}

/** By the class or constructor function whose `this` it is. */
function findSites(file: ts.SourceFile): ReadonlyMap<ts.Node, readonly ts.ElementAccessExpression[]> {
  const found = new Map<ts.Node, ts.ElementAccessExpression[]>();
  if (!file.text.includes('this[')) return found;
  walk(file, (node) => {
    if (!ts.isElementAccessExpression(node) || node.expression.kind !== ts.SyntaxKind.ThisKeyword) return;
    if (ts.isStringLiteralLike(node.argumentExpression) || ts.isNumericLiteral(node.argumentExpression)) return;
    const fn = getThisFunction(node);
    if (!fn) return;
    const maker = getInstanceMaker(fn);
    const list = found.get(maker);
    if (list) list.push(node);
    else found.set(maker, [node]);
  });
  return found;
}
