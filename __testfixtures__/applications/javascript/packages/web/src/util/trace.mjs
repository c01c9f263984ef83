export const traceLines = [];

export function trace(text) {
  traceLines.push(text);
}

export function traceState() {
  const sequence = traceLines.length;
  return { sequence, first: Math.max(0, sequence - 25), lines: traceLines.slice(-25) };
}
