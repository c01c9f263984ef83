import { ts } from 'ts-morph';
import type { Access, Container } from './containers.ts';
import type { ProgramIndex } from './program-index.ts';
import type { AnalysisContext } from './context.ts';
import type { Assessment } from './assess.ts';
import { getNamedExpression } from './function-names.ts';
import { isExportedStatement, isCommonJsExports, isEmptyContainer } from './syntax.ts';

/**
 * Why a container cannot be changed in place whatever it holds: somebody may see it whole, or not all of its accesses are known.
 * Undefined when the program shows every access.
 */
export function getObstacle(context: AnalysisContext, leak: Extract<Assessment, { kind: 'leak' }>): string | undefined {
  const { index } = context;
  const { container, lifetime } = leak;
  if (lifetime.kind === 'unknown') return lifetime.note;
  const declared = container.declaration.nameNode.parent;
  if (ts.isVariableDeclaration(declared) && !declared.initializer) return 'it is made on first use';
  if (!isEmptyContainer(container.declaration.initializer)) return 'it is filled where it is declared';
  for (const access of container.accesses) {
    if (access.via === 'nested') continue;
    const why = getAccessObstacle(access);
    if (why) return `${why} (${index.at(access.node)})`;
  }
  return getOutsideObstacle(context, container) ?? getMergedObstacle(index, container);
}

function getAccessObstacle(access: Access): string | undefined {
  if (access.via === 'unclear') return `code without types may mean it by ${access.site.getText().slice(0, 60)}`;
  if (access.via === 'alias' || access.kind === 'alias') return 'it has another name';
  if (access.kind === 'escape') return access.method === 'return' ? 'it is returned' : 'it is handed to other code';
  if (access.kind === 'growth' && /^(?:assign|defineProperty)$/.test(access.method)) return `it is filled by Object.${access.method}`;
  return undefined;
}

/** Exported from a package that others install, or a property of something that they can reach. */
function getOutsideObstacle(context: AnalysisContext, container: Container): string | undefined {
  const { declaration } = container;
  const { file } = context.index.getFile(declaration.nameNode);
  if (declaration.root === 'global') return 'any code of the process can reach it through the global object';
  const isExported = declaration.reachable && isVisible(declaration.nameNode);
  const exports = container.accesses.find((access) => access.kind === 'export');
  if (!isExported && !exports) return undefined;
  return context.isPublished(file) ? 'it is exported from a published package, so other code may use it' : undefined;
}

/** A property can be reached by whoever has its owner, unless TypeScript or the language forbids. */
function isVisible(nameNode: ts.Node): boolean {
  const member = nameNode.parent;
  if (ts.isPropertyDeclaration(member)) {
    return !ts.getModifiers(member)?.some((m) => m.kind === ts.SyntaxKind.PrivateKeyword) && !ts.isPrivateIdentifier(nameNode);
  }
  if (ts.isVariableDeclaration(member)) return isExportedStatement(member.parent.parent);
  if (ts.isPropertyAccessExpression(nameNode))
    return nameNode.expression.kind === ts.SyntaxKind.ThisKeyword || !ts.isPrivateIdentifier(nameNode.name) || isCommonJsExports(nameNode);
  return true;
}

/** The property is declared in several places: an interface, a base class, a second assignment. */
function getMergedObstacle(index: ProgramIndex, container: Container): string | undefined {
  const others = container.accesses.filter(
    (access) =>
      access.kind === 'declaration' &&
      getNamedExpression(access.site) !== container.declaration.nameNode &&
      access.site !== container.declaration.nameNode,
  );
  const [first] = others;
  return first ? `it is declared a second time (${index.at(first.site)})` : undefined;
}
