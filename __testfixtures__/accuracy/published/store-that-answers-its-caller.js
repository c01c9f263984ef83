class MemoryStore {
  constructor() {
    this.sessions = {};
  }

  get(id, callback) {
    const session = this.sessions[id];
    if (!session) return callback(new Error('no session ' + id));
    return callback(null, session);
  }

  set(id, session, callback) {
    this.sessions[id] = session;
    callback(null);
  }
}

exports.MemoryStore = MemoryStore;
