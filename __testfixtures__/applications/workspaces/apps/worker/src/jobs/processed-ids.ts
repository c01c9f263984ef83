const processed = new Set<string>();

/** RabbitMQ redelivers after a lost ack; a message must take effect once. */
export async function exactlyOnce(messageId: string, run: () => Promise<void>): Promise<boolean> {
  if (processed.has(messageId)) return false;
  await run();
  processed.add(messageId);
  return true;
}
