const labels = new Map<string, string>();

export function label(name: string): string {
  const key = name.toLowerCase();
  let text = labels.get(key);
  if (text === undefined) {
    text = `<${name}>`;
    labels.set(key, text);
  }
  return text;
}
