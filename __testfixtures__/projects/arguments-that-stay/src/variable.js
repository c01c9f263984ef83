const labels = new Map();

function label(name, prefix) {
  let found = labels.get(name);
  if (found === undefined) {
    found = prefix + String(name).toUpperCase();
    labels.set(name, found);
  }
  return found;
}

let language = 'en';
export function use(next) {
  language = next;
}
export const one = (name) => label(name, language);
