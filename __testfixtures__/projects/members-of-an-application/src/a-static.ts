export class Slugs {
  static made = new Map<string, string>();

  static of(title: string): string {
    let slug = Slugs.made.get(title);
    if (slug === undefined) {
      slug = title.trim().toLowerCase();
      Slugs.made.set(title, slug);
    }
    return slug;
  }
}

export class Listed {
  static joined = new Map<string, string>();

  static of(text: string): string {
    const found = Listed.joined.get(text);
    if (found !== undefined) return found;
    const made = text.split(' ').join('-');
    Listed.joined.set(text, made);
    return made;
  }
}

export function names(): string[] {
  const found: string[] = [];
  for (const name in Listed) found.push(name);
  return found;
}
