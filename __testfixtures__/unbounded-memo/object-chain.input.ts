const c: Record<string, Page> = {};
export const a = (k: string) => (k in c ? c[k] : (c[k] = f(k)));
export const a2 = (k: string) => g(c[k] ??= f(k), (c[k] = g(c[k] = f(k))));
export function b(k: string) {
  const { x, y } = c[k] || (c[k] = f(k));
  const z = k ? c[k] = f(k) : undefined;
  let page: Page | undefined;
  page = c[k] ??= f(k);
  return [x, y, z, page, ...(c[k] ??= f(k)).lines];
}
export const e = async (k: string) => g(c[k] = await f(k));
