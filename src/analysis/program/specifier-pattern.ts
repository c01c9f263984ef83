import { posix } from 'node:path';
import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { unwrap } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** What is known of a text that is put together: how it begins and how it ends. Absent: it may be anything. */
export interface SpecifierPattern {
  /** From the directory of the file that loads it where it begins with a dot. */
  readonly prefix?: string;
  readonly suffix?: string;
}

const MAX_DEPTH = 4;
const JOINS = /^(?:path\.|posix\.)?(?:join|resolve)$/;

/** How the specifier of `require(…)` or `import(…)` begins and ends. */
export function getSpecifierPattern(index: ProgramIndex, expression: ts.Expression, depth = 0): SpecifierPattern {
  const node = unwrap(expression);
  const ask = (part: ts.Expression | undefined): SpecifierPattern => (part ? getSpecifierPattern(index, part, depth + 1) : {});
  if (ts.isStringLiteralLike(node)) return { prefix: node.text, suffix: node.text };
  if (depth > MAX_DEPTH) return {};
  if (ts.isTemplateExpression(node)) {
    const last = node.templateSpans.at(-1);
    const first = node.head.text === '' ? ask(node.templateSpans[0]?.expression) : { prefix: node.head.text };
    return combine(first, last?.literal.text ? { suffix: last.literal.text } : ask(last?.expression));
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return combine(ask(node.left), ask(node.right));
  if (ts.isIdentifier(node)) {
    if (node.text === '__dirname') return { prefix: './' };
    const declared = index.getSymbol(node)?.valueDeclaration;
    const isConstant = isConst(declared);
    return isConstant && declared.getSourceFile() === node.getSourceFile() ? ask(declared.initializer) : {};
  }
  return ts.isCallExpression(node) ? getCallPattern(node, ask) : {};
}

/** `path.join(__dirname, 'plugins', name + '.js')`, `require.resolve('./x')`. */
function getCallPattern(call: ts.CallExpression, ask: (part: ts.Expression | undefined) => SpecifierPattern): SpecifierPattern {
  const callee = call.expression.getText();
  if (callee === 'require.resolve' || callee === 'String') return ask(call.arguments[0]);
  if (!JOINS.test(callee) || call.arguments.some(ts.isSpreadElement)) return {};
  let prefix = ask(call.arguments[0]).prefix;
  for (const argument of call.arguments.slice(1)) {
    if (prefix === undefined || !ts.isStringLiteralLike(argument)) break;
    prefix = `${prefix.replace(/\/$/, '')}/${argument.text.replace(/^\//, '')}`;
  }
  return combine(prefix === undefined ? {} : { prefix }, ask(call.arguments.at(-1)));
}

function combine({ prefix }: SpecifierPattern, { suffix }: SpecifierPattern): SpecifierPattern {
  return { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
}

const SCRIPT = /\.[cm]?[jt]sx?$/;

/** Whether what is loaded by such a specifier may be a script, by its ending. */
export function mayBeCode({ suffix }: SpecifierPattern): boolean {
  const ending = suffix && /\.\w+$/.exec(suffix)?.[0];
  return !(ending && /^\.(?:json|css|scss|less|node|wasm|html|mdx?|txt|svg|png|jpe?g|gif|webp|ico|woff2?|ya?ml)$/.test(ending));
}

/** Whether a specifier in `from` that begins and ends like this may lead to `file`. */
export function mayNameFile(pattern: SpecifierPattern, from: string, file: string): boolean {
  const { prefix, suffix } = pattern;
  if (!mayBeCode(pattern)) return false;
  const stem = file.replace(SCRIPT, '');
  const tail = suffix?.replace(SCRIPT, '').replace(/^(?:\.{1,2}\/)+/, '');
  if (tail && !stem.endsWith(tail) && !stem.replace(/\/index$/, '').endsWith(tail)) return false;
  if (prefix === undefined || !/^\.{1,2}(?:\/|$)/.test(prefix)) return true;
  const start = posix.join(posix.dirname(from), prefix);
  return start === './' || start === '.' || file.startsWith(start) || start.startsWith(stem);
}
