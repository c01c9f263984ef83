class Link {
  constructor(port) {
    this.port = port;
    this.waiting = {};
    this.count = 0;
    port.on('message', (text) => {
      if (text === 'open') this.opened();
    });
  }

  whenOpen() {
    if (!this.waiting.open) this.waiting.open = [];
    return new Promise((resolve) => {
      this.waiting.open.push(resolve);
    });
  }

  ask(text) {
    const id = `${(this.count += 1)}`;
    return new Promise((resolve) => {
      this.waiting[id] = resolve;
      this.port.send({ id, text });
    });
  }

  /** The answers stay. */
  opened() {
    for (const resolve of this.waiting.open ?? []) resolve();
    delete this.waiting.open;
  }
}

module.exports = { Link };
