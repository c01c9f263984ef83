interface Item {
  name: string;
  children: Item[];
  tags: string[];
}

const items = new Map<string, Item>();

export function getItem(name: string): Item {
  let item = items.get(name);
  if (!item) {
    item = { name, children: [], tags: [] };
    for (const letter of name) item.tags.push(letter.toUpperCase());
    items.set(name, item);
  }
  return item;
}
