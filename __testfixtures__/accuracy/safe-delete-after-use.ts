const active = new Set<string>();
export function run(id: string, work: () => void): void {
  active.add(id);
  work();
  active.delete(id);
}
