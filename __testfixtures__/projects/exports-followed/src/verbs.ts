export const known = new Map<string, string>();
