const readable = new Map<string, number>();

export function allow(path: string): { remove(): void } {
  readable.set(path, (readable.get(path) ?? 0) + 1);
  return {
    remove: () => {
      const left = (readable.get(path) ?? 0) - 1;
      if (left <= 0) readable.delete(path);
      else readable.set(path, left);
    },
  };
}

export function isReadable(path: string): boolean {
  return readable.has(path);
}
