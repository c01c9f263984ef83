const COMBINING = /[\u0300-\u036f]/g;

/** URL slug of a listing or city title. */
export function slugify(title: string): string {
  return title
    .normalize('NFKD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function listingPath(city: string, title: string, id: string): string {
  return `/${slugify(city)}/${slugify(title)}-${id}`;
}
