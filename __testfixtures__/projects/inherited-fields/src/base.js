'use strict';
const util = require('util');

function Collector() {
  this.samples = [];
}
Collector.prototype.add = function (sample) {
  this.samples.push(sample);
};

function Gauge() {
  Collector.call(this);
}
util.inherits(Gauge, Collector);

function Buffered() {
  this.chunks = {};
}
Buffered.prototype.take = function (key, chunk) {
  this.chunks[key] = chunk;
};

function Upload() {}
Upload.prototype = Object.create(Buffered.prototype);

exports.gauge = new Gauge();
// One for each request: what it inherits goes with it.
exports.receive = function (request) {
  const upload = new Upload();
  upload.take(request.url, request.method);
  return upload.chunks;
};
