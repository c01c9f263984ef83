const results: [unknown[], Promise<string>][] = [];

export function load(make: (...args: unknown[]) => Promise<string>, args: unknown[]): Promise<string> {
  const known = results.find(([others]) => others.every((other, index) => other === args[index]));
  if (known) return known[1];
  const made = make(...args);
  results.push([args, made]);
  return made;
}
