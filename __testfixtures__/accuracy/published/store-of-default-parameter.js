const express = require('express');

class MemoryStore {
  constructor() {
    this.assignments = {};
  }
  get(user) {
    return this.assignments[user];
  }
  set(user, variant) {
    this.assignments[user] = variant;
  }
}

module.exports = function createRouter({ choose, store = new MemoryStore() }) {
  const router = express.Router();
  router.get('/variant/:user', (req, res) => {
    const { user } = req.params;
    if (!store.get(user)) store.set(user, choose());
    res.json({ variant: store.get(user) });
  });
  return router;
};
