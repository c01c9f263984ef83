import { ts } from 'ts-morph';
import { getValueGiven } from './function-names.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** Undefined: it may be called that though it is declared under another name. */
type Functions = readonly ts.FunctionLikeDeclaration[] | undefined;

/** The functions that go by a name anywhere in the program, by the text alone: a superset of what a call of that name leads to. */
export class NamedFunctions {
  private readonly index: ProgramIndex;
  private readonly known = new Map<string, Functions>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** Those that a call may lead to; undefined where the text does not tell. */
  getCalled({ expression }: ts.CallExpression | ts.NewExpression): Functions {
    const callee = unwrap(expression);
    if (ts.isIdentifier(callee)) return this.getNamed(callee.text);
    return ts.isPropertyAccessExpression(callee) ? this.getNamed(callee.name.text) : undefined;
  }

  private getNamed(text: string): Functions {
    if (this.known.has(text)) return this.known.get(text);
    const found = this.find(text);
    this.known.set(text, found);
    return found;
  }

  private find(text: string): Functions {
    const found: ts.FunctionLikeDeclaration[] = [];
    for (const name of this.index.getNames(text)) {
      if (isOtherName(name)) return undefined;
      const { parent } = name;
      if (isFunctionNode(parent) && parent.name === name) found.push(parent);
      if (ts.isClassLike(parent) && parent.name === name) found.push(...parent.members.filter(ts.isConstructorDeclaration));
      const value = getValueGiven(name);
      if (!value) continue;
      if (isFunctionNode(value)) found.push(value);
      else if (mayBeModule(value) || (ts.isIdentifier(value) && !ts.isVariableDeclaration(parent))) return undefined;
    }
    return found;
  }
}

/** Given to what is declared under another one, by an import, an export or a pattern. */
function isOtherName(name: NameNode): boolean {
  const { parent } = name;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isBindingElement(parent))
    return parent.propertyName !== undefined && parent.name === name;
  return ts.isImportClause(parent) || ts.isNamespaceImport(parent) || ts.isImportEqualsDeclaration(parent) || ts.isNamespaceExport(parent);
}

/** `require('./other')`; what else is called hands back no function that is declared. (`exports.text = other` does.) */
function mayBeModule(value: ts.Expression): boolean {
  return (ts.isCallExpression(value) || ts.isPropertyAccessExpression(value)) && /\brequire\b/.test(value.getText());
}
