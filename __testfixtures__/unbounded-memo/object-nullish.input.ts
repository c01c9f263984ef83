const c: Record<string, string[]> = {};
export const a = (k: string) => (c[k] ??= f(k));
export function b(k: string) {
  c[k] ??= f(k);
  c[k] ||= f(k);
  const v = (c[k] ??= f(k));
  return v;
}
export const d = (k: string): string[] => c[k] ??= f(k);
export function e(k: string) {
  return c[k] ??= f(k);
}
export class X { m(k: string) { return (c[k] ??= f(k)); } }
