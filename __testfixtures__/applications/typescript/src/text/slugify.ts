const slugs = new Map<string, string>();

const REPLACEMENTS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', '&': ' and ' };

function build(title: string): string {
  return title
    .toLowerCase()
    .replace(/[ßæøł&]/g, (c) => REPLACEMENTS[c] ?? c)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function slugify(title: string): string {
  let slug = slugs.get(title);
  if (slug === undefined) {
    slug = build(title);
    slugs.set(title, slug);
  }
  return slug;
}
