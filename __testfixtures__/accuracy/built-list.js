const known = {};

export function words(text) {
  var list = known[text];
  if (list) return list;
  list = [];
  text.split(' ').forEach((word) => list.push(word.toLowerCase()));
  known[text] = list;
  return list;
}
