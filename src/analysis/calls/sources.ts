import { ts } from 'ts-morph';
import { findDeclared } from '../syntax/prototypes.ts';
import { unwrap } from '../syntax/syntax.ts';
import { getMemberValue } from '../syntax/literal-place.ts';

const MAX_DEPTH = 3;

/** Of Node and of databases, what opens a file, a table or the output of a command, which comes to its end. */
const OPENS = /^(?:createReadStream|createInterface|spawn|exec|execFile)$/;
const PIECE = /^(?:data|line|row|record|entry|readable|match|result)$/;
const OWN_INPUT = /\bprocess\.stdin\b/;

/**
 * `lines.on('line', fn)` where `const lines = createInterface(…)`: runs for each piece of a source that has so many of them, whenever the code around
 * it runs. What comes in at the program's own input may never end.
 */
export function isOfOneSource(call: ts.CallExpression | ts.NewExpression): boolean {
  const [event] = call.arguments ?? [];
  const callee = unwrap(call.expression);
  if (!event || !ts.isStringLiteralLike(event) || !PIECE.test(event.text) || !ts.isPropertyAccessExpression(callee)) return false;
  return isOpened(callee.expression, 0);
}

function isOpened(source: ts.Expression, depth: number): boolean {
  const node = unwrap(source);
  if (ts.isPropertyAccessExpression(node)) return isOpened(node.expression, depth);
  if (ts.isCallExpression(node)) {
    const callee = unwrap(node.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    if (OPENS.test(name)) return !OWN_INPUT.test(node.getText());
    return (ts.isPropertyAccessExpression(callee) && isOpened(callee.expression, depth)) || isGivenSource(node, depth);
  }
  if (ts.isNewExpression(node)) return isGivenSource(node, depth);
  const made = ts.isIdentifier(node) && depth < MAX_DEPTH ? findDeclared(node, node.text) : undefined;
  return made !== undefined && ts.isExpression(made) && isOpened(made, depth + 1);
}

/** `read({ input: createReadStream(path) })` */
function isGivenSource(call: ts.CallExpression | ts.NewExpression, depth: number): boolean {
  const parts = (call.arguments ?? []).flatMap((one) =>
    ts.isObjectLiteralExpression(one) ? one.properties.flatMap((part) => getMemberValue(part) ?? []) : [one],
  );
  return depth < MAX_DEPTH && parts.some((part) => isOpened(part, depth + 1));
}
