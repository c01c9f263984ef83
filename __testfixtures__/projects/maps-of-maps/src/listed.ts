const sizes = new Map<string, Map<string, number>>();

export function totalOf(folder: string, name: string): number {
  let files = sizes.get(folder);
  if (!files) {
    files = new Map();
    sizes.set(folder, files);
  }
  if (!files.has(name)) files.set(name, folder.length + name.length);
  let total = 0;
  for (const size of files.values()) total += size;
  return total;
}
