import { ts } from 'ts-morph';
import { ofKinds } from '../syntax/node-kinds.ts';
import { walk } from '../syntax/syntax.ts';

const { SyntaxKind } = ts;

/** The few nodes of a file that questions about the whole program are about, in text order. */
export interface KeptNodes {
  /** What may name or load a module, and few others. */
  readonly references: readonly ts.Node[];
  /** `table[key]`, where the key is no literal. */
  readonly elements: readonly ts.ElementAccessExpression[];
}

const isOfInterest = ofKinds(
  SyntaxKind.Identifier,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.CallExpression,
  SyntaxKind.ElementAccessExpression,
);

const namesModule = ofKinds(
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.ExternalModuleReference,
  SyntaxKind.ModuleDeclaration,
  SyntaxKind.LiteralType,
  SyntaxKind.CallExpression,
);

/** Names by which code gets at the loader, or at what it has loaded. */
const LOADERS = new Set(['eval', 'createRequire', 'module', 'mainModule', 'require', '_cache']);

/** A path to a module, wherever it is written: `'./store'`, `'@scope/name/store'`. */
export const isModulePath = (text: string): boolean => /^\.{1,2}\/|^[@~#\w][\w@~.-]*\//.test(text);

const kept = new WeakMap<ts.SourceFile, KeptNodes>();

/** Keeps them for `getKeptNodes`: for whoever goes through all nodes of a file anyway. */
export function createNodeKeeper(file: ts.SourceFile): (node: ts.Node) => void {
  const references: ts.Node[] = [];
  const elements: ts.ElementAccessExpression[] = [];
  kept.set(file, { references, elements });
  return (node) => {
    if (!isOfInterest(node)) return;
    if (ts.isElementAccessExpression(node)) {
      if (!ts.isLiteralExpression(node.argumentExpression)) elements.push(node);
    } else if (mayRefer(node)) references.push(node);
  };
}

/** Those of a file; it is walked where nobody did before. */
export function getKeptNodes(file: ts.SourceFile): KeptNodes {
  if (!kept.has(file)) walk(file, createNodeKeeper(file));
  return kept.get(file) ?? { references: [], elements: [] };
}

function mayRefer(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return LOADERS.has(node.text);
  if (ts.isStringLiteralLike(node)) return namesModule(node.parent) || isModulePath(node.text);
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text === 'require';
  return expression.kind === SyntaxKind.ImportKeyword || mayBeGlob(expression);
}

/** `import.meta.glob(…)`, `require.context(…)` */
export function mayBeGlob(callee: ts.Expression): callee is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(callee) && /glob|context/i.test(callee.name.text);
}
