const slugs = new Map<string, string>();

export function slugOf(title: string): string {
  const known = slugs.get(title);
  if (known !== undefined) return known;
  const slug = title.toLowerCase().replaceAll(/\W+/g, '-');
  slugs.set(title, slug);
  return slug;
}
