const open = new Set<string>();

export function toggle(id: string): void {
  if (open.has(id)) open.delete(id);
  else open.add(id);
}

export function isOpen(id: string): boolean {
  return open.has(id);
}
