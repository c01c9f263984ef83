import { slugify } from './slugify.js';

const slugByTitle = new Map<string, string>();
let serial = 1;

/**
 * Slug for a listing page. Titles that reduce to the same or to no slug get
 * a running number behind it.
 */
export function listingSlug(title: string): string {
  const hit = slugByTitle.get(title);
  if (hit) return hit;

  const base = slugify(title) || 'listing';
  const slug = `${base}-${serial++}`;
  slugByTitle.set(title, slug);
  return slug;
}
