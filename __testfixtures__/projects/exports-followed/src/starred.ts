export const words = new Map<string, string>();
