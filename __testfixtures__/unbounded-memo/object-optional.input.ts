const c: Record<string, Page | undefined> = {};
export const a = (k: string): string => {
  const t = c[k]?.title;
  if (t) return t;
  const u = c?.[k]?.title ?? c[k]!.title;
  const w = c[k]?.lines?.[0]?.(k);
  c[k] = f(k);
  return c[k].title;
};
