import type * as t from '@babel/types';
import type { ASTNode, JSCodeshift } from 'jscodeshift';
import { RefusedError } from './draft.ts';
import { findDeclared, type Declared } from './references.ts';
import { positionOf, startOf, type Tree } from './tree.ts';

/** A variable of the module's top level. */
export interface ModuleVariable {
  readonly id: t.Identifier;
  readonly init: t.Expression;
}

/** The variables of the top level that have an initial value. The tree was parsed from the original text, so offsets stay true. */
export function findModuleVariables(tree: Tree, j: JSCodeshift): ModuleVariable[] {
  const found: ModuleVariable[] = [];
  j(tree.ast as unknown as ASTNode)
    .find(j.VariableDeclarator, { id: { type: 'Identifier' } })
    .filter((path) => j.Program.check(path.parent.parent.node))
    .forEach((path) => {
      // ast-types and the parser describe one and the same node.
      const { id, init } = path.node as unknown as t.VariableDeclarator;
      if (id.type === 'Identifier' && init) found.push({ id, init });
    });
  return found;
}

/** What an identifier declares; undefined where one file cannot tell. */
export function tryDeclared(tree: Tree, id: t.Identifier): Declared | undefined {
  try {
    return findDeclared(tree, positionOf(tree, startOf(id)));
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}
