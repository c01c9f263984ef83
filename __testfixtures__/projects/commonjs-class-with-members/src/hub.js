class Hub {
  constructor() {
    this.rooms = new Map();
  }

  enter(name, user) {
    this.rooms.set(name, user);
  }
}

module.exports = Hub;
// Whoever requires it gets all of the module.
module.exports.LIMIT = 10;
