import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { FixedArguments } from '../calls/fixed-arguments.ts';
import { isFormatterArgument, isReadTold } from '../syntax/json-types.ts';
import { HeldMembers } from './held-members.ts';
import { MovedPatterns } from './moved-patterns.ts';
import { getReadOfArgument } from '../keys/read-paths.ts';
import { isSaidByKey } from '../keys/said-parts.ts';
import { isForFormatter } from '../keys/formatter-options.ts';
import { type KeyPart, KeyParts } from '../keys/key-parts.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMakers } from './deciding.ts';
import { getChanges } from './local-changes.ts';
import { isOfTurn } from './loop-state.ts';
import { getWrites, isSettled } from './settled.ts';
import { Stability } from '../memo/stability.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, isInside, isUpdate, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getKnown, getPath, getPathNode } from '../syntax/paths.ts';
import { hasParts, isUsedAsString, tellsMoreThanText } from '../values/string-evidence.ts';
import { getMembers, isAll, mayLookAlike, isAny } from '../syntax/type-flags.ts';
import type { Others } from '../program/unknown-imports.ts';

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
const KINDS = [ts.TypeFlags.StringLike, ts.TypeFlags.NumberLike];

/** A parameter that can be read off a key. `isJoined`: as one of the items of a list, which may hold what stands between them. */
export interface Reading {
  readonly symbol: ts.Symbol;
  readonly use: ts.Identifier;
  readonly isText: boolean;
  readonly isJoined: boolean;
}

/** What a computation reads from outside: whether it stays the same, and whether the key covers it. */
export class Inputs {
  private readonly index: ProgramIndex;
  readonly stability: Stability;
  private readonly keys: KeyParts;
  readonly fixed: FixedArguments;
  readonly members: HeldMembers;
  readonly patterns: MovedPatterns;

  constructor(index: ProgramIndex, calls: CallGraph, others: Others) {
    this.index = index;
    this.members = new HeldMembers(index, others);
    this.fixed = new FixedArguments(index, calls);
    this.stability = new Stability(index, others);
    this.keys = new KeyParts(index);
    this.patterns = new MovedPatterns(index);
  }

  /**
   * The first parameter that the value is made of and the key is not: the entry of an older call would stick. Looked for in `region`, code
   * of `fn`; `key` is followed through variables. `isText`: the keys are property names; `lookups`: where the memo is asked;
   * `outer`: what the table is asked by that the memo is in.
   */
  getUncovered(
    region: readonly ts.Node[],
    key: {
      readonly node: ts.Expression;
      readonly isText: boolean;
      readonly lookups: readonly ts.Node[];
      readonly outer?: ts.Expression | undefined;
    },
    fn: ts.FunctionLikeDeclaration,
    maker: ts.Node | undefined,
  ): ts.Identifier | undefined {
    const parts = [...this.keys.get(key.node, key.isText), ...(key.outer ? this.keys.get(key.outer, false) : [])];
    const isKnown = (name: ts.Identifier): boolean =>
      parts.some((part) => this.isTold(part, name, region)) || this.fixed.isFixed(name) || this.isReadTold(name, parts, region);
    const found = this.getParameters(region, fn, maker, isKnown, (declaration, read) =>
      isOfTurn(this.index, declaration, read, { key: key.node, lookups: key.lookups, fn }),
    );
    const [missing] = found.values();
    return missing?.[0];
  }

  /**
   * Whether a part of the key tells what a name stands for: `user.id` in the key tells `user.id`, `user` tells all of it. What the code of
   * `region` sets it to in between is made of what is asked about as well.
   */
  private isTold(part: KeyPart, name: ts.Identifier, region: readonly ts.Node[]): boolean {
    const { node, isText, isLossy, isBlurred, isTruth } = part;
    if (ts.isCallExpression(node)) return !isTruth && isSaidByKey(node, name) && this.isSettledName(getRoot(node.expression), name, region);
    const root = getRoot(node);
    if (!ts.isIdentifier(root) || this.index.getSymbol(root) !== this.index.getSymbol(name)) return false;
    const known = getFullPath(part, root);
    if (!isWithin(getPath(name), known)) return false;
    // Text that is a list of locales would be no locale.
    if (isBlurred && !isFormatterArgument(name)) return false;
    if (isLossy && !isReadTold(this.index.checker, name) && !isForFormatter(this.index, name) && !this.isFlagOrText(name)) return false;
    if (isText && (this.tellsTypes(getKnown(name, known)) || (!isTruth && isWhole(part) && this.isObject(root)))) return false;
    if (isTruth && !asksTruth(getPathNode(name))) return false;
    return this.isSettledName(root, name, region);
  }

  /** It is handed to a function that reads nothing but what the key tells of it: members of one primitive type. */
  private isReadTold(name: ts.Identifier, parts: readonly KeyPart[], region: readonly ts.Node[]): boolean {
    const read = getReadOfArgument(this.index, name);
    if (!read) return false;
    const type = this.index.checker.getTypeAtLocation(name);
    return [...read].every((path) => {
      const member = type.getProperty(path.slice(1));
      const kind = member && this.index.checker.getTypeOfSymbolAtLocation(member, name);
      const isOne = kind !== undefined && KINDS.some((flag) => isAll(kind, flag));
      return isOne && parts.some((part) => isPlainPart(part, name.text + path) && this.isSettledName(getRoot(part.node), name, region));
    });
  }

  /** Two names of the same variable, which stays the same in between. */
  private isSettledName(root: ts.Node, name: ts.Identifier, region: readonly ts.Node[]): boolean {
    const symbol = this.index.getSymbol(name);
    if (!symbol || this.index.getSymbol(root) !== symbol) return false;
    const writes = getWrites(this.index, symbol).filter((write) => !region.some((part) => isInside(write, part)));
    return root === name || isSettled(writes, root, name);
  }

  /** Without a type, `options.strict ? 1 : 0`, as what JSON leaves out is no flag; or a text, by what is done with it. */
  private isFlagOrText(name: ts.Identifier): boolean {
    const path = getPathNode(name);
    if (!isAny(this.index.checker, path)) return false;
    return path === name ? isUsedAsString(this.index, name) : asksTruth(path);
  }

  /** Without a type, by what is done with it: two lists may be of one text. */
  private isObject(name: ts.Identifier): boolean {
    return (this.index.checker.getTypeAtLocation(name).flags & OPEN) !== 0 && hasParts(this.index, name);
  }

  /** It may make a difference between `1` and `'1'`, or `undefined` and `'undefined'`, which text does not. */
  private tellsTypes(node: ts.Node): boolean {
    const outer = wrapped(node);
    const { parent } = outer;
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(node);
    if (!mayLookAlike(type)) {
      const isOpen = getMembers(type).some(({ flags }) => (flags & OPEN) !== 0);
      const isString = ts.isIdentifier(node) && isUsedAsString(this.index, node);
      return isOpen && (ts.isTypeOfExpression(parent) || (!isString && tellsMoreThanText(this.index, node)));
    }
    if (ts.isElementAccessExpression(parent)) return parent.argumentExpression !== outer;
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return !isAll(checker.getTypeAtLocation(parent.left === outer ? parent.right : parent.left), ts.TypeFlags.StringLike);
    return !ts.isTemplateSpan(parent) && !(ts.isCallExpression(parent) && parent.expression.getText() === 'String');
  }

  /** What of `this` can be read off a key: `this.rate`. */
  getReceiverPaths(key: ts.Expression): string[] {
    const { checker } = this.index;
    const roots = this.keys
      .get(key, false)
      .filter(
        ({ node, isText, isLossy, isBlurred }) => !isLossy && !isBlurred && !(isText && mayLookAlike(checker.getTypeAtLocation(node))),
      )
      .flatMap(({ node, path }) => (path ? [] : [getRoot(node)]));
    return roots.filter(({ kind }) => kind === ts.SyntaxKind.ThisKeyword).map(getPath);
  }

  /** The parameters of `fn`, and what of them, that can be read off a key that it makes. */
  getCovered(key: ts.Expression, fn: ts.Node): Reading[] {
    return this.keys.get(key, false).flatMap(({ node, isText, isLossy, isBlurred, isTruth, isJoined, path }): Reading[] => {
      if ((isBlurred && !isJoined) || isTruth || path) return [];
      const use = getRoot(node);
      const symbol = this.index.getSymbol(use);
      let declared: ts.Node | undefined = symbol?.valueDeclaration;
      while (declared && ts.isBindingElement(declared)) declared = declared.parent.parent;
      const isParameter = declared !== undefined && ts.isParameter(declared) && declared.parent === fn;
      // Once it is written, it is not what was passed.
      const isPassed = symbol && ts.isIdentifier(use) && isParameter && getWrites(this.index, symbol).length === 0;
      return isPassed ? [{ symbol, use, isText: isText || isLossy, isJoined: isBlurred }] : [];
    });
  }

  /** Parameters of `fn`, and of functions around it up to `maker`, that code is made of; and locals that are as good as one. */
  getParameters(
    parts: readonly ts.Node[],
    fn: ts.Node,
    maker: ts.Node | undefined,
    isKnown: (name: ts.Identifier) => boolean = () => false,
    isInput: (declaration: ts.Node, read: ts.Identifier) => boolean = () => false,
  ): Map<ts.Symbol, ts.Identifier[]> {
    const found = new Map<ts.Symbol, ts.Identifier[]>();
    const walking: Walking = { fn, maker, parts, found, seen: new Set(), isInput, visit };
    const add = (name: ts.Node): void => {
      if (ts.isIdentifier(name) && !isKnown(name)) this.addInput(name, walking);
    };
    function visit(node: ts.Node): void {
      add(node);
      walk(node, (child) => {
        if (ts.isTypeNode(child)) return false;
        add(child);
        return true;
      });
    }
    parts.forEach(visit);
    return found;
  }

  private addInput(node: ts.Identifier, { fn, maker, parts, found, seen, isInput, visit }: Walking): void {
    const symbol = this.index.getSymbol(node);
    let declaration: ts.Node | undefined = symbol?.valueDeclaration;
    if (!symbol || !declaration) return;
    if (isInput(declaration, node)) found.set(symbol, [node]);
    if (seen.has(declaration) && !ts.isParameter(declaration)) return;
    seen.add(declaration);
    while (ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
    const owner = ts.isParameter(declaration) ? declaration.parent : getEnclosingFunction(declaration);
    const isAround = owner !== undefined && isAnew(owner, fn, maker);
    const home = isInside(declaration, fn) ? fn : isAround ? owner : undefined;
    if (home) getSources(this.index, symbol, declaration, home, parts).forEach(visit);
    if (!isAround || !ts.isParameter(declaration) || !isFunctionNode(owner)) return;
    const isName = node === declaration.name || ts.isBindingElement(node.parent);
    if (!isName) found.set(symbol, [...(found.get(symbol) ?? []), node]);
  }
}

/** `fn`, or a function around it: what those in its code are given is their own business, and what `maker` has is the same for every entry. */
function isAnew(owner: ts.Node, fn: ts.Node, maker: ts.Node | undefined): boolean {
  return isInside(fn, owner) && !(maker !== undefined && isInside(maker, owner));
}

/** Going through all that code is made of. */
interface Walking {
  readonly fn: ts.Node;
  readonly maker: ts.Node | undefined;
  readonly parts: readonly ts.Node[];
  readonly found: Map<ts.Symbol, ts.Identifier[]>;
  readonly seen: Set<ts.Node>;
  readonly isInput: (declaration: ts.Node, read: ts.Identifier) => boolean;
  readonly visit: (node: ts.Node) => void;
}

/** What a local of `fn` is made of: its initialiser, assignments with what they hang on, the body of an inner function or class. */
function getSources(index: ProgramIndex, symbol: ts.Symbol, declaration: ts.Node, fn: ts.Node, parts: readonly ts.Node[]): ts.Node[] {
  if (ts.isFunctionDeclaration(declaration)) return declaration.body ? [declaration.body] : [];
  if (ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration)) return [...declaration.members];
  if (!ts.isVariableDeclaration(declaration)) return [];
  const loop = declaration.parent.parent;
  // Around all of the code and the variable, it decides for which keys they run.
  const isHome = (around: ts.Node): boolean => isInside(declaration, around) && parts.every((part) => isInside(part, around));
  const source = ts.isForOfStatement(loop) || ts.isForInStatement(loop) ? loop.expression : declaration.initializer;
  const writes = index.getNamesOf(symbol, symbol.name).flatMap((use) => {
    const target = wrapped(use);
    const isWrite = (isAssignment(target.parent) && target.parent.left === target) || isUpdate(target.parent);
    return isWrite && isInside(use, fn) && index.getSymbol(use) === symbol ? [target.parent] : [];
  });
  const changes = getChanges(index, declaration.name, { fn, parts, isHome });
  return [...(source ? [source] : []), ...writes.flatMap((write) => getMakers(write, fn, parts, isHome)), ...changes];
}

/** `user.id` in `user`. */
function isWithin(path: string, known: string): boolean {
  return path === known || path.startsWith(`${known}.`);
}

/** It tells all of what a path stands for: `from.lat`. */
function isPlainPart(part: KeyPart, path: string): boolean {
  const root = getRoot(part.node);
  if (part.isLossy || part.isBlurred || part.isTruth || !ts.isIdentifier(root)) return false;
  return getFullPath(part, root) === path;
}

function isWhole({ node, path }: KeyPart): boolean {
  return path === undefined && ts.isIdentifier(node);
}

function getFullPath({ path = [] }: KeyPart, root: ts.Identifier): string {
  return [getPath(root), ...path].join('.');
}

/** `user` of `user.id`. */
function getRoot(node: ts.Expression): ts.Expression {
  let current = node;
  while (ts.isPropertyAccessExpression(current)) current = unwrap(current.expression);
  return current;
}

/** Nothing but whether it is true goes into the computation: `if (x)`, `x ? 1 : 2`, `!x`. */
function asksTruth(node: ts.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === outer;
  if (ts.isConditionalExpression(parent)) return parent.condition === outer;
  return ts.isBinaryExpression(parent) && /^(?:&&|\|\|)$/.test(parent.operatorToken.getText()) && asksTruth(parent);
}
