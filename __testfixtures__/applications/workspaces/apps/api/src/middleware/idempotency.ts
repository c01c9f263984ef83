import type { Request } from 'express';

export interface StoredResponse {
  readonly status: number;
  readonly body: unknown;
}

const responses: Map<string, Promise<StoredResponse>> = new Map();

/** Runs `handler` once per Idempotency-Key; repeats get the first response. */
export function once(req: Request, handler: () => Promise<StoredResponse>): Promise<StoredResponse> {
  const header = req.header('idempotency-key');
  if (!header) return handler();

  const key = `${req.method} ${req.path} ${header}`;
  const earlier = responses.get(key);
  if (earlier) return earlier;

  const response = handler();
  responses.set(key, response);
  return response;
}
