import { ts } from 'ts-morph';
import type { FunctionOrClass } from '../calls/function-names.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { isAssignment, wrapped } from '../syntax/syntax.ts';

/** What other files do with the default export, under names of their own: `const parse = require('./parse')`. */
export function getDefaultUses(index: ProgramIndex, fn: FunctionOrClass): NameNode[] {
  return index.getNamesGivenTo(wrapped(fn).parent).filter((use) => !(ts.isVariableDeclaration(use.parent) && use.parent.name === use));
}

/** `module.exports = function parse() {}`: its own name is known in the function only. */
export function isModuleExports(fn: FunctionOrClass): boolean {
  const { parent } = wrapped(fn);
  return isAssignment(parent) && parent.right === wrapped(fn) && parent.left.getText() === 'module.exports';
}

export function isOfModuleExports({ valueDeclaration }: ts.Symbol, fn: FunctionOrClass): boolean {
  return isModuleExports(fn) && valueDeclaration === wrapped(fn).parent;
}
