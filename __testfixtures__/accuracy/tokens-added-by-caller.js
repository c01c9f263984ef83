class Storage {
  tokens = new Map();

  async get(user) {
    return this.tokens.get(user);
  }

  async set(user, value) {
    this.tokens.set(user, value);
  }
}

const storage = new Storage();

export async function use(user, token) {
  const used = (await storage.get(user)) || {};
  const all = new Set(Object.keys(used));
  if (all.has(token)) return false;
  all.add(token);
  await storage.set(user, Object.fromEntries([...all].map((one) => [one, true])));
  return true;
}
