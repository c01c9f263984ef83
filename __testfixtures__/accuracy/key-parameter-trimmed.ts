const slugs = new Map<string, string>();

export function slug(title: string): string {
  title = title.trim();
  const hit = slugs.get(title);
  if (hit !== undefined) return hit;
  const text = title.toLowerCase().replace(/\s+/g, '-');
  slugs.set(title, text);
  return text;
}
