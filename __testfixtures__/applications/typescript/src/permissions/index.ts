export { requirePermission } from './guard.js';
export { invalidateGrants } from './user-grants.js';
export { revokedTokens } from './revoked-tokens.js';
export * as loginAttempts from './login-attempts.js';
