const cache = new Map<string, string[]>();
export default (path: string): string[] => {
  const hit = cache.get(path);
  if (hit) return hit;
  const made = path.split('.');
  cache.set(path, made);
  return made;
};
