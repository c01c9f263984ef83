class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

const stores = [];

function track(store) {
  stores.push(store);
}

let isOpen = false;

exports.open = () => {
  if (isOpen) return;
  isOpen = true;
  track(new MemoryStore());
};

exports.hit = (key) => stores.map((store) => store.increment(key));
