const subscriptions: unknown[] = [];

export function enable(subscribe: () => unknown): void {
  if (subscriptions.length) return;
  subscriptions.push(subscribe());
}
