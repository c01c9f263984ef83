const c = new Map<string, Page>();
export function a(k: string): Page {
  // hit?
  if (c.has(k)) {
    return c.get(k)!; // yes
  }
  if (c.has(k)) return c.get(k)!;
  if (c.has(k)) return c.get('a')!;
  if (c.has(k) && k) return c.get(k)!;
  if (c.has(k) /* x */) return c.get(k)!;
  // eslint-disable-next-line no-x
  if (c.has(k)) return c.get(k)!;
  const page = f(k);
  c.set(k, page);
  return page;
}
export const b = (k: string) => { if (c.has(k)) return c.get(k); return undefined; };
export const d = (k: string) => {
  if (k) g();
  else if (c.has(k)) return c.get(k);
  if (c.has(k)) return c.get(k);
  else return undefined;
};
