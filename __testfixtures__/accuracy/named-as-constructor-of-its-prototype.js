'use strict';

const http = require('node:http');
const { EventEmitter } = require('node:events');

function Journal() {
  EventEmitter.call(this);
  this.lines = [];
}

Journal.prototype = Object.create(EventEmitter.prototype);
Journal.prototype.constructor = Journal;

Journal.prototype.write = function (line) {
  this.lines.push(line);
  this.emit('line', line);
};

const journal = new Journal();

http.createServer((request, response) => {
  journal.write(`${request.method} ${request.url}`);
  response.end();
}).listen(8080);
