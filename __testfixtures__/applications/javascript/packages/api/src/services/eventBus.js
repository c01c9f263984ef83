'use strict';

function EventBus() {
  this.listeners = {};
}

EventBus.prototype.on = function (topic, fn) {
  if (!this.listeners[topic]) {
    this.listeners[topic] = [];
  }
  this.listeners[topic].push(fn);
};

EventBus.prototype.emit = function (topic, payload) {
  var list = this.listeners[topic];
  if (!list) return 0;
  list.forEach(function (fn) {
    fn(payload);
  });
  return list.length;
};

module.exports = new EventBus();
