export const rows = [];
export function add(x) {
  rows.splice(0, 0, x);
}
