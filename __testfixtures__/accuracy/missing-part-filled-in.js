const fonts = {};

function measure(font) {
  if (fonts[font]) return fonts[font];
  const [size, family] = font.split(' ');
  fonts[font] = { size: parseInt(size, 10), height: family.length };
  return fonts[font];
}

export function layout(style) {
  const metrics = measure(style.font);
  if (metrics.size === 0) {
    metrics.size = style.size;
    metrics.height = style.size;
  }
  return metrics.height;
}
