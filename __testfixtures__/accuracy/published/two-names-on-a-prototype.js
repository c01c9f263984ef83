module.exports = Emitter;

function Emitter() {}

Emitter.prototype.on = Emitter.prototype.addEventListener = function (event, fn) {
  this.callbacks = this.callbacks || {};
  (this.callbacks['$' + event] = this.callbacks['$' + event] || []).push(fn);
  return this;
};

Emitter.prototype.emit = function (event) {
  const list = (this.callbacks && this.callbacks['$' + event]) || [];
  list.forEach((fn) => fn());
};
