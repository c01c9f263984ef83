interface Settings { theme: string; language: string }
const labels = new Map<keyof Settings, string>();
export function label(key: keyof Settings): string {
  let text = labels.get(key);
  if (!text) labels.set(key, (text = key.toUpperCase()));
  return text;
}
