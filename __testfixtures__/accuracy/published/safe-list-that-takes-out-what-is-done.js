class Jobs {
  constructor() {
    this.jobs = [];
  }

  get(id) {
    return this.jobs.find((job) => job.id === id);
  }

  add(job) {
    this.jobs.push(job);
    job.once('done', () => this.remove(job.id));
  }

  remove(id) {
    const at = this.jobs.findIndex((job) => job.id === id);
    if (at >= 0) this.jobs.splice(at, 1);
  }
}

module.exports = { Jobs };
