export let rows = [];
export function load(x) {
  rows = x;
  rows.push(1);
}
