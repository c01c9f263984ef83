import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getParameterOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isLiteralMember } from '../syntax/literal-place.ts';
import { getEnclosingFunction, isFunctionNode, wrapped } from '../syntax/syntax.ts';

const MAX_STEPS = 4;

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/**
 * Where a value is taken out of the object that it is put into: `parts.undo` of `const parts = makeParts()`, where that function returns
 * `{ undo }`. Whoever takes it has it as well, without the object.
 */
export function getTakenMembers(parts: Parts, value: ts.Node): readonly ts.Node[] {
  const member = wrapped(value).parent;
  if (!isLiteralMember(member) || !ts.isIdentifier(member.name)) return [];
  return new Search(parts, member.name.text).follow(member.parent, 0);
}

class Search {
  private readonly parts: Parts;
  private readonly name: string;
  private readonly seen = new Set<ts.Node>();

  constructor(parts: Parts, name: string) {
    this.parts = parts;
    this.name = name;
  }

  /** `object`: an expression that stands for it. */
  follow(object: ts.Node, steps: number): readonly ts.Node[] {
    if (steps > MAX_STEPS || this.seen.has(object)) return [];
    this.seen.add(object);
    const outer = wrapped(object);
    const { parent } = outer;
    if (ts.isAwaitExpression(parent)) return this.follow(parent, steps);
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === outer && parent.name.text === this.name ? [parent] : [];
    if (ts.isVariableDeclaration(parent)) return this.followBinding(parent.name, steps);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)) {
      const fn = getEnclosingFunction(outer);
      return fn && isFunctionNode(fn) ? this.parts.calls.getCallers(fn).sure.flatMap((call) => this.follow(call, steps + 1)) : [];
    }
    const parameter = getParameterOf(this.parts.index, outer);
    return parameter ? this.followBinding(parameter.name, steps + 1) : [];
  }

  /** `const parts = …`, `const { undo } = …` */
  private followBinding(name: ts.BindingName, steps: number): readonly ts.Node[] {
    if (ts.isIdentifier(name)) return this.getUses(name).flatMap((use) => this.follow(use, steps));
    if (!ts.isObjectBindingPattern(name)) return [];
    const element = name.elements.find((one) => (one.propertyName ?? one.name).getText() === this.name);
    return element && ts.isIdentifier(element.name) ? this.getUses(element.name) : [];
  }

  private getUses(name: ts.Identifier): readonly ts.Node[] {
    const { index } = this.parts;
    const symbol = index.getSymbol(name);
    return index.getNamesOf(symbol, name.text).filter((use) => use !== name && index.getSymbol(use) === symbol);
  }
}
