export const rows = [];
export function set(i, x) {
  rows[i] = x;
}
