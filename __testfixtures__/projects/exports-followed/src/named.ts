export const titles = new Map<string, string>();
