const freeze = require('deep-freeze');

class Jobs {
  constructor() {
    this.jobs = [];
  }

  get(id) {
    return this.jobs.find((job) => job.id === id);
  }

  add(job) {
    if (this.get(job.id)) throw new Error('There is one already');
    this.jobs.push(job);
  }

  remove(id) {
    const at = this.jobs.findIndex((job) => job.id === id);
    if (at >= 0) this.jobs.splice(at, 1);
  }
}

class Desk {
  constructor(options) {
    this.options = { jobs: new Jobs(), ...options };
    this.handle = this.handle.bind(this);
  }

  handle(req, res, next) {
    this.options.jobs.add({ id: req.headers['x-job'], url: req.url });
    next();
  }

  /** For whoever sees that one went wrong. */
  report(req) {
    this.options.jobs.remove(req.headers['x-job']);
  }
}

module.exports = { Desk, report: freeze((desk, req) => desk.report(req)) };
