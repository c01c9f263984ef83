/** Functions that servers, queues and platforms call for each request or message, by where they stand and what they are called. */
import { ts } from 'ts-morph';
import type { Repetition } from './handlers.ts';
import { isAssignment, isExportedStatement, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

export const REQUEST = 'runs for each request';
export const MESSAGE = 'runs for each message';
export const TICK = 'runs at each tick of a timer';

/** Of Fastify: https://fastify.dev/docs/latest/Reference/Hooks/ */
const FASTIFY_HOOK = /^(?:onRequest|preParsing|preValidation|preHandler|preSerialization|onSend|onResponse|onError|onTimeout)$/;
/** Of Elysia, h3 and Nitro. */
const REQUEST_HOOK =
  /^(?:on(?:Request|Parse|Transform|BeforeHandle|AfterHandle|AfterResponse)|(?:defineCached|define)EventHandler|eventHandler)$/;
/** Of tRPC: `procedure.query(({ input }) => …)`. */
const PROCEDURE = /^(?:query|mutation|subscription)$/;
const PROCEDURE_PART = /^(?:input|ctx)$/;
/** Of Telegraf and grammY. */
const BOT = /^(?:command|hears|action|callbackQuery)$/;
const OF_BOT = /^(?:this\.)?\w*bot\.\w+$/i;
/** Of node-cron and node-schedule. */
const SCHEDULE = /(?:^|\.)(?:cron\.schedule|scheduleJob|CronJob)$/;

/** What calls its argument `value` so, save for events and routes. `name`: of what is called; `text`: what it is given first, where that is one. */
export function getServerCall(
  call: ts.CallExpression | ts.NewExpression,
  value: ts.Node,
  name: string,
  text: string | undefined,
): Repetition | undefined {
  const callee = call.expression.getText();
  if (name === 'addHook' && text !== undefined) return FASTIFY_HOOK.test(text) ? toRequest(call) : undefined;
  if (REQUEST_HOOK.test(name) || (callee === 'Deno.serve' && isFunctionNode(value))) return toRequest(call);
  if (SCHEDULE.test(callee) && value !== call.arguments?.[0]) return { node: call, note: TICK };
  if (BOT.test(name) && text !== undefined && value !== call.arguments?.[0] && OF_BOT.test(callee)) return toMessage(call);
  const fn = unwrap(value as ts.Expression);
  return isFunctionNode(fn) ? getByGiven(call, name, fn, text) : undefined;
}

/** By the name of the call and that of what the function is given. */
function getByGiven(call: ts.Node, name: string, fn: ts.FunctionLikeDeclaration, text: string | undefined): Repetition | undefined {
  const parameter = fn.parameters[0]?.name;
  if (!parameter) return undefined;
  if (PROCEDURE.test(name) && ts.isObjectBindingPattern(parameter))
    return parameter.elements.some((one) => PROCEDURE_PART.test((one.propertyName ?? one.name).getText())) ? toRequest(call) : undefined;
  if (BOT.test(name) && text !== undefined && /^_?(?:ctx|context)$/.test(parameter.getText())) return toMessage(call);
  // Of BullMQ and Bull: `new Worker('mails', async (job) => …)`, `queue.process(async (job) => …)`.
  return /^(?:Worker|process)$/.test(name) && /^_?job$/.test(parameter.getText()) ? toMessage(call) : undefined;
}

/** A function by its parameters, as the member of a literal that a server is given, or by what its file exports it as. */
export function getServerFunction(fn: ts.FunctionLikeDeclaration): Repetition | undefined {
  return getByParameters(fn) ?? getMember(fn) ?? getExported(fn);
}

/** `(req, res)`, `(request, h)` of hapi, `(ctx, next)` of Koa and Hono, `(request: Request, …)`: what is given to nothing but handlers. */
function getByParameters(fn: ts.FunctionLikeDeclaration): Repetition | undefined {
  const [first, second] = fn.parameters;
  if (!first) return undefined;
  const [name, other] = [first.name.getText(), second?.name.getText() ?? ''];
  const isPair = /^_?(?:req|request)$/.test(name) && /^_?(?:res|response|reply|h)$/.test(other);
  const isMiddleware = /^_?(?:c|ctx|context)$/.test(name) && /^_?next$/.test(other);
  const isTyped = /(?:^|[a-z.])(?:Request|IncomingMessage)$/.test(first.type?.getText().replace(/<.*>$/s, '') ?? '');
  const isTypedPair = isTyped && second !== undefined && /Res|Reply|Next/.test(second.type?.getText() ?? '');
  return isPair || isMiddleware || isTypedPair ? toRequest(fn) : undefined;
}

/** `consumer.run({ eachMessage })`, `server.route({ path, handler })`, `Bun.serve({ fetch })`, `resolvers = { Query: { user() {} } }`. */
function getMember(fn: ts.FunctionLikeDeclaration): Repetition | undefined {
  const { parent } = wrapped(fn);
  const member = ts.isPropertyAssignment(parent) ? parent : fn;
  if (!ts.isObjectLiteralElementLike(member) || !ts.isObjectLiteralExpression(member.parent)) return undefined;
  const name = member.name?.getText() ?? '';
  if (/^each(?:Message|Batch)$/.test(name)) return toMessage(member);
  return isRoute(member.parent, name) || isFetch(member.parent, name) || isResolver(member.parent, name, fn)
    ? toRequest(member)
    : undefined;
}

const hasMember = ({ properties }: ts.ObjectLiteralExpression, pattern: RegExp): boolean =>
  properties.some((one) => pattern.test(one.name?.getText() ?? ''));

function isRoute(literal: ts.ObjectLiteralExpression, name: string): boolean {
  return name === 'handler' && hasMember(literal, /^(?:path|url)$/) && hasMember(literal, /^method$/);
}

/** Of Bun, and of workers that a module exports. */
function isFetch(literal: ts.ObjectLiteralExpression, name: string): boolean {
  const holder = wrapped(literal).parent;
  const isServed = ts.isCallExpression(holder) && /^(?:Bun\.)?serve$/.test(holder.expression.getText());
  return name === 'fetch' && (isServed || ts.isExportAssignment(holder));
}

/** Of GraphQL. */
function isResolver(literal: ts.ObjectLiteralExpression, name: string, { parameters }: ts.FunctionLikeDeclaration): boolean {
  if (name === 'resolve' && hasMember(literal, /^type$/)) return parameters.length > 1;
  const holder = wrapped(literal).parent;
  const isOfMap = ts.isPropertyAssignment(holder) && /^(?:Query|Mutation|Subscription)$/.test(holder.name.getText());
  return isOfMap && parameters.length > 0;
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;
/** Files of Next.js, SvelteKit and Remix, and the names under which they export what is called for each request. */
const FILES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\/)(?:route|\+server)\.[cm]?[jt]sx?$/, METHOD],
  [/(?:^|\/)\+(?:page|layout)(?:\.server)?\.[cm]?[jt]s$/, /^load$/],
  [/(?:^|\/)pages\/.+\.[cm]?[jt]sx?$/, /^getServerSideProps$/],
  [/(?:^|\/)routes\/.+\.[cm]?[jt]sx?$/, /^(?:loader|action)$/],
];
/** Of AWS Lambda and its like: a warm instance serves one after another. */
const EVENT = /^_?(?:event|evt)$/;

function getExported(fn: ts.FunctionLikeDeclaration): Repetition | undefined {
  const name = getExportName(fn);
  if (name === undefined) return undefined;
  const { fileName } = fn.getSourceFile();
  if (FILES.some(([file, names]) => file.test(fileName) && names.test(name))) return toRequest(fn);
  return name === 'handler' && EVENT.test(fn.parameters[0]?.name.getText() ?? '')
    ? { node: fn, note: 'runs for each invocation', isRequest: true }
    : undefined;
}

/** `export function GET() {}`, `export const GET = () => …`, `exports.handler = () => …`. */
function getExportName(fn: ts.FunctionLikeDeclaration): string | undefined {
  if (ts.isFunctionDeclaration(fn)) return isExportedStatement(fn) ? fn.name?.text : undefined;
  const { parent } = wrapped(fn);
  if (ts.isVariableDeclaration(parent)) return isExportedStatement(parent.parent.parent) ? parent.name.getText() : undefined;
  const isSet = isAssignment(parent) && ts.isPropertyAccessExpression(parent.left);
  return isSet && /^(?:module\.)?exports\./.test(parent.left.getText()) ? parent.left.name.text : undefined;
}

function toRequest(node: ts.Node): Repetition {
  return { node, note: REQUEST, isRequest: true };
}

function toMessage(node: ts.Node): Repetition {
  return { node, note: MESSAGE, isRequest: true };
}
