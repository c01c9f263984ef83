import { ts } from 'ts-morph';
import { getNamedExpression, type FunctionOrClass } from './function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { isInTest } from './test-files.ts';
import { isFunctionNode, wrapped } from './syntax.ts';

/** Calls of a method by the name that a base class or an interface gives it: `store.put(x)` where `store` is declared as a `Store`. */
export class Overrides {
  private readonly index: ProgramIndex;
  private readonly known = new Map<ts.Node, readonly ts.CallExpression[]>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  getCalls(fn: FunctionOrClass): readonly ts.CallExpression[] {
    if (!isFunctionNode(fn)) return [];
    const known = this.known.get(fn);
    if (known) return known;
    const found = this.findCalls(fn);
    this.known.set(fn, found);
    return found;
  }

  private findCalls(fn: ts.FunctionLikeDeclaration): readonly ts.CallExpression[] {
    const member = ts.isMethodDeclaration(fn) ? fn : wrapped(fn).parent;
    if (!ts.isMethodDeclaration(member) && !ts.isPropertyDeclaration(member)) return [];
    const { name } = member;
    if (!ts.isClassLike(member.parent) || !ts.isIdentifier(name)) return [];
    const declared = this.getDeclarations(member.parent, name.text);
    if (declared.size === 0) return [];
    return this.index.getNames(name.text).flatMap((use) => {
      const callee = wrapped(getNamedExpression(use));
      const call = callee.parent;
      if (!ts.isCallExpression(call) || call.expression !== callee || isInTest(this.index, use)) return [];
      if (!this.index.canReach(use, fn)) return [];
      return this.index.getSymbol(use)?.declarations?.some((one) => declared.has(one)) ? [call] : [];
    });
  }

  /** What the bases and interfaces of a class, and those of these, declare under a name. */
  private getDeclarations(maker: ts.ClassLikeDeclaration, name: string): ReadonlySet<ts.Node> {
    const { checker } = this.index;
    const found = new Set<ts.Node>();
    for (const base of (maker.heritageClauses ?? []).flatMap(({ types }) => [...types])) {
      const property = checker.getTypeAtLocation(base).getProperty(name);
      for (const declaration of property?.declarations ?? []) if (this.index.has(declaration)) found.add(declaration);
    }
    return found;
  }
}
