'use strict';

/** Nothing is dropped unless somebody gives a limit. */
class Renderer {
  constructor({ maxPages = Infinity } = {}) {
    this.maxPages = maxPages;
    this.pages = new Map();
  }
  render(url) {
    const page = this.pages.get(url) || url.split('/');
    this.pages.set(url, page);
    if (this.pages.size > this.maxPages) this.pages.delete(this.pages.keys().next().value);
    return page;
  }
}

class Journal {
  constructor(options = {}) {
    this.options = Object.assign({ keep: Number.MAX_SAFE_INTEGER, trim: false }, options);
    this.lines = [];
    this.notes = [];
    this.marks = new Map();
  }
  write(line) {
    this.lines.push(line);
    while (this.lines.length > this.options.keep) this.lines.shift();
    this.notes.push(line);
    if (this.options.trim && this.notes.length > 100) this.notes.shift();
    // One key out of many: the others stay.
    this.marks.set(line, Date.now());
    this.marks.delete('first');
  }
}

/** It has a limit that nobody has to ask for. */
class Recent {
  constructor(options = {}) {
    this.limit = options.limit || 50;
    this.options = { most: 20, ...options };
    this.names = [];
    this.hosts = new Set();
  }
  add(name, host) {
    this.names.push(name);
    if (this.names.length > this.limit) this.names.shift();
    this.hosts.add(host);
    if (this.hosts.size > this.options.most) this.hosts.clear();
  }
}

/** Each call has a symbol of its own. */
const handlers = new Map();
exports.subscribe = function (handler) {
  const token = Symbol('handler');
  handlers.set(token, handler);
};

exports.renderer = new Renderer();
exports.journal = new Journal();
exports.recent = new Recent();

/** Who makes one has to say how many. */
class Window {
  constructor({ size } = {}) {
    if (typeof size !== 'number') throw new Error('size is missing');
    this.size = size;
    this.frames = [];
  }
  show(frame) {
    this.frames.push(frame);
    if (this.frames.length > this.size) this.frames.shift();
  }
}
exports.Window = Window;
