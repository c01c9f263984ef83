const pending = new Map<string, Promise<void>>();
export function save(key: string, work: () => Promise<void>): Promise<void> {
  const job = work().finally(() => pending.delete(key));
  pending.set(key, job);
  return job;
}
