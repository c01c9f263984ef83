import { ts } from 'ts-morph';
import type { Lifetime } from './lifetimes.ts';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getBase, hasText, isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** Hooks of a compiler that is set up or closed, or builds once: https://webpack.js.org/api/compiler-hooks/ */
const ONCE =
  /^(?:(?:after)?environment|entryOption|entry-option|after(?:Plugins|Resolvers)|after-(?:plugins|resolvers|environment)|initialize|before-?run|run|failed|watch-?close|shutdown)$/i;

/**
 * `compiler.hooks.emit.tap('Name', fn)`, before webpack 4 `compiler.plugin('emit', fn)`, of the compiler that `apply` of a plug-in is given once:
 * it calls back at each build of a watch. https://webpack.js.org/contribute/writing-a-plugin/
 */
export function getTappedLifetime(
  index: ProgramIndex,
  { expression: callee, arguments: given }: ts.NewExpression | ts.CallExpression,
  maker: FunctionOrClass,
): Lifetime | undefined {
  const name = getNameOf(maker);
  if (!name || !hasText(name) || name.text !== 'apply' || !isFunctionNode(maker) || !ts.isPropertyAccessExpression(callee))
    return undefined;
  const [compiler] = maker.parameters;
  const base = getBase(callee);
  if (!compiler || !base || index.getSymbol(base) !== index.getSymbol(compiler.name)) return undefined;
  const hook = getHook(callee, given?.[0]);
  return hook === undefined || ONCE.test(hook)
    ? undefined
    : { kind: 'unknown', by: compiler, note: 'lives as long as the compiler that apply() is given' };
}

function getHook({ expression, name }: ts.PropertyAccessExpression, first: ts.Expression | undefined): string | undefined {
  const hook = unwrap(expression);
  if (name.text === 'plugin') return first && ts.isStringLiteralLike(first) ? first.text : undefined;
  const isTap = /^tap(?:Async|Promise)?$/.test(name.text) && ts.isPropertyAccessExpression(hook);
  return isTap && ts.isPropertyAccessExpression(unwrap(hook.expression)) ? hook.name.text : undefined;
}
