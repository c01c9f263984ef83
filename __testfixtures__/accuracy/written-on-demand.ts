const switches = new Map<string, string>();
export function option(name: string, enable = false): string {
  if (enable) switches.set(name, `--${name}`);
  return switches.get(name) ?? '';
}
