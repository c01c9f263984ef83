const names = {};

function hash(text) {
  let h = 5381;
  for (let i = 0; i < text.length; i++) h = ((h * 33) ^ text.charCodeAt(i)) >>> 0;
  return h.toString(36);
}

export function hashName(css) {
  if (!Object.hasOwn(names, css)) {
    names[css] = 'x' + hash(css);
  }
  return names[css];
}
