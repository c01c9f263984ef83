const shortened = new Map();

export function truncate(text, max) {
  if (text.length <= max) return text;

  const key = max + '\u0000' + text;
  const known = shortened.get(key);
  if (known !== undefined) return known;

  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const result = (space > max / 2 ? cut.slice(0, space) : cut) + '…';
  shortened.set(key, result);
  return result;
}
