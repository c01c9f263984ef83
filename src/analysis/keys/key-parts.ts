import { ts } from 'ts-morph';
import { isApart, isCounted } from './joined-lists.ts';
import { isForFormatter } from './formatter-options.ts';
import { type Given, getGiven, getKeyHelper, type KeyHelper } from './key-helpers.ts';
import { isSaidOfPrimitive } from './said-parts.ts';
import { isJsonTold } from '../syntax/json-types.ts';
import { isHashing } from '../program/node-library.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMadeValue } from '../containers/building.ts';
import { getWrites } from '../purity/settled.ts';
import { isUsedAsString } from '../values/string-evidence.ts';
import { isInside, unwrap } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll } from '../syntax/type-flags.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** Something that can be read off a key: `a` and `b.c` of `${a}:${b.c}`, or a variable that is the key. */
export interface KeyPart {
  /** A call tells no more than what it gives: `x.toFixed(2)`. */
  readonly node: ts.Expression;
  /** It became text: values of two types may look alike. */
  readonly isText: boolean;
  /** It became JSON, which may leave out some of it. */
  readonly isLossy: boolean;
  /** A list whose texts may hold what stands between them: `['a', 'b']` and `['a,b']` look alike. */
  readonly isBlurred: boolean;
  /** How many items it has would tell them apart. */
  readonly isJoined?: boolean;
  /** It tells no more than whether it is true: `!!a`. */
  readonly isTruth?: boolean;
  /** Only a member of it can be read off, where what makes the key is given the whole: `['id']` of `user` for `keyOf(user)`. */
  readonly path?: readonly string[];
}

/** What can be read off keys; `a` cannot be read off `a.slice(0, 4)`. */
export class KeyParts {
  private readonly index: ProgramIndex;
  /** Functions that are being looked into: one may call itself. */
  private readonly active = new Set<ts.Node>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** `isText`: the key becomes text, as property names do. */
  get(key: ts.Expression, isText: boolean): KeyPart[] {
    const node = unwrap(key);
    const pieces = this.getPieces(node);
    if (pieces.length !== 1 || pieces[0] !== node) return this.getTexts(pieces);
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.get(element, isText));
    if (ts.isCallExpression(node)) {
      const said = isSaidOfPrimitive(this.index, node) ? [{ node, isText: false, isLossy: false, isBlurred: false }] : [];
      return [...this.getEncoded(node), ...said, ...this.getHelped(node, isText)];
    }
    const asked = getAsked(node);
    if (asked) return this.get(asked, isText).map((one) => ({ ...one, isTruth: true }));
    const part = { node, isText, isLossy: false, isBlurred: false };
    if (ts.isIdentifier(node)) return [part, ...this.getMade(node, isText)];
    return ts.isPropertyAccessExpression(node) && node.name.text !== 'length' ? [part] : [];
  }

  /** `keyOf(user, locale)` of the program: what can be read off what it gives, in the words of its caller. */
  private getHelped(call: ts.CallExpression, isText: boolean): KeyPart[] {
    const helper = getKeyHelper(this.index, call);
    if (!helper || this.active.has(helper.fn)) return [];
    this.active.add(helper.fn);
    const parts = this.get(helper.result, isText);
    this.active.delete(helper.fn);
    return parts.flatMap((part) => this.getOfCaller(part, helper, call));
  }

  private getOfCaller(part: KeyPart, helper: KeyHelper, call: ts.CallExpression): KeyPart[] {
    const names: string[] = [...(part.path ?? [])];
    let root = part.node;
    for (; ts.isPropertyAccessExpression(root); root = unwrap(root.expression)) names.unshift(root.name.text);
    if (root.kind === ts.SyntaxKind.ThisKeyword) return isOnThis(call) ? [part] : [];
    if (!ts.isIdentifier(root)) return [];
    const declaration = this.index.getSymbol(root)?.valueDeclaration;
    if (declaration && !isInside(declaration, helper.fn)) return [part];
    const given = getGiven(this.index, helper, call, root, names);
    if (!given) return [];
    const { argument, path } = given;
    const inner = path.length > 0 ? this.getMember(part, given) : part.isText ? this.getText(argument) : this.get(argument, false);
    return inner.map((one) => ({
      ...one,
      isText: one.isText || part.isText,
      isLossy: one.isLossy || part.isLossy,
      isBlurred: one.isBlurred || part.isBlurred,
      isJoined: one.isJoined === true && !part.isBlurred,
      isTruth: (one.isTruth ?? false) || (part.isTruth ?? false),
    }));
  }

  /** The helper may take any object: what a member is, its caller knows. */
  private getMember(part: KeyPart, { argument, path }: Given): KeyPart[] {
    const { checker } = this.index;
    let type: ts.Type | undefined = checker.getTypeAtLocation(argument);
    for (const name of path) {
      if (!type || (type.flags & OPEN) !== 0) break;
      const member: ts.Symbol | undefined = checker.getNonNullableType(type).getProperty(name);
      type = member && checker.getTypeOfSymbolAtLocation(member, argument);
    }
    const isKnown = type !== undefined && (!part.isText || getMembers(type).every(({ flags }) => (flags & (PRIMITIVE | OPEN)) !== 0));
    return isKnown && isPath(argument) ? [{ ...part, node: argument, path }] : [];
  }

  /** What the value of a variable is made of, if it has only that one. */
  private getMade(node: ts.Identifier, isText: boolean): KeyPart[] {
    const symbol = this.index.getSymbol(node);
    const declaration = symbol?.valueDeclaration;
    const isNamed = declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name);
    if (!symbol || !isNamed || !declaration.initializer || getWrites(this.index, symbol).length > 0) return [];
    return this.get(declaration.initializer, isText);
  }

  /** Constant texts and what stands between them; the node itself where it is not put together. */
  private getPieces(key: ts.Expression): (ts.Expression | string)[] {
    const node = unwrap(key);
    if (ts.isTemplateExpression(node))
      return [node.head.text, ...node.templateSpans.flatMap(({ expression, literal }) => [...this.getPieces(expression), literal.text])];
    const type = this.index.checker.getTypeAtLocation(node);
    if (type.isStringLiteral()) return [type.value];
    // Of two numbers `+` makes a sum.
    const isJoined = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    return isJoined && this.isText(node) ? [node.left, node.right].flatMap((side) => this.getPieces(side)) : [node];
  }

  /** By its type, or by what is done with a variable that has none: what is joined to a text becomes one. */
  private isText(key: ts.Expression): boolean {
    const node = unwrap(key);
    const type = this.index.checker.getTypeAtLocation(node);
    if (isAll(type, ts.TypeFlags.StringLike)) return true;
    if ((type.flags & OPEN) === 0) return false;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return this.isText(node.left) || this.isText(node.right);
    return ts.isIdentifier(node) && isUsedAsString(this.index, node);
  }

  /** Where one ends and the next begins must be told: `1` and `11` are the text of `11` and `1` as well. */
  private getTexts(pieces: readonly (ts.Expression | string)[]): KeyPart[] {
    const runs: ts.Expression[][] = [[]];
    for (const piece of pieces.filter((one) => one !== '')) {
      if (typeof piece === 'string') runs.push([]);
      else runs.at(-1)?.push(piece);
    }
    return runs
      .filter((run) => run.filter((piece) => !this.isDelimited(piece)).length <= 1)
      .flatMap((run) => run.flatMap((piece) => this.getText(piece)));
  }

  /** Its text shows where it ends: an object or a list as JSON, `true` and `false`. */
  private isDelimited(piece: ts.Expression): boolean {
    const { checker } = this.index;
    if (isAll(checker.getTypeAtLocation(piece), ts.TypeFlags.BooleanLike)) return true;
    const node = unwrap(piece);
    const first = ts.isCallExpression(node) && node.expression.getText() === 'JSON.stringify' ? node.arguments[0] : undefined;
    if (!first) return false;
    const isObject = getMembers(checker.getTypeAtLocation(first)).every(({ flags }) => (flags & (PRIMITIVE | OPEN)) === 0);
    return isObject || this.isFormatterOptions(unwrap(first)) || this.isMadeObject(unwrap(first));
  }

  /** Without a type, what a formatter of `Intl` takes as its options is an object. */
  private isFormatterOptions(node: ts.Expression): boolean {
    const symbol = ts.isIdentifier(node) ? this.index.getSymbol(node) : undefined;
    if (!symbol || !ts.isIdentifier(node)) return false;
    return this.index
      .getNamesOf(symbol, node.text)
      .some((use) => this.index.getSymbol(use) === symbol && isForFormatter(this.index, use, (one) => isSecond(one.parent, one)));
  }

  /** `options = { ...defaults, ...options };`, for every way to the key. */
  private isMadeObject(node: ts.Expression): boolean {
    const made = ts.isIdentifier(node) ? getMadeValue(this.index, node) : undefined;
    return made !== undefined && ts.isObjectLiteralExpression(unwrap(made));
  }

  /** What becomes text: an object may say of itself whatever it likes. `separator` stands between the parts of a list, which `isList` says it is. */
  private getText(part: ts.Expression, separator = ',', isList = false): KeyPart[] {
    const { checker } = this.index;
    const list = unwrap(part);
    if (ts.isSpreadElement(list)) return this.getText(list.expression, separator);
    if (ts.isArrayLiteralExpression(list)) return list.elements.flatMap((element) => this.getText(element, separator));
    const mapped = this.getMapped(list);
    if (mapped) return this.getText(mapped, separator, true);
    const members = getMembers(checker.getTypeAtLocation(part));
    const lists = members.filter((member) => checker.isArrayLikeType(member));
    const items = lists.flatMap((member) => checker.getTypeArguments(member as ts.TypeReference));
    const isText = [...members.filter((member) => !lists.includes(member)), ...items].every(
      ({ flags }) => (flags & (PRIMITIVE | OPEN)) !== 0,
    );
    // Whoever calls says what is in `args` of `<A extends unknown[]>(...args: A)`.
    const isOpen = lists.some(({ flags }) => (flags & ts.TypeFlags.TypeParameter) !== 0);
    const isBlurred =
      isOpen ||
      lists.some((one) => !isApart(checker, one, separator, isCounted(list))) ||
      (isList && isAll(checker.getTypeAtLocation(part), OPEN));
    const isJoined = isBlurred && separator !== '';
    return isText
      ? this.get(part, true).map((one) => ({ ...one, isBlurred: one.isBlurred || isBlurred, isJoined: isJoined && !one.isBlurred }))
      : [];
  }

  /** `args` of `args.map(String)` */
  private getMapped(list: ts.Expression): ts.Expression | undefined {
    if (!ts.isCallExpression(list) || !ts.isPropertyAccessExpression(list.expression) || list.expression.name.text !== 'map')
      return undefined;
    const [by, ...more] = list.arguments;
    const isText = by?.getText() === 'String' && more.length === 0 && !this.index.declares(this.index.getSymbol(by));
    return isText ? list.expression.expression : undefined;
  }

  /** `String(a)`, `JSON.stringify([a, b])`, `[a, b].join('-')`. */
  private getEncoded({ expression, arguments: [first, second] }: ts.CallExpression): KeyPart[] {
    if (ts.isIdentifier(expression) && this.index.declares(this.index.getSymbol(expression))) return [];
    if (first && expression.getText() === 'String') return this.getText(first);
    // A second argument says what is left out.
    if (first && expression.getText() === 'JSON.stringify') return second ? [] : this.getJson(first);
    if (!ts.isPropertyAccessExpression(expression)) return [];
    if (expression.name.text === 'digest') return this.getHashed(expression);
    const isText = expression.name.text === 'toString' && (!first || ts.isNumericLiteral(first));
    const separator = expression.name.text === 'join' ? this.getSeparator(first) : undefined;
    return isText || separator ? this.getText(expression.expression, separator, !isText) : [];
  }

  /** `createHash('sha256').update(text).digest('hex')` is as good as the text. */
  private getHashed(digest: ts.PropertyAccessExpression): KeyPart[] {
    const update = unwrap(digest.expression);
    const isOne =
      ts.isCallExpression(update) && ts.isPropertyAccessExpression(update.expression) && update.expression.name.text === 'update';
    const [text] = isOne ? update.arguments : [];
    const made = isOne && ts.isPropertyAccessExpression(update.expression) ? unwrap(update.expression.expression) : undefined;
    return text && made && ts.isCallExpression(made) && isHashing(this.index, digest) ? this.getText(text) : [];
  }

  private getSeparator(node: ts.Expression | undefined): string | undefined {
    const type = node && this.index.checker.getTypeAtLocation(node);
    if (!type) return ',';
    return type.isStringLiteral() ? type.value : undefined;
  }

  private getJson(value: ts.Expression): KeyPart[] {
    const node = unwrap(value);
    if (ts.isArrayLiteralExpression(node)) {
      // Of two lists one behind the other nobody can tell where the second starts.
      if (node.elements.filter(ts.isSpreadElement).length > 1) return [];
      return node.elements.flatMap((element) => this.getJson(ts.isSpreadElement(element) ? element.expression : element));
    }
    if (ts.isObjectLiteralExpression(node)) return this.getJsonMembers(node);
    return this.get(node, false).map((part) => ({
      ...part,
      isLossy: part.isLossy || !isJsonTold(this.index.checker, this.index.checker.getTypeAtLocation(part.node)),
    }));
  }

  private getJsonMembers({ properties }: ts.ObjectLiteralExpression): KeyPart[] {
    // What is spread, or named at run time, may stand for another member.
    if (!properties.every((one) => one.name && !ts.isComputedPropertyName(one.name))) return [];
    return properties.flatMap((one) => {
      if (ts.isShorthandPropertyAssignment(one)) return this.getJson(one.name);
      return ts.isPropertyAssignment(one) ? this.getJson(one.initializer) : [];
    });
  }
}

/** `this.keyOf(user)` */
function isOnThis({ expression }: ts.CallExpression): boolean {
  const callee = unwrap(expression);
  return ts.isPropertyAccessExpression(callee) && unwrap(callee.expression).kind === ts.SyntaxKind.ThisKeyword;
}

/** `user`, `this.user`, `request.user` */
function isPath(node: ts.Expression): boolean {
  let root = node;
  while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
  return ts.isIdentifier(root) || root.kind === ts.SyntaxKind.ThisKeyword;
}

function isSecond(call: ts.Node, argument: ts.Node): boolean {
  return (ts.isCallExpression(call) || ts.isNewExpression(call)) && call.arguments?.[1] === argument;
}

/** `a` of `!a`, `!!a` and `Boolean(a)`. */
function getAsked(node: ts.Expression): ts.Expression | undefined {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const inner = unwrap(node.operand);
    return getAsked(inner) ?? inner;
  }
  return ts.isCallExpression(node) && node.expression.getText() === 'Boolean' ? node.arguments[0] : undefined;
}
