const found = new Map<string, string | undefined>();

export function getExtension(path: string): string | undefined {
  if (found.has(path)) return found.get(path);
  const extension = /\.(\w+)$/.exec(path)?.[1];
  found.set(path, extension);
  return extension;
}
