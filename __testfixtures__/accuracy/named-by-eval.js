const labels = {};

function label(name) {
  return labels[name] || (labels[name] = name.trim() + '!');
}

export function show(name) {
  label(name);
  return eval('Object.keys(labels).length');
}
