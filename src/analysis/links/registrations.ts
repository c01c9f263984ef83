import { ts } from 'ts-morph';
import { isDropped, isForgotten } from '../calls/endless-timers.ts';
import { isBind } from '../syntax/callee.ts';
import { getEnclosingFunction, isFunctionNode, unwrap, walk } from '../syntax/syntax.ts';

/** A call that hands a function to something which calls it later, and keeps it for that. Found by syntax alone. */
export interface Registration {
  readonly call: ts.CallExpression;
  readonly kind: 'listener' | 'timer';
  /** What keeps the function: `bus` of `bus.on(…)`; none for `setInterval(…)` and the global `addEventListener(…)`. */
  readonly registrar: ts.Expression | undefined;
  readonly callback: ts.Expression;
  /** `bus.on('message')`, as a reader names it. */
  readonly name: string;
  /** The class or function of the file that others make or call, by its name. */
  readonly maker: string | undefined;
}

const LISTEN = /^(?:on|addListener|prependListener|addEventListener|subscribe)$/;

/** Says that somebody takes listeners off again, or that they come off by themselves. */
const REMOVAL = /^(?:off|removeListener|removeEventListener|removeAllListeners|unsubscribe|takeUntil|takeUntilDestroyed)$/;

/** Callbacks of a user interface's framework, which cleans up after them in ways of its own. */
const HOOK = /^use[A-Z]|^(?:onMounted|onMount|createEffect|effect|watchEffect)$/;

interface Names {
  readonly removals: boolean;
  readonly clears: boolean;
}

/** Registrations of a file that nothing in it takes back, in text order. Needs parent pointers. */
export function findRegistrations(file: ts.SourceFile): readonly Registration[] {
  if (!/\b(?:on|addListener|prependListener|addEventListener|subscribe|setInterval)\(/.test(file.text)) return [];
  const found: Registration[] = [];
  walk(file, (node) => {
    const one = ts.isCallExpression(node) ? toRegistration(node) : undefined;
    if (one) found.push(one);
  });
  if (found.length === 0) return found;
  const { removals, clears } = getNames(file);
  return found.filter(({ kind }) => (kind === 'timer' ? !clears : !removals));
}

function getNames(file: ts.SourceFile): Names {
  let [removals, clears] = [false, false];
  walk(file, (node) => {
    if (!ts.isCallExpression(node)) return;
    const callee = unwrap(node.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    if (REMOVAL.test(name)) removals = true;
    if (name === 'clearInterval' || name === 'clearTimeout') clears = true;
  });
  return { removals, clears };
}

function toRegistration(call: ts.CallExpression): Registration | undefined {
  const callee = unwrap(call.expression);
  const [first] = call.arguments;
  const isTimer = ts.isIdentifier(callee) && callee.text === 'setInterval';
  if (!isDropped(call) && !isChained(call) && !(isTimer && isForgotten(call))) return undefined;
  if (ts.isPropertyAccessExpression(callee) && LISTEN.test(callee.name.text)) {
    const registrar = getRegistrar(callee.expression);
    return registrar && !isLocal(registrar) ? toListener(call, registrar, callee.name.text) : undefined;
  }
  if (!ts.isIdentifier(callee)) return undefined;
  if (callee.text === 'addEventListener') return toListener(call, undefined, callee.text);
  return isTimer && first ? toFound(call, 'timer', undefined, first, 'setInterval()') : undefined;
}

function toListener(call: ts.CallExpression, registrar: ts.Expression | undefined, method: string): Registration | undefined {
  const [first, second] = call.arguments;
  const event = first && ts.isStringLiteralLike(first) ? first.text : undefined;
  const callback = event === undefined && method === 'subscribe' ? first : second;
  if (!callback || (event === undefined && method !== 'subscribe')) return undefined;
  const options = call.arguments.slice(1).filter((argument) => argument !== callback);
  if (!options.every(isPlainOption)) return undefined;
  const label = `${registrar ? `${registrar.getText()}.` : ''}${method}(${event === undefined ? '' : `'${event}'`})`;
  return toFound(call, 'listener', registrar, callback, label);
}

/** `true`, `{ passive: true }`: anything else may hold a signal, and with `once` the listener comes off by itself. */
function isPlainOption(argument: ts.Expression): boolean {
  if (argument.kind === ts.SyntaxKind.TrueKeyword || argument.kind === ts.SyntaxKind.FalseKeyword) return true;
  return (
    ts.isObjectLiteralExpression(argument) &&
    argument.properties.every((one) => ts.isPropertyAssignment(one) && one.name.getText() !== 'once' && isPlainOption(one.initializer))
  );
}

function toFound(
  call: ts.CallExpression,
  kind: Registration['kind'],
  registrar: ts.Expression | undefined,
  callback: ts.Expression,
  name: string,
): Registration | undefined {
  const fn = getEnclosingFunction(call);
  if (!fn || !isCallback(callback) || isInHook(call)) return undefined;
  return { call, kind, registrar, callback, name, maker: getMakerName(call) };
}

/** A function that is written or bound here, or taken from the instance: anything else has a name by which others can take it back. */
function isCallback(node: ts.Expression): boolean {
  const value = unwrap(node);
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return true;
  if (ts.isPropertyAccessExpression(value)) return value.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isBind(value);
}

function isInHook(node: ts.Node): boolean {
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (ts.isCallExpression(parent) && parent.expression !== current && HOOK.test(parent.expression.getText().replace(/^.*\./, '')))
      return true;
  }
  return false;
}

/** `bus.on('a', f).on('b', g)`: the next call has the same registrar. */
function isChained(call: ts.CallExpression): boolean {
  const access = call.parent;
  return ts.isPropertyAccessExpression(access) && LISTEN.test(access.name.text) && ts.isCallExpression(access.parent);
}

/** A name, `this.name` or a chain of properties; a call only where it hands out a single instance. */
function getRegistrar(node: ts.Expression): ts.Expression | undefined {
  const expression = unwrap(node);
  if (ts.isIdentifier(expression)) return expression;
  if (ts.isPropertyAccessExpression(expression)) {
    const base = unwrap(expression.expression);
    return base.kind === ts.SyntaxKind.ThisKeyword || getRegistrar(base) ? expression : undefined;
  }
  if (!ts.isCallExpression(expression)) return undefined;
  const callee = unwrap(expression.expression);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  if (LISTEN.test(callee.name.text)) return getRegistrar(callee.expression);
  return expression.arguments.length === 0 && ts.isIdentifier(unwrap(callee.expression)) ? expression : undefined;
}

/** The outermost class or function around a node: what other files name to run the code. */
function getMakerName(node: ts.Node): string | undefined {
  let name: string | undefined;
  for (let current = node.parent; current; current = current.parent) {
    if (ts.isClassLike(current) && current.name) name = current.name.text;
    else if (ts.isFunctionDeclaration(current) && current.name) name = current.name.text;
    else if (
      ts.isVariableDeclaration(current) &&
      ts.isIdentifier(current.name) &&
      current.initializer &&
      isFunctionNode(unwrap(current.initializer))
    )
      name = current.name.text;
  }
  return name;
}

/** A name that only one call of a function knows: what it stands for need not live longer. */
function isLocal(registrar: ts.Expression): boolean {
  let root = registrar;
  while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
  if (root.kind === ts.SyntaxKind.ThisKeyword) return !isGivenField(registrar);
  if (!ts.isIdentifier(root)) return false;
  const declared = new RegExp(`\\b(?:const|let|var)\\s+${root.text.replaceAll('$', '\\$')}\\b`);
  for (let fn = getEnclosingFunction(root); fn; fn = getEnclosingFunction(fn)) {
    if (ts.isClassLike(fn) || ts.isConstructorDeclaration(fn)) continue;
    if (fn.parameters.some(({ name }) => name.getText() === root.getText()) || declared.test(fn.getText())) return true;
  }
  return false;
}

/** `this.bus` that the constructor is given, or that is another name for something of the module. */
function isGivenField(registrar: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(registrar) || registrar.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  let owner: ts.Node = registrar;
  while (owner.parent && !ts.isClassLike(owner)) owner = owner.parent;
  if (!ts.isClassLike(owner)) return false;
  const { text } = registrar.name;
  return (owner.members as readonly ts.ClassElement[]).some((member) => {
    if (ts.isPropertyDeclaration(member) && member.name.getText() === text)
      return member.initializer !== undefined && ts.isIdentifier(unwrap(member.initializer));
    if (!ts.isConstructorDeclaration(member)) return false;
    const names = member.parameters.map(({ name }) => name.getText());
    const isProperty = member.parameters.some((one) => one.name.getText() === text && ts.isParameterPropertyDeclaration(one, member));
    return isProperty || names.some((name) => member.body?.getText().includes(`this.${text} = ${name};`));
  });
}
