const keywords = new Map();

export function describe(text) {
  const keyword = getKeyword(text);
  return keyword.custom ? `--${keyword.name}` : keyword.name;
}

function getKeyword(text) {
  if (keywords.has(text)) return keywords.get(text);
  const name = text.toLowerCase();
  const descriptor = Object.freeze({ name, custom: name.charCodeAt(0) === 45 });
  keywords.set(text, descriptor);
  return descriptor;
}
