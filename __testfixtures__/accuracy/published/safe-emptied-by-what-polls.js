const { poll } = require('./timers');

const keyOf = ({ name, user }) => `${name}:${user}`;

class Events {
  constructor(options) {
    this.sent = new Set();
    this.options = options;
    this.timer = poll(() => {
      this.sent.clear();
    }, 60 * 1000);
  }

  send(event) {
    const key = keyOf(event);
    if (this.sent.has(key)) return;
    this.sent.add(key);
    this.options.post(event);
  }
}

module.exports = { Events };
