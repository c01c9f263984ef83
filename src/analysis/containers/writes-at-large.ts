import { ts } from 'ts-morph';
import { getCalledFunction, getNamedExpression, getNameOf } from '../calls/function-names.ts';
import { getRequiredName } from '../program/import-syntax.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getContainerKind, hasText, isAssignment, isFunctionNode, isUpdate, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { isPatternTarget } from '../syntax/value-uses.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;
const WRITERS = /^(?:Object\.(?:assign|defineProperty|defineProperties|setPrototypeOf)|Reflect\.(?:set|defineProperty|deleteProperty))$/;

/** Names of what puts members into an object that it is given. */
const COPIES =
  /(?:exten[ds]|assign|merge|mix|default|cop[yi]|clone|inherit|augment|appl[yi]|overrid|overwrit|replac|set|put|add|patch|wrap|stub|spy|mock|bind|defin|proxy|hook|inject|install|enhanc|decorat|observ|instrument|implement|promisif|^[_$a-z]$)/i;

/** What has a member: a class, a literal, a function that is called with `new`. */
type Owner = ts.ClassLikeDeclaration | ts.ObjectLiteralExpression | ts.FunctionDeclaration;

interface Write {
  /** What is written to. */
  readonly target: ts.Expression;
  /** The names that it may set; undefined where that may be any. */
  readonly names: ReadonlySet<string> | undefined;
}

/** Where the program sets members of an object without naming them: `Object.assign(x, o)`, `x[key] = v`, also in a function that gets it. */
export class WritesAtLarge {
  private readonly index: ProgramIndex;
  private writes: readonly Write[] | undefined;
  private readonly answers = new Map<ts.Node, Map<string, ts.Node | undefined>>();
  /** Parameters that are being looked at. */
  private readonly active = new Set<ts.Node>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** A write that may set the member of an instance of the class, or of the literal. */
  find(owner: Owner, name: string): ts.Node | undefined {
    const known = this.answers.get(owner) ?? new Map<string, ts.Node | undefined>();
    this.answers.set(owner, known);
    if (!known.has(name)) {
      this.writes ??= this.collect();
      known.set(name, this.writes.find(({ target, names }) => names?.has(name) !== false && this.mayBe(target, owner))?.target);
    }
    return known.get(name);
  }

  private collect(): Write[] {
    const found: Write[] = [];
    for (const { node: file } of this.index.files)
      walk(file, (node) => {
        if (ts.isElementAccessExpression(node)) {
          if (isTarget(wrapped(node)) && !this.isPosition(node.argumentExpression))
            found.push({ target: node.expression, names: this.getTexts(node.argumentExpression) });
        } else if (ts.isCallExpression(node)) found.push(...this.getCallWrites(node));
      });
    return found;
  }

  private getCallWrites(call: ts.CallExpression): Write[] {
    const [target, second] = call.arguments;
    const callee = this.getWriter(call.expression);
    if (!target || ts.isSpreadElement(target)) return [];
    if (WRITERS.test(callee)) {
      const isOne = /Property$|\.set$/.test(callee);
      const names = isOne ? second && this.getTexts(second) : this.getKeys(call.arguments.slice(1));
      return [{ target, names }];
    }
    // `extend(target, source)` of a package: the shape of all that copy what they are given, and a name of those that do.
    const isCopy = second !== undefined && COPIES.test(getLastName(call.expression)) && this.isOfPackage(call.expression);
    return isCopy ? [{ target, names: undefined }] : [];
  }

  /** `Object.assign`, also of `const { assign } = Object`. */
  private getWriter(callee: ts.Expression): string {
    const text = callee.getText();
    if (!ts.isIdentifier(callee)) return text;
    const declaration = this.index.checker.getTypeAtLocation(callee).getCallSignatures()[0]?.declaration;
    if (!declaration || this.index.has(declaration) || !ts.isMethodSignature(declaration)) return text;
    return ts.isInterfaceDeclaration(declaration.parent)
      ? `${declaration.parent.name.text.replace(/Constructor$/, '')}.${declaration.name.getText()}`
      : text;
  }

  private isOfPackage(callee: ts.Expression): boolean {
    const node = unwrap(callee);
    let base: ts.Expression = node;
    while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
    if (!ts.isIdentifier(base) || getCalledFunction(this.index, node)) return false;
    const local = this.index.checker.getSymbolAtLocation(base);
    const declaration = local?.declarations?.[0];
    if (!declaration) return /^[_$]$/.test(base.text);
    let from: ts.Expression | undefined;
    if (ts.isImportSpecifier(declaration)) from = declaration.parent.parent.parent.moduleSpecifier;
    else if (ts.isImportClause(declaration)) from = declaration.parent.moduleSpecifier;
    else if (ts.isNamespaceImport(declaration)) from = declaration.parent.parent.moduleSpecifier;
    else if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
      from = getRequiredName(unwrap(declaration.initializer));
    }
    return from !== undefined && ts.isStringLiteralLike(from) && !/^(?:\.|node:)/.test(from.text);
  }

  private isPosition(argument: ts.Expression): boolean {
    return getMembers(this.index.checker.getTypeAtLocation(argument)).every(({ flags }) => flags & ts.TypeFlags.NumberLike);
  }

  /** What a key may be, where its type says so. */
  private getTexts(argument: ts.Expression): ReadonlySet<string> | undefined {
    const members = getMembers(this.index.checker.getTypeAtLocation(argument));
    if (members.length === 0 || !members.every((one) => one.isStringLiteral())) return undefined;
    return new Set(members.map((one) => (one as ts.StringLiteralType).value));
  }

  /** The members of literals; undefined where one of the sources is another. */
  private getKeys(sources: readonly ts.Expression[]): ReadonlySet<string> | undefined {
    const found = new Set<string>();
    for (const source of sources) {
      const literal = unwrap(source);
      if (!ts.isObjectLiteralExpression(literal)) return undefined;
      for (const { name } of literal.properties) {
        if (!name || !hasText(name)) return undefined;
        found.add(name.text);
      }
    }
    return found;
  }

  /** Whether an expression may be the object, as far as its type and what it is made of say. */
  private mayBe(target: ts.Expression, owner: Owner): boolean {
    const node = unwrap(target);
    const alternatives = getAlternatives(node);
    if (alternatives.length > 0) return alternatives.some((one) => this.mayBe(one, owner));
    if (getContainerKind(node) && !ts.isNewExpression(node)) return node === owner;
    const { checker } = this.index;
    const declaration = ts.isIdentifier(node) ? this.index.getSymbol(node)?.valueDeclaration : undefined;
    const type = checker.getTypeAtLocation(node);
    if (this.isOwn(type, owner)) return true;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && ts.isIdentifier(declaration.name)) {
      const isAgain = this.active.has(declaration);
      this.active.add(declaration);
      const answer = !isAgain && this.mayBe(declaration.initializer, owner);
      this.active.delete(declaration);
      return answer;
    }
    if (!this.isOpen(type)) return this.isOfType(type, owner);
    if (declaration && ts.isParameter(declaration)) return this.mayBeGiven(declaration, owner);
    return this.isUnknown(node, type);
  }

  /** `this` of a base class, an instance of the class or of one that extends it. */
  private isOwn(type: ts.Type, owner: Owner): boolean {
    const { checker } = this.index;
    return getMembers(checker.getApparentType(type)).some((member) => {
      const declarations = member.symbol?.declarations ?? [];
      if (declarations.includes(owner)) return true;
      return (
        declarations.some((one) => ts.isClassLike(one) && this.index.has(one)) &&
        ts.isClassLike(owner) &&
        (this.isDerived(member, owner) || this.isDerived(checker.getTypeAtLocation(owner), declarations[0]))
      );
    });
  }

  private isDerived(type: ts.Type, base: ts.Node | undefined): boolean {
    const bases = type.isClassOrInterface() ? this.index.checker.getBaseTypes(type) : (type.getBaseTypes() ?? []);
    return bases.some((one) => one.symbol?.declarations?.some((each) => each === base) || this.isDerived(one, base));
  }

  /** By its shape: an interface that it implements, a part of it. */
  private isOfType(type: ts.Type, owner: Owner): boolean {
    const { checker } = this.index;
    const isOther = type.symbol?.declarations?.every((one) => ts.isObjectLiteralExpression(one) || ts.isClassLike(one)) === true;
    return !isOther && !ts.isFunctionDeclaration(owner) && checker.isTypeAssignableTo(checker.getTypeAtLocation(owner), type);
  }

  /** It says nothing of what it is, or only that it has members. */
  private isOpen(type: ts.Type): boolean {
    if (type.flags & OPEN || type.flags & ts.TypeFlags.TypeParameter) return true;
    const isLiteral = type.symbol?.declarations?.some(ts.isObjectLiteralExpression) === true;
    if (isLiteral || type.getCallSignatures().length > 0) return false;
    return (type.flags & ts.TypeFlags.Object) !== 0 && type.getProperties().length === 0;
  }

  /** A member or a result without a type; what a call of the language made is another object. */
  private isUnknown(node: ts.Expression, type: ts.Type): boolean {
    if (!(type.flags & OPEN)) return false;
    return !ts.isCallExpression(node) || !/^(?:JSON|Object|Array)\./.test(node.expression.getText());
  }

  /** What a function of the program gets at the calls of it. */
  private mayBeGiven(parameter: ts.ParameterDeclaration, owner: Owner): boolean {
    if (this.active.has(parameter)) return false;
    const fn = parameter.parent;
    const name = isFunctionNode(fn) ? getNameOf(fn) : undefined;
    if (!isFunctionNode(fn) || !name || !hasText(name)) return !isReducer(fn);
    this.active.add(parameter);
    const position = fn.parameters.indexOf(parameter);
    const symbol = this.index.getSymbol(name);
    const uses = [...this.index.getNames(name.text), ...this.index.getLocalNames(symbol)];
    const answer = uses.some((use) => {
      const callee = wrapped(getNamedExpression(use));
      const { parent } = callee;
      const found = this.index.getSymbol(use);
      if (found && symbol && found !== symbol && found.valueDeclaration !== symbol.valueDeclaration) return false;
      if (!(ts.isCallExpression(parent) || ts.isNewExpression(parent)) || parent.expression !== callee) return false;
      const argument = parent.arguments?.[position];
      return argument !== undefined && !ts.isSpreadElement(argument) && this.mayBe(argument, owner);
    });
    this.active.delete(parameter);
    return answer;
  }
}

/** What an expression chooses from; none where it does not choose. */
export function getAlternatives(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (isAssignment(node)) return [node.right];
  const isChoice = ts.isBinaryExpression(node) && /^(?:\|\||&&|\?\?|,)$/.test(node.operatorToken.getText());
  return isChoice ? [node.left, node.right] : [];
}

/** `(all, one) => { all[one] = …; return all; }`: gets what it gave, or the start. */
function isReducer(fn: ts.Node): boolean {
  const { parent } = wrapped(fn);
  const isCallback = ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression);
  return isCallback && /^reduce(?:Right)?$/.test(parent.expression.name.text);
}

function isTarget(expression: ts.Node): boolean {
  const { parent } = expression;
  if (isAssignment(parent)) return parent.left === expression;
  return isUpdate(parent) || ts.isDeleteExpression(parent) || isPatternTarget(expression);
}

/** What declares a member, also by `this.x = …`. */
export function getMemberOwner(member: ts.Node): Owner | undefined {
  const target = ts.isBinaryExpression(member) ? member.left : member;
  let owner: ts.Node = ts.isParameter(member) ? member.parent.parent : member.parent;
  if (ts.isPropertyAccessExpression(target)) {
    if (target.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
    while (!(ts.isClassLike(owner) || ts.isFunctionDeclaration(owner) || ts.isSourceFile(owner))) owner = owner.parent;
  }
  return ts.isClassLike(owner) || ts.isObjectLiteralExpression(owner) || ts.isFunctionDeclaration(owner) ? owner : undefined;
}

/** `extend` of `_.extend`. */
function getLastName(callee: ts.Expression): string {
  const node = unwrap(callee);
  return ts.isPropertyAccessExpression(node) ? node.name.text : node.getText();
}
