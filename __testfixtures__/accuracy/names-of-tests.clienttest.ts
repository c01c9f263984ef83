// `clienttest` and `servertest` are tests of one side.
const stored = new Map<string, string>();

export function setItem(key: string, value: string): void {
  stored.set(key, value);
}
