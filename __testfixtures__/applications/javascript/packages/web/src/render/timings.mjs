const WINDOW = 100;
const durations = [];

export function add(ms) {
  durations.push(ms);
}

export function average() {
  const window = durations.slice(-WINDOW);
  if (window.length === 0) return 0;
  return window.reduce((sum, ms) => sum + ms, 0) / window.length;
}
