import { ts } from 'ts-morph';
import { isLeftToOthers } from './bounds/left-releases.ts';
import { isCompiledField } from './containers/compiled-fields.ts';
import type { IdleRelease } from './bounds/bounds.ts';
import type { Access, Container } from './containers/containers.ts';
import { isMadeOfOthers } from './containers/made-kinds.ts';
import type { ProgramIndex } from './program/program-index.ts';
import type { AnalysisContext } from './context.ts';
import { isPageScript } from './program/script-kind.ts';
import type { Assessment } from './assess.ts';
import { getBaseObstacle, getHolder, getReachObstacle, getUseObstacle } from './memo/holder-reach.ts';
import { isLocalName } from './containers/local-alias.ts';
import { isMadeLater } from './containers/made-later.ts';
import { getOpenField, isOpenField } from './containers/type-places.ts';
import { isKeyOfField } from './containers/keyed-fields.ts';
import { getNamedExpression } from './calls/function-names.ts';
import { isConstructorOf } from './calls/given-this.ts';
import { isEmptyContainer, isExportedStatement, isFallback, isInside, isPrivate, isStatic, unwrap, wrapped } from './syntax/syntax.ts';

/** Why a container cannot be changed in place whatever it holds: it is handed out whole, or not all of its accesses are known. */
export function getObstacle(context: AnalysisContext, leak: Extract<Assessment, { kind: 'leak' }>): string | undefined {
  const { index } = context;
  const { container, lifetime } = leak;
  if (lifetime.kind === 'unknown') return lifetime.note;
  const released = getReleaseObstacle(index, leak.idle);
  if (released) return released;
  const declared = container.declaration.nameNode.parent;
  const isField = ts.isParameter(declared) && ts.isParameterPropertyDeclaration(declared, declared.parent);
  if (ts.isBindingElement(declared) || isField) return 'whoever calls may give another one';
  if (ts.isVariableDeclaration(declared) && !declared.initializer && isSetBeside(declared, container.declaration.initializer))
    return 'its variable is declared without it';
  if (container.declaration.isPersistent) return 'each change makes another collection';
  if (isCompiledField(container.declaration.nameNode)) return 'a compiler wrote the field';
  if (isKeyOfField(container.declaration.nameNode)) return `it goes by the name of ${container.declaration.name}`;
  const made = getMadeObstacle(container);
  if (made) return made;
  for (const access of container.accesses) {
    if (access.via === 'nested') continue;
    // A list would be cut where it has the other name.
    const isLocal = isLocalName(index, access) && (access.kind !== 'growth' || access.key !== undefined);
    const why = isLocal ? undefined : getAccessObstacle(access);
    if (why) return `${why} (${index.at(access.node)})`;
  }
  return getMergedObstacle(index, container) ?? getEvalObstacle(index, container);
}

/** `var table; table = {};` in one block. */
function isSetBeside({ parent: list }: ts.VariableDeclaration, initializer: ts.Expression): boolean {
  const statement = wrapped(initializer).parent.parent;
  return ts.isExpressionStatement(statement) && statement.parent === list.parent.parent;
}

function getReleaseObstacle(index: ProgramIndex, idle: readonly IdleRelease[]): string | undefined {
  const found = idle.find(isLeftToOthers);
  const where = found && index.at(found.access.node);
  if (found?.isOfPage) return `on a page what it holds is taken out in time (${where})`;
  if (found?.isOfLife) return `it is emptied ${found.note} (${where})`;
  return found && `its users take out what they are done with (${where})`;
}

/** By what it starts as. */
function getMadeObstacle({ declaration }: Container): string | undefined {
  if (declaration.isWeak) return 'its entries go with their keys, but the keys stay: what grows are the tables in it';
  if (declaration.isGiven) return 'it is made elsewhere, and may be another one';
  const initializer = unwrap(declaration.initializer);
  if (ts.isIdentifier(initializer)) return 'whoever calls may give another one';
  if (isFallback(initializer)) return 'it may be one that was there before';
  if (isMadeOfOthers(declaration) && ts.isNewExpression(initializer)) return 'it is of a class of the program';
  return isEmptyContainer(initializer) ? undefined : 'it is filled where it is declared';
}

/** `eval(text)` in the file: the text may name it, and what its values are made of. */
function getEvalObstacle(index: ProgramIndex, { declaration }: Container): string | undefined {
  const use = index
    .getNamesInFile('eval', declaration.nameNode.getSourceFile())
    .find((one) => ts.isCallExpression(one.parent) && one.parent.expression === one);
  return use && `the text that eval runs may name it (${index.at(use)})`;
}

function getAccessObstacle(access: Access): string | undefined {
  if (access.method === 'set' && isResultUsed(access.node)) return 'the result of set, which is the memo itself, is used';
  if (ts.isPropertyAccessExpression(access.site) && isConstructorOf(access.site.expression))
    return `a subclass may have its own (${access.site.getText()})`;
  if (access.via === 'unclear') return `code without types may mean it by ${access.site.getText().slice(0, 60)}`;
  if (access.via === 'alias' || access.kind === 'alias') return 'it has another name';
  // Made again elsewhere, or gone: nobody finds the same one after that.
  if (ts.isDeleteExpression(access.node) && access.method === 'reset') return 'it is deleted whole';
  if (access.kind === 'escape') return access.method === 'return' ? 'it is returned' : 'it is handed to other code';
  if (access.kind === 'growth' && /^(?:Map|Set|Reflect)\./.test(access.method)) return `it is filled by ${access.method}`;
  if (access.kind === 'growth' && /^(?:assign|defineProperty)$/.test(access.method)) return `it is filled by Object.${access.method}`;
  return undefined;
}

/** Whether other files may name it by an import: `exports` says who does. */
export function isExported({ declaration, accesses }: Container): boolean {
  if (accesses.some((access) => access.kind === 'export')) return true;
  let member = declaration.nameNode.parent;
  while (ts.isBindingElement(member)) member = member.parent.parent;
  return ts.isVariableDeclaration(member) && isExportedStatement(member.parent.parent);
}

/**
 * Whether other code can take hold of what it hangs on, exports of its module apart. Only variables of a module, `#private` fields and
 * private statics are out of reach.
 */
export function getOutsideObstacle(context: AnalysisContext, container: Container): string | undefined {
  const { declaration, accesses } = container;
  if (declaration.root === 'global') return 'any code of the process can reach it through the global object';
  const field = getOpenField(container);
  const nameNode = field?.name ?? declaration.nameNode;
  const member = nameNode.parent;
  if (
    ts.isVariableDeclaration(member) ||
    ts.isParameter(member) ||
    (ts.isIdentifier(nameNode) && !ts.isPropertyDeclaration(member) && !ts.isPropertyAssignment(member))
  )
    return undefined;
  if (ts.isPropertyDeclaration(member) && (ts.isPrivateIdentifier(nameNode) || (isStatic(member) && isPrivate(member)))) return undefined;
  if (ts.isPropertyDeclaration(member) && isPrivate(member)) return getInstanceObstacle(context.index, member, accesses);
  return getReachObstacle(context, container);
}

/** A private field: reached by its class alone, unless by a base class or an heir. */
function getInstanceObstacle(
  index: ProgramIndex,
  { parent: owner }: ts.PropertyDeclaration,
  accesses: readonly Access[],
): string | undefined {
  const isOwn = (access: Access): boolean =>
    isInside(access.site, owner) && (ts.isPropertyAccessExpression(access.site) || isLocalName(index, access));
  const foreign = accesses.find((access) => access.kind !== 'declaration' && !isOwn(access));
  if (foreign) {
    const how = isInside(foreign.node, owner)
      ? 'it, or an entry of it, is reached by another name'
      : 'it is reached from outside of its class';
    return `${how} at ${index.at(foreign.node)}`;
  }
  return getBaseObstacle(owner);
}

/**
 * Whether an instance is taken whole, with its private fields, or its file is one of many that share all names. To be asked last, where nothing else speaks against a rewrite: it takes the
 * types of all files that can get at the class.
 */
export function getTakenObstacle(context: AnalysisContext, container: Container): string | undefined {
  const { index, exposure } = context;
  const { declaration } = container;
  if (isPageScript(declaration.nameNode.getSourceFile())) return 'its file is no module: the scripts of a page share what they declare';
  const field = getOpenField(container);
  const nameNode = field?.name ?? declaration.nameNode;
  if (ts.isPrivateIdentifier(nameNode)) return undefined;
  const holder = field ? { kind: 'instance' as const, owner: field.parent, tail: declaration.tail } : getHolder(index, declaration);
  if (!holder) return undefined;
  const used = isPrivate(nameNode.parent) ? undefined : getUseObstacle(context, container, holder);
  if (used !== undefined || holder.kind === 'value') return used;
  const taken = holder.kind === 'class' ? getClassTaking(index, holder.owner) : exposure.getTaking(holder.owner);
  return taken && `the object that it belongs to is taken whole at ${index.at(taken)}`;
}

/** `Labels[name]`, `{ ...Labels }`, `Object.entries(Labels)`, `Labels as unknown as Table`, `dump(Labels)` of anything. */
function getClassTaking(index: ProgramIndex, { name }: ts.ClassLikeDeclaration): ts.Node | undefined {
  const symbol = name && index.getSymbol(name);
  return index.getNamesOf(symbol, name?.text ?? '').find((use) => {
    if (!symbol || index.getSymbol(use) !== symbol) return false;
    const outer = wrapped(use);
    const { parent } = outer;
    if (outer !== use && ts.isAsExpression(use.parent)) return true;
    if (ts.isElementAccessExpression(parent)) return parent.expression === outer && !ts.isStringLiteralLike(parent.argumentExpression);
    if (ts.isCallExpression(parent) && /^(?:Object|Reflect)\./.test(parent.expression.getText())) return true;
    return ts.isSpreadAssignment(parent) || ts.isForInStatement(parent) || isGivenAsAnything(index, use);
  });
}

/** A class, also in a list or a literal, for which a function of the program takes a type that is none of a class. */
function isGivenAsAnything(index: ProgramIndex, use: ts.Node): boolean {
  let given = use;
  for (; !ts.isCallExpression(given.parent); given = given.parent) if (!isPartOfLiteral(given)) return false;
  if (given.parent.expression === given || !index.has(index.checker.getResolvedSignature(given.parent)?.declaration ?? given)) return false;
  const meant = index.checker.getContextualType(use as ts.Expression);
  return !meant || meant.getConstructSignatures().length === 0;
}

const isPartOfLiteral = ({ parent }: ts.Node): boolean =>
  ts.isArrayLiteralExpression(parent) || ts.isObjectLiteralExpression(parent) || ts.isShorthandPropertyAssignment(parent);

/** Whether `delete` is asked if there was an entry: one that was evicted before is not. */
export function isDeleteAsked({ kind, method, node }: Access): boolean {
  return kind === 'release' && method === 'delete' && ts.isCallExpression(node) && isResultUsed(node);
}

/** `c.set(k, v).size`: neither a statement nor the body of an arrow function that stands as one. */
function isResultUsed(call: ts.Node): boolean {
  const { parent } = wrapped(call);
  return (
    !ts.isExpressionStatement(parent) &&
    !ts.isConditionalExpression(parent) &&
    !(ts.isBinaryExpression(parent) && /^(?:&&|\|\|)$/.test(parent.operatorToken.getText()))
  );
}

/** The property is declared in several places: an interface, a base class, a second assignment. */
function getMergedObstacle(index: ProgramIndex, container: Container): string | undefined {
  const others = container.accesses.filter(
    (access) =>
      access.kind === 'declaration' &&
      getNamedExpression(access.site) !== container.declaration.nameNode &&
      access.site !== container.declaration.nameNode &&
      !isMadeLater(access, container) &&
      !isOpenField(access.site, container.declaration.nameNode),
  );
  const [first] = others;
  return first ? `it is declared a second time (${index.at(first.site)})` : undefined;
}
