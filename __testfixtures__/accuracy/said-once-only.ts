const said = new Map<string, string>();
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  console.warn(message);
  said.set(message, message.trim());
}
