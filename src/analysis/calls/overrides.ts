import { ts } from 'ts-morph';
import { getClause } from '../containers/instances.ts';
import { getNamedExpression, type FunctionOrClass } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { isFunctionNode, isPrivate, wrapped } from '../syntax/syntax.ts';

/** Calls of a method by the name that a base class or an interface gives it: `store.put(x)` where `store` is declared as a `Store`. */
export class Overrides {
  private readonly index: ProgramIndex;
  private readonly known = new Map<ts.Node, readonly ts.CallExpression[]>();
  private readonly byType = new Map<ts.Node, readonly ts.CallExpression[]>();

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

  /** A base or an interface that is not of the program has a member of its name, for whoever knows the base to call. */
  isOfOthers(fn: FunctionOrClass): boolean {
    const member = getMember(fn);
    if (!member) return false;
    const isDeclared = this.getDeclarations(member.owner, member.name).some((one) => !this.index.has(one));
    return isDeclared || (!isPrivate(member.node) && this.isOfUnseenInterface(member.owner));
  }

  /** `class Presence implements Extension` of a library that is not installed: what its members are nobody can say. */
  private isOfUnseenInterface(owner: ts.ClassLikeDeclaration): boolean {
    const { checker } = this.index;
    const clause = getClause(owner, ts.SyntaxKind.ImplementsKeyword);
    return (clause?.types ?? []).some((type) => {
      const isHook = LIFE_CYCLE.test(type.expression.getText());
      return !isHook && (checker.getTypeAtLocation(type).flags & ts.TypeFlags.Any) !== 0;
    });
  }

  /** Calls of a function in an object literal by the type that it is given: `const make = (): Cache => ({ get: (key) => c.get(key) })`. */
  getCallsByType(fn: FunctionOrClass): readonly ts.CallExpression[] {
    const known = this.byType.get(fn) ?? this.findCallsByType(fn);
    this.byType.set(fn, known);
    return known;
  }

  private findCallsByType(fn: FunctionOrClass): readonly ts.CallExpression[] {
    const member = ts.isMethodDeclaration(fn) ? fn : wrapped(fn).parent;
    const isMember = (ts.isMethodDeclaration(member) || ts.isPropertyAssignment(member)) && ts.isIdentifier(member.name);
    if (!isMember || !isFunctionNode(fn) || !ts.isObjectLiteralExpression(member.parent)) return [];
    const { text } = member.name;
    const type = this.index.checker.getContextualType(member.parent);
    return this.getCallsOf(fn, text, type?.getProperty(text)?.declarations ?? []);
  }

  /** The same by an interface that the class implements, from files that know the interface alone: who makes one hands it to them. */
  getCallsByInterface(fn: FunctionOrClass): readonly ts.CallExpression[] {
    const member = isFunctionNode(fn) ? getMember(fn) : undefined;
    if (!member || !isFunctionNode(fn)) return [];
    const declared = this.getDeclarations(member.owner, member.name).filter(({ parent }) => ts.isInterfaceDeclaration(parent));
    return this.getCallsOf(fn, member.name, declared, true);
  }

  private findCalls(fn: ts.FunctionLikeDeclaration): readonly ts.CallExpression[] {
    const member = getMember(fn);
    return member ? this.getCallsOf(fn, member.name, this.getDeclarations(member.owner, member.name)) : [];
  }

  private getCallsOf(
    fn: ts.FunctionLikeDeclaration,
    name: string,
    declarations: readonly ts.Node[],
    isApart = false,
  ): readonly ts.CallExpression[] {
    const declared = new Set<ts.Node>(declarations.filter((one) => this.index.has(one)));
    if (declared.size === 0) return [];
    return this.index.getNames(name).flatMap((use) => {
      const callee = wrapped(getNamedExpression(use));
      const call = callee.parent;
      if (!ts.isCallExpression(call) || call.expression !== callee || isInTest(this.index, use)) return [];
      // A base calls its own methods without knowing who extends it.
      if (!isApart && !this.index.canReach(use, fn) && !this.index.canReach(fn, use)) return [];
      return this.index.getSymbol(use)?.declarations?.some((one) => declared.has(one)) ? [call] : [];
    });
  }

  /** What the bases and interfaces of a class, and those of these, declare under a name. */
  private getDeclarations(maker: ts.ClassLikeDeclaration, name: string): readonly ts.Declaration[] {
    const { checker } = this.index;
    const bases = (maker.heritageClauses ?? []).flatMap(({ types }) => [...types]);
    return bases.flatMap((base) => checker.getTypeAtLocation(base).getProperty(name)?.declarations ?? []);
  }
}

/** `OnModuleInit`, `OnDestroy`: they have one member, which is known. */
const LIFE_CYCLE = /^On[A-Z]/;

/** The class that a method, or a function in a field, is a member of, and its name there. */
function getMember(fn: FunctionOrClass): { node: ts.ClassElement; owner: ts.ClassLikeDeclaration; name: string } | undefined {
  const node = ts.isMethodDeclaration(fn) ? fn : wrapped(fn).parent;
  if (!ts.isMethodDeclaration(node) && !ts.isPropertyDeclaration(node)) return undefined;
  const { name, parent } = node;
  return ts.isClassLike(parent) && ts.isIdentifier(name) ? { node, owner: parent, name: name.text } : undefined;
}

/** A method of the same name in a class that has a base: it may run instead. */
export function getOverride(index: ProgramIndex, member: ts.Node): ts.Node | undefined {
  const owner = member.parent;
  if (!ts.isClassLike(owner) || !ts.isClassElement(member) || !member.name || ts.isPrivateIdentifier(member.name)) return undefined;
  return index.getNames(member.name.getText()).find((use) => {
    const { parent } = use;
    if (!ts.isClassElement(parent) || parent === member || parent.name !== use || !ts.isClassLike(parent.parent)) return false;
    return parent.parent !== owner && parent.parent.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) === true;
  });
}
