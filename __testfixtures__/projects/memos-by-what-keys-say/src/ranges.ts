const codes = new Map<number, string>();

function halve(value: number): string {
  const low = [0, 1];
  const high = [0, 2];
  let code = '';
  for (let isLow = true; code.length < 8; isLow = !isLow) {
    const range = isLow ? low : high;
    const middle = ((range[0] ?? 0) + (range[1] ?? 0)) / 2;
    code += value >= middle ? '1' : '0';
    range[value >= middle ? 0 : 1] = middle;
  }
  return code;
}

export function codeOf(value: number): string {
  const known = codes.get(value);
  if (known !== undefined) return known;
  const code = halve(value);
  codes.set(value, code);
  return code;
}
