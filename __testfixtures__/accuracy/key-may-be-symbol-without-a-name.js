const names = {};
export function describe(keys) {
  const [first] = keys;
  if (typeof first === 'symbol') return names[keys[0]] || (names[keys[0]] = `${String(keys[0])}!`);
  return names[keys[0]] || (names[keys[0]] = `${String(keys[0])}!`);
}
