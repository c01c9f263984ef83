const labels = {};

export function label(name, value) {
  const key = String(name) + JSON.stringify(value);
  if (!labels[key]) labels[key] = `${name.trim()}=${value}`;
  return labels[key];
}
