import type { ts } from 'ts-morph';
import { VIRTUAL_ROOT } from './project.ts';

/** The type checker ran out of stack in `file`, as in long branches of assignments: nothing can be said of the names in it. */
export class TooDeep extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} is nested too deeply`);
    this.file = file;
  }
}

/** What `ask` gives for a node; a stack overflow in the type checker becomes TooDeep. */
export function guardDepth<T>(node: ts.Node, ask: (node: ts.Node) => T): T {
  try {
    return ask(node);
  } catch (error) {
    throw error instanceof RangeError ? new TooDeep(node.getSourceFile().fileName.slice(VIRTUAL_ROOT.length)) : error;
  }
}
