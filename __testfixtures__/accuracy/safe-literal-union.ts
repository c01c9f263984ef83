type Level = 'debug' | 'info' | 'warn' | 'error';
const prefixes = new Map<Level, string>();
export function prefix(level: Level): string {
  let text = prefixes.get(level);
  if (!text) prefixes.set(level, (text = `[${level.toUpperCase()}]`));
  return text;
}
