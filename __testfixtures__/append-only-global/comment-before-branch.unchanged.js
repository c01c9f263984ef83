export const rows = [];
export function add(x) {
  if (x) /* only then */ rows.push(x);
}
