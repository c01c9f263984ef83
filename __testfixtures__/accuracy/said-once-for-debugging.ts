const told: Record<string, boolean> = {};

export function deprecate(name: string, instead: string): void {
  if (told[name]) return;
  told[name] = true;
  console.debug(`${name} is deprecated, use ${instead}`);
}
