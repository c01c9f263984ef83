const byTopic = new Map<string, string[]>();
export function publish(topic: string, message: string): void {
  let messages = byTopic.get(topic);
  if (!messages) byTopic.set(topic, (messages = []));
  messages.push(message);
}
export const messagesOf = (topic: string) => byTopic.get(topic) ?? [];
