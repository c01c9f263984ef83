export default {
  cache: {} as Record<string, string[]>,
  split(path: string): string[] {
    return (this.cache[path] ??= path.split('/'));
  },
};
