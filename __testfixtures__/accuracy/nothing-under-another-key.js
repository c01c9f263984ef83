const fonts = {};

export function parseFont(text) {
  const name = text.trim();
  if (text in fonts) return fonts[text];
  fonts[text] = { size: name.length };
  fonts[name] = null;
  return null;
}
