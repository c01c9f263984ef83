import { ts } from 'ts-morph';
import { getCalledFunction, getNamedExpression } from '../calls/function-names.ts';
import type { Access } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { getClause } from '../containers/instances.ts';
import { getEnclosingFunction, isDecorated, isExportedStatement, isPrivate, isStatic, unwrap, walk, wrapped } from '../syntax/syntax.ts';

/** A call of the one method that asks, on an instance that has a name. */
export interface InstanceCall {
  readonly call: ts.CallExpression;
  readonly site: ts.Expression;
  /** The variable or field that holds it. */
  readonly instance: ts.Symbol;
}

type Name = ts.Identifier | ts.PrivateIdentifier;

/** The one method of a class that does something with a private field of it. */
export function getAskingMethod({ parent: owner }: ts.PropertyDeclaration, accesses: readonly Access[]): ts.MethodDeclaration | undefined {
  const own = accesses.filter(({ kind }) => kind !== 'declaration');
  const [method, ...more] = new Set(own.map(({ node }) => getEnclosingFunction(node)));
  const isDirect = own.every(({ via, isGuess }) => via === 'direct' && !isGuess);
  if (!method || more.length > 0 || !isDirect || !ts.isMethodDeclaration(method) || method.parent !== owner || isStatic(method))
    return undefined;
  return method;
}

/** Every call of that method, each on an instance that is never handed on; or why not all are known. */
export function getInstanceCalls(context: AnalysisContext, method: ts.MethodDeclaration): readonly InstanceCall[] | string {
  const { index, accessors, calls, isClosed } = context;
  const owner = method.parent;
  if (!ts.isClassDeclaration(owner) || !owner.name) return 'its class has no name';
  const instances = getInstances(context, owner);
  if (typeof instances === 'string') return instances;
  const asked = accessors.getCalls(method);
  if ('risk' in asked) return asked.risk;
  if (asked.outside !== undefined) return asked.outside;
  if (!isClosed(method) || calls.getCallers(method).values.length > 0) return `others may call ${method.name.getText()}`;
  const found = asked.uses.map((call) => getInstanceCall(context, method, instances, call));
  const unknown = asked.uses[found.indexOf(undefined)];
  if (unknown) return `it is asked at ${index.at(unknown)} on an instance that is not known`;
  return found.flatMap((one) => one ?? []);
}

function getInstanceCall(
  { index, purity }: AnalysisContext,
  method: ts.MethodDeclaration,
  instances: ReadonlySet<ts.Symbol>,
  call: ts.Node,
): InstanceCall | undefined {
  const callee = ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
  if (!callee || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(callee) || getCalledFunction(index, callee) !== method)
    return undefined;
  const site = unwrap(callee.expression);
  const instance = index.getSymbol(ts.isPropertyAccessExpression(site) ? site.name : site);
  const symbol = index.getSymbol(callee.name);
  const isOther = !symbol || purity.inputs.stability.getOtherFunction(symbol.name, symbol, method) !== undefined;
  return instance && instances.has(instance) && !isOther ? { call, site, instance } : undefined;
}

/** The variables of modules and the private fields that hold all instances of a class; or where one is that they do not hold. */
function getInstances({ index, calls }: AnalysisContext, owner: ts.ClassDeclaration): ReadonlySet<ts.Symbol> | string {
  const { calls: made, values } = calls.getCallers(owner);
  const [taken] = values;
  if (taken) return `its class is handed on at ${index.at(taken)}`;
  const whole = getClause(owner, ts.SyntaxKind.ExtendsKeyword) ?? (isDecorated(owner) ? owner : getWholeThis(owner));
  if (whole) return `its instances may be handed on at ${index.at(whole)}`;
  const found = new Set<ts.Symbol>();
  for (const call of made) {
    const name = ts.isNewExpression(call) ? getHolder(call) : undefined;
    const symbol = name && index.getSymbol(name);
    if (!symbol) return `an instance is made at ${index.at(call)} that nothing alone holds`;
    const other = getOtherUse(index, name, symbol);
    if (other) return `an instance is handed on or replaced at ${index.at(other)}`;
    found.add(symbol);
  }
  return found;
}

/** `return this`, `register(this)`, `this[name]` */
function getWholeThis(owner: ts.ClassDeclaration): ts.Node | undefined {
  let found: ts.Node | undefined;
  walk(owner, (node) => {
    const isWhole =
      node.kind === ts.SyntaxKind.ThisKeyword && !(ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node);
    if (isWhole || node.kind === ts.SyntaxKind.SuperKeyword) found ??= node;
    return !ts.isTypeNode(node);
  });
  return found;
}

/** `const titles = new Cache()` of a module, `private readonly titles = new Cache()`. */
function getHolder(made: ts.NewExpression): Name | undefined {
  const { parent } = wrapped(made);
  if (ts.isVariableDeclaration(parent)) {
    const list = parent.parent;
    const isOwn =
      getEnclosingFunction(parent) === undefined && (list.flags & ts.NodeFlags.Const) !== 0 && ts.isVariableStatement(list.parent);
    return isOwn && !isExportedStatement(list.parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
  }
  if (!ts.isPropertyDeclaration(parent) || isDecorated(parent) || !(ts.isPrivateIdentifier(parent.name) || isPrivate(parent)))
    return undefined;
  return ts.isIdentifier(parent.name) || ts.isPrivateIdentifier(parent.name) ? parent.name : undefined;
}

/** A use of the name that does more than to name a member of the instance. */
function getOtherUse(index: ProgramIndex, name: Name, symbol: ts.Symbol): ts.Node | undefined {
  const [write] = getWrites(index, symbol);
  if (write) return write;
  const uses = [...index.getNamesOf(symbol, name.text), ...index.getLocalNames(symbol)];
  return uses.find((use) => {
    if (use === name || index.getSymbol(use) !== symbol) return false;
    const whole = wrapped(getNamedExpression(use));
    return !(ts.isPropertyAccessExpression(whole.parent) && whole.parent.expression === whole);
  });
}
