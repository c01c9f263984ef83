let owners: Record<string, string> = {};

/** Of the module that hands it on, the table has all. */
export function open(name: string): void {
  owners = { '.': name };
}

export function getOwner(path: string): string {
  return (owners[path] ??= path.split('/')[0] + String(Date.now()));
}
