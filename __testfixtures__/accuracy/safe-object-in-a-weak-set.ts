const used = new WeakSet<object>();

export function resolve(names: readonly string[], load: (visit: (name: string) => void) => void): number {
  const config = { environments: [] as string[] };
  used.add(config);
  load((name) => config.environments.push(name));
  return config.environments.length + names.length;
}
