let owners: Record<string, string> = {};

/** Called as a member of the module that the table has. */
export function open(name: string): void {
  owners = { '.': name };
}

export function getOwner(path: string): string {
  return (owners[path] ??= path.split('/')[0] + String(Date.now()));
}
