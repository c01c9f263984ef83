const c: { [key: string]: Page } = {};
export const a = (k: string): Page => {
  if (c[k] && c[k].ok) return c[k];
  if (c[k]?.ok) return c[k];
  const hit = k && c[k];
  if (hit) return hit;
  return c[k] = f(k);
};
