const keywords = new Map();

export const keyword = getKeyword;

function getKeyword(text) {
  if (keywords.has(text)) return keywords.get(text);
  const name = text.toLowerCase();
  const descriptor = Object.freeze({ name, custom: name.charCodeAt(0) === 45 });
  keywords.set(text, descriptor);
  return descriptor;
}
