const labels = new Map<string, string>();

export function label(id: string, language?: string): string {
  const key = `${id}:${language}`;
  const hit = labels.get(key);
  if (hit !== undefined) return hit;
  const text = language === undefined ? id.trim() : id + language;
  labels.set(key, text);
  return text;
}
