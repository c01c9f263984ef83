const labels = {};
let last = '';

export function label(list) {
  const out = [];
  let made = '';
  for (const item of list) {
    const key = last.trim();
    out.push(labels[key] || (labels[key] = made));
    made = key + '!';
    last = item.name;
  }
  return out;
}
