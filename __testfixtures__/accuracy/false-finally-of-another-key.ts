const results = new Map<string, string>();
const running = new Set<string>();
export async function load(url: string): Promise<string> {
  const known = results.get(url);
  if (known !== undefined) return known;
  running.add(url);
  try {
    const text = await (await fetch(url)).text();
    results.set(url, text);
    return text;
  } finally {
    running.delete(url);
  }
}
