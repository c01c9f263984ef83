declare module 'express' {
  export interface Request {
    method: string;
    path: string;
    ip: string;
    body: any;
    params: Record<string, string>;
    query: Record<string, string | undefined>;
    headers: Record<string, string | undefined>;
    get(name: string): string | undefined;
  }
  export interface Response {
    locals: Record<string, unknown>;
    statusCode: number;
    status(code: number): Response;
    json(body: unknown): Response;
    send(body: string): Response;
    setHeader(name: string, value: string): void;
    end(): void;
    on(event: 'finish' | 'close', fn: () => void): void;
  }
  export type NextFunction = (err?: unknown) => void;
  export type Handler = (req: Request, res: Response, next: NextFunction) => unknown;
  export interface Router extends Handler {
    get(path: string, ...h: Handler[]): Router;
    post(path: string, ...h: Handler[]): Router;
    put(path: string, ...h: Handler[]): Router;
    delete(path: string, ...h: Handler[]): Router;
    use(...h: Array<string | Handler>): Router;
  }
  export interface Application extends Router {
    listen(port: number, cb?: () => void): unknown;
  }
  export function Router(): Router;
  export function json(): Handler;
  export default function express(): Application;
}

declare module 'graphql' {
  export interface DocumentNode {
    readonly kind: 'Document';
    readonly definitions: ReadonlyArray<{ readonly kind: string; readonly selectionSet?: SelectionSetNode }>;
  }
  export interface SelectionSetNode {
    readonly selections: ReadonlyArray<{ readonly kind: string; readonly selectionSet?: SelectionSetNode }>;
  }
  export function parse(source: string): DocumentNode;
  export function execute(args: {
    document: DocumentNode;
    rootValue?: unknown;
    contextValue?: unknown;
    variableValues?: Record<string, unknown>;
  }): Promise<{ data?: unknown; errors?: readonly unknown[] }>;
}

declare module 'lodash' {
  export function memoize<A extends unknown[], R>(fn: (...args: A) => R, resolver?: (...args: A) => unknown): (...args: A) => R;
  const _: { memoize: typeof memoize };
  export default _;
}

declare module 'lodash/memoize.js' {
  export { memoize as default } from 'lodash';
}

declare module 'underscore' {
  export function memoize<A extends unknown[], R>(fn: (...args: A) => R, hash?: (...args: A) => string): (...args: A) => R;
}

declare module 'memoizee' {
  export default function memoizee<F extends (...args: any[]) => unknown>(
    fn: F,
    options?: { primitive?: boolean; max?: number; maxAge?: number; promise?: boolean; normalizer?: (args: unknown[]) => string },
  ): F;
}

declare module 'fast-memoize' {
  export default function memoize<F extends (...args: any[]) => unknown>(fn: F): F;
}

declare module 'pg' {
  export interface QueryResult<R> { rows: R[]; rowCount: number }
  export class Pool {
    constructor(options: { connectionString: string; max?: number });
    query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<QueryResult<R>>;
    end(): Promise<void>;
  }
}

declare module 'ws' {
  export class WebSocket {
    readonly readyState: number;
    send(data: string): void;
    close(): void;
    on(event: 'close' | 'message', fn: (data: string) => void): void;
  }
  export class WebSocketServer {
    constructor(options: { port: number });
    on(event: 'connection', fn: (socket: WebSocket, req: { url: string }) => void): void;
  }
}
