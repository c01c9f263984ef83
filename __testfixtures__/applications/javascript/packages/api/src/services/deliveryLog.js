'use strict';

let log = '';

function write(line) {
  log += `${new Date().toISOString()} ${line}\n`;
}

function tail() {
  return log.slice(-4096);
}

module.exports = { write, tail };
