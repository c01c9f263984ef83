const entries: Record<string, { value: string; until: number }> = {};
export function write(url: string, value: string): void {
  entries[url] = { value, until: Date.now() + 60_000 };
}
setInterval(() => {
  const now = Date.now();
  for (const key of Object.keys(entries)) {
    const entry = entries[key];
    if (entry && entry.until < now) delete entries[key];
  }
}, 1000);
