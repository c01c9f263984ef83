'use strict';

const close = require('./close');

function Tracker() {
  this.paths = {};
  this.active = {};
}

Tracker.prototype.note = require('./note');
Tracker.prototype.open = require('./open');
Tracker.prototype.close = close;

module.exports = Tracker;
