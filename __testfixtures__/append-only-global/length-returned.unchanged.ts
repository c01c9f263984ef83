export const ids: string[] = [];
export function next(id: string) {
  return ids.push(id);
}
