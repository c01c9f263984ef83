class Resolver {
  constructor() {
    this.running = new Set();
  }

  // What ends well is never aborted.
  async resolve(name) {
    const controller = new AbortController();
    this.running.add(controller);
    controller.signal.addEventListener('abort', () => this.running.delete(controller), { once: true });
    return fetch(`https://example.com/${name}`, { signal: controller.signal });
  }

  stop() {
    for (const controller of this.running) controller.abort();
  }
}

const resolver = new Resolver();
process.on('message', (message) => resolver.resolve(message.name));
