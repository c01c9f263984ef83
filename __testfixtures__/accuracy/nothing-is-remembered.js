const fonts = {};

export function parseFont(text) {
  if (Object.prototype.hasOwnProperty.call(fonts, text)) return fonts[text];
  const match = /^(\d+)px (.*)$/.exec(text);
  if (!match) {
    fonts[text] = null;
    return null;
  }
  fonts[text] = { size: match[1] || '12', family: match[2].trim() };
  return fonts[text];
}
