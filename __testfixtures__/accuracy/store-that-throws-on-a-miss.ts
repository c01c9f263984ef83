const settings: Record<string, string> = {};

function get(name: string): string {
  if (!(name in settings)) throw new Error(`no setting ${name}`);
  return settings[name]!;
}

function set(name: string, value: string): void {
  settings[name] = value;
}

export function configure(name: string, text: string): string {
  if (get(name) === '') set(name, text.trim());
  return get(name);
}
