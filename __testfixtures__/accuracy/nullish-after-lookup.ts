const lines: Record<string, string> = {};

// What runs for a miss only makes the value of the width as well.
export function cut(text: string, width: number): string {
  let made = '';
  if (lines[text] === undefined) made = text.slice(0, width);
  return (lines[text] ??= made);
}
