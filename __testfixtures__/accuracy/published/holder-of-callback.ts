export class Link {
  constructor(readonly handle: (query: string) => string) {}
}

/** The link that it hands out keeps the callback, and that keeps the hashes. */
export function createLink(hash: (query: string) => string): Link {
  const known = new Map<string, string>();
  return new Link((query) => {
    let found = known.get(query);
    if (found === undefined) {
      found = hash(query);
      known.set(query, found);
    }
    return found;
  });
}
