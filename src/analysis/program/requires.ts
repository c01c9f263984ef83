import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { walk } from '../syntax/syntax.ts';

/** `require(…)` and `import(…)`, also within functions. */
export function getRequires(file: ts.SourceFile): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  walk(file, (node) => {
    const isRequire =
      ts.isCallExpression(node) && (node.expression.getText() === 'require' || node.expression.kind === ts.SyntaxKind.ImportKeyword);
    if (isRequire) found.push(node);
  });
  return found;
}

/** The file that one of them loads, as far as the checker knows; its own otherwise. */
export function getRequired(index: ProgramIndex, call: ts.CallExpression): ts.Node {
  const [specifier] = call.arguments;
  const symbol = specifier && index.checker.getSymbolAtLocation(specifier);
  return symbol?.declarations?.find(ts.isSourceFile) ?? symbol?.valueDeclaration?.getSourceFile() ?? call.getSourceFile();
}
