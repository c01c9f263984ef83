interface Window {
  count: number;
  until: number;
}

class Windows {
  #entries: Record<string, Window> = {};

  get(name: string): Window | undefined {
    return this.#entries[name];
  }

  put(name: string, entry: Window): void {
    this.#entries[name] = entry;
  }
}

const windows = new Windows();

export function isAllowed(client: string): boolean {
  let entry = windows.get(client);
  if (!entry || entry.until < Date.now()) {
    entry = { count: 0, until: Date.now() + 60_000 };
    windows.put(client, entry);
  }
  entry.count += 1;
  return entry.count < 100;
}
