const links = new Map<string, Set<string>>();

export function link(from: string, to: string): void {
  let found = links.get(from);
  if (!found) {
    found = new Set();
    links.set(from, found);
  }
  found.add(to);
}

export const getLinks = (from: string): string[] => [...(links.get(from) ?? [])];
