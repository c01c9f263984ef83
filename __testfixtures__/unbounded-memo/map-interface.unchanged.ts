export interface Cache extends Map<string, number> {}
export const cache: Cache = new Map();
