import { createHmac } from 'node:crypto';
import { breakerFor } from '../lib/circuit-breaker.js';
import { tenantKey } from '../crypto/tenant-keys.js';

class WebhookClient {
  private sequence = 0;

  constructor(private readonly tenantId: string, private readonly endpoint: string) {}

  async deliver(payload: unknown): Promise<void> {
    const body = JSON.stringify({ seq: ++this.sequence, payload });
    const signature = createHmac('sha256', tenantKey(this.tenantId, 'webhook')).update(body).digest('hex');
    await breakerFor(new URL(this.endpoint).host).run(() =>
      fetch(this.endpoint, { method: 'POST', body, headers: { 'x-signature': signature } }),
    );
  }
}

const clients = new Map<string, WebhookClient>();

export function webhookClient(tenantId: string, endpoint: string): WebhookClient {
  const key = `${tenantId} ${endpoint}`;
  let client = clients.get(key);
  if (!client) {
    client = new WebhookClient(tenantId, endpoint);
    clients.set(key, client);
  }
  return client;
}
