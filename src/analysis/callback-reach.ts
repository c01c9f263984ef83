import { ts } from 'ts-morph';
import { isFunctionNode, unwrap, wrapped } from './syntax.ts';

const ERROR = /^_?(?:e|er|err|error)$/;
/** Methods that call what they are given again and again, whatever its first parameter is called. */
const AGAIN = /^(?:on|once|off|add\w*|use|process|subscribe|watch\w*|listen|each\w*|consume\w*|handle\w*|set\w*|map|for\w*)$/i;
const SETTLED = /^(?:then|catch|finally)$/;
/** What compilers make of an async function: `return __awaiter(this, void 0, void 0, function* () { … });`. */
const ASYNC = /^__(?:awaiter|generator|async)$/;

/**
 * `fs.readFile(path, (error, text) => …)`, `load().then((text) => …)`: called once for each call of the function around it, which says how
 * often that is.
 */
export function isContinuation(fn: ts.Node): boolean {
  if (!isFunctionNode(fn) || !(ts.isFunctionExpression(fn) || ts.isArrowFunction(fn))) return false;
  const outer = wrapped(fn);
  const call = outer.parent;
  if (!ts.isCallExpression(call) || call.expression === outer) return false;
  const callee = unwrap(call.expression);
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if (SETTLED.test(method) || ASYNC.test(method)) return true;
  const [first] = fn.parameters;
  const isLast = call.arguments.at(-1) === outer && fn.parameters.length < 4;
  return isLast && !AGAIN.test(method) && first !== undefined && ERROR.test(first.name.getText());
}

/** `process.on('exit', cleanUp)`: what runs as the program ends, and is handed to nobody else. */
export function isOnlyForExit(uses: readonly ts.Node[]): boolean {
  return uses.length > 0 && uses.every(isExitListener);
}

function isExitListener(use: ts.Node): boolean {
  const outer = wrapped(use);
  const call = outer.parent;
  if (!ts.isCallExpression(call) || call.arguments[1] !== outer) return false;
  const [event] = call.arguments;
  return /^process\.(?:on|once|addListener|prependListener)$/.test(call.expression.getText()) && event !== undefined && isEnd(event);
}

function isEnd(event: ts.Expression): boolean {
  return ts.isStringLiteralLike(event) && /^(?:exit|beforeExit|SIG(?:INT|TERM|HUP|QUIT))$/.test(event.text);
}
