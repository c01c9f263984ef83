const known = {};

export function add(name, word) {
  let list = known[name];
  if (!list) {
    list = [];
    list.push(name.trim());
    known[name] = list;
  }
  list.push(word);
  return list.length;
}
