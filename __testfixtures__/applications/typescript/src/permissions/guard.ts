import type { Handler } from 'express';
import { anyMatches } from './permission-matcher.js';
import { revokedTokens } from './revoked-tokens.js';
import { hasScope } from './scope-parser.js';
import { grantsOf } from './user-grants.js';

export function requirePermission(permission: string): Handler {
  return async (req, res, next) => {
    const { userId, jti, scope } = res.locals as { userId?: string; jti?: string; scope?: string };
    if (!userId || !jti || revokedTokens.isRevoked(jti)) return res.status(401).end();
    if (scope && !hasScope(scope, permission)) return res.status(403).end();
    try {
      if (!anyMatches(await grantsOf(userId), permission)) return res.status(403).end();
      next();
    } catch (err) {
      next(err);
    }
  };
}
