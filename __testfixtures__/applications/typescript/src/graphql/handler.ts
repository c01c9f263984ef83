import type { Handler } from 'express';
import { execute } from 'graphql';
import { complexityOf } from './complexity.js';
import { createLoaders } from './loaders.js';
import { parseQuery } from './parse-query.js';
import { persistedQueries } from './persisted-queries.js';
import { resolvers } from './resolvers.js';

const MAX_COMPLEXITY = 400;

export const graphqlHandler: Handler = async (req, res, next) => {
  try {
    const { query, variables, sha } = req.body as { query?: string; variables?: Record<string, unknown>; sha?: string };
    if (query && sha) persistedQueries.save(sha, query);
    const source = query ?? persistedQueries.lookup(sha ?? '');
    if (complexityOf(source) > MAX_COMPLEXITY) return res.status(413).json({ error: 'query too complex' });
    const result = await execute({
      document: parseQuery(source),
      rootValue: resolvers,
      contextValue: { loaders: createLoaders(), locale: req.get('accept-language') ?? 'en' },
      variableValues: variables ?? {},
    });
    res.json(result);
  } catch (err) {
    next(err);
  }
};
