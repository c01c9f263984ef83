const counters = {};

export function hit(rule, address) {
  if (!counters[rule]) counters[rule] = {};
  const own = counters[rule];
  if (!own.hasOwnProperty(address)) own[address] = { count: 0, until: null };
  own[address].count += 1;
  return own[address].count > 10;
}
