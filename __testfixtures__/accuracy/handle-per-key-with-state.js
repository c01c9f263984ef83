function Breaker(options) {
  this.options = options;
  this.failures = 0;
  this.open = false;
}

Breaker.prototype.fail = function () {
  this.failures += 1;
  if (this.failures > this.options.limit) this.open = true;
};

var breakers = {};

exports.get = function (key, options) {
  if (!breakers[key]) {
    breakers[key] = new Breaker(options);
  }
  return breakers[key];
};
