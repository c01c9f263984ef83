export const kept = new Map<string, string>();
