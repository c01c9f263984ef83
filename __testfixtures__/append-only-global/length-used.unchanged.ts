export const ids: string[] = [];
export const next = (id: string) => ids.push(id);
