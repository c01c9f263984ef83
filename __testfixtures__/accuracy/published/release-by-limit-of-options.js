exports.Cache = function (options) {
  this.store = {};
  this.size = options.limit || 0;
  this.keys = 0;
};

exports.Cache.prototype = {
  save: function (id, doc) {
    if (!(id in this.store)) {
      this.keys++;
      this.prune();
    }
    this.store[id] = { time: Date.now(), doc: doc };
  },
  prune: function () {
    if (this.size && this.keys > this.size) {
      const oldest = Object.keys(this.store).sort((a, b) => this.store[a].time - this.store[b].time);
      delete this.store[oldest[0]];
      this.keys--;
    }
  },
};
