export const counts: Record<string, number> = {};
