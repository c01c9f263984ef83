import { ts } from 'ts-morph';
import type { ContainerKind, RootKind } from '../../types.ts';
import { isClaim, type Claim } from './claims.ts';
import {
  fromCompiledField,
  fromKeyedField,
  getGivenKind,
  getInstanceMaker,
  getThisAlias,
  getThisFunction,
  isMissing,
} from './field-declarations.ts';
import { describeTarget, getLiteralPlace } from '../syntax/literal-place.ts';
import { isGrowingCopy } from '../syntax/growing-copy.ts';
import { isKeyedField } from './keyed-fields.ts';
import { findLazy, fromBare } from './lazy-declarations.ts';
import { ofKinds } from '../syntax/node-kinds.ts';
import { getAssignedKind, getMadeKind } from './made-kinds.ts';
import { getPersistentKind, markPersistent } from './persistent.ts';
import { fromWeakMap } from './weak-maps.ts';
import { getExportPairs } from '../program/renamings.ts';
import {
  GLOBAL_NAMES,
  getContainerKind,
  getEnclosingFunction,
  isCommonJsExports,
  isExportedStatement,
  isFunctionNode,
  isStatic,
  unwrap,
  walk,
} from '../syntax/syntax.ts';

const {
  isBinaryExpression,
  isBindingElement,
  isClassLike,
  isComputedPropertyName,
  isIdentifier,
  isIfStatement,
  isParameter,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isPropertyDeclaration,
  isStringLiteral,
  isVariableDeclaration,
  isVariableDeclarationList,
} = ts;

/** A place that makes a container which may outlive the call that made it. Found by syntax alone. */
export interface ContainerDeclaration {
  /** As a reader would name it: `cache`, `Parser.cache`, `this.entries`. */
  readonly name: string;
  /** The identifier that every access ends in. */
  readonly tail: string;
  readonly kind: ContainerKind;
  readonly root: RootKind;
  /** The name: an identifier of a declaration, or the whole left side of an assignment. */
  readonly nameNode: ts.Node;
  readonly initializer: ts.Expression;
  /** The function or class whose call makes the container; undefined when it is made while the module loads. */
  readonly maker: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration | undefined;
  /** Whether other files may reach it by name: exported, or a property. */
  readonly reachable: boolean;
  /** Each change makes another collection, and the variable is given that. */
  readonly isPersistent?: true;
  /** Another place makes it, which may give another one. */
  readonly isGiven?: true;
  /** A `WeakMap`: only what is put into its values counts. */
  readonly isWeak?: true;
}

type Found = ContainerDeclaration;
/** `readonly never[]`: there is nothing that may be added. */
function isOfNothing(type: ts.TypeNode | undefined): boolean {
  return type !== undefined && /^(?:readonly )?never\[\]$/.test(type.getText());
}

function fromVariable(node: ts.VariableDeclaration, exported: ReadonlySet<string>, claimed?: ContainerKind): Found | undefined {
  const maker = getEnclosingFunction(node);
  const persistent = getPersistentKind(node.initializer);
  // Most locals that start as a copy go with their call.
  const kind = claimed ?? persistent ?? (maker ? getContainerKind(node.initializer) : getMadeKind(node.initializer));
  if (!kind || !node.initializer || !isIdentifier(node.name) || isOfNothing(node.type)) return undefined;
  const list = node.parent;
  const isConst = isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.Const) !== 0;
  if (kind === 'string' && isConst) return undefined;
  const reachable = !maker && (isExportedStatement(list.parent) || exported.has(node.name.text));
  return {
    name: node.name.text,
    tail: node.name.text,
    kind,
    root: maker ? 'closure' : 'module',
    nameNode: node.name,
    initializer: node.initializer,
    maker,
    reachable,
    ...markPersistent(persistent),
  };
}

/** `function memo(fn, cache = {})`: a container per call of `memo`. */
function fromParameter(node: ts.ParameterDeclaration, claimed?: ContainerKind): Found | undefined {
  const kind = claimed ?? getContainerKind(node.initializer);
  if (!kind || kind === 'string' || !isIdentifier(node.name) || !isFunctionNode(node.parent)) return undefined;
  const initializer = node.initializer ?? node.name;
  // `constructor(private readonly entries = new Map())` declares a field.
  const owner = ts.isParameterPropertyDeclaration(node, node.parent) ? node.parent.parent : undefined;
  if (owner)
    return {
      name: `${owner.name?.text ?? 'class'}#${node.name.text}`,
      tail: node.name.text,
      kind,
      root: 'singleton',
      nameNode: node.name,
      initializer,
      maker: owner,
      reachable: true,
    };
  return {
    name: node.name.text,
    tail: node.name.text,
    kind,
    root: 'closure',
    nameNode: node.name,
    initializer,
    maker: node.parent,
    reachable: false,
  };
}

function fromClassField(node: ts.PropertyDeclaration, claimed?: ContainerKind): Found | undefined {
  const persistent = getPersistentKind(node.initializer);
  const kind = claimed ?? persistent ?? getMadeKind(node.initializer);
  if (!kind || !node.initializer || isComputedPropertyName(node.name)) return undefined;
  const tail = node.name.text;
  const owner = node.parent.name?.text ?? 'class';
  const fixed = isStatic(node);
  return {
    name: fixed ? `${owner}.${tail}` : `${owner}#${tail}`.replace('##', '#'),
    tail,
    kind,
    root: fixed ? 'static' : 'singleton',
    nameNode: node.name,
    initializer: node.initializer,
    maker: fixed ? getEnclosingFunction(node.parent) : node.parent,
    reachable: !isPrivateIdentifier(node.name),
    ...markPersistent(persistent),
  };
}

/** `if (cache === void 0) { cache = {}; }`, also without braces: a default parameter as compilers write it. */
function fromDefault(node: ts.BinaryExpression, name: ts.Identifier, kind: ContainerKind): Found | undefined {
  const fn = getThisFunction(node) ?? getEnclosingFunction(node);
  if (!fn || !isFunctionNode(fn) || kind === 'string') return undefined;
  const parameter = fn.parameters.find((candidate) => isIdentifier(candidate.name) && candidate.name.text === name.text);
  const { parent } = node.parent;
  const guard = ts.isBlock(parent) ? parent.parent : parent;
  if (!parameter || !isIfStatement(guard) || !isMissing(guard.expression, name.text)) return undefined;
  return { name: name.text, tail: name.text, kind, root: 'closure', nameNode: name, initializer: node.right, maker: fn, reachable: false };
}

/** `function memo(fn, { cache = new Map() } = {})`, `const { cache = {} } = options`. */
function fromPattern(node: ts.BindingElement): Found | undefined {
  const kind = getContainerKind(node.initializer);
  if (!kind || kind === 'string' || !node.initializer || !isIdentifier(node.name)) return undefined;
  const { text } = node.name;
  const maker = getEnclosingFunction(node);
  const root = maker ? 'closure' : 'module';
  return { name: text, tail: text, kind, root, nameNode: node.name, initializer: node.initializer, maker, reachable: false };
}

/** `Foo.cache = {}`, `this.cache = new Map()`, `exports.cache = []`, `global.store = {}`, and `cache = {}` of a variable declared bare. */
function fromAssignment(node: ts.BinaryExpression, claimed?: ContainerKind): Found | undefined {
  const kind = claimed ?? getAssignedKind(node) ?? getGivenKind(node.right);
  // `log = [...log, x]` makes nothing: it adds to what another place made.
  if (!kind || !isPlain(node.operatorToken) || isGrowingCopy(node.right, node.left.getText())) return undefined;
  if (isIdentifier(node.left)) return fromDefault(node, node.left, kind) ?? fromBare(node, node.left, kind);
  if (isKeyedField(node.left)) return fromKeyedField(node, node.left, kind);
  if (!isPropertyAccessExpression(node.left)) return undefined;
  const name = describeTarget(node.left);
  if (!name || name === 'module.exports' || name.endsWith('.prototype')) return undefined;
  const { name: property } = node.left;
  const object = unwrap(node.left.expression);
  const base = {
    name,
    tail: property.text,
    kind,
    nameNode: node.left,
    initializer: node.right,
    reachable: !isPrivateIdentifier(property),
    ...markPersistent(getPersistentKind(node.right)),
  };
  if (name.startsWith('this.')) {
    const fn = getThisFunction(node);
    return fn && object.kind === ts.SyntaxKind.ThisKeyword ? { ...base, root: 'singleton', maker: getInstanceMaker(fn) } : undefined;
  }
  // `const self = this; self.cache = {};`
  const self = ts.isIdentifier(object) ? getThisAlias(object) : undefined;
  if (self) return { ...base, root: 'singleton', maker: getInstanceMaker(self) };
  const maker = getEnclosingFunction(node);
  const head = name.slice(0, name.indexOf('.'));
  if (GLOBAL_NAMES.has(head)) return { ...base, root: 'global', maker: undefined };
  if (isCommonJsExports(node.left)) return { ...base, root: 'module', maker };
  return { ...base, root: 'function-property', maker };
}

const isPlain = ofKinds(ts.SyntaxKind.EqualsToken, ts.SyntaxKind.QuestionQuestionEqualsToken, ts.SyntaxKind.BarBarEqualsToken);

/** `const store = { entries: {}, raw: '' }`: a container in an object that is made once. */
function fromObjectProperty(node: ts.PropertyAssignment): Found | undefined {
  const kind = getMadeKind(node.initializer);
  if (!kind || (!isIdentifier(node.name) && !isStringLiteral(node.name))) return undefined;
  const place = getLiteralPlace(node);
  if (!place) return undefined;
  const { path, holder } = place;
  const field = isPropertyDeclaration(holder) ? holder : undefined;
  const maker = field && !isStatic(field) && isClassLike(field.parent) ? field.parent : getEnclosingFunction(node);
  return {
    name: path.filter(Boolean).join('.'),
    tail: node.name.text,
    kind,
    root: field && maker === field.parent ? 'singleton' : maker ? 'closure' : 'module',
    nameNode: node.name,
    initializer: node.initializer,
    maker,
    reachable: true,
  };
}

const mayDeclare = ofKinds(
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.BindingElement,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.BinaryExpression,
);

function fromNode(node: ts.Node, exported: ReadonlySet<string>): Found | undefined {
  if (!mayDeclare(node)) return undefined;
  if (isVariableDeclaration(node)) return fromVariable(node, exported) ?? fromWeakMap(node);
  if (isPropertyDeclaration(node)) return fromClassField(node) ?? fromWeakMap(node);
  if (isParameter(node)) return fromParameter(node);
  if (isBindingElement(node)) return fromPattern(node);
  if (isPropertyAssignment(node)) return fromObjectProperty(node);
  if (isBinaryExpression(node)) return fromAssignment(node);
  if (ts.isCallExpression(node)) return fromCompiledField(node);
  return undefined;
}

/** Of a claim that turned out to be one. */
function fromClaim(node: Claim, exported: ReadonlySet<string>, kind: ContainerKind): Found | undefined {
  if (isVariableDeclaration(node)) return fromVariable(node, exported, kind);
  if (isPropertyDeclaration(node)) return fromClassField(node, kind);
  return isParameter(node) ? fromParameter(node, kind) : fromAssignment(node, kind);
}

interface FoundOfFile {
  readonly found: readonly Found[];
  readonly claims: readonly Claim[];
  readonly exported: ReadonlySet<string>;
}

/** The containers that a file declares lazily, and what finds the others, and claims, node by node. Needs parent pointers. */
export function createContainerFinder(file: ts.SourceFile): FoundOfFile & { readonly visit: (node: ts.Node) => void } {
  const exported = new Set(getExportPairs(file).map(([name]) => name));
  const found = findLazy(file, exported);
  const claims: Claim[] = [];
  const visit = (node: ts.Node): void => {
    const declaration = fromNode(node, exported);
    if (declaration) found.push(declaration);
    else if (mayDeclare(node) && isClaim(node)) claims.push(node);
  };
  finders.set(file, { found, claims, exported });
  return { found, claims, exported, visit };
}

/** What was found in a tree, as long as the tree is kept: whoever asks for a finder goes through all of its nodes. */
const finders = new WeakMap<ts.SourceFile, FoundOfFile>();

/** Every container declaration of a file, those that are made lazily first, else in text order; then the claims that are one. */
export function findContainers(
  file: ts.SourceFile,
  decide: (claim: Claim) => ContainerKind | undefined = () => undefined,
): readonly ContainerDeclaration[] {
  const known = finders.get(file);
  const finder = known ? undefined : createContainerFinder(file);
  if (finder) walk(file, finder.visit);
  const { found, claims, exported } = known ?? (finder as FoundOfFile);
  const claimed = claims.flatMap((claim): ContainerDeclaration[] => {
    const kind = decide(claim);
    const declaration = kind && fromClaim(claim, exported, kind);
    return declaration ? [{ ...declaration, isGiven: true }] : [];
  });
  return [...found, ...claimed];
}
