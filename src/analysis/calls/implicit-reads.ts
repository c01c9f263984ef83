import { ts } from 'ts-morph';
import type { Calls } from './known-calls.ts';
import { isExportedName } from '../program/export-names.ts';
import { getNamedExpression } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { hasText, isAssignment, isPrivate, isStatic, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { isInTest } from '../program/test-files.ts';
import { isDeclared, isPatternTarget } from '../syntax/value-uses.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;
const COPIES = /^Object\.(?:values|entries|assign)$/;

/** Who gets what a function gives without a call that names it: every read of a getter, the replacer that sees what `toJSON` made. */
export class ImplicitReads {
  private readonly index: ProgramIndex;
  private readonly isPublished: (file: string) => boolean;
  /** Accesses by a name that is computed, and what is copied as a whole. */
  private loose: { readonly elements: readonly ts.ElementAccessExpression[]; readonly copied: readonly ts.Node[] } | undefined;

  constructor(index: ProgramIndex, isPublished: (file: string) => boolean) {
    this.index = index;
    this.isPublished = isPublished;
  }

  /** The expressions that have the value of a getter then, or why they are not all known. */
  getReads(getter: ts.GetAccessorDeclaration): Calls {
    const { name } = getter;
    const text = name.getText();
    if (!hasText(name)) return { risk: `what reads the getter ${text} is not followed` };
    const found: ts.Node[] = [];
    for (const use of this.index.getNames(name.text)) {
      if (use === name || (isInTest(this.index, use) && !isInTest(this.index, getter))) continue;
      const read = this.getRead(use, getter);
      if (read === undefined) return { risk: `what the getter ${text} gives is taken apart at ${this.index.at(use)}` };
      found.push(...read);
    }
    const copied = this.getCopied(getter, name.text);
    if (copied) return { risk: `what the getter ${text} gives is copied at ${this.index.at(copied)}` };
    found.push(...this.getElements(getter, name.text));
    const isHidden = isPrivate(getter) || ts.isPrivateIdentifier(name);
    const isOutside = !isHidden && (found.length === 0 || this.isPublished(this.index.getFile(getter).file));
    return isOutside
      ? { uses: found, outside: `readers of ${text} outside of the scan may change the value or tell it from another one` }
      : { uses: found };
  }

  /** Where something else than text comes of what `toJSON` gives. */
  getReplacer(): ts.Node | undefined {
    return this.index.getNames('stringify').find((use) => {
      const access = wrapped(getNamedExpression(use));
      const replacer = ts.isCallExpression(access.parent) && access.parent.expression === access ? access.parent.arguments[1] : undefined;
      return replacer && !/^(?:null|undefined)$/.test(replacer.getText()) && !ts.isArrayLiteralExpression(unwrap(replacer));
    });
  }

  /** None where the name is of something else; undefined where the value goes a way that is not followed. */
  private getRead(use: ts.Node, getter: ts.GetAccessorDeclaration): readonly ts.Node[] | undefined {
    const access = getNamedExpression(use);
    if (ts.isPropertyAccessExpression(access) || ts.isElementAccessExpression(access)) {
      if (!this.mayBe(use, access.expression, getter)) return [];
      const { parent } = wrapped(access);
      return isAssignment(parent) && parent.left === wrapped(access) ? [] : [access];
    }
    const { parent } = use;
    if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === use)
      return this.mayBe(use, parent.parent, getter) ? this.getVariableReads(parent.name) : [];
    const target = ts.isPropertyAssignment(parent) && parent.name === use ? parent.initializer : use;
    const isMember = (ts.isPropertyAssignment(parent) && parent.name === use) || ts.isShorthandPropertyAssignment(parent);
    return isMember && isPatternTarget(target) ? undefined : [];
  }

  private getVariableReads(name: ts.BindingName): readonly ts.Node[] | undefined {
    if (!ts.isIdentifier(name) || isExportedName(name)) return undefined;
    const symbol = this.index.getSymbol(name);
    const uses = this.index.getNamesOf(symbol, name.text).filter((use) => use !== name && this.index.getSymbol(use) === symbol);
    return uses.some((use) => isExportedName(use)) ? undefined : uses.filter((use) => !isDeclared(use));
  }

  /** The receiver is the owner of the getter, or may be given for it. */
  private mayBe(use: ts.Node, receiver: ts.Node, getter: ts.GetAccessorDeclaration): boolean {
    const { checker } = this.index;
    const declarations = this.index.getSymbol(use)?.declarations ?? [];
    if (declarations.includes(getter)) return true;
    const type = checker.getTypeAtLocation(receiver);
    const owner = getter.parent;
    if (type.flags & OPEN) return true;
    if (ts.isClassLike(owner) && (owner.typeParameters || ts.isClassExpression(owner)))
      return declarations.length === 0 || declarations.some((one) => this.index.has(one));
    const symbol = isStatic(getter) && ts.isClassLike(owner) && owner.name ? this.index.getSymbol(owner.name) : undefined;
    return checker.isTypeAssignableTo(symbol ? checker.getTypeOfSymbol(symbol) : checker.getTypeAtLocation(owner), type);
  }

  private has(node: ts.Node, text: string, getter: ts.Node): boolean {
    const property = this.index.checker.getTypeAtLocation(node).getProperty(text);
    return property?.declarations?.includes(getter as ts.Declaration) === true;
  }

  private getElements(getter: ts.GetAccessorDeclaration, text: string): readonly ts.Node[] {
    return this.getLoose().elements.filter(({ expression }) => this.has(expression, text, getter));
  }

  /** `{ ...row }`, `Object.values(row)`: of a literal, whose getters are its own. */
  private getCopied(getter: ts.GetAccessorDeclaration, text: string): ts.Node | undefined {
    return ts.isObjectLiteralExpression(getter.parent) ? this.getLoose().copied.find((node) => this.has(node, text, getter)) : undefined;
  }

  private getLoose(): NonNullable<typeof this.loose> {
    if (this.loose) return this.loose;
    const elements: ts.ElementAccessExpression[] = [];
    const copied: ts.Node[] = [];
    for (const { node: file } of this.index.files)
      walk(file, (node) => {
        if (ts.isElementAccessExpression(node) && !ts.isLiteralExpression(node.argumentExpression)) elements.push(node);
        if (ts.isSpreadAssignment(node)) copied.push(node.expression);
        if (ts.isBindingElement(node) && node.dotDotDotToken && ts.isObjectBindingPattern(node.parent)) copied.push(node.parent);
        if (ts.isCallExpression(node) && COPIES.test(node.expression.getText())) copied.push(...node.arguments);
      });
    this.loose = { elements, copied };
    return this.loose;
  }
}
