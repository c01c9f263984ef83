const names = {};
export function describe(key) {
  if (typeof key === 'symbol') key = key;
  return names[key] || (names[key] = `${String(key)}!`);
}
