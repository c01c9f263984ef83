const cache = new Map<string, string>();
const { shared = cache }: { shared?: Map<string, string> } = {};
export function count(): number { return shared.size; }
export function label(name: string): string {
  const hit = cache.get(name);
  if (hit !== undefined) return hit;
  const made = name.toUpperCase();
  cache.set(name, made);
  return made;
}
class Labels {
  private static labels = new Map<string, string>();
  static count(): number { const { labels: { size } } = Labels; return size; }
  static of(name: string): string {
    const hit = Labels.labels.get(name);
    if (hit !== undefined) return hit;
    const made = name.toUpperCase();
    Labels.labels.set(name, made);
    return made;
  }
}
export const kinds = [Labels.count, Labels.of];
