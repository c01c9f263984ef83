import { noteError, tenantLogger } from '@lodgely/core';
import { webhookSigner } from '@lodgely/notifications';

export interface WebhookTarget {
  readonly tenantId: string;
  readonly url: string;
  readonly secret: string;
}

export async function postWebhook(target: WebhookTarget, payload: object): Promise<void> {
  const body = JSON.stringify(payload);
  const timestamp = Math.floor(Date.now() / 1000);
  try {
    await fetch(target.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-lodgely-signature': webhookSigner().sign(target.secret, body, timestamp),
      },
    });
    tenantLogger(target.tenantId).debug({ url: target.url }, 'webhook sent');
  } catch (error) {
    noteError(`webhook ${target.url}`, error);
  }
}
