export const slugs = new Map<string, string>();
