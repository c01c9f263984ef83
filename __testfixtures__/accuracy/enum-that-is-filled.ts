enum Level {
  Low,
  High,
}

const labels = new Map<string, string>();

export function rename(names: Record<string, string>): void {
  Object.assign(Level, names);
}

export function label(level: Level, text: string): string {
  const key = `${level}:${text}`;
  const known = labels.get(key);
  if (known !== undefined) return known;
  const made = `${Level[level]} ${text.trim()}`;
  labels.set(key, made);
  return made;
}
