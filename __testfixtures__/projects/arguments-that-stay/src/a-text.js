const labels = new Map();

function label(name, prefix) {
  let found = labels.get(name);
  if (found === undefined) {
    found = prefix + String(name).toUpperCase();
    labels.set(name, found);
  }
  return found;
}

export const one = (name) => label(name, 'x-');
export const two = (name) => label(name, 'x-').trim();
