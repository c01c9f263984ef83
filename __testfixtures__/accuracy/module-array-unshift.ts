const newestFirst: string[] = [];
export function add(item: string): string | undefined {
  newestFirst.unshift(item);
  return newestFirst[newestFirst.length - 1];
}
