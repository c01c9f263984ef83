export const nouns = new Map<string, string>();
