const http = require('http');
const defaults = require('./defaults');

class Registry extends Map {
  describe() {
    return `${this.size} entries`;
  }
}

// It keeps itself small.
class Recent extends Map {
  set(key, value) {
    if (this.size > 100) this.delete(this.keys().next().value);
    return super.set(key, value);
  }
}

const registry = new Registry();
const recent = new Recent();
const hooks = defaults.names.slice();
const paths = Array.from(defaults.names);
const byName = Object.fromEntries(defaults.names.map((name) => [name, 1]));
const title = 'Requests: '.concat(defaults.names[0]);

class Queue {
  constructor(first) {
    this.jobs = first.concat();
    this.open = first.filter(Boolean);
  }

  add(job) {
    this.jobs.push(job);
    this.open.push(job);
  }

  tidy() {
    this.open = this.open.filter((job) => job !== 'done');
  }
}

const queue = new Queue(defaults.names);

function collect(text) {
  const parts = text.split('/');
  defaults.names.forEach((name) => parts.push(name));
  return parts;
}

http
  .createServer((request, response) => {
    registry.set(request.url, Date.now());
    recent.set(request.url, Date.now());
    hooks.push(request.url);
    paths.push(request.url);
    byName[request.url] = title;
    queue.add(request.url);
    queue.tidy();
    response.end(collect(request.url).join());
  })
  .listen(80);
