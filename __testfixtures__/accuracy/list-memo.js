const measured = [];

export function measure(text, font) {
  for (const entry of measured) if (entry.text === text && entry.font === font) return entry.width;
  const width = text.length * font.scale;
  measured.push({ text, font, width });
  return width;
}
