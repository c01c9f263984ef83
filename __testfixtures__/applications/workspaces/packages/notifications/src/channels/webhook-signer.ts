import { createHmac, scryptSync } from 'node:crypto';
import { lazy } from '@lodgely/core';

const SALT = 'lodgely.webhook.v1';

/**
 * Signing keys are stretched from the secret a tenant chose. Secrets are
 * rotated, often per endpoint, and scrypt is slow on purpose.
 */
export class WebhookSigner {
  private readonly keys = new Map<string, string>();

  sign(secret: string, body: string, timestamp: number): string {
    const mac = createHmac('sha256', Buffer.from(this.keyFor(secret), 'hex'));
    return `t=${timestamp},v1=${mac.update(`${timestamp}.${body}`).digest('hex')}`;
  }

  private keyFor(secret: string): string {
    const k = this.keys;
    let key = k.get(secret);
    if (!key) {
      key = scryptSync(secret, SALT, 32).toString('hex');
      k.set(secret, key);
    }
    return key;
  }
}

export const webhookSigner = lazy(() => new WebhookSigner());
