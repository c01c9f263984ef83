import type { Handler } from 'express';

/** Answers by Idempotency-Key: a repeated POST gets the first answer again. */
const responses = new Map<string, { status: number; body: unknown }>();

export const idempotent: Handler = (req, res, next) => {
  const key = req.get('idempotency-key');
  if (!key) return next();
  const previous = responses.get(key);
  if (previous) {
    return res.status(previous.status).json(previous.body);
  }
  const json = res.json.bind(res);
  res.json = (body) => {
    responses.set(key, { status: res.statusCode, body });
    return json(body);
  };
  next();
};
