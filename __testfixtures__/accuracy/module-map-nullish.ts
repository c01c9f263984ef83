const routes = new Map<string, RegExp>();
export function route(path: string): boolean {
  const pattern = routes.get(path) ?? new RegExp(`^${path}$`);
  routes.set(path, pattern);
  return pattern.test(path);
}
