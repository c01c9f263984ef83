'use strict';
var __awaiter = function (self, given, Maker, body) {
  return new Maker((resolve) => resolve(body.apply(self, given || []).next().value));
};

class MemoryStore {
  constructor() {
    this.states = new Map();
  }
  save(id, state) {
    return __awaiter(this, void 0, Promise, function* () {
      this.states.set(id, state);
    });
  }
  load(id) {
    return __awaiter(this, void 0, Promise, function* () {
      return this.states.get(id) || null;
    });
  }
  remove(id) {
    return __awaiter(this, void 0, Promise, function* () {
      this.states.delete(id);
    });
  }
}

class Limit {
  constructor(store) {
    this.store = store === 'memory' ? new MemoryStore() : store;
  }
  transact(run) {
    return typeof this.store.transact === 'function' ? this.store.transact(run) : run(this.store);
  }
  take(id) {
    return this.transact((store) =>
      __awaiter(this, void 0, Promise, function* () {
        const state = yield store.load(id);
        yield store.save(id, { count: (state?.count ?? 0) + 1 });
      }),
    );
  }
  reset(id) {
    return this.transact((store) => store.remove(id));
  }
}
exports.Limit = Limit;
