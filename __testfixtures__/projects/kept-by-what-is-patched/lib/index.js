'use strict';

const { patch } = require('patch-of-others');
const { Guard } = require('./guard');

const isOwn = (url) => url.startsWith('/own/');

// What is put in place of a function of a module stays there.
class Probe {
  constructor(options) {
    this.options = options;
  }

  start() {
    const http = require('http');
    const wrapper = wrapRequest(this.options);
    patch(http, 'get', wrapper);
    patch(http, 'request', wrapper);
  }

  // What is given goes when the caller lets it go.
  watch(client) {
    const wrapper = wrapSend(this.options);
    patch(client, 'send', wrapper);
  }
}

function wrapRequest(options) {
  const marks = {};
  const isMarked = (url) => {
    if (marks[url] === undefined) marks[url] = isOwn(url) && options.isOn;
    return marks[url];
  };
  return (original) => (url, ...rest) => original(isMarked(url) ? `${url}?mark` : url, ...rest);
}

function wrapSend(options) {
  const sent = {};
  const isMarked = (url) => {
    if (sent[url] === undefined) sent[url] = isOwn(url) && options.isOn;
    return sent[url];
  };
  return (original) => (url, ...rest) => original(isMarked(url) ? `${url}?mark` : url, ...rest);
}

exports.Probe = Probe;
exports.Guard = Guard;
