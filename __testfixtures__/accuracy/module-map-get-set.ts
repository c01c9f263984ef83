const slugs = new Map<string, string>();
export function slug(title: string): string {
  const hit = slugs.get(title);
  if (hit !== undefined) return hit;
  const made = title.trim().toLowerCase();
  slugs.set(title, made);
  return made;
}
