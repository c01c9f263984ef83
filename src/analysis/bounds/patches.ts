import { ts } from 'ts-morph';
import type { Lifetime } from './lifetimes.ts';
import { isRequire } from '../program/import-syntax.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getBase, unwrap, wrapped } from '../syntax/syntax.ts';

/** `wrap(http, 'get', made)`, `fill(pg.Client.prototype, 'query', made)`: a member of a module gets another value, for as long as that lives. */
export function getPatchedLifetime(index: ProgramIndex, made: ts.Node): Lifetime | undefined {
  const call = made.parent;
  if (!ts.isCallExpression(call) || !ts.isExpressionStatement(wrapped(call).parent)) return undefined;
  const [target, member, value] = call.arguments;
  if (!target || !member || value !== made || !ts.isStringLiteralLike(member)) return undefined;
  const base = getBase(target) ?? unwrap(target);
  if (!ts.isIdentifier(base) || !isModuleName(index, base)) return undefined;
  return { kind: 'unknown', by: call, note: `lives as long as ${member.text} of ${target.getText()}, which gets it` };
}

/** What a file imports, also in a function of its own. */
export function isModuleName({ checker }: ProgramIndex, name: ts.Identifier): boolean {
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declarations.some((one) => {
    if (ts.isVariableDeclaration(one)) return one.initializer !== undefined && isRequire(unwrap(one.initializer));
    return ts.isImportClause(one) || ts.isNamespaceImport(one) || ts.isImportSpecifier(one) || ts.isImportEqualsDeclaration(one);
  });
}
