import { createHmac } from 'node:crypto';
import { env } from '../config/env.js';

class CsrfTokens {
  #tokens: Record<string, string> = {};

  /** Deterministic: an HMAC of the session id under the master secret. */
  tokenFor(sessionId: string): string {
    let token = this.#tokens[sessionId];
    if (token === undefined) {
      token = createHmac('sha256', env.masterSecret).update(`csrf:${sessionId}`).digest('base64url');
      this.#tokens[sessionId] = token;
    }
    return token;
  }

  verify(sessionId: string, token: string): boolean {
    return this.tokenFor(sessionId) === token;
  }
}

export const csrf = new CsrfTokens();
