import { ts } from 'ts-morph';
import { getHandling } from '../calls/handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** Of the answer to a request, in Express, Fastify, Hono and what is made like them: writes an object down as JSON, and keeps nothing of it. */
const SENDS = /^(?:json|jsonp|send)$/;

/** `response.json(value)`, `reply.code(200).send(value)` in a handler of requests; `Response.json(value)`. */
export function isSentAsAnswer(index: ProgramIndex, { expression }: ts.CallExpression | ts.NewExpression): boolean {
  const callee = unwrap(expression);
  if (!ts.isPropertyAccessExpression(callee) || !SENDS.test(callee.name.text)) return false;
  let answer = unwrap(callee.expression);
  while (ts.isCallExpression(answer) || ts.isPropertyAccessExpression(answer)) answer = unwrap(answer.expression);
  if (!ts.isIdentifier(answer)) return false;
  const declaration = index.getSymbol(answer)?.valueDeclaration;
  if (callee.getText() === 'Response.json') return !declaration || !index.has(declaration);
  if (!declaration || !ts.isParameter(declaration) || !isFunctionNode(declaration.parent)) return false;
  const { parent: handler } = declaration;
  // The first of several is the request.
  const isAnswer = handler.parameters.length === 1 || handler.parameters[0] !== declaration;
  return isAnswer && getHandling(handler as Parameters<typeof getHandling>[0])?.isRequest === true;
}
