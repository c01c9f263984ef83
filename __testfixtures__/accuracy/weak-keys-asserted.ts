interface Item { title: string }
const labels = new Map<Item, string>();
export function labelOf(item?: Item): string {
  const known = labels.get(item!);
  if (known !== undefined) return known;
  const label = item?.title ?? '(none)';
  labels.set(item!, label);
  return label;
}
