'use strict';

class MemoryStore {
  constructor() {
    this.store = new Map();
  }

  get(id) {
    return this.store.get(id);
  }

  set(id, job) {
    this.store.set(id, { job, since: Date.now() });
  }

  delete(id) {
    this.store.delete(id);
  }
}

class Worker {
  constructor(store) {
    this.jobs = store || new MemoryStore();
  }

  async run(id, job) {
    this.jobs.set(id, job);
    await job.start();
    this.jobs.delete(id);
  }
}

exports.MemoryStore = MemoryStore;
exports.Worker = Worker;
