const patterns = new Map<string, boolean>();

export function isPattern(text: string): boolean {
  if (patterns.has(text)) return true;
  try {
    new RegExp(text, 'u');
    patterns.set(text, true);
    return true;
  } catch {
    return false;
  }
}
