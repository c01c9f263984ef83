const known = {};
let next = 0;

export function item(name) {
  let made = known[name];
  if (!made) {
    made = {};
    made.id = next++;
    made.name = name.trim();
    known[name] = made;
  }
  return made;
}
