const labels = new Map();

function label(name, prefix) {
  if (Date.now() % 2) prefix = 'y-';
  let found = labels.get(name);
  if (found === undefined) {
    found = prefix + String(name).toUpperCase();
    labels.set(name, found);
  }
  return found;
}

export const one = (name) => label(name, 'x-');
