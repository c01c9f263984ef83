interface Entry {
  parts: Map<string, Entry> | null;
  value?: number;
}

const root: Entry = { parts: null };

export function count(path: string): number {
  let entry = root;
  for (const part of path.split('/')) {
    let parts = entry.parts;
    if (parts === null) entry.parts = parts = new Map();
    let next = parts.get(part);
    if (!next) parts.set(part, (next = { parts: null }));
    entry = next;
  }
  return (entry.value = (entry.value ?? 0) + 1);
}
