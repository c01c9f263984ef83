class Waiting {
  constructor(route) {
    this.route = route;
    this.queue = [];
  }
  push(job) {
    this.queue.push(job);
  }
}

class Direct {
  constructor(route) {
    this.route = route;
  }
  push(job) {
    return job(this.route);
  }
}

const handlers = {};

function getKind(method) {
  switch (method) {
    case 'direct':
      return Direct;
    default:
      return Waiting;
  }
}

export function send(method, route, job) {
  if (!handlers[route]) {
    const Kind = getKind(method);
    handlers[route] = new Kind(route);
  }
  return handlers[route].push(job);
}
