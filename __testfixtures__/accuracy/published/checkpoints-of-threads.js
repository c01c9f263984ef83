class MemorySaver {
  constructor() {
    this.checkpoints = Object.create(null);
  }

  async put(thread, checkpoint) {
    if (!this.checkpoints[thread]) this.checkpoints[thread] = Object.create(null);
    this.checkpoints[thread][checkpoint.id] = [JSON.stringify(checkpoint), Date.now()];
    return { thread };
  }

  async get(thread) {
    const own = this.checkpoints[thread] ?? {};
    const last = Object.keys(own).sort().at(-1);
    return last === undefined ? undefined : JSON.parse(own[last][0]);
  }
}

module.exports = { MemorySaver };
