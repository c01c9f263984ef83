import { ts } from 'ts-morph';
import { getNameOf, type FunctionOrClass } from './function-names.ts';
import { MESSAGE, REQUEST, TICK } from './server-handlers.ts';
import { wrapped } from '../syntax/syntax.ts';

/**
 * A call that no text of the program shows: a framework makes it, by a decorator or because it knows the name.
 * - `again`: for each request, message, event or tick;
 * - `start`, `end`: once for each instance, as it is set up and as it is given up;
 * - `shutdown`: once, as the program ends.
 */
export interface FrameworkCall {
  readonly kind: 'again' | 'start' | 'end' | 'shutdown';
  /** The decorator or the name that says so. */
  readonly node: ts.Node;
  readonly note: string;
  /** Whoever can reach the program decides what it brings. */
  readonly isRequest?: true;
}

const EVENT = 'runs for each event';
const CONNECTION = 'runs for each connection';

/** Of NestJS and its modules, routing-controllers, type-graphql, Angular, Stencil, TypeORM and MikroORM. */
const METHOD_DECORATORS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:Get|Post|Put|Delete|Patch|All|Options|Head|Sse|Query|Mutation|Subscription|ResolveField|FieldResolver|Grpc(?:Stream)?Method)$/,
    REQUEST,
  ],
  [/^(?:MessagePattern|EventPattern|SubscribeMessage|RabbitSubscribe|RabbitRPC|SqsMessageHandler|Process)$/, MESSAGE],
  [/^(?:OnEvent|OnWorkerEvent|OnQueueEvent|On(?:Global)?Queue[A-Z]\w*|HostListener|Listen)$/, EVENT],
  [/^(?:Before|After)(?:Create|Insert|Update|Upsert|Remove|Delete|SoftRemove|Load)$/, EVENT],
  [/^(?:Cron|Interval)$/, TICK],
];

/** What a decorator of the class makes its methods of these names. */
const CLASS_DECORATORS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^WebSocketGateway$/, /^handle(?:Connection|Disconnect)$/, CONNECTION],
  [/^(?:Command|Query)Handler$/, /^execute$/, REQUEST],
  [/^EventsHandler$/, /^handle$/, EVENT],
  [/^Processor$/, /^process$/, MESSAGE],
  [/^Catch$/, /^catch$/, 'runs for each error'],
];

/** Of NestJS, Angular, Ts.ED, Lit, custom elements, React and inversify. */
const START = /^(?:onModuleInit|onApplicationBootstrap|ngOnInit|\$(?:onInit|afterInit|onReady)|configure|connectedCallback|firstUpdated)$/;
const END = /^(?:ngOnDestroy|\$onDestroy|disconnectedCallback|componentWillUnmount)$/;
const SHUTDOWN = /^(?:onModuleDestroy|beforeApplicationShutdown|onApplicationShutdown)$/;

/** Of the streams of Node: what a class that extends one takes out there is taken out while it is used. */
const STREAM = /^(?:\w+\.)?(?:Readable|Duplex|Transform|PassThrough)$/;
const STREAM_READ = /^_read$/;
const STREAM_END = /^_(?:flush|final|destroy)$/;

/** Of the options that Vue is given. */
const OPTION_END = /^(?:beforeDestroy|destroyed|beforeUnmount|unmounted)$/;

export function getFrameworkCall(fn: FunctionOrClass): FrameworkCall | undefined {
  const rule = getRuleName(fn);
  if (rule) return { kind: 'again', node: rule, note: 'runs for each file that is linted' };
  if (!ts.isMethodDeclaration(fn) || !fn.name) return getPrototypeHook(fn);
  const name = fn.name.getText();
  if (!ts.isClassLike(fn.parent))
    return OPTION_END.test(name) ? { kind: 'end', node: fn.name, note: 'runs as what it belongs to ends' } : undefined;
  return getDecorated(fn, fn.parent, name) ?? getHook(fn, name);
}

/** `create` of a rule of ESLint: `{ meta: {}, create(context) {} }`. */
function getRuleName(fn: FunctionOrClass): ts.Node | undefined {
  const { parent } = wrapped(fn);
  const member = ts.isPropertyAssignment(parent) ? parent : fn;
  if (!ts.isObjectLiteralElementLike(member) || member.name?.getText() !== 'create') return undefined;
  const rule = member.parent;
  const isRule = ts.isObjectLiteralExpression(rule) && rule.properties.some(({ name }) => name?.getText() === 'meta');
  return isRule ? member.name : undefined;
}

/** `Panel.prototype.componentWillUnmount = function () {}` */
function getPrototypeHook(fn: FunctionOrClass): FrameworkCall | undefined {
  const name = ts.isFunctionExpression(fn) ? getNameOf(fn) : undefined;
  return name && /^['"]?componentWillUnmount['"]?$/.test(name.getText())
    ? { kind: 'end', node: name, note: 'runs as its instance ends' }
    : undefined;
}

function getDecorated(method: ts.MethodDeclaration, owner: ts.ClassLikeDeclaration, name: string): FrameworkCall | undefined {
  for (const decorator of ts.getDecorators(method) ?? []) {
    const own = getDecoratorName(decorator);
    const [, note] = METHOD_DECORATORS.find(([pattern]) => ts.isCallExpression(decorator.expression) && pattern.test(own)) ?? [];
    if (note) return toCall(decorator, note);
    if (/^postConstruct$/i.test(own)) return { kind: 'start', node: decorator, note: 'runs once for each instance' };
    if (/^preDestroy$/i.test(own)) return { kind: 'end', node: decorator, note: 'runs as its instance ends' };
  }
  const decorators = ts.canHaveDecorators(owner) ? (ts.getDecorators(owner) ?? []) : [];
  for (const decorator of decorators) {
    const [, , note] = CLASS_DECORATORS.find(([pattern, names]) => pattern.test(getDecoratorName(decorator)) && names.test(name)) ?? [];
    if (note) return toCall(decorator, note);
  }
  return undefined;
}

function toCall(node: ts.Decorator, note: string): FrameworkCall {
  return { kind: 'again', node, note, ...([REQUEST, MESSAGE, CONNECTION].includes(note) ? { isRequest: true } : {}) };
}

function getHook({ name, parent }: ts.MethodDeclaration, text: string): FrameworkCall | undefined {
  if (isOfStream(parent)) {
    if (STREAM_READ.test(text)) return { kind: 'again', node: name, note: 'runs as the stream is read' };
    if (STREAM_END.test(text)) return { kind: 'end', node: name, note: 'runs as the stream ends' };
  }
  if (START.test(text)) return { kind: 'start', node: name, note: 'runs once for each instance' };
  if (END.test(text)) return { kind: 'end', node: name, note: 'runs as its instance ends' };
  return SHUTDOWN.test(text) ? { kind: 'shutdown', node: name, note: 'runs only as the program ends' } : undefined;
}

function isOfStream(owner: ts.Node): boolean {
  const clauses = ts.isClassLike(owner) ? (owner.heritageClauses ?? []) : [];
  return clauses.some(
    ({ token, types: [base] }) => token === ts.SyntaxKind.ExtendsKeyword && STREAM.test(base?.expression.getText() ?? ''),
  );
}

/** The last name of what decorates: `Get` of `@common.Get('/')`. */
function getDecoratorName({ expression }: ts.Decorator): string {
  const callee = ts.isCallExpression(expression) ? expression.expression : expression;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}
