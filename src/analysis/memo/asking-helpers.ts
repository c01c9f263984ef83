import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import { getMemoForm } from './get-or-create.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMadeKey, getUses, isAllGiven, isNamed, type MadeKey, type Named } from './made-keys.ts';
import { usesArguments } from '../syntax/lexical.ts';
import { isAssignment, isAsync, isFunctionNode, isInside, unwrap, walkFrom } from '../syntax/syntax.ts';
import { isTallying } from './tallies.ts';
import type { TypeInference } from '../values/infer.ts';

/**
 * What a function does with a map that it is given, or makes for the function that it gives back: it asks for one entry, and keeps and gives back what another function that it is given
 * makes on a miss. Nothing else: what it does is the same for every map that is one.
 */
export interface AskingHelper {
  /** The function that asks: the helper itself, or the one that it gives back, `(cache, make) => (key) => …`. */
  readonly asker: ts.FunctionLikeDeclaration;
  /** The key: an argument of `asker`, or what is made of all of them. */
  readonly key: ts.ParameterDeclaration | MadeKey;
  /** Which argument of the helper makes the value. */
  readonly make: number;
  readonly accesses: readonly Access[];
  /** It says of what type its map is. */
  readonly isTyped: boolean;
}

const METHODS: ReadonlySet<string> = new Set(['get', 'has', 'set', '[]', 'in', '[]=']);
const OPERATORS = /^(?:=|[=!]==?|&&|\|\||\?\?)$/;

/** `fn`, to which the map is `map`, if it is such a helper. */
export function getAskingHelper(
  index: ProgramIndex,
  inference: TypeInference,
  container: Container,
  fn: ts.FunctionLikeDeclaration,
  map: Named,
): AskingHelper | undefined {
  const asker = ts.isPropertyDeclaration(map) ? fn : (getGivenBack(fn, map) ?? fn);
  if ((ts.isVariableDeclaration(map) && asker === fn) || !areHelper(fn, asker, map)) return undefined;
  const accesses = container.accesses.filter(({ kind, site }) => kind !== 'declaration' && isNamed(index, site, map));
  const growth = accesses.filter(({ kind }) => kind === 'growth');
  if (growth.length !== 1 || !accesses.some(({ kind }) => kind === 'read') || getUses(index, fn, map).length !== accesses.length)
    return undefined;
  if (!accesses.every(({ kind, method }) => /^(?:read|test|growth)$/.test(kind) && METHODS.has(method))) return undefined;
  const call = getMaking(index, growth[0]?.value);
  const key = getKey(index, fn, asker, accesses);
  if (!call || !key) return undefined;
  const make = 'node' in key ? getMakeOfAll(index, fn, asker, call) : getMakeOf(index, fn, map, call, key);
  if (make === undefined || fn.parameters[make] === map) return undefined;
  const own = new Set([call, ...accesses.map(({ node }) => node)]);
  // What the key is made by was looked at with it.
  const known = new Set([...accesses.map(({ site }) => site), ...('node' in key ? [key.node] : [])]);
  if (!doesNothingElse(index, asker, own, known)) return undefined;
  const form = getMemoForm(index, inference, { ...container, accesses });
  return 'problem' in form ? undefined : { asker, key, make, accesses, isTyped: container.declaration.kind === 'Map' && isTyped(map) };
}

/** Functions whose parameters are names; only what makes the key may be left out, and only the asker may take a list of them. */
function areHelper(fn: ts.FunctionLikeDeclaration, asker: ts.FunctionLikeDeclaration, map: Named): boolean {
  const isAsked = asker === fn || asker.parameters.every(({ initializer }) => !initializer);
  return (
    [fn, asker].every((one) => isPlain(one, map)) &&
    isAsked &&
    !usesArguments(fn) &&
    fn.parameters.every(({ dotDotDotToken }) => !dotDotDotToken)
  );
}

function getKey(
  index: ProgramIndex,
  fn: ts.FunctionLikeDeclaration,
  asker: ts.FunctionLikeDeclaration,
  accesses: readonly Access[],
): AskingHelper['key'] | undefined {
  const own = asker.parameters.find((one) => accesses.every((access) => access.key && isNamed(index, unwrap(access.key), one)));
  const key = own && !own.dotDotDotToken ? own : asker === fn ? undefined : getMadeKey(index, fn, asker, accesses);
  const by = key && 'node' in key ? key.by : undefined;
  return fn.parameters.every(({ initializer }, position) => !initializer || position === by) ? key : undefined;
}

/** The parameter of the helper that is called for the value, of the key or of nothing, and is used for nothing else. */
function getMakeOf(
  index: ProgramIndex,
  fn: ts.FunctionLikeDeclaration,
  map: Named,
  { expression, arguments: [given, ...more] }: ts.CallExpression,
  key: ts.ParameterDeclaration,
): number | undefined {
  const position = fn.parameters.findIndex((one) => isNamed(index, unwrap(expression), one));
  const make = fn.parameters[position];
  const isOfKey = more.length === 0 && (!given || isNamed(index, unwrap(given), key));
  return make && make !== map && make !== key && isOfKey && getUses(index, fn, make).length === 1 ? position : undefined;
}

/** The same where it is called of all that the asker is given: `make(...args)`, `make.apply(this, args)`. */
function getMakeOfAll(
  index: ProgramIndex,
  fn: ts.FunctionLikeDeclaration,
  asker: ts.FunctionLikeDeclaration,
  call: ts.CallExpression,
): number | undefined {
  const callee = unwrap(call.expression);
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
  const called = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
  const [receiver, ...rest] = call.arguments;
  if (method !== undefined && (!/^(?:call|apply)$/.test(method) || !receiver || !/^(?:this|null|undefined)$/.test(receiver.getText())))
    return undefined;
  const isAll = isAllGiven(index, asker, method === undefined ? call.arguments : rest, method === 'apply');
  const position = fn.parameters.findIndex((one) => isNamed(index, called, one));
  const make = fn.parameters[position];
  return make && isAll && getUses(index, fn, make).length === 1 ? position : undefined;
}

/** The function that a function gives back, as all it does beside making the map. */
function getGivenBack({ body }: ts.FunctionLikeDeclaration, map: Named): ts.FunctionLikeDeclaration | undefined {
  if (!body) return undefined;
  const all = ts.isBlock(body) ? body.statements.filter((one) => one !== map.parent.parent || hasMore(map)) : [];
  const [only, ...more] = all;
  const given = ts.isBlock(body) ? only && more.length === 0 && ts.isReturnStatement(only) && only.expression : (body as ts.Expression);
  const inner = given ? unwrap(given) : undefined;
  return inner && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) ? inner : undefined;
}

function hasMore({ parent }: Named): boolean {
  return !ts.isVariableDeclarationList(parent) || parent.declarations.length > 1;
}

function isTyped(map: Named): boolean {
  return map.type !== undefined || (ts.isParameter(map) && ts.getJSDocType(map) !== undefined);
}

function isPlain(fn: ts.FunctionLikeDeclaration, map: Named): boolean {
  const isKind = ts.isPropertyDeclaration(map)
    ? ts.isMethodDeclaration(fn)
    : ts.isFunctionDeclaration(fn) || ts.isFunctionExpression(fn) || ts.isArrowFunction(fn);
  const areNames = fn.parameters.every(({ name }) => ts.isIdentifier(name));
  return isKind && fn.body !== undefined && areNames && !isAsync(fn) && !fn.asteriskToken;
}

/** The call that made what is stored, also by the name of a variable that holds nothing else but what the map gave. */
function getMaking(index: ProgramIndex, stored: ts.Expression | undefined): ts.CallExpression | undefined {
  const value = stored && unwrap(stored);
  if (!value) return undefined;
  if (ts.isCallExpression(value)) return value.questionDotToken ? undefined : value;
  const symbol = ts.isIdentifier(value) ? index.getSymbol(value) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  const assigned = index.getAssignments(symbol).map(({ right }) => unwrap(right));
  const [made, ...more] = assigned.length > 0 ? assigned : [declaration.initializer && unwrap(declaration.initializer)];
  return made && more.length === 0 && ts.isCallExpression(made) && !made.questionDotToken ? made : undefined;
}

/** Beside those calls there is nothing that could do, change or keep anything, or look at the value. */
function doesNothingElse(
  index: ProgramIndex,
  asker: ts.FunctionLikeDeclaration,
  calls: ReadonlySet<ts.Node>,
  known: ReadonlySet<ts.Node>,
): boolean {
  let isFine = true;
  walkFrom(asker.body as ts.Node, (node) => {
    if (ts.isTypeNode(node) || known.has(node) || isTallying(index, node)) return false;
    isFine &&= isQuiet(node, calls) && (!isAssignment(node) || calls.has(node) || isLocal(index, node.left, asker));
    return isFine;
  });
  return isFine;
}

function isLocal(index: ProgramIndex, left: ts.Node, asker: ts.FunctionLikeDeclaration): boolean {
  const declaration = ts.isIdentifier(left) ? index.getSymbol(left)?.valueDeclaration : undefined;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) && isInside(declaration, asker);
}

function isQuiet(node: ts.Node, calls: ReadonlySet<ts.Node>): boolean {
  if (ts.isCallExpression(node)) return calls.has(node);
  if (calls.has(node) || ts.isSpreadElement(node)) return true;
  if (ts.isElementAccessExpression(node)) return calls.has(node.parent);
  if (ts.isPropertyAccessExpression(node)) return calls.has(node.parent) && (node.parent as ts.CallExpression).expression === node;
  if (ts.isBinaryExpression(node)) return OPERATORS.test(node.operatorToken.getText());
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (isFunctionNode(node)) return false;
  return (
    ts.isToken(node) ||
    [
      ts.isBlock,
      ts.isVariableStatement,
      ts.isVariableDeclarationList,
      ts.isVariableDeclaration,
      ts.isIfStatement,
      ts.isReturnStatement,
      ts.isExpressionStatement,
      ts.isConditionalExpression,
      ts.isParenthesizedExpression,
      ts.isNonNullExpression,
      ts.isAsExpression,
    ].some((is) => is(node))
  );
}
