const sizes: Record<string, number> = {};

export function measure(text: string, font: string): number {
  const key = [font, text].join('-');
  if (sizes[key] === undefined) sizes[key] = text.split('\n').length * font.length;
  return sizes[key];
}
