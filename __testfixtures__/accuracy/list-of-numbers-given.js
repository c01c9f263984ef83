const names = [];
let last = 0;

// Nobody else knows the numbers: a store.
export function numberOf(name) {
  for (const entry of names) if (entry.name === name) return entry.number;
  names.push({ name, number: ++last });
  return last;
}
