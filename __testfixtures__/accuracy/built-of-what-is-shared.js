const known = {};
const shared = [];

export function words(text) {
  let list = known[text];
  if (!list) {
    list = shared;
    list.push(text.trim());
    known[text] = list;
  }
  return list;
}
