import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import { NamedFunctions } from '../calls/named-functions.ts';
import { classify, getCarrier, type Operation } from './operations.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { isLiteralMember } from '../syntax/literal-place.ts';
import { getEnclosingFunction, wrapped } from '../syntax/syntax.ts';
import { getUsedAssignment } from './used-assignment.ts';

/** As far as accesses to the values of a container are followed. */
const MAX_DEPTH = 4;

/** Undefined: a value in a container. */
type Kind = ContainerKind | undefined;

/** A variable of a function that has the container, or a value of it. */
interface Local {
  readonly name: ts.Identifier;
  readonly kind: Kind;
}

/**
 * Whether what is done at a name can add something to the container that it names, at once or under another name. By the text alone, so that
 * the checker is asked only about the few uses of a common name that matter.
 */
export class GrowthSites {
  private readonly index: ProgramIndex;
  private readonly functions: NamedFunctions;
  /** By kind and name: whether a member of that name is filled. */
  private readonly members = new Map<string, boolean>();
  /** By file, then by kind and name. */
  private readonly known = new Map<ts.SourceFile, Map<string, boolean>>();

  constructor(index: ProgramIndex) {
    this.index = index;
    this.functions = new NamedFunctions(index);
  }

  /** With `isFixedCounted`, `c.x = y` counts as well. */
  mayAddAt(name: NameNode, kind: Kind, isFixedCounted: boolean): boolean {
    const locals: Local[] = [];
    return this.mayAddHere(name, { kind, isFixedCounted, locals }) || locals.some((local) => this.mayAddUnder(local));
  }

  /**
   * Whether accesses that start at a name, followed as far as they are, can come to something that adds: also where a function hands back a
   * value that was read, for its callers to add to.
   */
  mayLeadToGrowth(name: NameNode, kind: Kind): boolean {
    return this.mayAddAt(name, kind, true) || isHandedBack(name, kind);
  }

  /** Whoever has it under the name of a local, and those that get it from there. */
  private mayAddUnder(first: Local): boolean {
    const answer = this.getKnown(first);
    if (answer !== undefined) return answer;
    const seen = new Map<ts.SourceFile, Set<string>>();
    const queue = [first];
    for (const local of queue) {
      const found: Local[] = [];
      const file = local.name.getSourceFile();
      const own = seen.get(file) ?? new Set();
      seen.set(file, own);
      if (own.has(keyOf(local))) continue;
      own.add(keyOf(local));
      const uses = this.index.getNamesInFile(local.name.text, file).filter((use) => !isMember(use));
      const question = { kind: local.kind, isFixedCounted: true, locals: found };
      const mayAdd = uses.some((use) => this.mayAddHere(use, question) || (local.kind !== 'string' && isHandedBack(use, local.kind)));
      if (mayAdd || found.some((one) => this.getKnown(one) === true)) {
        this.setKnown(first.name.getSourceFile(), keyOf(first), true);
        return true;
      }
      for (const one of found) queue.push(one); // Generated code may have more than an argument list can.
    }
    for (const [file, keys] of seen) for (const key of keys) this.setKnown(file, key, false);
    return false;
  }

  private getKnown(local: Local): boolean | undefined {
    return this.known.get(local.name.getSourceFile())?.get(keyOf(local));
  }

  private setKnown(file: ts.SourceFile, key: string, mayAdd: boolean): void {
    const known = this.known.get(file);
    if (known) known.set(key, mayAdd);
    else this.known.set(file, new Map([[key, mayAdd]]));
  }

  /** What is done at the name itself; its `locals` are filled with the variables of functions that it is given to. */
  private mayAddHere(name: NameNode, question: Question): boolean {
    const { parent } = name;
    const { kind, locals } = question;
    if (ts.isBindingElement(parent) && parent.initializer !== name) return isTaken(parent.name, kind, locals);
    const isDeclared = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertySignature(parent);
    if (isDeclared && parent.name === name) return false;
    const expression = getNamedExpression(name);
    const used = getUsedAssignment(expression);
    return [expression, ...(used ? [used] : [])].some((site) => {
      const operation = classify(site, kind);
      // A string is a value: what is done to a copy is not done to it.
      return kind === 'string' ? operation.kind === 'growth' : this.mayAdd(operation, 0, question);
    });
  }

  private mayAdd(operation: Operation, depth: number, question: Question): boolean {
    const { kind, method, node } = operation;
    const { locals } = question;
    if (depth > MAX_DEPTH) return true;
    if (kind === 'alias') {
      if (!ts.isVariableDeclaration(node) && !ts.isParameter(node)) return true;
      return isTaken(node.name, depth === 0 ? question.kind : undefined, locals);
    }
    if (kind === 'growth') {
      // `c.x = y` is a fixed property; `(c.x ??= {})` is its value.
      if (question.isFixedCounted || !method.startsWith('.')) return true;
      return (
        ts.isBinaryExpression(node) &&
        !ts.isExpressionStatement(wrapped(node).parent) &&
        this.mayAdd(classify(node, undefined), depth + 1, question)
      );
    }
    // A value that was read is followed into functions that go by the name of what is called, and no further.
    if (kind === 'escape' && depth > 0) return this.isPassedOn(operation, { ...question, kind: undefined }, false);
    if (kind === 'escape') return method === 'return' || this.isFilledAsMember(operation, question) || this.isPassedOn(operation, question);
    return kind === 'read' && this.mayAdd(classify(node, undefined), depth + 1, question);
  }

  /** `const store = { items }`: whether something under that name is filled. */
  private isFilledAsMember({ node }: Operation, { kind }: Question): boolean {
    const name = isLiteralMember(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
    if (name === undefined) return false;
    const key = `${kind} ${name}`;
    const known = this.members.get(key);
    if (known !== undefined) return known;
    this.members.set(key, false);
    const found = this.index
      .getNames(name)
      .some((use) => ts.isPropertyAccessExpression(use.parent) && use.parent.name === use && this.mayAddAt(use, kind, true));
    this.members.set(key, found);
    return found;
  }

  /** Whether a call may give it to code that is not known by name; the parameters of what is go to the `locals`. */
  private isPassedOn({ node, site }: Operation, { kind, locals }: Question, isUnknownCounted = true): boolean {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
    const functions = this.functions.getCalled(node);
    if (!functions) return isUnknownCounted;
    const given = getCarrier(site);
    const position = node.arguments?.findIndex((argument) => argument === given) ?? -1;
    for (const fn of functions) {
      const parameter = fn.parameters[position];
      if (parameter && !parameter.dotDotDotToken && isTaken(parameter.name, kind, locals)) return true;
    }
    return false;
  }
}

function keyOf({ name, kind }: Local): string {
  return `${kind} ${name.text}`;
}

interface Question {
  readonly kind: Kind;
  readonly isFixedCounted: boolean;
  readonly locals: Local[];
}

/** Whether a variable has it that others may name; of what a pattern takes apart, only the parts have names. */
function isTaken(name: ts.BindingName, kind: Kind, locals: Local[]): boolean {
  if (!ts.isIdentifier(name)) return false;
  // `constructor(private items: Item[])` makes a property of it.
  if (getEnclosingFunction(name) === undefined || ts.isParameterPropertyDeclaration(name.parent, name.parent.parent)) return true;
  locals.push({ name, kind });
  return false;
}

/** A property of that name, or what a pattern declares: no use of a variable. */
function isMember(use: NameNode): boolean {
  const { parent } = use;
  return ts.isBindingElement(parent) || (ts.isPropertyAccessExpression(parent) && parent.name === use);
}

function isHandedBack(name: NameNode, kind: Kind): boolean {
  let operation = classify(getNamedExpression(name), kind);
  for (let depth = 0; depth < MAX_DEPTH && operation.kind === 'read'; depth++) operation = classify(operation.node, undefined);
  return operation.kind === 'escape' && operation.method === 'return';
}
