const memo = <T>(fn: (key: string) => T) => {
  const results = new Map<string, T>();
  return (key: string): T => {
    if (!results.has(key)) results.set(key, fn(key));
    return results.get(key) as T;
  };
};
export const parse = memo((text) => text.split(','));
