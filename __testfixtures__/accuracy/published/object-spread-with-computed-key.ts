let byId: Record<string, number> = {};
export function put(id: string, count: number): void {
  byId = { ...byId, [id]: count };
}
export const get = (id: string): number | undefined => byId[id];
