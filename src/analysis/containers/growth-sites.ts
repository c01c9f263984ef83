import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import { classify, type Operation } from './operations.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
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
  /** By file, kind and name. */
  private readonly known = new Map<ts.SourceFile, Map<string, boolean>>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** With `isFixedCounted`, `c.x = y` counts as well. */
  mayAddAt(name: NameNode, kind: Kind, isFixedCounted: boolean): boolean {
    const locals: Local[] = [];
    return mayAddHere(name, kind, isFixedCounted, locals) || locals.some((local) => this.mayAddUnder(local));
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
    const file = first.name.getSourceFile();
    const known = this.known.get(file) ?? new Map<string, boolean>();
    this.known.set(file, known);
    const start = keyOf(first);
    const answer = known.get(start);
    if (answer !== undefined) return answer;
    const seen = new Set([start]);
    const queue = [first];
    for (const { name, kind } of queue) {
      const locals: Local[] = [];
      for (const use of this.index.getNamesInFile(name.text, file)) {
        if (isMember(use) || !mayAddFurther(use, kind, locals)) continue;
        known.set(start, true);
        return true;
      }
      for (const local of locals) {
        const key = keyOf(local);
        if (known.get(key)) {
          known.set(start, true);
          return true;
        }
        if (!seen.has(key)) queue.push(local);
        seen.add(key);
      }
    }
    for (const key of seen) known.set(key, false);
    return false;
  }
}

function keyOf({ name, kind }: Local): string {
  return `${kind} ${name.text}`;
}

/** What is done at the name itself; `locals` are the variables of functions that it is given to. */
function mayAddHere(name: NameNode, kind: Kind, isFixedCounted: boolean, locals: Local[]): boolean {
  const { parent } = name;
  if (ts.isBindingElement(parent) && parent.initializer !== name) return isTaken(parent.name, kind, locals);
  const isDeclared = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertySignature(parent);
  if (isDeclared && parent.name === name) return false;
  const expression = getNamedExpression(name);
  const operation = classify(getUsedAssignment(expression) ?? expression, kind);
  // A string is a value: what is done to a copy is not done to it.
  return kind === 'string' ? operation.kind === 'growth' : mayAdd(operation, 0, { kind, isFixedCounted, locals });
}

interface Question {
  readonly kind: Kind;
  readonly isFixedCounted: boolean;
  readonly locals: Local[];
}

function mayAdd(operation: Operation, depth: number, question: Question): boolean {
  const { kind, method, node } = operation;
  if (depth > MAX_DEPTH) return true;
  if (kind === 'alias') {
    if (!ts.isVariableDeclaration(node) && !ts.isParameter(node)) return true;
    return isTaken(node.name, depth === 0 ? question.kind : undefined, question.locals);
  }
  if (kind === 'growth') {
    // `c.x = y` is a fixed property; `(c.x ??= {})` is its value.
    if (question.isFixedCounted || !method.startsWith('.')) return true;
    return (
      ts.isBinaryExpression(node) &&
      !ts.isExpressionStatement(wrapped(node).parent) &&
      mayAdd(classify(node, undefined), depth + 1, question)
    );
  }
  if (kind === 'escape') return depth === 0 && (method === 'return' || ts.isCallExpression(node) || ts.isNewExpression(node));
  return kind === 'read' && mayAdd(classify(node, undefined), depth + 1, question);
}

/** Whether a variable has it that others may name; of what a pattern takes apart, only the parts have names. */
function isTaken(name: ts.BindingName, kind: Kind, locals: Local[]): boolean {
  if (!ts.isIdentifier(name)) return false;
  if (getEnclosingFunction(name) === undefined) return true;
  locals.push({ name, kind });
  return false;
}

/** Of a local: callers add to what they are given back. */
function mayAddFurther(use: NameNode, kind: Kind, locals: Local[]): boolean {
  return mayAddHere(use, kind, true, locals) || (kind !== 'string' && isHandedBack(use, kind));
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
