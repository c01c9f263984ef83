const reserved = new Map([['admin', 1]]);
const taken = new Map<string, number>();
export function take(request: { name: string }): void {
  if (reserved.has(request.name)) throw new Error('reserved');
  taken.set(request.name, Date.now());
}
