const names = new Map<string, string>();
const asked = new Map<string, number>();
export const add = (request: { id: string; name: string }): void => {
  names.set(request.id, request.name);
};
export function ask(request: { id: string }): string | undefined {
  if (!names.has(request.id)) throw new Error('unknown name');
  asked.set(request.id, Date.now());
  return names.get(request.id);
}
