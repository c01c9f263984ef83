'use strict';

module.exports = function createContext(req, db) {
  const loaded = new Map();

  return {
    startedAt: Date.now(),
    ip: req.socket.remoteAddress,
    user(id) {
      if (!loaded.has(id)) {
        loaded.set(id, db.one('SELECT * FROM users WHERE id = ?', [id]));
      }
      return loaded.get(id);
    },
  };
};
