const slugs = new Map<string, string>();
export function ensure(name: string): { slug: string; created: boolean } {
  const result = { slug: '', created: false };
  let slug = slugs.get(name);
  if (slug === undefined) {
    slug = name.toLowerCase();
    slugs.set(name, slug);
    result.created = true;
  }
  result.slug = slug;
  return result;
}
