import { slugs } from './lib';

export function slug(title: string): string {
  const hit = slugs.get(title);
  if (hit !== undefined) return hit;
  const value = title.trim().toLowerCase();
  slugs.set(title, value);
  return value;
}
