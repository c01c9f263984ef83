const slugs = new Map<string, string>();
export { slugs as memo };
