class MemorySaver {
  constructor() {
    this.storage = Object.create(null);
    this.writes = Object.create(null);
  }
  async put(config, checkpoint, metadata) {
    const threadId = config.thread,
      ns = config.ns ?? '';
    if (!this.storage[threadId]) this.storage[threadId] = Object.create(null);
    if (!this.storage[threadId][ns]) this.storage[threadId][ns] = Object.create(null);
    this.storage[threadId][ns][checkpoint.id] = [JSON.stringify(checkpoint), JSON.stringify(metadata)];
    return { thread: threadId };
  }
  async putWrites(config, writes, taskId) {
    const outerKey = `${config.thread}:${config.ns}`;
    const outer = this.writes[outerKey];
    if (this.writes[outerKey] === undefined) this.writes[outerKey] = Object.create(null);
    await Promise.all(
      writes.map(async ([channel, value], idx) => {
        const key = `${taskId},${idx}`;
        if (outer && key in outer) return;
        this.writes[outerKey][key] = [taskId, channel, JSON.stringify(value)];
      }),
    );
  }
  async get(config) {
    const s = this.storage[config.thread]?.[config.ns ?? ''] ?? {};
    const id = Object.keys(s).sort().at(-1);
    if (!id) return undefined;
    const pending = this.writes[`${config.thread}:${config.ns}`] ?? {};
    return { checkpoint: JSON.parse(s[id][0]), pending: Object.values(pending) };
  }
}
module.exports = { MemorySaver };
