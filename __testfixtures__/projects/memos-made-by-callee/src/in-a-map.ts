const names = new Map<string, string>();

function nameOf(text: string): string {
  const made = text.trim().toLowerCase();
  names.set(text, made);
  return made;
}

export const name = (text: string): string => names.get(text) ?? nameOf(text);
