import type { Mail } from './mailer.js';

const undelivered: Mail[] = [];

export function keepForRetry(mail: Mail): void {
  undelivered.push(mail);
}

export function undeliveredPreview(): string {
  return undelivered.slice(-3).map((m) => `${m.to}: ${m.subject}`).join('\n');
}

export async function retryAll(send: (mail: Mail) => Promise<void>): Promise<void> {
  for (const mail of undelivered) await send(mail);
}
