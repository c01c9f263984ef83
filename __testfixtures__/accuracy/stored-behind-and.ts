const lowered = new Map<string, string>();
export function lower(text: string): string {
  const known = lowered.get(text);
  if (known !== undefined) return known;
  const made = text.toLowerCase();
  made !== text && lowered.set(text, made);
  return made;
}
