const hexCache = new Map();
export function hexToRgb(hex) {
  let rgb = hexCache.get(hex);
  if (!rgb) {
    const match = /^#?([a-f\d]{2})([a-f\d]{2})([a-f\d]{2})$/i.exec(hex);
    rgb = match ? { r: parseInt(match[1], 16), g: parseInt(match[2], 16), b: parseInt(match[3], 16) } : { r: 0, g: 0, b: 0 };
    hexCache.set(hex, rgb);
  }
  return rgb;
}
