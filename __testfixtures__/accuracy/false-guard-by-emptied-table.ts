const names = new Map<string, string>();
const asked = new Map<string, number>();
export function load(all: readonly [string, string][]): void {
  names.clear();
  for (const [id, name] of all) names.set(id, name);
}
export function ask(request: { id: string }): string | undefined {
  if (!names.has(request.id)) throw new Error('unknown name');
  asked.set(request.id, Date.now());
  return names.get(request.id);
}
