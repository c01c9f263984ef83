'use strict';

const http = require('node:http');

function reset() {
  this.calls = [];
}

function record(url) {
  this.calls.push({ url, at: Date.now() });
}

function Recorder() {
  reset.call(this);
}

Recorder.prototype.reset = reset;
Recorder.prototype.record = record;

const recorder = new Recorder();

http.createServer((request, response) => {
  recorder.record(request.url);
  response.end();
}).listen(8080);
