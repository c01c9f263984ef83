class Storage {
  pages = new Map();

  async get(url) {
    return this.pages.get(url);
  }

  async set(url, value) {
    this.pages.set(url, value);
  }
}

const storage = new Storage();

export async function load(url) {
  const kept = (await storage.get(url)) || {};
  if (kept.text) return kept.text;
  const answer = await fetch(url);
  const text = await answer.text();
  await storage.set(url, { text });
  return text;
}
