let names: string[] = [];
export function collect(items: string[]): string {
  names = [];
  for (const item of items) names.push(item);
  return names.join();
}
