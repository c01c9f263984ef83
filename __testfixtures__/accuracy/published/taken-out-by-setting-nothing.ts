const entries: Record<string, { value: string; until: number }> = {};

/** Who sets nothing takes it out. */
export function set(key: string, value: string | undefined): void {
  if (value === undefined) {
    delete entries[key];
    return;
  }
  entries[key] = { value, until: Date.now() + 1000 };
}

export function get(key: string): string | undefined {
  const entry = entries[key];
  return entry && entry.until > Date.now() ? entry.value : undefined;
}
