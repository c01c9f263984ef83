export const LIMIT = 9;
export function partsANamespace(path: string): string[] {
  return path.split('.');
}
