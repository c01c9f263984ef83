export function trimmed(text: string): string {
  return (trimmed.done[text] ??= text.trim());
}
trimmed.done = {} as Record<string, string>;
